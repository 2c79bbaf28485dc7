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
