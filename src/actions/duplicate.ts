import { PigmeuError } from '../domain/errors.ts'
import type { Submission } from '../domain/submission.ts'
import { instant } from '../ports/clock.ts'
import type { ActionDeps } from './deps.ts'

const duplicateOf = (existing: Submission, identityKeys: readonly string[]): PigmeuError => {
  const { submission_id, status, book } = existing
  const shared = existing.identity_keys.filter((key) => identityKeys.includes(key))
  return new PigmeuError('DUPLICATE_BOOK', `"${book.title}" was submitted before (${status})`, {
    context: { existing_submission_id: submission_id, existing_status: status, shared_keys: shared },
  })
}

/** Refuses a book that was submitted before. @throws DUPLICATE_BOOK */
export const refuseDuplicate = async (deps: ActionDeps, identityKeys: readonly string[]): Promise<void> => {
  const [existing] = identityKeys.length === 0 ? [] : await deps.store.withIdentity(identityKeys)
  if (existing) throw duplicateOf(existing, identityKeys)
}

/**
 * Gives way to the same book when another process wrote it at the same moment: the older one stays.
 * @throws DUPLICATE_BOOK
 */
export const giveWay = async (deps: ActionDeps, submission: Submission, actor: string): Promise<void> => {
  const { submission_id: id, identity_keys: keys } = submission
  const [oldest] = keys.length === 0 ? [] : await deps.store.withIdentity(keys)
  if (!oldest || oldest.submission_id === id) return
  const reason = `the same book was submitted at the same moment: ${oldest.submission_id}`
  const moves = [{ to: 'cancelled', actor, reason } as const]
  await deps.store.change(id, submission.version, { moves, set: {}, documents: [] }, instant(deps.clock.now()))
  throw duplicateOf(oldest, keys)
}
