import { Badge, Checkbox, Group, Table, Text, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useId } from 'react'
import type { DeadLetterItem } from '../../../src/http/contract/dead-letter.ts'
import { failedTexts as words } from '../../texts/failed.ts'
import { texts } from '../../texts/first.ts'
import { errorMeaning } from '../../ui/domain-words.ts'
import { Instant } from '../../ui/time.tsx'
import { LetterDetails } from './letter-details.tsx'
import type { Selection } from './use-selection.ts'
import type { Settle } from './use-settling.ts'

interface FailedRowProps {
  readonly item: DeadLetterItem
  readonly selection: Selection | null
  readonly settle: Settle
  readonly opened: boolean
  readonly onToggle: () => void
}

/** What failed and why, in one look. */
const WhatHappened = ({ item }: { item: DeadLetterItem }) => (
  <Table.Td className="failed-what">
    <Group gap={8} mb={3}>
      <Badge size="sm" variant="light" color="red" tt="none" fw={550}>
        {texts.stage[item.stage].title}
      </Badge>
      <Text size="xs" c="dimmed" span>
        {words.attempts(item.attempts)}
        {item.crashes > 0 ? `, ${words.crashes(item.crashes)}` : ''}
      </Text>
    </Group>
    <Text size="sm" lineClamp={2}>
      {errorMeaning(item.code, item.meaning)}
    </Text>
    {item.state === 'open' || item.settled_by === null ? null : (
      <Text size="xs" c="dimmed" mt={3}>
        {words.settled[item.state](item.settled_by.replace(/^editor:/, ''))},{' '}
        <Instant at={item.settled_at ?? item.failed_at} size="xs" />
      </Text>
    )}
  </Table.Td>
)

/** One failure of the list, and below it, when it is opened, all that is known of it. */
export const FailedRow = ({ item, selection, settle, opened, onToggle }: FailedRowProps) => {
  const details = useId()
  return (
    <>
      <Table.Tr className="failed-row" data-letter={item.submission_id} data-opened={opened}>
        {selection ? (
          <Table.Td className="failed-pick">
            <Checkbox
              aria-label={words.select(item.title)}
              checked={selection.has(item)}
              onChange={() => selection.toggle(item)}
            />
          </Table.Td>
        ) : null}
        <Table.Td className="failed-book">
          <UnstyledButton className="failed-open" aria-expanded={opened} aria-controls={details} onClick={onToggle}>
            <Text fw={600} dir="auto" lineClamp={2} span>
              {item.title}
            </Text>
          </UnstyledButton>
          <Text size="sm" c="dimmed" dir="auto" truncate="end">
            {words.by(item.author)}
          </Text>
        </Table.Td>
        <WhatHappened item={item} />
        <Table.Td className="failed-when">
          <Instant at={item.failed_at} size="xs" />
        </Table.Td>
        <Table.Td className="failed-arrow">
          <IconChevronDown size={16} aria-hidden />
        </Table.Td>
      </Table.Tr>
      {opened ? (
        <Table.Tr className="failed-details" id={details}>
          <Table.Td colSpan={selection ? 5 : 4}>
            <LetterDetails item={item} settle={settle} />
          </Table.Td>
        </Table.Tr>
      ) : null}
    </>
  )
}
