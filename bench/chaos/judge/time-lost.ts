import type { Fault } from '../conductor.ts'
import type { Evidence } from '../evidence.ts'
import { allowanceMs } from '../form.ts'
import { type Delay, delaysOf } from './delays.ts'
import { idleSpans } from './idle.ts'
import { merged, overlapMs, without } from './spans.ts'

/** A delay with what of it was lost and what its faults allow. */
export interface JudgedDelay extends Delay {
  /** Of a wait, the time in which no server was away and some worker had a free slot; of a run, what it took over the usual time. */
  readonly lostMs: number
  readonly faults: number
  readonly allowedMs: number
}

/** Whether books went on soon enough. */
export interface TimeLost {
  readonly delays: readonly JudgedDelay[]
  /** Those that took longer than their faults allow. */
  readonly tooLong: readonly JudgedDelay[]
  /** The largest share of what its faults allow that any delay took. */
  readonly worstShare: number
}

const isOutage = ({ kind }: Fault): boolean => kind !== 'kill' && kind !== 'freeze'

/**
 * Judges every time in which a book did not go on. Each fault that it fell into, or that ended less than a lease and a sweep before,
 * allows it a lease and a sweep. Without any, a wait may take a sweep, as for a ring that got lost; and a run that no fault is near
 * is as slow as the machine is.
 */
export const judgeTimeLost = (evidence: Evidence): TimeLost => {
  const { form, faults } = evidence
  const perFaultMs = allowanceMs(form)
  const outages = merged(faults.filter(isOutage))
  const free = without(idleSpans(evidence), outages)
  const delays = delaysOf(evidence).map((delay): JudgedDelay => {
    const { fromMs, untilMs, kind, usualMs } = delay
    const near = faults.filter((fault) => fault.fromMs <= untilMs && fault.untilMs + perFaultMs >= fromMs).length
    const overUsualMs = untilMs - fromMs - usualMs - overlapMs(delay, outages)
    const lostMs = kind === 'working' ? Math.max(0, overUsualMs) : overlapMs(delay, free)
    const withoutFaultMs = kind === 'working' ? Number.POSITIVE_INFINITY : form.sweepEveryMs
    return { ...delay, lostMs, faults: near, allowedMs: near === 0 ? withoutFaultMs : near * perFaultMs }
  })
  return {
    delays,
    tooLong: delays.filter(({ lostMs, allowedMs }) => lostMs > allowedMs),
    worstShare: Math.max(0, ...delays.map(({ lostMs, allowedMs }) => lostMs / allowedMs)),
  }
}
