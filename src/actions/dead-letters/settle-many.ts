import { asPigmeuError, type PigmeuError } from '../../domain/errors.ts'
import type { Status } from '../../domain/status.ts'
import type { Ring } from '../../ports/queue.ts'
import type { ActionDeps, Editor } from '../deps.ts'
import type { ReasonInput } from '../reason.ts'
import type { DeadLetterFilter } from './filter.ts'
import type { LetterName } from './find-letter.ts'
import { listOpenLetters } from './list-open.ts'
import { type LetterAction, settleDeadLetter } from './settle.ts'

/** Which letters: named ones, or a page of all open ones that a filter means. */
export type LetterSelection =
  | { readonly letters: readonly LetterName[] }
  | { readonly filter: DeadLetterFilter; readonly cursor?: string | undefined }

/** So many are settled by one call, so that an answer comes in seconds; `next` leads on. */
export const settledAtOnce = 200

/** What became of one letter of many. */
export interface LetterResult {
  readonly submission_id: string
  readonly letter_id: string | null
  /** Null when the letter was not found. */
  readonly title: string | null
  /** Where the submission stands now; null when it was refused. */
  readonly status: Status | null
  readonly error: PigmeuError | null
}

/** What became of many letters. */
export interface SettledLetters {
  readonly results: readonly LetterResult[]
  /** With which to go on when the filter means more letters; null when there are none. */
  readonly next: string | null
}

const namesOf = async ({ store }: ActionDeps, selection: LetterSelection) => {
  if ('letters' in selection) return { names: selection.letters, next: null }
  const { filter, cursor } = selection
  const page = await listOpenLetters(store, { ...filter, limit: settledAtOnce, ...(cursor ? { cursor } : {}) })
  return { names: page.items, next: page.next }
}

/**
 * Tries many failed stages again, or gives their books up, each by itself: a refused one stops nothing.
 * @throws INVALID_INPUT STORE_UNAVAILABLE; what was settled until then stays settled, and may be asked for again
 */
export const settleDeadLetters = async (
  deps: ActionDeps,
  editor: Editor,
  action: LetterAction,
  selection: LetterSelection,
  input: ReasonInput,
): Promise<SettledLetters> => {
  const { names, next } = await namesOf(deps, selection)
  const inBulk = { ...deps, queue: { ring: (ring: Ring) => deps.queue.ring({ ...ring, priority: 'bulk' as const }) } }
  const results: LetterResult[] = []
  for (const name of names) {
    const { submission_id, letter_id = null } = name
    try {
      const { book, status } = await settleDeadLetter(inBulk, editor, action, name, input)
      results.push({ submission_id, letter_id, title: book.title, status, error: null })
    } catch (thrown) {
      const error = asPigmeuError(thrown)
      if (error.policy !== 'reject' || error.code === 'INVALID_INPUT') throw error
      const title = (await deps.store.get(submission_id))?.book.title ?? null
      results.push({ submission_id, letter_id, title, status: null, error })
    }
  }
  return { results, next }
}
