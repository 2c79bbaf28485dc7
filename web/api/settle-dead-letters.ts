import type { SettledLettersView } from '../../src/http/contract/dead-letter.ts'
import { answerOf, api } from './client.ts'
import type { FailureFilter } from './dead-letter-queries.ts'

/** Names one failure. */
export interface LetterName {
  readonly submission_id: string
  readonly letter_id: string
}

/** Which failures: named ones, or all that a filter means. */
export type LetterChoice =
  | { readonly letters: readonly LetterName[] }
  | { readonly every: FailureFilter; readonly letters?: never }

type Settled = Pick<SettledLettersView, 'letters'>
type Body =
  | { letters: LetterName[]; reason: string | null }
  | { filter: FailureFilter; cursor: string | null; reason: string | null }

/**
 * Tries one failure again, which people may do with books of their own.
 * @throws ProblemError
 */
export const retryFailure = ({ submission_id: id, letter_id }: LetterName) =>
  answerOf(api.POST('/api/dead-letters/{id}/{letter_id}/retry', { params: { path: { id, letter_id } }, body: {} }))

/** As many as one call takes. */
const atOnce = 200

const ask = (action: 'retry' | 'dismiss', body: Body): Promise<SettledLettersView> =>
  answerOf(
    action === 'retry'
      ? api.POST('/api/dead-letters/retry', { body })
      : api.POST('/api/dead-letters/dismiss', { body }),
  )

/**
 * Tries failures again or lets them go, in as many calls as it takes; each gets its own answer.
 * @throws ProblemError
 */
export const settleFailures = async (
  action: 'retry' | 'dismiss',
  choice: LetterChoice,
  reason: string | null,
): Promise<Settled> => {
  const letters: SettledLettersView['letters'] = []
  if (choice.letters) {
    for (let from = 0; from < choice.letters.length; from += atOnce) {
      const answer = await ask(action, { letters: choice.letters.slice(from, from + atOnce), reason })
      letters.push(...answer.letters)
    }
    return { letters }
  }
  let cursor: string | null = null
  do {
    const answer: SettledLettersView = await ask(action, { filter: choice.every, cursor, reason })
    letters.push(...answer.letters)
    cursor = answer.next
  } while (cursor !== null)
  return { letters }
}
