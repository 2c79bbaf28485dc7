import { Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { BulkAction } from '../../../src/domain/desk/bulk.ts'
import type { ListedSubmission } from '../../../src/http/contract/submission.ts'
import { tasksTexts as words } from '../../texts/first.ts'
import { wholeNumber } from '../../ui/numbers.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { undoneOf } from './act-in-pieces.ts'
import { BulkBar, booksFor, idsFor } from './bulk-bar.tsx'
import type { AskedAction } from './bulk-dialog.tsx'
import { rowsToCome, TaskTable } from './task-table.tsx'
import { underWayOf } from './under-way.tsx'
import { useBulk } from './use-bulk.ts'
import { useCursor } from './use-cursor.ts'
import { type ListSoFar, mostSelected, useEveryBook } from './use-every-book.ts'
import { usePicked } from './use-picked.ts'
import { useRowsInSight } from './use-rows-in-sight.ts'
import { useTaskKeys } from './use-task-keys.ts'

const BulkDialog = lazy(async () => ({ default: (await import('./bulk-dialog.tsx')).BulkDialog }))
const LeftAlone = lazy(async () => ({ default: (await import('./left-alone.tsx')).LeftAlone }))

interface TaskListProps {
  readonly books: readonly ListedSubmission[]
  /** How many the filter means in all; null where only the server could count them. */
  readonly total: number | null
  readonly more: boolean
  /** Asks for the rows that follow. */
  readonly onMore: () => void
  /** Reads the rows that follow. @throws ProblemError */
  readonly readOn: () => Promise<ListSoFar>
  /** Which books the filter means, told from others. */
  readonly about: string
  /** Has rows looked at right now. */
  readonly refresh: (ids: readonly string[]) => Promise<void>
}

/** Rows before the end of what was read, at which more are asked for. */
const askedAhead = 40

const tellMost = (): void =>
  void notifications.show({ message: words.every.most(wholeNumber(mostSelected)), color: 'orange' })

/** The table with all that can be done in it: select, go about by keys, do the same to many. */
export const TaskList = ({ books, total, more, onMore, readOn, about, refresh }: TaskListProps) => {
  const picked = usePicked(books)
  const cursor = useCursor(books)
  const bulk = useBulk(refresh)
  const every = useEveryBook({ books, about, readOn, select: picked.only, onMost: tellMost })
  const [asking, ask] = useState<AskedAction | null>(null)
  const [dialogWanted, wantDialog] = useState(false)
  const sight = useRowsInSight(books.length + (more ? rowsToCome : 0), cursor.index)
  const lastDrawn = sight.rows.getVirtualItems().at(-1)?.index ?? 0
  useEffect(() => {
    if (more && lastDrawn >= books.length - askedAhead) onMore()
  }, [more, lastDrawn, books.length, onMore])

  const meant = picked.some ? picked.chosen : cursor.book ? [cursor.book] : []
  const act = (action: BulkAction, reason: string | null) => {
    ask(null)
    // What was left as it is stays selected, so that it can be looked at, or tried again.
    const keep = picked.some ? picked.only : () => undefined
    bulk.begin({ action, ids: idsFor(meant, action), reason }, { onSuccess: (outcome) => keep(undoneOf(outcome)) })
  }
  const begin = (action: BulkAction): void => {
    if (idsFor(meant, action).length === 0 || bulk.underWay || every.read !== null) return
    if (action === 'retry') act(action, null)
    else {
      wantDialog(true)
      ask(action)
    }
  }
  const work = underWayOf({ bulk, every, total })
  useTaskKeys({
    picked,
    cursor,
    scrollTo: (index) => sight.rows.scrollToIndex(index),
    onAct: begin,
    onPickAll: () => (picked.all && more ? void every.begin() : picked.pickAll()),
    onStop: work?.stop ?? null,
  })

  return (
    <Stack gap="sm">
      <Text size="xs" c="dimmed" role="status">
        {words.shown(wholeNumber(books.length), wholeNumber(total ?? books.length))} · {words.newestFirst}
      </Text>
      {bulk.error || every.error ? <ProblemAlert error={bulk.error ?? every.error} /> : null}
      {bulk.refused.length === 0 ? null : (
        <Suspense>
          <LeftAlone tasks={bulk.refused} onClose={bulk.forget} />
        </Suspense>
      )}
      <TaskTable books={books} more={more} picked={picked} cursor={cursor} sight={sight} />
      <BulkBar
        picked={picked}
        work={work}
        doing={bulk.underWay?.action ?? null}
        total={total}
        onAct={begin}
        onEvery={picked.all && more ? () => void every.begin() : null}
      />
      {dialogWanted ? (
        <Suspense fallback={null}>
          <BulkDialog
            action={asking}
            books={asking === null ? [] : booksFor(meant, asking)}
            onClose={() => ask(null)}
            onSend={(reason) => asking && act(asking, reason)}
          />
        </Suspense>
      ) : null}
    </Stack>
  )
}
