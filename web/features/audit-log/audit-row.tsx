import { Table, Text, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useId } from 'react'
import type { AuditEntry } from '../../../src/domain/audit.ts'
import { auditActionTexts, auditTexts as words } from '../../texts/settings.ts'
import { Instant } from '../../ui/time.tsx'
import { AuditDetails } from './audit-details.tsx'

interface AuditRowProps {
  readonly entry: AuditEntry
  readonly opened: boolean
  readonly onToggle: () => void
}

/** One entry of the log, and below it, when it is opened, all that it says. */
export const AuditRow = ({ entry, opened, onToggle }: AuditRowProps) => {
  const details = useId()
  const { action, actor, at, details: facts } = entry
  const who = actor.kind === 'system' ? words.system : actor.name
  const named = [facts['name'], facts['label'], facts['title']].find((one) => typeof one === 'string')
  return (
    <>
      <Table.Tr className="opening-row" data-opened={opened} data-action={action}>
        <Table.Td>
          <UnstyledButton
            className="opening-button"
            aria-expanded={opened}
            aria-controls={opened ? details : undefined}
            onClick={onToggle}
          >
            <Text size="sm" fw={600} span>
              {auditActionTexts[action]}
            </Text>
          </UnstyledButton>
          {typeof named === 'string' ? (
            <Text size="sm" c="dimmed" className="file-path">
              {named}
            </Text>
          ) : null}
        </Table.Td>
        <Table.Td data-label={words.who}>
          <Text size="sm" span>
            {who}
          </Text>{' '}
          <Text size="xs" c="dimmed" span>
            {words.kinds[actor.kind]}
          </Text>
        </Table.Td>
        <Table.Td data-label={words.when}>
          <Instant at={at} />
        </Table.Td>
        <Table.Td className="row-actions opening-arrow">
          <IconChevronDown size={16} aria-hidden />
        </Table.Td>
      </Table.Tr>
      {opened ? (
        <Table.Tr id={details}>
          <Table.Td colSpan={4}>
            <AuditDetails entry={entry} />
          </Table.Td>
        </Table.Tr>
      ) : null}
    </>
  )
}
