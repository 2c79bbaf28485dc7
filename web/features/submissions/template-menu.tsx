import { Button, Popover, Stack, Text } from '@mantine/core'
import { IconChevronDown, IconTemplate } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Template, templatesQuery } from '../../api/submission-queries.ts'
import { submitTexts } from '../../texts/submit.ts'
import { useMay } from '../../ui/use-role.ts'
import type { SubmitDraft } from './submit-draft.ts'
import { TemplatesDialog } from './templates-dialog.tsx'

const words = submitTexts.templates

interface TemplateMenuProps {
  readonly onUse: (template: Template) => void
  /** What may be saved under a name; nothing is saved where it is absent. */
  readonly draft?: SubmitDraft
}

interface ChoiceProps {
  readonly templates: readonly Template[]
  readonly onUse: (template: Template) => void
  /** Absent where nothing may be saved. */
  readonly onSave: (() => void) | null
}

const TemplateChoice = ({ templates, onUse, onSave }: ChoiceProps) => (
  <Stack gap={4}>
    <Text size="sm" c="dimmed">
      {templates.length === 0 ? words.teach : words.choose}
    </Text>
    {templates.map((template) => (
      <Button
        key={template.template_id}
        variant="subtle"
        color="gray"
        justify="flex-start"
        onClick={() => onUse(template)}
      >
        <span dir="auto">{template.name}</span>
      </Button>
    ))}
    {onSave ? (
      <Button variant="default" mt={6} onClick={onSave}>
        {words.save}
      </Button>
    ) : null}
  </Stack>
)

/** The choice of a template, and the way to keep and remove them. */
export const TemplateMenu = ({ onUse, draft }: TemplateMenuProps) => {
  const templates = useQuery(templatesQuery()).data ?? []
  const mayKeep = useMay('editor') ?? false
  const [shown, setShown] = useState<'choice' | 'dialog' | null>(null)
  return (
    <>
      <Popover
        position="bottom-end"
        width={300}
        withinPortal={false}
        trapFocus
        returnFocus
        opened={shown === 'choice'}
        onChange={(opened) => setShown(opened ? 'choice' : null)}
      >
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconTemplate size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
            onClick={() => setShown(shown === 'choice' ? null : 'choice')}
          >
            {words.title}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={words.title}>
          <TemplateChoice
            templates={templates}
            onUse={(template) => {
              setShown(null)
              onUse(template)
            }}
            onSave={draft && mayKeep ? () => setShown('dialog') : null}
          />
        </Popover.Dropdown>
      </Popover>
      {draft && shown === 'dialog' ? (
        <TemplatesDialog draft={draft} templates={templates} onClose={() => setShown(null)} />
      ) : null}
    </>
  )
}
