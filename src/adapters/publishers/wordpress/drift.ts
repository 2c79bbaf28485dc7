import { PigmeuError } from '../../../domain/errors.ts'
import { bareText, plainMarkup } from './bare-text.ts'
import { contentForms, contentIn } from './content-form.ts'
import { contentHashOf } from './content-hash.ts'
import type { Delivery } from './delivery.ts'
import type { Post } from './posts.ts'
import type { Words } from './write-post.ts'

/** Whether a post stands as this very version was sent: an earlier try wrote it, and its answer was lost. */
const isOurs = (post: Post, { title, excerpt, parts }: Words): boolean => {
  const stored = plainMarkup(post.content.raw)
  return (
    bareText(post.title.raw) === bareText(title) &&
    bareText(post.excerpt?.raw ?? '') === bareText(excerpt) &&
    contentForms.some((form) => plainMarkup(contentIn(form, parts)) === stored)
  )
}

/**
 * Whether somebody changed a post at the site since it was published, and it is to be kept so.
 * @throws PUBLISH_DRIFTED when nobody has said yet which of the two is to stay
 */
export const keepsSite = ({ earlier, request, client }: Delivery, post: Post, words: Words): boolean => {
  const expected = earlier?.content_hash ?? null
  const found = contentHashOf(post)
  if (expected === null || found === expected || isOurs(post, words)) return false
  if (request.onDrift !== 'ask') return request.onDrift === 'keep_site'
  throw new PigmeuError('PUBLISH_DRIFTED', `Somebody changed the post ${post.id} at ${client.host}: ${post.link}`, {
    context: { external_id: String(post.id), url: post.link, expected_hash: expected, found_hash: found },
  })
}
