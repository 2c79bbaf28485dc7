import { PigmeuError } from './errors.ts'
import { tellTask } from './refusals/tasks.ts'
import { isEdge, type Status } from './status.ts'
import type { HistoryEntry, Submission } from './submission.ts'

/** Moves and fields that are to be written together. */
export interface SubmissionChange {
  readonly moves: readonly { readonly to: Status; readonly actor: string; readonly reason: string | null }[]
  readonly set: Partial<Omit<Submission, 'submission_id' | 'status' | 'version' | 'updated_at'>>
}

/** A submission after a change, with the history entries that the change adds. */
export interface AppliedChange {
  readonly submission: Submission
  readonly entries: readonly HistoryEntry[]
}

const walk = (
  submission: Submission,
  moves: SubmissionChange['moves'],
  lastSequence: number,
  now: string,
): readonly HistoryEntry[] => {
  let from = submission.status
  return moves.map((move, index) => {
    if (!isEdge(from, move.to)) {
      throw new PigmeuError('ACTION_NOT_ALLOWED', tellTask('task_no_way', { from, to: move.to }), {
        context: { submission_id: submission.submission_id, from, to: move.to },
      })
    }
    const entry: HistoryEntry = {
      submission_id: submission.submission_id,
      sequence: lastSequence + index + 1,
      from,
      to: move.to,
      at: now,
      actor: move.actor,
      reason: move.reason,
    }
    from = move.to
    return entry
  })
}

/** What a move to another status takes back: the counts of the stage that was left, its failure, a worker's hold. */
const freshStart = (status: Status, failure: Submission['failure'], now: string) => ({
  attempts: 0,
  crashes: 0,
  deferred_since: null,
  due_at: now,
  lease: null,
  failure: status === 'failed' ? failure : null,
})

/**
 * What a change makes of a submission; the one place that knows, shared by every store.
 * A move to another status frees the lease and starts the counts of attempts and crashes anew, and so does a move that
 * stays (publish again) while nobody works on it. Fields named in `set` win over that. The version grows by one.
 * @throws ACTION_NOT_ALLOWED when the status table has no such edge
 */
export const applyChange = (
  submission: Submission,
  change: SubmissionChange,
  lastSequence: number,
  now: string,
): AppliedChange => {
  const entries = walk(submission, change.moves, lastSequence, now)
  const status = entries.at(-1)?.to ?? submission.status
  const starts = entries.length > 0 && (status !== submission.status || submission.lease === null)
  return {
    entries,
    submission: {
      ...submission,
      ...(starts ? freshStart(status, submission.failure, now) : {}),
      ...change.set,
      submission_id: submission.submission_id,
      status,
      version: submission.version + 1,
      updated_at: now,
    },
  }
}
