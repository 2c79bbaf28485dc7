import { PigmeuError } from '../../../domain/errors.ts'
import { tellPublishing } from '../../../domain/refusals/publishing.ts'
import type { Publication } from '../../../domain/submission.ts'
import { bareText, plainMarkup } from './bare-text.ts'
import { contentForms, contentIn } from './content-form.ts'
import { contentHashOf } from './content-hash.ts'
import type { Delivery } from './delivery.ts'
import { hostOf } from './find-post.ts'
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

/** What the ledger knows of this very post: also from another user's publication at the same site. */
const lastKnown = ({ earlier, request }: Delivery, post: Post): Publication | null =>
  earlier ??
  request.submission.publications.find(
    ({ external_id: id, url }) => id === String(post.id) && hostOf(url) === hostOf(post.link),
  ) ??
  null

/**
 * Whether somebody changed a post at the site since it was published, and it is to be kept so.
 * @throws PUBLISH_DRIFTED when nobody has said yet which of the two is to stay
 */
export const keepsSite = (delivery: Delivery, post: Post, words: Words): boolean => {
  const { request, client } = delivery
  const expected = lastKnown(delivery, post)?.content_hash ?? null
  const found = contentHashOf(post)
  if (expected === null || found === expected || isOurs(post, words)) return false
  if (request.onDrift !== 'ask') return request.onDrift === 'keep_site'
  throw new PigmeuError(
    'PUBLISH_DRIFTED',
    tellPublishing('post_drifted', { post: post.id, host: client.host, link: post.link }),
    {
      context: { external_id: String(post.id), url: post.link, expected_hash: expected, found_hash: found },
    },
  )
}
