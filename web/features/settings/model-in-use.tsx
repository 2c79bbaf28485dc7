import { Alert, Text } from '@mantine/core'
import { IconFeather, IconSparkles } from '@tabler/icons-react'
import type { Config, ModelInUse as InUse } from '../../../src/http/contract/config.ts'
import { texts } from '../../texts/first.ts'
import { dollars } from '../../ui/numbers.ts'

const words = texts.settings

/** The price of an article with a model, in words. */
export const spokenPrice = (model: InUse): string =>
  model.estimated_cost_micro_usd === null ? words.priceUnknown : words.price(dollars(model.estimated_cost_micro_usd))

interface ModelInUseProps {
  readonly model: InUse
  readonly providers: Config['providers']
}

/** Who writes at this moment, and what an article costs. */
export const ModelInUse = ({ model, providers }: ModelInUseProps) => {
  const name = providers.find(({ provider }) => provider === model.provider)?.label ?? model.provider
  if (model.offline)
    return (
      <Alert color="gray" icon={<IconFeather aria-hidden />} title={`${words.current}: ${words.offline}`}>
        {words.offlineText}
      </Alert>
    )
  return (
    <Alert
      color="pine"
      icon={<IconSparkles aria-hidden />}
      title={`${words.current}: ${[name, model.model_name].filter(Boolean).join(', ')}`}
    >
      <Text size="sm">{spokenPrice(model)}</Text>
      {model.origin === 'environment' ? <Text size="sm">{words.fromEnvironment}</Text> : null}
    </Alert>
  )
}
