import type { Evidence } from '../evidence.ts'
import { merged, type Span } from './spans.ts'

interface Change {
  readonly atMs: number
  /** What changes: whether the worker can work, or how many of its slots are taken. */
  readonly isOn?: boolean
  readonly slots?: number
}

/** A slot that is free for less is on its way from one book to the next. */
const leastIdleMs = 500

const changesByWorker = ({ diary, shifts }: Pick<Evidence, 'diary' | 'shifts'>): ReadonlyMap<string, Change[]> => {
  const changes = [
    ...shifts.flatMap(({ worker, fromMs, untilMs }) => [
      { worker, atMs: fromMs, isOn: true },
      ...(untilMs === Number.POSITIVE_INFINITY ? [] : [{ worker, atMs: untilMs, isOn: false }]),
    ]),
    ...diary.flatMap(({ what, at: atMs, worker }) =>
      what === 'slot taken' ? [{ worker, atMs, slots: 1 }] : what === 'slot free' ? [{ worker, atMs, slots: -1 }] : [],
    ),
  ]
  return Map.groupBy(
    changes.toSorted((left, right) => left.atMs - right.atMs),
    ({ worker }) => worker,
  )
}

/** Spans in which one worker could work and had a free slot. */
const idleSpansOf = (changes: readonly Change[], concurrency: number, endMs: number): readonly Span[] => {
  const spans: Span[] = []
  let isAtWork = false
  let taken = 0
  let idleFromMs: number | null = null
  const close = (untilMs: number): void => {
    if (idleFromMs !== null && untilMs - idleFromMs >= leastIdleMs) spans.push({ fromMs: idleFromMs, untilMs })
    idleFromMs = null
  }
  for (const { atMs, isOn, slots = 0 } of changes) {
    isAtWork = isOn ?? isAtWork
    taken += slots
    if (!isAtWork || taken >= concurrency) close(atMs)
    else idleFromMs ??= atMs
  }
  close(endMs)
  return spans
}

/** Spans in which some worker that could work had a free slot: whoever waited then did not wait in line. */
export const idleSpans = (evidence: Pick<Evidence, 'diary' | 'shifts' | 'form'>): readonly Span[] => {
  const endMs = evidence.diary.at(-1)?.at ?? 0
  const workers = [...changesByWorker(evidence).values()]
  return merged(workers.flatMap((changes) => idleSpansOf(changes, evidence.form.concurrency, endMs)))
}
