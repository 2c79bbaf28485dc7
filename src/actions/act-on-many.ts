import type { BulkAction } from '../domain/desk/bulk.ts'
import { asPigmeuError, PigmeuError } from '../domain/errors.ts'
import { tellTask } from '../domain/refusals/tasks.ts'
import type { Status } from '../domain/status.ts'
import type { Submission } from '../domain/submission.ts'
import type { Ring } from '../ports/queue.ts'
import { approve } from './approve.ts'
import { cancel } from './cancel.ts'
import { findSubmission } from './change-submission.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { retry } from './retry.ts'

/** Which books, by whose leave, and why. */
export interface ManyInput {
  readonly ids: readonly string[]
  readonly reason?: string | null | undefined
  /** Whether whoever asks may do this to this book; asked of each by itself. */
  readonly may: (submission: Submission) => boolean
}

/** What became of one book of many. */
export interface ManyResult {
  readonly submission_id: string
  /** Null when there is no such book. */
  readonly title: string | null
  /** Where it stands now; null when it was refused. */
  readonly status: Status | null
  readonly error: PigmeuError | null
}

const actOnOne = {
  retry: (deps, editor, id, { reason }) => retry(deps, editor, id, { reason }),
  cancel: (deps, editor, id, { reason }) => cancel(deps, editor, id, { reason }),
  approve: (deps, editor, id, { reason }) => approve(deps, editor, id, { reason, inBulk: true }),
} satisfies Record<BulkAction, (deps: ActionDeps, editor: Editor, id: string, input: ManyInput) => Promise<Submission>>

/**
 * Does the same to many books, each by itself: a refused one stops nothing, and says why.
 * @throws INVALID_INPUT STORE_UNAVAILABLE; what was done until then stays done, and may be asked for again
 */
export const actOnMany = async (
  deps: ActionDeps,
  editor: Editor,
  action: BulkAction,
  input: ManyInput,
): Promise<readonly ManyResult[]> => {
  const inBulk = { ...deps, queue: { ring: (ring: Ring) => deps.queue.ring({ ...ring, priority: 'bulk' as const }) } }
  const results: ManyResult[] = []
  for (const id of new Set(input.ids)) {
    let title: string | null = null
    try {
      const submission = await findSubmission(deps, id)
      title = submission.book.title
      if (!input.may(submission)) throw new PigmeuError('FORBIDDEN', tellTask('task_of_other', {}))
      const { status } = await actOnOne[action](inBulk, editor, id, input)
      results.push({ submission_id: id, title, status, error: null })
    } catch (thrown) {
      const error = asPigmeuError(thrown)
      if (error.policy !== 'reject' || error.code === 'INVALID_INPUT') throw error
      results.push({ submission_id: id, title, status: null, error })
    }
  }
  return results
}
