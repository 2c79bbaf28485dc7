import { ActionIcon, Badge, Collapse, Group, Text, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconChevronRight, IconTrash } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { SectionRule } from '../../../src/domain/content-schema.ts'
import { schemaTexts as words } from '../../texts/settings.ts'
import { SectionFields } from './section-fields.tsx'

interface SectionRowProps {
  readonly section: SectionRule
  readonly place: number
  readonly isLast: boolean
  readonly isOpen: boolean
  readonly hasProblem: boolean
  readonly onOpen: () => void
  readonly onMove: (by: number) => void
  readonly onRemove: () => void
  readonly onChange: (part: Partial<SectionRule>) => void
}

const movedBy = (event: KeyboardEvent): number =>
  !event.altKey ? 0 : event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0

/** What a section is in one line: its place, heading, kind and length. */
const SectionLine = ({ section, place, isOpen, hasProblem, onOpen }: SectionRowProps) => (
  <UnstyledButton
    className="section-open"
    aria-expanded={isOpen}
    aria-controls={`fields-${section.role}`}
    data-section-opener={section.role}
    onClick={onOpen}
  >
    <IconChevronRight size={16} aria-hidden className="section-chevron" />
    <span className="section-place">{place + 1}</span>
    <span className="section-title">{section.title}</span>
    {section.kind === 'thematic' ? (
      <Badge size="sm" variant="light" color="gray" tt="none">
        {words.kinds.thematic}
      </Badge>
    ) : null}
    <Text span size="xs" className={hasProblem ? 'sign-bad' : 'sign-quiet'}>
      {section.form === 'details' ? words.forms.details : words.outlineWords(section.words.min, section.words.max)}
    </Text>
  </UnstyledButton>
)

/** One section: a line that opens, moved by buttons or by Alt and the arrow keys. */
export const SectionRow = (props: SectionRowProps) => {
  const { section, place, isLast, isOpen, onMove, onRemove, onChange } = props
  const { title, role } = section
  const onKeyDown = (event: KeyboardEvent) => {
    const by = movedBy(event)
    if (by === 0) return
    event.preventDefault()
    onMove(by)
  }
  return (
    <li className="section-row" onKeyDown={onKeyDown}>
      <Group gap={4} wrap="nowrap">
        <SectionLine {...props} />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.up(title)}
          disabled={place === 0}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.down(title)}
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={words.remove(title)} onClick={onRemove}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <Collapse expanded={isOpen} id={`fields-${role}`}>
        {isOpen ? <SectionFields section={section} onChange={onChange} /> : null}
      </Collapse>
    </li>
  )
}
