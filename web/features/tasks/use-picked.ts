import { useRef, useState } from 'react'
import type { ListedSubmission } from '../../../src/http/contract/submission.ts'

/** Which rows of a list are selected, one by one, from one to another, or all that are shown. */
export const usePicked = (rows: readonly ListedSubmission[]) => {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  /** The row that was picked last, from which a range begins. */
  const last = useRef<string | null>(null)
  // What is gone from the list is not selected any more.
  const chosen = rows.filter(({ submission_id: id }) => picked.has(id))
  const indexOf = (id: string | null) => rows.findIndex(({ submission_id }) => submission_id === id)
  const toggle = (id: string, toHere = false): void => {
    const next = new Set(chosen.map(({ submission_id }) => submission_id))
    const [from, to] = [indexOf(last.current), indexOf(id)]
    if (toHere && from !== -1 && to !== -1) {
      for (const row of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(row.submission_id)
    } else if (!next.delete(id)) next.add(id)
    last.current = id
    setPicked(next)
  }
  /** Selects these and no others. */
  const only = (ids: readonly string[]): void => {
    last.current = null
    setPicked(new Set(ids))
  }
  return {
    chosen,
    has: (id: string) => picked.has(id),
    some: chosen.length > 0,
    all: rows.length > 0 && chosen.length === rows.length,
    toggle,
    only,
    pickAll: () => only(rows.map(({ submission_id }) => submission_id)),
    clear: () => only([]),
  }
}

/** Which rows of a list are selected. */
export type Picked = ReturnType<typeof usePicked>
