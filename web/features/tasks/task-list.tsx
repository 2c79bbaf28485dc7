import { Stack, Text } from '@mantine/core'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { BulkAction } from '../../../src/domain/desk/bulk.ts'
import type { ListedSubmission } from '../../../src/http/contract/submission.ts'
import { tasksTexts as words } from '../../texts/first.ts'
import { wholeNumber } from '../../ui/numbers.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { BulkBar, idsFor } from './bulk-bar.tsx'
import type { AskedAction } from './bulk-dialog.tsx'
import { LeftAlone } from './left-alone.tsx'
import { rowsToCome, TaskTable } from './task-table.tsx'
import { useBulk } from './use-bulk.ts'
import { useCursor } from './use-cursor.ts'
import { usePicked } from './use-picked.ts'
import { useRowsInSight } from './use-rows-in-sight.ts'
import { useTaskKeys } from './use-task-keys.ts'

const BulkDialog = lazy(async () => ({ default: (await import('./bulk-dialog.tsx')).BulkDialog }))

interface TaskListProps {
  readonly books: readonly ListedSubmission[]
  /** How many the filter means in all; null where only the server could count them. */
  readonly total: number | null
  readonly more: boolean
  /** Asks for the rows that follow. */
  readonly onMore: () => void
  /** Has rows looked at right now. */
  readonly refresh: (ids: readonly string[]) => Promise<void>
}

/** Rows before the end of what was read, at which more are asked for. */
const askedAhead = 40

/** The table with all that can be done in it: select, go about by keys, do the same to many. */
export const TaskList = ({ books, total, more, onMore, refresh }: TaskListProps) => {
  const picked = usePicked(books)
  const cursor = useCursor(books)
  const bulk = useBulk(refresh)
  const [asking, ask] = useState<AskedAction | null>(null)
  const [dialogWanted, wantDialog] = useState(false)
  const sight = useRowsInSight(books.length + (more ? rowsToCome : 0), cursor.index)
  const lastDrawn = sight.rows.getVirtualItems().at(-1)?.index ?? 0
  useEffect(() => {
    if (more && lastDrawn >= books.length - askedAhead) onMore()
  }, [more, lastDrawn, books.length, onMore])

  const meant = picked.some ? picked.chosen : cursor.book ? [cursor.book] : []
  const act = (action: BulkAction, reason: string | null) =>
    bulk.mutate({ action, ids: idsFor(meant, action), reason }, { onSuccess: picked.clear, onSettled: () => ask(null) })
  const begin = (action: BulkAction): void => {
    if (idsFor(meant, action).length === 0 || bulk.isPending) return
    if (action === 'retry') act(action, null)
    else {
      wantDialog(true)
      ask(action)
    }
  }
  useTaskKeys({ picked, cursor, scrollTo: (index) => sight.rows.scrollToIndex(index), onAct: begin })

  return (
    <Stack gap="sm">
      <Text size="xs" c="dimmed" role="status">
        {words.shown(wholeNumber(books.length), wholeNumber(total ?? books.length))} · {words.newestFirst}
      </Text>
      {bulk.isError ? <ProblemAlert error={bulk.error} /> : null}
      <LeftAlone tasks={bulk.data?.refused ?? []} onClose={bulk.reset} />
      <TaskTable books={books} more={more} picked={picked} cursor={cursor} sight={sight} />
      <BulkBar picked={picked} bulk={bulk} onAct={begin} />
      {dialogWanted ? (
        <Suspense fallback={null}>
          <BulkDialog
            action={asking}
            count={asking === null ? 0 : idsFor(meant, asking).length}
            working={bulk.isPending}
            onClose={() => ask(null)}
            onSend={(reason) => asking && act(asking, reason)}
          />
        </Suspense>
      ) : null}
    </Stack>
  )
}
