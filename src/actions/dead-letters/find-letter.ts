import type { DeadLetter } from '../../domain/dead-letter.ts'
import { PigmeuError } from '../../domain/errors.ts'
import type { Store } from '../../ports/store.ts'
import { lettersOf, openLetterOf } from './open-letter.ts'

/** Names one dead letter. */
export interface LetterName {
  readonly submission_id: string
  /** `latest`, or nothing, for the one that is open, else the one settled last. */
  readonly letter_id?: string | undefined
}

const byName = async (store: Store, { submission_id: id, letter_id: letterId = 'latest' }: LetterName) => {
  const stored = letterId === 'latest' ? null : await store.document('dead_letters', `${id}/${letterId}`)
  if (stored !== null) return stored
  const submission = await store.get(id)
  const open = submission === null ? null : await openLetterOf(store, submission)
  if (letterId === 'latest') return open ?? (await lettersOf(store, id)).at(-1) ?? null
  return open?.letter_id === letterId ? open : null
}

/** One dead letter, whatever became of it. @throws NOT_FOUND */
export const findDeadLetter = async (store: Store, name: LetterName): Promise<DeadLetter> => {
  const letter = await byName(store, name)
  if (letter !== null) return letter
  const { submission_id, letter_id: letterId } = name
  const which = letterId === undefined || letterId === 'latest' ? 'no dead letter' : `no dead letter "${letterId}"`
  throw new PigmeuError('NOT_FOUND', `there is ${which} of a submission "${submission_id}"`, {
    context: { submission_id, letter_id: letterId ?? null },
  })
}
