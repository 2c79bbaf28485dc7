import { PigmeuError } from '../domain/errors.ts'
import type { OwnPost } from '../domain/own-post.ts'
import { tellTask } from '../domain/refusals/tasks.ts'
import type { Submission } from '../domain/submission.ts'
import { instant } from '../ports/clock.ts'
import { postOfBook } from './backlist/book-index.ts'
import type { ActionDeps } from './deps.ts'

const duplicateOf = (existing: Submission, identityKeys: readonly string[]): PigmeuError => {
  const { submission_id, status, book } = existing
  const shared = existing.identity_keys.filter((key) => identityKeys.includes(key))
  return new PigmeuError('DUPLICATE_BOOK', tellTask('duplicate_submission', { title: book.title, status }), {
    context: { existing_submission_id: submission_id, existing_status: status, shared_keys: shared },
  })
}

const reviewedIn = (
  { title, url, target, identity_keys = [] }: OwnPost,
  identityKeys: readonly string[],
): PigmeuError =>
  new PigmeuError('DUPLICATE_BOOK', tellTask('duplicate_post', { title, url }), {
    context: {
      existing_post_url: url,
      existing_post_title: title,
      target,
      shared_keys: identity_keys.filter((key) => identityKeys.includes(key)),
    },
  })

/** Refuses a book that was submitted before, or that a post of a site reviews already. @throws DUPLICATE_BOOK */
export const refuseDuplicate = async (deps: ActionDeps, identityKeys: readonly string[]): Promise<void> => {
  const [existing] = identityKeys.length === 0 ? [] : await deps.store.withIdentity(identityKeys)
  if (existing) throw duplicateOf(existing, identityKeys)
  const post = await postOfBook(deps.store, identityKeys)
  if (post) throw reviewedIn(post, identityKeys)
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
