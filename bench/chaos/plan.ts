import { between, createRandom } from '../../test/support/random.ts'
import { allowanceMs, type Form } from './form.ts'

/** Kinds of faults: of workers, of servers, of the network. */
export const faultKinds = [
  'kill',
  'freeze',
  'redis flushed',
  'redis restart',
  'store restart',
  'redis cut',
  'store cut',
] as const
/** A kind of fault. */
export type FaultKind = (typeof faultKinds)[number]

/** A fault that is to happen; times in milliseconds from the beginning of the run. */
export interface PlannedFault {
  readonly kind: FaultKind
  readonly atMs: number
  /** How long it lasts; a killed worker's is 0. */
  readonly durationMs: number
  /** Picks the worker that it hits, from 0 up to 1. */
  readonly pick: number
}

/** A server that is ended stays away for a while, as one that is restarted does. */
const restartMs = { from: 500, to: 2_000 } as const
/** A frozen worker stays so until its lease has run out, a sweep has found its books, and for so long. */
const freezeOverMs = { from: 1_000, to: 4_000 } as const

/** The faults of a run, at random instants of its seed, in the order in which they happen. */
export const planFaults = (form: Form, seed: number): readonly PlannedFault[] => {
  const random = createRandom(seed)
  const plan = (kind: FaultKind, count: number, lastsMs: () => number): PlannedFault[] =>
    Array.from({ length: count }, () => {
      const durationMs = Math.round(lastsMs())
      const atMs = Math.round(between(random, 0.04 * form.spanMs, form.spanMs - durationMs))
      return { kind, durationMs, atMs, pick: random() }
    })
  const aRestart = () => between(random, restartMs.from, restartMs.to)
  const aFreeze = () => allowanceMs(form) + between(random, freezeOverMs.from, freezeOverMs.to)
  const aCut = () => form.cutMs
  const forgets = Math.min(1, form.redisRestarts)
  const planned = [
    ...plan('kill', form.kills, () => 0),
    ...plan('freeze', form.freezes, aFreeze),
    ...plan('redis flushed', forgets, aRestart),
    ...plan('redis restart', form.redisRestarts - forgets, aRestart),
    ...plan('store restart', form.storeRestarts, aRestart),
    ...plan('store cut', Math.ceil(form.cuts / 2), aCut),
    ...plan('redis cut', Math.floor(form.cuts / 2), aCut),
  ]
  return planned.toSorted((left, right) => left.atMs - right.atMs)
}
