import { ActionIcon, Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { answerOf, api, successOf } from '../../api/client.ts'
import { fieldReasons, hasCode } from '../../api/problem.ts'
import type { Template } from '../../api/submission-queries.ts'
import { texts } from '../../texts/first.ts'
import { submitTexts } from '../../texts/submit.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useUndo } from '../../ui/use-undo.tsx'
import { labelOf, type SubmitDraft } from './submit-draft.ts'
import { fieldsToKeep } from './template-fields.ts'

const words = submitTexts.templates

interface TemplatesDialogProps {
  readonly draft: SubmitDraft
  readonly templates: readonly Template[]
  readonly onClose: () => void
}

/** The names of what a template of this draft would keep. */
const keptNames = (draft: SubmitDraft): string => Object.keys(fieldsToKeep(draft)).map(labelOf).join(', ')

const StoredTemplates = ({ templates }: Pick<TemplatesDialogProps, 'templates'>) => {
  const undo = useUndo()
  const remove = useAction({
    run: async ({ template_id, name, fields }: Template) => {
      await successOf(
        api.DELETE('/api/submission-templates/{template}', { params: { path: { template: template_id } } }),
      )
      undo({ said: words.removed(name), undo: () => saveAs(name, fields, false) })
    },
  })
  return (
    <ul className="plain-list" aria-label={words.title}>
      {templates.map((template) => (
        <li key={template.template_id}>
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm" dir="auto">
              {template.name}
            </Text>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words.remove(template.name)}
              onClick={() => remove.mutate(template)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        </li>
      ))}
    </ul>
  )
}

const saveAs = (name: string, fields: Template['fields'] | ReturnType<typeof fieldsToKeep>, replace: boolean) =>
  answerOf(api.POST('/api/submission-templates', { body: { name, fields: fields, replace } }))

/** Keeps the present choices under a name, and removes templates that nobody needs any more. */
export const TemplatesDialog = ({ draft, templates, onClose }: TemplatesDialogProps) => {
  const [name, setName] = useState('')
  const [replace, setReplace] = useState(false)
  const taken = templates.some((one) => one.name.toLowerCase() === name.trim().toLowerCase())
  const save = useAction({
    run: () => saveAs(name, fieldsToKeep(draft), taken && replace),
    said: ({ name: saved }) => words.saved(saved),
    after: onClose,
  })
  return (
    <Modal.Root opened onClose={onClose} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body pt="md">
          <Group justify="space-between" mb="sm">
            <Modal.Title>{words.title}</Modal.Title>
            <Modal.CloseButton aria-label={texts.common.close} />
          </Group>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              // A dialog's form stands in the page's own.
              event.stopPropagation()
              save.mutate()
            }}
          >
            <Stack gap="md">
              <Text size="sm" c="dimmed">
                {words.keeps} {keptNames(draft)}.
              </Text>
              <TextInput
                label={words.name}
                value={name}
                data-autofocus
                error={fieldReasons(save.error)['name'] ?? null}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              {taken ? (
                <Checkbox
                  label={words.replace}
                  checked={replace}
                  onChange={(event) => setReplace(event.currentTarget.checked)}
                />
              ) : null}
              {save.isError && !hasCode(save.error, 'INVALID_INPUT') ? <ProblemAlert error={save.error} /> : null}
              <Group justify="flex-end">
                <Button type="submit" loading={save.isPending} disabled={name.trim() === '' || (taken && !replace)}>
                  {words.saveIt}
                </Button>
              </Group>
              <StoredTemplates templates={templates} />
            </Stack>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
