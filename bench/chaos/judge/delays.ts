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

interface Known {
  readonly faults: readonly Fault[]
  readonly usual: ReadonlyMap<string, number>
  /** When the run was over; a book that is not published by then has waited until then. */
  readonly endMs: number
}

/** What passed between the claim of a run and the claim of the next one. */
const delaysAfterClaim = (trace: RunTrace, nextMs: number | null, { faults, usual }: Known): readonly Delay[] => {
  const { book, stage, claimedMs, endedMs, dueMs } = trace
  if (endedMs === null) {
    if (nextMs === null) return []
    const fault = cutOffBy(trace, nextMs, faults)
    const fromMs = Math.max(claimedMs, fault?.fromMs ?? claimedMs)
    return [{ book, kind: 'cut off', fault, usualMs: 0, fromMs, untilMs: nextMs }]
  }
  const common = { book, fault: null }
  const usualMs = usual.get(stage) ?? 0
  const working: Delay = { ...common, kind: 'working', usualMs, fromMs: claimedMs, untilMs: endedMs }
  if (nextMs === null) return [working]
  return [working, { ...common, kind: 'waiting', usualMs: 0, fromMs: Math.max(endedMs, dueMs), untilMs: nextMs }]
}

const delaysOfBook = ({ submission }: BookRecord, traces: readonly RunTrace[], known: Known): readonly Delay[] => {
  const { submission_id: book, status, created_at } = submission
  const lastMs = status === 'published' ? null : known.endMs
  const fromMs = Date.parse(created_at)
  const untilMs = traces[0]?.claimedMs ?? known.endMs
  return [
    { book, kind: 'waiting', fault: null, usualMs: 0, fromMs, untilMs },
    ...traces.flatMap((trace, index) => delaysAfterClaim(trace, traces[index + 1]?.claimedMs ?? lastMs, known)),
  ]
}

/** All delays of all books. */
export const delaysOf = ({ books, diary, faults }: Pick<Evidence, 'books' | 'diary' | 'faults'>): readonly Delay[] => {
  const traces = runTraces(diary)
  const usual = usualTimes([...traces.values()].flat())
  const known = { faults, usual, endMs: diary.at(-1)?.at ?? 0 }
  return books.flatMap((book) => delaysOfBook(book, traces.get(book.submission.submission_id) ?? [], known))
}
