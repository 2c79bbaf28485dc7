import type { DeadLetter } from '../../domain/dead-letter.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { tellTask } from '../../domain/refusals/tasks.ts'
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
  const told =
    letterId === undefined || letterId === 'latest'
      ? tellTask('letter_none', { id: submission_id })
      : tellTask('letter_unknown', { letter: letterId, id: submission_id })
  throw new PigmeuError('NOT_FOUND', told, {
    context: { submission_id, letter_id: letterId ?? null },
  })
}
