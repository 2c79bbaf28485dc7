import { Button, Menu, Text } from '@mantine/core'
import { IconChevronDown, IconTemplate } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Template, templatesQuery } from '../../api/submission-queries.ts'
import { submitTexts } from '../../texts/index.ts'
import { useMay } from '../../ui/use-role.ts'
import type { SubmitDraft } from './submit-draft.ts'
import { TemplatesDialog } from './templates-dialog.tsx'

const words = submitTexts.templates

interface TemplateMenuProps {
  readonly onUse: (template: Template) => void
  /** What may be saved under a name; nothing is saved where it is absent. */
  readonly draft?: SubmitDraft
}

/** The choice of a template, and the way to keep and remove them. */
export const TemplateMenu = ({ onUse, draft }: TemplateMenuProps) => {
  const templates = useQuery(templatesQuery()).data ?? []
  const mayKeep = useMay('editor') ?? false
  const [managing, setManaging] = useState(false)
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconTemplate size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {words.title}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{templates.length === 0 ? words.none : words.choose}</Menu.Label>
          {templates.map((template) => (
            <Menu.Item key={template.template_id} onClick={() => onUse(template)}>
              <span dir="auto">{template.name}</span>
            </Menu.Item>
          ))}
          {templates.length === 0 ? (
            <Text size="sm" c="dimmed" px="sm" pb="xs" maw={260}>
              {words.teach}
            </Text>
          ) : null}
          {draft && mayKeep ? (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => setManaging(true)}>{words.save} …</Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {draft && managing ? (
        <TemplatesDialog draft={draft} templates={templates} onClose={() => setManaging(false)} />
      ) : null}
    </>
  )
}
