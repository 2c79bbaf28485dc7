import { Fieldset, SegmentedControl, Select, SimpleGrid, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { articleLanguages } from '../../../src/domain/article-languages.ts'
import { sitesQuery } from '../../api/site-queries.ts'
import { contentSchemasQuery } from '../../api/submission-queries.ts'
import { texts } from '../../texts/first.ts'
import { submitTexts } from '../../texts/submit.ts'
import { BothClocks } from '../sites/both-clocks.tsx'
import { emptyDraft } from './submit-draft.ts'
import { addressField, fieldOf, SignsOf, type SubmitFieldsProps } from './submit-field.tsx'

const words = texts.submit

const SourceFields = (props: SubmitFieldsProps) => (
  <Fieldset legend={words.sources}>
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <div>
          <TextInput {...fieldOf('goodreads_url', props)} {...addressField} />
          <SignsOf field="goodreads_url" {...props} />
        </div>
        <div>
          <TextInput {...fieldOf('author_site', props)} {...addressField} />
          <SignsOf field="author_site" {...props} />
        </div>
      </SimpleGrid>
      <div>
        <Textarea {...fieldOf('links', props)} autosize minRows={2} maxRows={8} description={words.help.links} />
        <SignsOf field="links" {...props} />
      </div>
      <Textarea {...fieldOf('notes', props)} autosize minRows={3} maxRows={14} description={words.help.notes} />
    </Stack>
  </Fieldset>
)

/** The content schemas of a language, each once. */
const useSchemaChoices = (language: string) => {
  const schemas = useQuery(contentSchemasQuery()).data ?? []
  const ids = schemas.filter((one) => one.language === language).map((one) => one.schema_id)
  return [...new Set([emptyDraft.schema_id, ...ids])].map((value) => ({
    value,
    label: submitTexts.schemaVersion(value),
  }))
}

const WishFields = (props: SubmitFieldsProps) => {
  const { draft, onChange } = props
  const schemas = useSchemaChoices(draft.language)
  const { onChange: _typed, dir: _direction, ...schema } = fieldOf('schema_id', props)
  return (
    <Fieldset legend={words.wishes}>
      <Stack gap="md">
        <div>
          <Text size="sm" fw={500} mb={4} id="language-label">
            {words.fields.language}
          </Text>
          <SegmentedControl
            aria-labelledby="language-label"
            value={draft.language}
            onChange={(language) => onChange({ language, schema_id: emptyDraft.schema_id })}
            data={articleLanguages.map((value) => ({ value, label: texts.common.language[value] }))}
          />
        </div>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            {...schema}
            data={schemas}
            allowDeselect={false}
            description={submitTexts.help.schema_id}
            onChange={(schema_id) => onChange({ schema_id: schema_id ?? emptyDraft.schema_id })}
          />
          <TextInput {...fieldOf('category', props)} />
        </SimpleGrid>
      </Stack>
    </Fieldset>
  )
}

const PlanFields = (props: SubmitFieldsProps) => {
  const { draft, onChange } = props
  const sites = useQuery(sitesQuery()).data ?? []
  const choices = sites.map(({ target, kind, label }) => ({
    value: target,
    label: kind === 'file' ? submitTexts.filesSite : label,
  }))
  const { onChange: _typed, dir: _direction, ...site } = fieldOf('site', props)
  return (
    <Fieldset legend={submitTexts.when}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            {...site}
            data={[{ value: '', label: submitTexts.noSite }, ...choices]}
            allowDeselect={false}
            description={submitTexts.help.site}
            onChange={(target) => onChange({ site: target ?? '', ...(target ? {} : { publish_at: '' }) })}
          />
          <TextInput
            {...fieldOf('publish_at', props)}
            type="datetime-local"
            disabled={draft.site === ''}
            description={
              draft.site === '' || draft.publish_at === '' ? (
                submitTexts.help.publish_at
              ) : (
                <BothClocks
                  at={draft.publish_at === '' ? null : new Date(draft.publish_at).toISOString()}
                  target={draft.site}
                />
              )
            }
          />
        </SimpleGrid>
        <Switch
          checked={draft.approval_required}
          onChange={(event) => onChange({ approval_required: event.currentTarget.checked })}
          label={words.fields.approval_required}
          description={draft.site === '' ? words.help.approval_required : submitTexts.help.approval_off}
        />
      </Stack>
    </Fieldset>
  )
}

/** What a book may be asked for with beyond its three first fields. */
export const MoreFields = (props: SubmitFieldsProps) => (
  <Stack gap="lg" mt="sm">
    <SourceFields {...props} />
    <WishFields {...props} />
    <PlanFields {...props} />
  </Stack>
)
