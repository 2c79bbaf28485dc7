import { setImmediate } from 'node:timers/promises'
import type { RetentionPolicy } from '../../domain/retention.ts'
import type { Store } from '../../ports/store.ts'
import { cutoffOf, dueOf, type RetainedKind } from './due.ts'

/** Books that are looked through in one round of requests. */
const idsAtOnce = 200

/** How many things of each kind go, or went. */
export type RetentionCounts = Record<RetainedKind, number>

/** The audit log, as retention needs it. */
export interface TrimmedLog {
  /** How many entries were written before an instant and would go. */
  countBefore(instant: string): Promise<number>
  /** Removes them, oldest first; how many that were. */
  trim(before: string): Promise<number>
}

/** One look through everything. */
export interface RetentionRound {
  readonly store: Store
  readonly audit: TrimmedLog
  readonly policy: RetentionPolicy
  /** ISO 8601 UTC. */
  readonly now: string
  /** Removes nothing, counts only. */
  readonly onlyCount: boolean
  /** Ends the round between two books. */
  readonly signal?: AbortSignal
  /** Most things that are removed; the rest waits for the next round. No bound unless told. */
  readonly most?: number
}

const nothing = (): RetentionCounts => ({
  cancelled_submissions: 0,
  snapshots: 0,
  steps: 0,
  stage_runs: 0,
  model_calls: 0,
  dead_letters: 0,
  audit: 0,
})

const isNothingToDo = (policy: RetentionPolicy): boolean => Object.values(policy).every((days) => days === null)

const trimLog = async ({ audit, policy, now, onlyCount }: RetentionRound): Promise<number> => {
  const cutoff = cutoffOf(policy, 'audit', now)
  if (cutoff === null) return 0
  return onlyCount ? audit.countBefore(cutoff) : audit.trim(cutoff)
}

/**
 * Takes out, or counts, what has been kept as long as the policy says. Nothing of a book goes that still moves or that a
 * worker holds. A round that breaks off is gone on with by the next.
 */
export const keepRetention = async (round: RetentionRound): Promise<RetentionCounts> => {
  const { store, policy, onlyCount, signal, most = Number.POSITIVE_INFINITY } = round
  const counts = nothing()
  if (isNothingToDo(policy)) return counts
  let total = 0
  let after: string | null = null
  do {
    const ids: readonly string[] = await store.submissionIds(after, idsAtOnce)
    for (const id of ids) {
      signal?.throwIfAborted()
      await setImmediate()
      const submission = await store.get(id)
      if (submission === null) continue
      for (const due of await dueOf(round, submission)) {
        const count = onlyCount ? due.count : await due.remove()
        counts[due.kind] += count
        total += count
      }
      if (total >= most) return counts
    }
    after = ids.at(-1) ?? null
  } while (after !== null)
  counts.audit += await trimLog(round)
  return counts
}
