import { ActionIcon, Autocomplete, Button, Group, Select, Text } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { Provider } from '../../../src/http/contract/config.ts'
import type { Writers } from '../../../src/http/contract/costs.ts'
import { modelTexts as words } from '../../texts/settings.ts'

type Writer = Writers['fallbacks'][number]

interface WriterRowsProps {
  /** What they write, as people call it. */
  readonly of: string
  readonly what: string
  readonly writers: readonly Writer[]
  /** Who can be named. */
  readonly providers: readonly Pick<Provider, 'provider' | 'label' | 'default_model' | 'models'>[]
  /** Said while nobody is named. */
  readonly otherwise: string | null
  readonly onChange: (writers: Writer[]) => void
}

const mostWriters = 5

/** The writers of one kind in their order: who is asked first, who follows. */
export const WriterRows = ({ of, what, writers, providers, otherwise, onChange }: WriterRowsProps) => {
  const change = (place: number, part: Partial<Writer>) =>
    onChange(writers.map((one, at) => (at === place ? { ...one, ...part } : one)))
  const first = providers[0]?.provider ?? ''
  return (
    <fieldset className="writer-kind">
      <legend>{of}</legend>
      <Text size="sm" c="dimmed">
        {what}
      </Text>
      {writers.length === 0 && otherwise !== null ? <Text size="sm">{otherwise}</Text> : null}
      {writers.map(({ provider, model_name: model }, place) => {
        const row = providers.find((one) => one.provider === provider)
        const number = place + 1
        return (
          <Group key={`writer-${number}`} gap="xs" wrap="nowrap" className="writer-row">
            <Select
              aria-label={words.provider(number, of)}
              data={providers.map((one) => ({ value: one.provider, label: one.label }))}
              value={provider}
              allowDeselect={false}
              onChange={(next) => (next === null ? undefined : change(place, { provider: next, model_name: null }))}
            />
            <Autocomplete
              aria-label={words.model(number, of)}
              placeholder={row?.default_model ?? ''}
              data={(row?.models ?? []).map(({ name }) => name)}
              value={model ?? ''}
              disabled={provider === 'offline'}
              onChange={(next) => change(place, { model_name: next.trim() === '' ? null : next.trim() })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words.removeWriter(number, of)}
              onClick={() => onChange(writers.filter((_, at) => at !== place))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        )
      })}
      {writers.length < mostWriters ? (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...writers, { provider: first, model_name: null }])}
        >
          {writers.length === 0 ? words.addWriter : words.addFollower}
        </Button>
      ) : null}
    </fieldset>
  )
}
