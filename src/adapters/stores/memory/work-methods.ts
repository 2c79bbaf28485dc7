import { applyChange } from '../../../domain/apply-change.ts'
import { storedJson } from '../../../domain/stored-json.ts'
import type { StepRecord, Submission } from '../../../domain/submission.ts'
import { type ClaimingWorker, claimOf, takeClaim } from '../../../domain/take-claim.ts'
import type { Change, Claim } from '../../../ports/store.ts'
import { copyOf, type Holdings, putDocuments, stepId } from './holdings.ts'

const applyTo = (holdings: Holdings, submission: Submission, change: Change, now: string, frees: boolean): void => {
  const id = submission.submission_id
  const entries = holdings.history.get(id) ?? []
  const applied = applyChange(submission, change, entries.length, now)
  const next = frees ? { ...applied.submission, lease: null } : applied.submission
  putDocuments(holdings, change.documents)
  holdings.submissions.set(id, copyOf(next))
  holdings.history.set(id, [...entries, ...applied.entries])
}

/** What a store does for who works: a lease is taken, kept and given back, steps and changes are kept under it. */
export const workMethods = (holdings: Holdings) => {
  const heldBy = (claim: Claim): Submission | null => {
    const submission = holdings.submissions.get(claim.submission.submission_id)
    return submission?.lease?.token === claim.token ? submission : null
  }
  return {
    async claim(id: string, worker: ClaimingWorker) {
      const submission = holdings.submissions.get(id)
      const taken = submission === undefined ? null : takeClaim(submission, worker)
      if (taken === null) return null
      holdings.submissions.set(id, taken.submission)
      if (taken.crashed !== null) putDocuments(holdings, [{ collection: 'stage_runs', document: taken.crashed }])
      return claimOf({ ...taken, submission: copyOf(taken.submission) }, worker)
    },
    async renew(claim: Claim, until: string) {
      const submission = heldBy(claim)
      if (submission === null || submission.lease === null) return false
      holdings.submissions.set(submission.submission_id, { ...submission, lease: { ...submission.lease, until } })
      return true
    },
    async endLeases(now: string) {
      const held = [...holdings.submissions.values()].filter(({ lease }) => lease !== null && lease.until > now)
      for (const submission of held) {
        if (submission.lease === null) continue
        const ended = { ...submission, lease: { ...submission.lease, until: now } }
        holdings.submissions.set(submission.submission_id, ended)
      }
      return held.length
    },
    async commit(claim: Claim, change: Change, now: string) {
      const submission = heldBy(claim)
      if (submission === null) return false
      applyTo(holdings, submission, change, now, true)
      return true
    },
    async change(id: string, version: number, change: Change, now: string) {
      const submission = holdings.submissions.get(id)
      if (submission?.version !== version) return false
      applyTo(holdings, submission, change, now, false)
      return true
    },
    async writeStep(claim: Claim, step: StepRecord) {
      if (heldBy(claim) === null) return false
      const id = stepId(step.submission_id, step.key, step.fingerprint)
      storedJson(step.result ?? null, `the result of step ${step.key}`)
      if (!holdings.steps.has(id)) holdings.steps.set(id, copyOf(step))
      return true
    },
  }
}
