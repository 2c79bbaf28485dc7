import { type DeadLetter, deadLetterOf, isOpenLetterOf, letterIdOfFailure } from '../../domain/dead-letter.ts'
import type { Submission } from '../../domain/submission.ts'
import type { Store } from '../../ports/store.ts'

/** Every letter of a submission, oldest first, those before the latest failure included. */
export const lettersOf = (store: Pick<Store, 'documents'>, submissionId: string): Promise<readonly DeadLetter[]> =>
  store.documents('dead_letters', `${submissionId}/`)

/** The letter of a failure that was written down before there were letters. */
const lateLetter = async (store: Pick<Store, 'documents'>, submission: Submission): Promise<DeadLetter | null> => {
  const { failure, submission_id: id } = submission
  if (failure === null) return null
  const runs = await store.documents('stage_runs', `${id}/`)
  const letter = deadLetterOf({ submission, failure, letterId: letterIdOfFailure(failure), runs })
  return { ...letter, crashes: letter.runs.filter(({ outcome }) => outcome === 'crashed').length }
}

/** The letter that waits for somebody, or null when the submission has not failed. */
export const openLetterOf = async (
  store: Pick<Store, 'documents'>,
  submission: Submission,
): Promise<DeadLetter | null> => {
  const { failure, status, submission_id: id } = submission
  if (status !== 'failed' || failure === null) return null
  const stored = (await lettersOf(store, id)).find((letter) => isOpenLetterOf(letter, failure))
  return stored ?? lateLetter(store, submission)
}
