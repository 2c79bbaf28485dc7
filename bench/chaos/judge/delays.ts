import type { Fault } from '../conductor.ts'
import { type BookRecord, type Evidence, type RunTrace, runTraces } from '../evidence.ts'
import type { Span } from './spans.ts'

/** A time in which a book did not go on, or took longer than such runs take. */
export interface Delay extends Span {
  readonly book: string
  /** `cut off`: from the end of its worker or server to the next run; `waiting`: due and not begun; `working`: in a run. */
  readonly kind: 'cut off' | 'waiting' | 'working'
  /** What hit it, for one that was cut off. */
  readonly fault: Fault | null
  /** What such a run takes without faults. */
  readonly usualMs: number
}

const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0

/** How long runs of each stage took that ended, in the median. */
const usualTimes = (traces: readonly RunTrace[]): ReadonlyMap<string, number> => {
  const times = Map.groupBy(
    traces.flatMap(({ stage, claimedMs, endedMs }) =>
      endedMs === null ? [] : [{ stage, tookMs: endedMs - claimedMs }],
    ),
    ({ stage }) => stage,
  )
  return new Map([...times].map(([stage, all]) => [stage, median(all.map(({ tookMs }) => tookMs))]))
}

/** The fault that cut a run off: the first that hit its worker, or the store, between its claim and the next one. */
const cutOffBy = (trace: RunTrace, nextMs: number, faults: readonly Fault[]): Fault | null =>
  faults.find(({ kind, worker, fromMs, untilMs }) => {
    const concerns = worker === trace.worker || kind === 'store restart' || kind === 'store cut'
    return concerns && fromMs <= nextMs && Math.max(fromMs, untilMs) >= trace.claimedMs
  }) ?? null

const delaysOfBook = (
  { submission }: BookRecord,
  traces: readonly RunTrace[],
  faults: readonly Fault[],
  usual: ReadonlyMap<string, number>,
): readonly Delay[] => {
  const book = submission.submission_id
  const first: Delay[] = traces.slice(0, 1).map(({ claimedMs: untilMs }) => {
    return { book, kind: 'waiting', fault: null, usualMs: 0, fromMs: Date.parse(submission.created_at), untilMs }
  })
  return [
    ...first,
    ...traces.flatMap((trace, index): Delay[] => {
      const { claimedMs, endedMs, dueMs, stage } = trace
      const next = traces[index + 1]
      const working: Delay[] =
        endedMs === null
          ? []
          : [
              {
                book,
                kind: 'working',
                fault: null,
                usualMs: usual.get(stage) ?? 0,
                fromMs: claimedMs,
                untilMs: endedMs,
              },
            ]
      if (next === undefined) return working
      const untilMs = next.claimedMs
      if (endedMs !== null)
        return [
          ...working,
          { book, kind: 'waiting', fault: null, usualMs: 0, fromMs: Math.max(endedMs, dueMs), untilMs },
        ]
      const fault = cutOffBy(trace, untilMs, faults)
      const fromMs = Math.max(claimedMs, fault?.fromMs ?? claimedMs)
      return [{ book, kind: 'cut off', fault, usualMs: 0, fromMs, untilMs }]
    }),
  ]
}

/** All delays of all books. */
export const delaysOf = ({ books, diary, faults }: Pick<Evidence, 'books' | 'diary' | 'faults'>): readonly Delay[] => {
  const traces = runTraces(diary)
  const usual = usualTimes([...traces.values()].flat())
  return books.flatMap((book) => delaysOfBook(book, traces.get(book.submission.submission_id) ?? [], faults, usual))
}
