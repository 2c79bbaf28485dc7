import { openLetterOf } from '../../actions/dead-letters/open-letter.ts'
import type { SettledLetters } from '../../actions/dead-letters/settle-many.ts'
import type { DeadLetter } from '../../domain/dead-letter.ts'
import { deadLetterRemedy } from '../../domain/dead-letter-remedy.ts'
import { errorRules } from '../../domain/errors.ts'
import { actionsFor } from '../../domain/status.ts'
import type { Submission } from '../../domain/submission.ts'
import type { Store } from '../../ports/store.ts'
import type { DeadLetterItem, DeadLetterView, SettledLettersView } from '../contract/dead-letter.ts'

const wordsOf = ({ code }: DeadLetter) => ({ meaning: errorRules[code].meaning, remedy: deadLetterRemedy(code) })

/** A dead letter as the list shows it. */
export const viewLetterItem = (letter: DeadLetter): DeadLetterItem => {
  const { runs: _runs, inputs: _inputs, ...rest } = letter
  return { ...rest, ...wordsOf(letter) }
}

/** A dead letter with all that is known of it; what can be done is nothing once it is settled. */
export const viewDeadLetter = async (
  store: Store,
  letter: DeadLetter,
  submission: Submission,
): Promise<DeadLetterView> => {
  const open = await openLetterOf(store, submission)
  const isOpen = open?.letter_id === letter.letter_id
  return {
    ...letter,
    ...wordsOf(letter),
    created_by: submission.created_by,
    status: submission.status,
    actions: isOpen ? [...actionsFor(submission.status)] : [],
  }
}

/** What became of many letters. */
export const viewSettled = ({ results, next }: SettledLetters): SettledLettersView => {
  const refused = results.filter(({ error }) => error !== null).length
  return {
    done: results.length - refused,
    refused,
    letters: results.map(({ error, ...rest }) => ({
      ...rest,
      error: error && { code: error.code, message: error.message, ...error.told },
    })),
    next,
  }
}
