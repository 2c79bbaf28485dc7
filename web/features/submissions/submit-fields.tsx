import { Fieldset, SegmentedControl, SimpleGrid, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core'
import { articleLanguages } from '../../../src/domain/content-schema.ts'
import { texts } from '../../ui/texts.ts'
import { reasonFor, type SubmitDraft } from './submit-draft.ts'

const words = texts.submit

interface SubmitFieldsProps {
  readonly draft: SubmitDraft
  readonly reasons: Readonly<Record<string, string>>
  readonly onChange: (change: Partial<SubmitDraft>) => void
}

type TextField = Exclude<keyof SubmitDraft, 'language' | 'approval_required'>

/** The fields of a submission, each with its own error. */
export const SubmitFields = ({ draft, reasons, onChange }: SubmitFieldsProps) => {
  const field = (name: TextField) => {
    const reason = reasonFor(name, reasons)
    return {
      label: words.fields[name],
      name,
      value: draft[name],
      error: reason === undefined ? null : `${words.fields[name]} ${reason}`,
      dir: 'auto',
      onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
    } as const
  }
  const address = { type: 'url', inputMode: 'url', placeholder: 'https://', autoComplete: 'off' } as const
  return (
    <Stack gap="md">
      <Fieldset legend={words.book}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput {...field('title')} required autoComplete="off" />
          <TextInput
            {...field('author')}
            required
            autoComplete="off"
            description={words.help.author}
            inputWrapperOrder={below}
          />
        </SimpleGrid>
      </Fieldset>
      <Fieldset legend={words.sources}>
        <Stack gap="sm">
          <TextInput
            {...field('amazon_url')}
            {...address}
            description={words.help.amazon_url}
            inputWrapperOrder={below}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput {...field('goodreads_url')} {...address} />
            <TextInput {...field('author_site')} {...address} />
          </SimpleGrid>
          <Textarea
            {...field('links')}
            autosize
            minRows={2}
            maxRows={8}
            description={words.help.links}
            inputWrapperOrder={below}
          />
          <Textarea
            {...field('notes')}
            autosize
            minRows={3}
            maxRows={14}
            description={words.help.notes}
            inputWrapperOrder={below}
          />
        </Stack>
      </Fieldset>
      <Fieldset legend={words.wishes}>
        <Stack gap="md">
          <div>
            <Text size="sm" fw={500} mb={4} id="language-label">
              {words.fields.language}
            </Text>
            <SegmentedControl
              aria-labelledby="language-label"
              value={draft.language}
              onChange={(language) => onChange({ language })}
              data={articleLanguages.map((value) => ({ value, label: texts.common.language[value] }))}
            />
          </div>
          <TextInput {...field('category')} maw={320} />
          <Switch
            checked={draft.approval_required}
            onChange={(event) => onChange({ approval_required: event.currentTarget.checked })}
            label={words.fields.approval_required}
            description={words.help.approval_required}
          />
        </Stack>
      </Fieldset>
    </Stack>
  )
}

const below: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'error', 'description']
