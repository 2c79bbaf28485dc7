import type { Evidence } from '../evidence.ts'
import type { Span } from './spans.ts'

interface Change {
  readonly atMs: number
  readonly worker: string
  /** What changes: whether the worker can work, or how many of its slots are taken. */
  readonly isOn?: boolean
  readonly slots?: number
}

/** Spans in which some worker that could work had a free slot: whoever waited then did not wait in line. */
export const idleSpans = ({ diary, shifts, form }: Pick<Evidence, 'diary' | 'shifts' | 'form'>): readonly Span[] => {
  const changes: Change[] = [
    ...shifts.flatMap(({ worker, fromMs, untilMs }) => [
      { atMs: fromMs, worker, isOn: true },
      ...(untilMs === Number.POSITIVE_INFINITY ? [] : [{ atMs: untilMs, worker, isOn: false }]),
    ]),
    ...diary.flatMap(({ what, at: atMs, worker }) =>
      what === 'slot taken' ? [{ atMs, worker, slots: 1 }] : what === 'slot free' ? [{ atMs, worker, slots: -1 }] : [],
    ),
  ]
  const on = new Set<string>()
  const taken = new Map<string, number>()
  const spans: Span[] = []
  let idleFromMs: number | null = null
  for (const { atMs, worker, isOn, slots = 0 } of changes.toSorted((left, right) => left.atMs - right.atMs)) {
    if (isOn === true) on.add(worker)
    if (isOn === false) on.delete(worker)
    taken.set(worker, (taken.get(worker) ?? 0) + slots)
    const isIdle = [...on].some((each) => (taken.get(each) ?? 0) < form.concurrency)
    if (isIdle && idleFromMs === null) idleFromMs = atMs
    if (!isIdle && idleFromMs !== null) {
      if (atMs > idleFromMs) spans.push({ fromMs: idleFromMs, untilMs: atMs })
      idleFromMs = null
    }
  }
  const last = changes.reduce((latest, { atMs }) => Math.max(latest, atMs), 0)
  return idleFromMs === null ? spans : [...spans, { fromMs: idleFromMs, untilMs: last }]
}
