import { Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { credentialsQuery } from '../../api/queries.ts'
import { texts } from '../../ui/texts.ts'

const words = texts.review

/** Where an article goes and when; an empty instant means now. */
export interface PublishChoice {
  readonly target: string
  /** As the browser's field gives it: local time without a zone. */
  readonly localTime: string
}

/** Files, at once. */
export const firstChoice: PublishChoice = { target: 'file', localTime: '' }

/** The request that a choice makes; the local time becomes an instant. */
export const publishBodyOf = ({ target, localTime }: PublishChoice) => ({
  target,
  due_at: localTime === '' ? null : new Date(localTime).toISOString(),
})

interface PublishFieldsProps {
  readonly choice: PublishChoice
  readonly timed: boolean
  readonly onChange: (choice: PublishChoice) => void
}

/** The fields of a choice. */
export const PublishFields = ({ choice, timed, onChange }: PublishFieldsProps) => {
  const credentials = useQuery(credentialsQuery())
  const sites = credentials.data?.items.filter(({ kind }) => kind === 'wordpress') ?? []
  return (
    <Stack gap="sm">
      <Select
        label={words.target}
        allowDeselect={false}
        value={choice.target}
        data={[
          { value: 'file', label: words.fileTarget },
          ...sites.map(({ credential_id, label, site_url }) => ({
            value: credential_id,
            label: site_url ? `${label} (${site_url})` : label,
          })),
        ]}
        onChange={(target) => onChange({ ...choice, target: target ?? 'file' })}
      />
      {timed ? (
        <TextInput
          type="datetime-local"
          label={words.when}
          value={choice.localTime}
          onChange={(event) => onChange({ ...choice, localTime: event.currentTarget.value })}
        />
      ) : null}
    </Stack>
  )
}
