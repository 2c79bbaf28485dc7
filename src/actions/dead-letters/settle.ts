import type { DeadLetter } from '../../domain/dead-letter.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { tellTask } from '../../domain/refusals/tasks.ts'
import type { Submission } from '../../domain/submission.ts'
import { changeSubmission } from '../change-submission.ts'
import type { ActionDeps, Editor } from '../deps.ts'
import { type ReasonInput, readReason } from '../reason.ts'
import { retryEffect } from '../retry.ts'
import { findDeadLetter, type LetterName } from './find-letter.ts'
import { openLetterOf } from './open-letter.ts'

/** What can be done about a dead letter. */
export const letterActions = ['retry', 'dismiss'] as const
/** What can be done about a dead letter. */
export type LetterAction = (typeof letterActions)[number]

const notOpen = ({ submission_id, letter_id, state, settled_by, settled_at }: DeadLetter): PigmeuError =>
  new PigmeuError(
    'ACTION_NOT_ALLOWED',
    state === 'open'
      ? tellTask('letter_superseded', {})
      : tellTask('letter_settled', { state, by: settled_by ?? '', at: settled_at ?? '' }),
    { context: { submission_id, letter_id, state, settled_by, settled_at } },
  )

/**
 * Tries the stage of one dead letter again, or gives its book up. A failure that came after the named one stays as it is.
 * @throws INVALID_INPUT NOT_FOUND ACTION_NOT_ALLOWED when the letter was settled already
 */
export const settleDeadLetter = async (
  deps: ActionDeps,
  editor: Editor,
  action: LetterAction,
  name: LetterName,
  input: ReasonInput,
): Promise<Submission> => {
  const reason = readReason(input)
  const letter = await findDeadLetter(deps.store, name)
  if (letter.state !== 'open') throw notOpen(letter)
  return changeSubmission(deps, editor, letter.submission_id, action, async (submission) => {
    const open = await openLetterOf(deps.store, submission)
    if (open?.letter_id !== letter.letter_id) throw notOpen(await findDeadLetter(deps.store, letter))
    return action === 'retry' ? retryEffect(submission, reason) : { reason }
  })
}
