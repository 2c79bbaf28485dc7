import { owedFrom } from '../domain/owed.ts'
import { stageFor } from '../domain/status.ts'
import type { Submission } from '../domain/submission.ts'
import type { Ring, RingPriority } from '../ports/queue.ts'

/** The ring for what a submission is owed next; null when it is owed nothing, or somebody works on it. */
export const ringFor = (submission: Submission, nowMs: number, priority: RingPriority = 'normal'): Ring | null => {
  const fromMs = owedFrom(submission)
  const stage = stageFor(submission.status)
  if (fromMs === null || stage === null || submission.lease !== null) return null
  return { submissionId: submission.submission_id, stage, delayMs: Math.max(0, fromMs - nowMs), priority }
}
