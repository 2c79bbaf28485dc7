import { Button, Group, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { DeadLetterState } from '../../../src/domain/dead-letter.ts'
import { deadLettersQuery, type FailureFilter } from '../../api/dead-letter-queries.ts'
import { failedTexts as words } from '../../texts/failed.ts'
import { LockedFor } from '../../ui/for-role.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useMay } from '../../ui/use-role.ts'
import { FailedTable } from './failed-table.tsx'
import { NothingFailed } from './nothing-failed.tsx'
import { Refused } from './refused.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useSelection } from './use-selection.ts'
import { useSettling } from './use-settling.ts'

interface FailedListProps {
  readonly state: DeadLetterState
  readonly filter: FailureFilter
  /** Whether something but the state narrows the list. */
  readonly narrow: boolean
  readonly onClear: () => void
}

const NothingMatches = ({ more, onClear }: { more: boolean; onClear: () => void }) => (
  <Group justify="center" p="xl">
    <Text c="dimmed">{more ? words.nothingYet : words.nothingFound}</Text>
    <Button variant="subtle" size="compact-sm" onClick={onClear}>
      {words.clear}
    </Button>
  </Group>
)

/** Contributors look after their own books, one by one. */
const MayNotSettle = () =>
  useMay('contributor') === true ? (
    <Text size="sm" c="dimmed" role="note">
      {words.ownOnly}
    </Text>
  ) : (
    <LockedFor least="editor" />
  )

/** The failures that the filters leave, page by page, and what can be done about them. */
export const FailedList = ({ state, filter, narrow, onClear }: FailedListProps) => {
  const list = useInfiniteQuery(deadLettersQuery(state, filter))
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const selection = useSelection(items, filter)
  const settle = useSettling()
  const maySettle = useMay('editor')
  const isOpen = state === 'open' && maySettle === true
  const none = list.isSuccess && items.length === 0
  return (
    <>
      {list.isError ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
      {settle.isError ? <ProblemAlert error={settle.error} /> : null}
      <Refused letters={settle.data?.refused ?? []} />
      {list.isPending ? <Loading rows={6} /> : null}
      {none && !narrow && !list.hasNextPage ? <NothingFailed state={state} /> : null}
      {none && (narrow || list.hasNextPage) ? <NothingMatches more={list.hasNextPage} onClear={onClear} /> : null}
      {items.length > 0 ? (
        <>
          {isOpen ? <SelectionBar selection={selection} more={list.hasNextPage} settle={settle} /> : null}
          {maySettle === false && state === 'open' ? <MayNotSettle /> : null}
          <FailedTable items={items} selection={isOpen ? selection : null} settle={settle} />
        </>
      ) : null}
      {list.hasNextPage ? (
        <Button variant="subtle" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words.loadMore}
        </Button>
      ) : null}
    </>
  )
}
