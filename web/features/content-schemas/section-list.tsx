import { Button, Group, Text, VisuallyHidden } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { SectionRule } from '../../../src/domain/content-schema.ts'
import type { FieldProblem } from '../../../src/domain/errors.ts'
import { schemaTexts as words } from '../../texts/settings.ts'
import { addSection, changeSection, moveSection, removeSection } from './schema-draft.ts'
import type { SchemaEditing } from './schema-editing.ts'
import { SectionRow } from './section-row.tsx'

type SectionKind = SectionRule['kind']

interface SectionListProps extends SchemaEditing {
  readonly problems: readonly FieldProblem[]
  readonly open: string | null
  readonly onOpen: (role: string | null) => void
}

/** After a section moved, who moved it by a key goes on from it. */
const useFocusOn = () => {
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const opener = document.querySelector<HTMLElement>(`[data-section-opener="${CSS.escape(wanted.current)}"]`)
    wanted.current = null
    opener?.focus()
  })
  return (role: string) => {
    wanted.current = role
  }
}

const AddSection = ({ onAdd }: { onAdd: (kind: SectionKind) => void }) => (
  <Group gap="xs" mt="sm">
    {(['thematic', 'fixed'] as const).map((kind) => (
      <Button
        key={kind}
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onAdd(kind)}
      >
        {kind === 'fixed' ? words.addFixed : words.addThematic}
      </Button>
    ))}
  </Group>
)

/** The sections in their order. */
export const SectionList = ({ draft, change, problems, open, onOpen }: SectionListProps) => {
  const [said, say] = useState('')
  const focusOn = useFocusOn()
  const { sections } = draft
  const move = (role: string, by: number) => {
    const moved = moveSection(draft, role, by)
    if (moved === draft) return
    const place = moved.sections.findIndex((section) => section.role === role)
    say(words.moved(moved.sections[place]?.title ?? role, place + 1))
    focusOn(role)
    change(moved)
  }
  const add = (kind: SectionKind) => {
    const added = addSection(draft, kind, kind === 'fixed' ? words.newFixed : words.newThematic)
    focusOn(added.role)
    change(added.draft)
    onOpen(added.role)
  }
  return (
    <div>
      <Text size="sm" c="dimmed" mb="xs">
        {words.count(sections.length)}. {words.moveKeys}
      </Text>
      <ol className="section-list" aria-label={words.views.sections}>
        {sections.map((section, place) => (
          <SectionRow
            key={section.role}
            section={section}
            place={place}
            isLast={place === sections.length - 1}
            isOpen={open === section.role}
            hasProblem={problems.some(({ field }) => field.startsWith(`sections.${place}.`))}
            onOpen={() => onOpen(open === section.role ? null : section.role)}
            onMove={(by) => move(section.role, by)}
            onRemove={() => change(removeSection(draft, section.role))}
            onChange={(part) => change(changeSection(draft, section.role, part))}
          />
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <AddSection onAdd={add} />
    </div>
  )
}
