import type { HistoryEntry, StageRun, StepRecord, Submission } from '../../src/domain/submission.ts'
import type { Store } from '../../src/ports/store.ts'
import { bookId } from '../workers/books.ts'
import type { Fault } from './conductor.ts'
import type { Shift } from './crew.ts'
import type { DiaryEntry } from './diary.ts'
import type { Form } from './form.ts'

/** What the store has of a book at the end. */
export interface BookRecord {
  readonly submission: Submission
  readonly history: readonly HistoryEntry[]
  readonly runs: readonly StageRun[]
  readonly steps: readonly Omit<StepRecord, 'result'>[]
}

/** All that a run is judged by: what the store says, what the site got, what workers wrote down, what was done to them. */
export interface Evidence {
  readonly form: Form
  readonly books: readonly BookRecord[]
  readonly publicPosts: ReadonlyMap<string, number>
  readonly diary: readonly DiaryEntry[]
  readonly faults: readonly Fault[]
  readonly shifts: readonly Shift[]
}

const recordOf = async (store: Store, id: string): Promise<BookRecord | null> => {
  const submission = await store.get(id)
  if (submission === null) return null
  const [history, runs, steps] = await Promise.all([
    store.history(id),
    store.documents('stage_runs', `${id}/`),
    store.steps(id),
  ])
  return { submission, history, runs, steps }
}

/** Reads the records of so many books, few at a time. */
export const readBooks = async (store: Store, books: number): Promise<readonly BookRecord[]> => {
  const found: BookRecord[] = []
  for (let number = 0; number < books; number += 1) {
    const record = await recordOf(store, bookId(number))
    if (record !== null) found.push(record)
  }
  return found
}

/** The runs of one book as workers wrote them down, each with its claim and its end, in their order. */
export interface RunTrace {
  readonly book: string
  readonly run: string
  readonly stage: string
  readonly worker: string
  readonly claimedMs: number
  /** When the store took the end of the run; null when it did not, or nobody lived to write that down. */
  readonly endedMs: number | null
  /** When the next run is due. */
  readonly dueMs: number
}

/** The runs in the diary, by book. */
export const runTraces = (diary: readonly DiaryEntry[]): ReadonlyMap<string, readonly RunTrace[]> => {
  const ends = new Map(diary.flatMap((entry) => (entry.what === 'end' && entry.taken ? [[entry.run, entry]] : [])))
  const traces = diary.flatMap((entry): RunTrace[] => {
    if (entry.what !== 'claimed') return []
    const { book, run, stage, worker, at: claimedMs } = entry
    const end = ends.get(run)
    return [{ book, run, stage, worker, claimedMs, endedMs: end?.at ?? null, dueMs: end?.dueAt ?? claimedMs }]
  })
  return Map.groupBy(traces, ({ book }) => book)
}
