import { PigmeuError } from './errors.ts'
import { retryTarget, type StageName, type Status, stageFor } from './status.ts'
import type { Submission } from './submission.ts'

/** What decides whether a stage is owed. */
export type WorkState = Pick<Submission, 'status' | 'due_at' | 'lease' | 'publish_intent'>

/** The status in which work waits for a publish intent, not only for its own due instant. */
export const publishStatus = retryTarget('publish')

/**
 * The instant from which a submission's stage is owed, in milliseconds since the epoch; null when none is.
 * Leases are left out: who works on it is another question than when it is owed.
 */
export const owedFrom = (submission: Omit<WorkState, 'lease'>): number | null => {
  if (stageFor(submission.status) === null) return null
  const dueAtMs = Date.parse(submission.due_at)
  if (submission.status !== publishStatus) return dueAtMs
  if (submission.publish_intent === null) return null
  return Math.max(dueAtMs, Date.parse(submission.publish_intent.due_at))
}

/** A stage that is owed: due, and worked on by nobody. */
export interface OwedWork {
  readonly submission_id: string
  readonly stage: StageName
}

/** Names the stage that is owed in a status. @throws INTERNAL when that status has none */
export const owedWork = (status: Status, submissionId: string): OwedWork => {
  const stage = stageFor(status)
  if (stage === null) throw new PigmeuError('INTERNAL', `no stage is owed in the status ${status}`)
  return { submission_id: submissionId, stage }
}

/** The stage that a submission is owed at an instant and that nobody works on, or null. */
export const owedStage = (submission: WorkState, now: string): StageName | null => {
  const nowMs = Date.parse(now)
  const fromMs = owedFrom(submission)
  if (fromMs === null || fromMs > nowMs) return null
  if (submission.lease !== null && Date.parse(submission.lease.until) > nowMs) return null
  return stageFor(submission.status)
}
