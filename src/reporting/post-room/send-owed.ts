import { backoffMs } from '../../domain/backoff.ts'
import { isStoreAway } from '../../domain/disk-faults.ts'
import { asPigmeuError, type PigmeuError } from '../../domain/errors.ts'
import type { Delivery } from '../../domain/notification.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import type { Telemetry } from '../../ports/telemetry.ts'
import type { Addressee, FindAddressee } from './addressee.ts'
import { failedKeptMs, inOrder, longestWaitMs, mostAttempts, noticeOf, retryRule } from './message.ts'

/** What sending needs. */
export interface SendingParts {
  readonly store: Pick<Store, 'documents' | 'replace' | 'remove'>
  readonly clock: Pick<Clock, 'now'>
  readonly log: Log
  readonly telemetry: Pick<Telemetry, 'count'>
  readonly find: FindAddressee
  /** A number from 0 up to 1. */
  readonly random: () => number
  /** Aborted when the process stops: what is under way is handed back. */
  readonly signal: AbortSignal
  /** Milliseconds that one message may take; a minute unless told. */
  readonly limitMs?: number
}

/** For so long nobody else tries what one process is trying; longer than any try takes. */
const holdMs = 5 * 60_000
/** A slow server takes a minute to say no. */
const usualLimitMs = 60_000
/** Receivers that are told at the same time: one that hangs does not keep all others waiting. */
const atOnce = 4

type Reachable = Extract<Addressee, { is: 'reachable' }>

/** Kept from now on to be looked at. */
const fail = async ({ store, clock }: SendingParts, delivery: Delivery, lastError: string): Promise<boolean> =>
  store.replace('deliveries', delivery, {
    ...delivery,
    state: 'failed',
    due_at: instant(clock.now()),
    last_error: lastError,
  })

/** Writes down that a try failed: when the next one is due, or that there is none. */
const settleFailure = async (
  parts: SendingParts,
  by: string,
  error: PigmeuError,
  { held, bundle, waiting }: { held: Delivery; bundle: readonly Delivery[]; waiting: readonly Delivery[] },
): Promise<void> => {
  const { store, clock, log, telemetry, random } = parts
  const nowMs = clock.now()
  const said = error.message
  const isFinal = error.code === 'NOTIFY_REFUSED' || held.attempts >= mostAttempts
  const tooOld = waiting.filter(({ due_at }) => Date.parse(due_at) + longestWaitMs <= nowMs)
  const lost = isFinal ? [held, ...new Set([...bundle, ...tooOld])] : tooOld
  for (const delivery of lost) await fail(parts, delivery, said)
  const facts = { receiver: held.receiver, attempts: held.attempts, code: error.code, error: said }
  if (lost.length > 0) {
    telemetry.count('pigmeu.deliveries', lost.length, { channel: by, outcome: 'failed' })
    log.error('notifications could not be delivered', { ...facts, deliveries: lost.length })
  }
  if (isFinal) return
  const waitMs = Math.max(backoffMs(held.attempts, random(), retryRule), error.retryAfterMs ?? 0)
  await store.replace('deliveries', held, { ...held, due_at: instant(nowMs + waitMs), last_error: said })
  telemetry.count('pigmeu.deliveries', 1, { channel: by, outcome: 'retry' })
  log.warn('a notification will be tried again', { ...facts, due_at: instant(nowMs + waitMs) })
}

/**
 * Sends one message, unless another process is about to. Whoever is killed while it goes out leaves it to be sent again.
 * @returns whether the receiver took it
 */
const sendBundle = async (
  parts: SendingParts,
  { notifier, by }: Reachable,
  [leader, ...members]: readonly [Delivery, ...Delivery[]],
  waiting: readonly Delivery[],
): Promise<boolean> => {
  const { store, clock, telemetry, signal, limitMs = usualLimitMs } = parts
  const held = { ...leader, attempts: leader.attempts + 1, due_at: instant(clock.now() + holdMs) }
  if (!(await store.replace('deliveries', leader, held))) return false
  try {
    await notifier.deliver(noticeOf([leader, ...members]), AbortSignal.any([signal, AbortSignal.timeout(limitMs)]))
  } catch (thrown) {
    if (signal.aborted) await store.replace('deliveries', held, leader)
    else await settleFailure(parts, by, asPigmeuError(thrown), { held, bundle: members, waiting })
    return false
  }
  for (const { delivery_id } of [...members, held]) await store.remove('deliveries', delivery_id)
  telemetry.count('pigmeu.deliveries', 1 + members.length, { channel: by, outcome: 'sent' })
  return true
}

const dropAll = async ({ store }: SendingParts, deliveries: readonly Delivery[]): Promise<void> => {
  for (const { delivery_id } of deliveries) await store.remove('deliveries', delivery_id)
}

/** Sends what is owed to one receiver; what follows a message that failed waits with it. */
const serve = async (parts: SendingParts, owed: readonly Delivery[]): Promise<void> => {
  const { clock, find, signal } = parts
  const [leader, ...others] = inOrder(owed)
  if (leader === undefined || Date.parse(leader.due_at) > clock.now()) return
  const addressee = await find(leader.receiver)
  if (addressee.is === 'gone') return dropAll(parts, owed)
  if (addressee.is === 'elsewhere') {
    const tooOld = owed.filter(({ due_at }) => Date.parse(due_at) + longestWaitMs <= clock.now())
    for (const delivery of tooOld) await fail(parts, delivery, addressee.why)
    if (tooOld.length > 0)
      parts.telemetry.count('pigmeu.deliveries', tooOld.length, { channel: addressee.by, outcome: 'failed' })
    return
  }
  if (addressee.gathers) return void (await sendBundle(parts, addressee, [leader, ...others], []))
  for (let next: Delivery | undefined = leader, rest = others; next !== undefined && !signal.aborted; ) {
    if (!(await sendBundle(parts, addressee, [next], rest))) return
    ;[next, ...rest] = rest
  }
}

const byReceiver = (deliveries: readonly Delivery[]): readonly (readonly Delivery[])[] => [
  ...Map.groupBy(deliveries, ({ receiver }) => receiver).values(),
]

/**
 * What is owed and may be sent. While a happening is there, somebody may be sorting it, and must find the deliveries that
 * were made of it.
 */
const sendable = async ({ store }: SendingParts, all: readonly Delivery[]): Promise<readonly Delivery[]> => {
  const owed = all.filter(({ state }) => state === 'owed')
  if (owed.length === 0) return owed
  const unsorted = new Set((await store.documents('happenings', '')).map(({ happening_id }) => happening_id))
  return owed.filter(({ happenings }) => !happenings.some(({ happening_id }) => unsorted.has(happening_id)))
}

/** Forgets what failed and was looked at by nobody for a month. */
const forgetFailed = async (parts: SendingParts, all: readonly Delivery[]): Promise<void> => {
  const nowMs = parts.clock.now()
  await dropAll(
    parts,
    all.filter(({ state, due_at }) => state === 'failed' && Date.parse(due_at) + failedKeptMs <= nowMs),
  )
}

/**
 * Sends everything that is owed and due; several processes may at once.
 * @throws STORE_UNAVAILABLE
 */
export const sendOwed = async (parts: SendingParts): Promise<void> => {
  const { store, log, signal } = parts
  const all = await store.documents('deliveries', '')
  await forgetFailed(parts, all)
  const receivers = [...byReceiver(await sendable(parts, all))]
  const work = async (): Promise<void> => {
    for (let owed = receivers.shift(); owed !== undefined && !signal.aborted; owed = receivers.shift()) {
      const receiver = owed[0]?.receiver
      await serve(parts, owed).catch((thrown: unknown) => {
        const error = asPigmeuError(thrown)
        if (isStoreAway(error.code)) throw error
        log.error('a receiver of notifications could not be served', { receiver, error: error.message })
      })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
