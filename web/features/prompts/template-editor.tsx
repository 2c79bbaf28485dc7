import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { z } from 'zod'
import type { PromptVersion } from '../../../src/domain/prompts/prompt-version.ts'
import { templateProblems } from '../../../src/domain/prompts/render.ts'
import { answerOf, api } from '../../api/client.ts'
import { spoken } from '../../texts/refusals.ts'
import { promptTexts as words } from '../../texts/settings.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useKeptDraft } from '../../ui/use-kept-draft.ts'
import { insertAt } from './insert-at.ts'

const draftSchema = z.object({ template: z.string(), note: z.string() })

const helpOf = (variable: string): string => {
  const help: Readonly<Record<string, string>> = words.variableHelp
  return help[variable] ?? variable
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
  const area = useRef<HTMLTextAreaElement>(null)
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
  const insert = (variable: string) => {
    const { selectionStart: start = 0, selectionEnd: end = 0 } = area.current ?? {}
    const inserted = insertAt(draft.template, `{{${variable}}}`, { start, end })
    change({ ...draft, template: inserted.text })
    window.requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(inserted.cursor, inserted.cursor)
    })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <fieldset disabled={!may} className="prompt-fields">
        <Stack gap="sm">
          <Group gap={6}>
            <Text size="sm">{words.variables}:</Text>
            {variables.map((variable) => (
              <Button
                key={variable}
                size="compact-xs"
                variant="default"
                title={helpOf(variable)}
                onClick={() => insert(variable)}
              >
                {`{{${variable}}}`}
              </Button>
            ))}
          </Group>
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
          <TextInput
            label={words.note}
            placeholder={words.notePlaceholder}
            value={draft.note}
            onChange={(event) => change({ ...draft, note: event.currentTarget.value })}
          />
          {saving.isError ? <ProblemAlert error={saving.error} /> : null}
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              {words.editing(from.version)}.{' '}
              {!kept.isChanged ? words.unchanged : kept.wasKept ? words.kept : words.changed}
            </Text>
            <Group gap="xs">
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
              <Button type="submit" loading={saving.isPending} disabled={!isChanged || problems.length > 0}>
                {words.save}
              </Button>
            </Group>
          </Group>
        </Stack>
      </fieldset>
    </form>
  )
}
