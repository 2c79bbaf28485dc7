import { Button, Group, Text, Textarea, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { z } from 'zod'
import type { PromptVersion } from '../../../src/domain/prompts/prompt-version.ts'
import { templateProblems } from '../../../src/domain/prompts/render.ts'
import { answerOf, api } from '../../api/client.ts'
import { spoken } from '../../texts/refusals.ts'
import { promptTexts as words } from '../../texts/settings.ts'
import { ActionForm } from '../../ui/action-form.tsx'
import { useAction } from '../../ui/use-action.ts'
import { type KeptDraft, useKeptDraft } from '../../ui/use-kept-draft.ts'
import { insertAt } from './insert-at.ts'

const draftSchema = z.object({ template: z.string(), note: z.string() })

const helpOf = (variable: string): string => {
  const help: Readonly<Record<string, string>> = words.variableHelp
  return help[variable] ?? variable
}

const Variables = ({ names, onChoose }: { names: readonly string[]; onChoose: (name: string) => void }) => (
  <Group gap={6}>
    <Text size="sm">{words.variables}:</Text>
    {names.map((name) => (
      <Button key={name} size="compact-xs" variant="default" title={helpOf(name)} onClick={() => onChoose(name)}>
        {`{{${name}}}`}
      </Button>
    ))}
  </Group>
)

type Kept = Pick<KeptDraft<unknown>, 'isChanged' | 'wasKept' | 'canUndo' | 'undo' | 'giveUp'>

const stateOf = ({ isChanged, wasKept }: Kept): string => {
  if (!isChanged) return words.unchanged
  return wasKept ? words.kept : words.changed
}

const WaysBack = ({ kept }: { kept: Kept }) => (
  <>
    {kept.canUndo ? (
      <Button variant="subtle" onClick={kept.undo}>
        {words.undo}
      </Button>
    ) : null}
    {kept.isChanged ? (
      <Button variant="default" onClick={kept.giveUp}>
        {words.giveUp}
      </Button>
    ) : null}
  </>
)

const Note = ({ value, onChange }: { value: string; onChange: (note: string) => void }) => (
  <TextInput
    label={words.note}
    placeholder={words.notePlaceholder}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
)

/** A field into which variables are put where the caret is. */
const useInserting = (text: string, onChange: (text: string) => void) => {
  const area = useRef<HTMLTextAreaElement>(null)
  const insert = (variable: string) => {
    const { selectionStart: start = 0, selectionEnd: end = 0 } = area.current ?? {}
    const inserted = insertAt(text, `{{${variable}}}`, { start, end })
    onChange(inserted.text)
    window.requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(inserted.cursor, inserted.cursor)
    })
  }
  return { area, insert }
}

interface TemplateEditorProps {
  /** The version that the text begins from. */
  readonly from: PromptVersion
  readonly variables: readonly string[]
  readonly may: boolean
  readonly onSaved: (version: number) => void
}

/** The text of a prompt: variables by a click, what is wrong with it live, stored as a version of its own. */
export const TemplateEditor = ({ from, variables, may, onSaved }: TemplateEditorProps) => {
  const stored = { template: from.template, note: '' }
  const kept = useKeptDraft(`prompt.${from.prompt_id}.${from.version}`, stored, draftSchema)
  const { draft, change } = kept
  const problems = templateProblems(from.prompt_id, draft.template).map((told) => spoken(told, told.message))
  const isChanged = draft.template !== from.template
  const saving = useAction({
    run: () =>
      answerOf(api.POST('/api/prompts/{id}/versions', { params: { path: { id: from.prompt_id } }, body: draft })),
    said: ({ version }) => words.saved(version),
    after: ({ version }) => {
      kept.giveUp()
      onSaved(version)
    },
  })
  const { area, insert } = useInserting(draft.template, (template) => change({ ...draft, template }))
  return (
    <fieldset disabled={!may} className="prompt-fields">
      <ActionForm
        action={saving}
        gap="sm"
        buttons={
          <>
            <Text size="sm" c="dimmed" mr="auto">
              {words.editing(from.version)}. {stateOf(kept)}
            </Text>
            <WaysBack kept={kept} />
            <Button type="submit" loading={saving.isPending} disabled={!isChanged || problems.length > 0}>
              {words.save}
            </Button>
          </>
        }
      >
        <Variables names={variables} onChoose={insert} />
        <Textarea
          ref={area}
          label={words.template}
          description={words.templateHelp}
          autosize
          minRows={14}
          classNames={{ input: 'prompt-text' }}
          value={draft.template}
          error={problems.length > 0 ? problems.join('; ') : null}
          onChange={(event) => change({ ...draft, template: event.currentTarget.value })}
        />
        <Note value={draft.note} onChange={(note) => change({ ...draft, note })} />
      </ActionForm>
    </fieldset>
  )
}
