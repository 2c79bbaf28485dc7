import { PigmeuError } from '../../../domain/errors.ts'

/** What a site answers to a caller whom it does not know: nothing of what was sent could be taken, so that it is no matter of one field. */
const notSignedIn = 401

/** Why a site does not take one thing that was asked of it, in its own words; null where the whole call went wrong. */
export const refusalOf = (thrown: unknown): string | null =>
  thrown instanceof PigmeuError && thrown.code === 'PUBLISH_REFUSED' && thrown.context['status'] !== notSignedIn
    ? thrown.message
    : null

/** Whether an answer may have been lost after the site did what was asked. */
export const mayBeDone = (thrown: unknown): boolean => thrown instanceof PigmeuError && thrown.code === 'PUBLISH_FAILED'

/** Takes a refusal for an answer. */
export const unlessRefused = async <T>(work: Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await work
  } catch (thrown) {
    if (refusalOf(thrown) === null) throw thrown
    return otherwise
  }
}

/** Takes something away that nobody needs, asking once more when the answer was lost; what the site keeps, it keeps. @throws PUBLISH_FAILED */
export const takenAway = async (ask: () => Promise<unknown>): Promise<void> => {
  try {
    await unlessRefused(ask(), null)
  } catch (thrown) {
    if (!mayBeDone(thrown)) throw thrown
    await unlessRefused(ask(), null)
  }
}
