import { Anchor, PasswordInput, TextInput } from '@mantine/core'
import type { Config } from '../../../src/http/contract/config.ts'
import { texts } from '../../texts/first.ts'

const words = texts.settings

/** What is typed for a provider; empty means the default, or the key that is stored. */
export interface ProviderDraft {
  readonly api_key: string
  readonly model_name: string
  readonly base_url: string
}

interface ProviderFieldsProps {
  readonly row: Config['providers'][number]
  readonly draft: ProviderDraft
  readonly reasons: Readonly<Record<string, string>>
  readonly onChange: (part: Partial<ProviderDraft>) => void
}

/** What a provider needs: its address if it has none of its own, a key, a model. */
export const ProviderFields = ({ row, draft, reasons, onChange }: ProviderFieldsProps) => {
  const field = (name: keyof ProviderDraft) => ({
    value: draft[name],
    error: reasons[name] ?? null,
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  })
  const whereKey = row.key_url ? (
    <Anchor href={row.key_url} target="_blank" rel="noopener noreferrer" size="xs">
      {words.whereKey}
    </Anchor>
  ) : null
  return (
    <>
      {row.needs_base_url ? (
        <TextInput label={words.baseUrl} description={words.baseUrlHelp} {...field('base_url')} />
      ) : null}
      <PasswordInput
        label={row.needs_key ? words.key : `${words.key} (${texts.common.optional})`}
        description={whereKey}
        autoComplete="off"
        {...field('api_key')}
      />
      <TextInput
        label={words.modelName}
        description={words.modelHelp}
        placeholder={row.default_model ?? ''}
        {...field('model_name')}
      />
    </>
  )
}
