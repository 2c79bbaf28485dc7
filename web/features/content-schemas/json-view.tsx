import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { contentSchemaBodySchema } from '../../../src/http/contract/catalogue.ts'
import { schemaTexts as words } from '../../texts/settings.ts'
import type { SchemaEditing } from './schema-editing.ts'

const textOf = (draft: SchemaEditing['draft']): string => JSON.stringify(draft, null, 2)

const parsed = (text: string): { readonly draft: SchemaEditing['draft'] } | { readonly fault: string } => {
  try {
    const { data, error } = contentSchemaBodySchema.safeParse(JSON.parse(text))
    if (data) return { draft: data }
    const [issue] = error.issues
    return { fault: issue ? `${issue.path.join('.')}: ${issue.message}` : '' }
  } catch (thrown) {
    return { fault: thrown instanceof Error ? thrown.message : '' }
  }
}

/** The whole form as text; taken over as soon as it can be read. */
export const JsonView = ({ draft, change }: SchemaEditing) => {
  const [typed, setTyped] = useState(() => textOf(draft))
  const read = parsed(typed)
  const fault = 'fault' in read ? words.jsonBroken(read.fault) : null
  return (
    <Textarea
      label={words.json}
      description={words.jsonHelp}
      autosize
      minRows={12}
      maxRows={36}
      spellCheck={false}
      classNames={{ input: 'code-field' }}
      value={typed}
      error={fault}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const next = parsed(text)
        // Which form it is stays: another name would be another form.
        if ('draft' in next) change({ ...next.draft, schema_id: draft.schema_id, language: draft.language })
      }}
    />
  )
}
