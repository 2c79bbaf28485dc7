import { Anchor, Button, Group, PasswordInput, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Config, ModelInUse } from '../../../src/http/contract/config.ts'
import { answerOf, api } from '../../api/client.ts'
import { fieldReasons } from '../../api/problem.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { texts } from '../../ui/texts.ts'
import { useAction } from '../../ui/use-action.ts'
import { spokenPrice } from './model-in-use.tsx'

const words = texts.settings
const offline = 'offline'

interface ModelFormProps {
  readonly config: Config
  readonly onDone?: () => void
}

const filled = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const spokenResult = (model: ModelInUse): string =>
  model.offline ? words.saved : `${words.works(model.model_name ?? model.provider)} ${spokenPrice(model)}`

/** A provider and a key: tried with one call before anything is stored. */
export const ModelForm = ({ config, onDone }: ModelFormProps) => {
  const [provider, setProvider] = useState<string | null>(config.model.offline ? null : config.model.provider)
  const [key, setKey] = useState('')
  const [modelName, setModelName] = useState(config.model.offline ? '' : (config.model.model_name ?? ''))
  const [baseUrl, setBaseUrl] = useState(config.model.base_url ?? '')
  const chosen = config.providers.find((row) => row.provider === provider)
  const save = useAction({
    run: () =>
      answerOf(
        api.PUT('/api/config/model', {
          body: {
            provider: provider ?? offline,
            api_key: filled(key),
            model_name: filled(modelName),
            base_url: filled(baseUrl),
          },
        }),
      ),
    said: spokenResult,
    after: () => {
      setKey('')
      onDone?.()
    },
  })
  const reasons = fieldReasons(save.error)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <Stack gap="sm">
        <Select
          label={words.provider}
          value={provider}
          placeholder={words.chooseProvider}
          error={reasons['provider']}
          data={[
            ...config.providers
              .filter((row) => row.provider !== offline)
              .map((row) => ({ value: row.provider, label: row.label })),
            { value: offline, label: words.offline },
          ]}
          onChange={(next) => {
            setProvider(next)
            setModelName('')
          }}
        />
        {chosen && chosen.provider !== offline ? (
          <>
            {chosen.needs_base_url ? (
              <TextInput
                label={words.baseUrl}
                description={words.baseUrlHelp}
                value={baseUrl}
                error={reasons['base_url']}
                onChange={(event) => setBaseUrl(event.currentTarget.value)}
              />
            ) : null}
            <PasswordInput
              label={chosen.needs_key ? words.key : `${words.key} (${texts.common.optional})`}
              description={
                chosen.key_url ? (
                  <Anchor href={chosen.key_url} target="_blank" rel="noopener noreferrer" size="xs">
                    {words.whereKey}
                  </Anchor>
                ) : null
              }
              autoComplete="off"
              value={key}
              error={reasons['api_key']}
              onChange={(event) => setKey(event.currentTarget.value)}
            />
            <TextInput
              label={words.modelName}
              description={words.modelHelp}
              placeholder={chosen.default_model ?? ''}
              value={modelName}
              error={reasons['model_name']}
              onChange={(event) => setModelName(event.currentTarget.value)}
            />
          </>
        ) : null}
        {save.isError ? <ProblemAlert error={save.error} /> : null}
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending} disabled={provider === null}>
            {provider === offline ? texts.common.save : words.test}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
