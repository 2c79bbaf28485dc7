import { Fieldset, SegmentedControl, SimpleGrid, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core'
import { articleLanguages } from '../../../src/domain/content-schema.ts'
import { texts } from '../../texts/index.ts'
import { reasonFor, type SubmitDraft } from './submit-draft.ts'

const words = texts.submit

interface SubmitFieldsProps {
  readonly draft: SubmitDraft
  readonly reasons: Readonly<Record<string, string>>
  readonly onChange: (change: Partial<SubmitDraft>) => void
}

type TextField = Exclude<keyof SubmitDraft, 'language' | 'approval_required'>

const below: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'error', 'description']

/** What a text field shows and does. */
const fieldOf = (name: TextField, { draft, reasons, onChange }: SubmitFieldsProps) => {
  const reason = reasonFor(name, reasons)
  return {
    label: words.fields[name],
    name,
    value: draft[name],
    error: reason === undefined ? null : `${words.fields[name]} ${reason}`,
    dir: 'auto',
    inputWrapperOrder: below,
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  } as const
}

const address = { type: 'url', inputMode: 'url', placeholder: 'https://', autoComplete: 'off' } as const

const SourceFields = (props: SubmitFieldsProps) => (
  <Stack gap="sm">
    <TextInput {...fieldOf('amazon_url', props)} {...address} description={words.help.amazon_url} />
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput {...fieldOf('goodreads_url', props)} {...address} />
      <TextInput {...fieldOf('author_site', props)} {...address} />
    </SimpleGrid>
    <Textarea {...fieldOf('links', props)} autosize minRows={2} maxRows={8} description={words.help.links} />
    <Textarea {...fieldOf('notes', props)} autosize minRows={3} maxRows={14} description={words.help.notes} />
  </Stack>
)

const WishFields = (props: SubmitFieldsProps) => (
  <Stack gap="md">
    <div>
      <Text size="sm" fw={500} mb={4} id="language-label">
        {words.fields.language}
      </Text>
      <SegmentedControl
        aria-labelledby="language-label"
        value={props.draft.language}
        onChange={(language) => props.onChange({ language })}
        data={articleLanguages.map((value) => ({ value, label: texts.common.language[value] }))}
      />
    </div>
    <TextInput {...fieldOf('category', props)} maw={320} />
    <Switch
      checked={props.draft.approval_required}
      onChange={(event) => props.onChange({ approval_required: event.currentTarget.checked })}
      label={words.fields.approval_required}
      description={words.help.approval_required}
    />
  </Stack>
)

/** The fields of a submission, each with its own error. */
export const SubmitFields = (props: SubmitFieldsProps) => (
  <Stack gap="md">
    <Fieldset legend={words.book}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput {...fieldOf('title', props)} required autoComplete="off" />
        <TextInput {...fieldOf('author', props)} required autoComplete="off" description={words.help.author} />
      </SimpleGrid>
    </Fieldset>
    <Fieldset legend={words.sources}>
      <SourceFields {...props} />
    </Fieldset>
    <Fieldset legend={words.wishes}>
      <WishFields {...props} />
    </Fieldset>
  </Stack>
)
