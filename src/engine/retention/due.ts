import { withoutAll } from '../../domain/expiry.ts'
import type { RetentionPolicy } from '../../domain/retention.ts'
import type { Submission } from '../../domain/submission.ts'
import type { CollectionName, Store } from '../../ports/store.ts'
import { eraseBook } from '../erase-book.ts'
import { remainsOf } from '../expiry.ts'

const dayMs = 86_400_000

/** What a policy speaks of. */
export type RetainedKind = keyof RetentionPolicy

/** The instant before which things of a kind go, or null when they stay. */
export const cutoffOf = (policy: RetentionPolicy, kind: RetainedKind, now: string): string | null => {
  const days = policy[kind]
  return days === null ? null : new Date(Date.parse(now) - days * dayMs).toISOString()
}

/** Something of a book whose time is over; `remove` tells how many things went, none when a worker came in between. */
export interface Due {
  readonly kind: RetainedKind
  readonly count: number
  remove(): Promise<number>
}

/** What looking through one book takes. */
export interface Look {
  readonly store: Store
  readonly policy: RetentionPolicy
  readonly now: string
}

/** Whether nothing will move any more unless a person begins anew. */
const isFinished = ({ status, lease }: Submission, now: string): boolean =>
  (status === 'published' || status === 'cancelled') && (lease === null || lease.until <= now)

const isBefore = (instant: string | null | undefined, cutoff: string | null): boolean =>
  cutoff !== null && instant !== null && instant !== undefined && instant < cutoff

const removeEach =
  (store: Store, collection: CollectionName, keys: readonly string[]): (() => Promise<number>) =>
  async () => {
    let removed = 0
    for (const key of keys) if (await store.remove(collection, key)) removed += 1
    return removed
  }

/** Texts of snapshots of a book that has been public for long enough, and what was made of them. */
const snapshotsDue = async ({ store, now }: Look, { submission_id: id }: Submission): Promise<Due> => {
  const snapshots = await store.documents('snapshots', `${id}/`)
  const count = snapshots.filter(({ expired_at }) => !expired_at).length
  const goes = ({ expired_at }: { readonly expired_at?: string | null | undefined }): boolean => !expired_at
  const remove = async (): Promise<number> => {
    const remains = await remainsOf(store, id, { goes, remnantOf: (one) => withoutAll(one, now) })
    return (await store.forget(id, remains, now)) ? count : 0
  }
  return { kind: 'snapshots', count, remove }
}

const stepsDue = async ({ store, now }: Look, { submission_id: id }: Submission): Promise<Due> => {
  const steps = await store.steps(id)
  const stepKeys = [...new Set(steps.map(({ key }) => key))]
  const remove = async (): Promise<number> =>
    (await store.forget(id, { documents: [], uploadIds: [], stepKeys }, now)) ? steps.length : 0
  return { kind: 'steps', count: steps.length, remove }
}

const runsDue = async ({ store }: Look, id: string, cutoff: string): Promise<Due> => {
  const runs = await store.documents('stage_runs', `${id}/`)
  const keys = runs.filter(({ ended_at }) => isBefore(ended_at, cutoff)).map(({ run_id }) => `${id}/${run_id}`)
  return { kind: 'stage_runs', count: keys.length, remove: removeEach(store, 'stage_runs', keys) }
}

const callsDue = async ({ store }: Look, id: string, cutoff: string): Promise<Due> => {
  const calls = await store.documents('model_calls', `${id}/`)
  const keys = calls.filter(({ at }) => isBefore(at, cutoff)).map(({ call_id }) => `${id}/${call_id}`)
  return { kind: 'model_calls', count: keys.length, remove: removeEach(store, 'model_calls', keys) }
}

const lettersDue = async ({ store }: Look, id: string, cutoff: string): Promise<Due> => {
  const letters = await store.documents('dead_letters', `${id}/`)
  const settled = letters.filter(({ state, settled_at }) => state !== 'open' && isBefore(settled_at, cutoff))
  const keys = settled.map(({ letter_id }) => `${id}/${letter_id}`)
  return { kind: 'dead_letters', count: keys.length, remove: removeEach(store, 'dead_letters', keys) }
}

const bookDue = ({ store, now }: Look, { submission_id: id }: Submission): Due => ({
  kind: 'cancelled_submissions',
  count: 1,
  remove: async () => ((await eraseBook(store, id, now)) ? 1 : 0),
})

/** What of one book has been kept long enough. Of a book that still moves, only dead letters that were settled. */
export const dueOf = async (look: Look, submission: Submission): Promise<readonly Due[]> => {
  const { policy, now } = look
  const cutoff = (kind: RetainedKind): string | null => cutoffOf(policy, kind, now)
  const { submission_id: id, status, updated_at } = submission
  const finished = isFinished(submission, now)
  if (finished && status === 'cancelled' && isBefore(updated_at, cutoff('cancelled_submissions')))
    return [bookDue(look, submission)]
  const due: Promise<Due>[] = []
  const letters = cutoff('dead_letters')
  if (letters !== null) due.push(lettersDue(look, id, letters))
  const [runs, calls] = [cutoff('stage_runs'), cutoff('model_calls')]
  if (finished && runs !== null) due.push(runsDue(look, id, runs))
  if (finished && calls !== null) due.push(callsDue(look, id, calls))
  if (finished && isBefore(updated_at, cutoff('steps'))) due.push(stepsDue(look, submission))
  if (status === 'published' && finished && isBefore(updated_at, cutoff('snapshots')))
    due.push(snapshotsDue(look, submission))
  return (await Promise.all(due)).filter(({ count }) => count > 0)
}
