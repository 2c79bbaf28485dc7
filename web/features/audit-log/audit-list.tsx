import { Button, EmptyState, Group, Table, Text, VisuallyHidden } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type AuditFilter, auditQuery } from '../../api/audit-queries.ts'
import { auditTexts as words } from '../../texts/settings.ts'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { AuditRow } from './audit-row.tsx'

interface AuditListProps {
  readonly filter: AuditFilter
  /** Whether anything narrows the log. */
  readonly narrow: boolean
  readonly onClear: () => void
}

const Nothing = ({ narrow, more, onClear }: { narrow: boolean; more: boolean; onClear: () => void }) =>
  narrow || more ? (
    <Group justify="center" p="xl">
      <Text c="dimmed">{more ? words.nothingYet : words.nothing}</Text>
      <Button variant="subtle" size="compact-sm" onClick={onClear}>
        {words.clear}
      </Button>
    </Group>
  ) : (
    <EmptyState icon={<IconHistory />} title={words.emptyTitle} description={words.emptyText} py="xl" />
  )

/** The entries that the filters leave, newest first, page by page; one at a time shows all that it says. */
export const AuditList = ({ filter, narrow, onClear }: AuditListProps) => {
  const list = useInfiniteQuery(auditQuery(filter))
  const [opened, open] = useState<number | null>(null)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  if (list.isPending) return <Loading rows={8} />
  if (list.isError) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
  return (
    <>
      {items.length === 0 ? <Nothing narrow={narrow} more={list.hasNextPage} onClear={onClear} /> : null}
      {items.length > 0 ? (
        <Table className="folding-table" verticalSpacing="xs" aria-label={words.title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.what}</Table.Th>
              <Table.Th>{words.who}</Table.Th>
              <Table.Th w={170}>{words.when}</Table.Th>
              <Table.Th w={36}>
                <VisuallyHidden>{words.details}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((entry) => (
              <AuditRow
                key={entry.sequence}
                entry={entry}
                opened={opened === entry.sequence}
                onToggle={() => open(opened === entry.sequence ? null : entry.sequence)}
              />
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
      {list.hasNextPage ? (
        <Button variant="subtle" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words.loadMore}
        </Button>
      ) : null}
    </>
  )
}
