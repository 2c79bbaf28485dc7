import { applyChange } from '../../../domain/apply-change.ts'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Submission } from '../../../domain/submission.ts'
import { claimOf, takeClaim } from '../../../domain/take-claim.ts'
import type { Change, Claim, Store } from '../../../ports/store.ts'
import { type PhysicalWrite, physicalWrites } from './layout.ts'
import type { Decision, Ledger } from './ledger.ts'
import { claimFields, type StoredSubmission, storedSubmission, submissionOf } from './submission-document.ts'

type WorkMethods = Pick<Store, 'create' | 'claim' | 'renew' | 'endLeases' | 'commit' | 'change'>

/** A change of a submission as the decision to write it. */
const applied = (stored: StoredSubmission, change: Change, now: string, freesLease: boolean): Decision<true> => {
  const { submission, entries } = applyChange(submissionOf(stored), change, stored.moves, now)
  const next = freesLease ? { ...submission, lease: null } : submission
  const { recent_history } = stored
  const ledger = { revision: stored.revision + 1, moves: stored.moves + entries.length, recent_history, redo: null }
  return { next: storedSubmission(next, ledger), entries, result: true }
}

const documentsOf = (change: Pick<Change, 'documents'>): readonly PhysicalWrite[] =>
  change.documents.flatMap(physicalWrites)

/** Another revision of a submission of which only the claim changes. */
const withClaim = (stored: StoredSubmission, submission: Submission): StoredSubmission => ({
  ...stored,
  ...claimFields(submission),
  revision: stored.revision + 1,
})

const createClaim = (ledger: Ledger, seen: WeakMap<Claim, StoredSubmission>): Store['claim'] => {
  const tryToClaim: Store['claim'] = async (submissionId, worker) => {
    const stored = await ledger.load(submissionId)
    const taken = stored === null ? null : takeClaim(submissionOf(stored), worker)
    if (stored === null || taken === null) return null
    const next = withClaim(stored, taken.submission)
    const claim: Claim = claimOf(taken, worker)
    if (taken.crashed === null) {
      const filter = { _id: submissionId, revision: stored.revision, redo: null }
      const update = { $set: { ...claimFields(taken.submission), revision: next.revision } }
      if ((await ledger.collection.updateOne(filter, update)).matchedCount === 0)
        return tryToClaim(submissionId, worker)
    } else {
      const crashed = physicalWrites({ collection: 'stage_runs', document: taken.crashed })
      const isSame = ({ revision }: StoredSubmission): boolean => revision === stored.revision
      const decide = (found: StoredSubmission) => (isSame(found) ? { next, entries: [], result: true } : null)
      if ((await ledger.change(submissionId, crashed, decide, stored)) === null) return tryToClaim(submissionId, worker)
    }
    seen.set(claim, next)
    return claim
  }
  return tryToClaim
}

const leaseUntil = ({ lease }: StoredSubmission, until: string): Submission['lease'] =>
  lease === null ? null : { ...lease, until }

/** What workers and people do to a submission; each compares before it sets. */
export const createWorkMethods = (ledger: Ledger): WorkMethods => {
  // What this process saw last of the submissions it works on: a commit that nobody crossed needs no look before.
  const seen = new WeakMap<Claim, StoredSubmission>()
  return {
    create: async (submission, entry, documents) => {
      const { submission_id, status, created_at } = submission
      const first = { submission_id, sequence: 1, from: null, to: status, at: created_at, ...entry }
      const stored = storedSubmission(submission, { revision: 1, moves: 1, recent_history: [], redo: null })
      const isNew = await ledger.create(stored, [first], documentsOf({ documents }))
      if (!isNew) throw new PigmeuError('INTERNAL', `a submission ${submission_id} exists already`)
    },
    claim: createClaim(ledger, seen),
    renew: async (claim, until) => {
      const held = { _id: claim.submission.submission_id, 'lease.token': claim.token }
      const update = { $set: { 'lease.until': until, lease_until_ms: Date.parse(until) }, $inc: { revision: 1 } }
      const before = seen.get(claim)
      if (before !== undefined) {
        const filter = { ...held, revision: before.revision }
        const renewed = withClaim(before, { ...claim.submission, lease: leaseUntil(before, until) })
        if ((await ledger.collection.updateOne(filter, update)).matchedCount > 0) {
          seen.set(claim, renewed)
          return true
        }
        // Somebody wrote the submission since; whether the lease is still held is asked without regard to that.
        seen.delete(claim)
      }
      return (await ledger.collection.updateOne(held, update)).matchedCount > 0
    },
    endLeases: async (now) => {
      const held = await ledger.collection
        .find({ lease_until_ms: { $gt: Date.parse(now) } }, { projection: { lease: 1 } })
        .toArray()
      const ended = await Promise.all(
        held.map(async ({ _id, lease }) => {
          const $set = { 'lease.until': now, lease_until_ms: Date.parse(now) }
          const filter = { _id, 'lease.token': lease?.token ?? '', lease_until_ms: { $gt: Date.parse(now) } }
          return (await ledger.collection.updateOne(filter, { $set, $inc: { revision: 1 } })).matchedCount
        }),
      )
      return ended.reduce((sum, count) => sum + count, 0)
    },
    commit: async (claim, change, now) => {
      const decide = (stored: StoredSubmission) =>
        stored.lease?.token === claim.token ? applied(stored, change, now, true) : null
      const id = claim.submission.submission_id
      return (await ledger.change(id, documentsOf(change), decide, seen.get(claim))) ?? false
    },
    change: async (submissionId, version, change, now) => {
      const decide = (stored: StoredSubmission) =>
        stored.version === version ? applied(stored, change, now, false) : null
      return (await ledger.change(submissionId, documentsOf(change), decide)) ?? false
    },
  }
}
