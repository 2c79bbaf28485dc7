import { siteSentences } from '../../../domain/kept-words/site-sentences.ts'
import type { Delivery } from './delivery.ts'
import { carries, isUnnamed, keyField } from './marker.ts'
import type { Post } from './posts.ts'
import { isSiteRefusal } from './rest-reply.ts'
import { together } from './together.ts'

type Search = Pick<Delivery, 'posts' | 'mark' | 'request'>

const inBin = ({ status }: Post): boolean => status === 'trash'

/** A slug, and what WordPress makes of it where it is taken. */
const slugsOf = (slug: string): readonly string[] => (slug === '' ? [] : [slug, `${slug}-2`, `${slug}-3`])

/**
 * All posts of this article, oldest first: by what they carry inside, by their key, by the slug they were created under. The article's
 * own slug is asked for too, for sites whose search is another than that of WordPress; only what carries the marker counts.
 */
export const searchPosts = async ({ posts, mark, request }: Search, signal: AbortSignal): Promise<readonly Post[]> => {
  const { marker, externalKey, hasCompanion } = mark
  const slugs = [...slugsOf(marker), ...slugsOf(request.article.slug)]
  const queries = [
    { search: marker },
    { slug: slugs.join(',') },
    ...(hasCompanion ? [{ [keyField]: externalKey }] : []),
  ]
  const found = await together(queries.map((query) => posts.find(query, signal)))
  const byId = new Map(found.flat().map((post) => [post.id, post]))
  return [...byId.values()].filter((post) => carries(post, mark)).sort((a, b) => a.id - b.id)
}

/**
 * Moves to the bin what tries made that did not know of each other: drafts under the name that only a try gives. What people copied
 * from our post is theirs and stays.
 */
export const binExtras = async (
  { posts, mark, report }: Search & Pick<Delivery, 'report'>,
  extras: readonly Post[],
  signal: AbortSignal,
): Promise<void> => {
  for (const extra of extras.filter((post) => post.status === 'draft' && isUnnamed(post, mark))) {
    try {
      await posts.bin(extra.id, signal)
    } catch (thrown) {
      if (!isSiteRefusal(thrown)) throw thrown
      report.notice(siteSentences.second_draft({ id: extra.id }))
    }
  }
}

/** Host and port of an address; null when it is none. */
export const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).host : null)

/** The number that the ledger knows; the same number at another site is another post. */
const earlierIdOf = ({ earlier }: Delivery): number | null => {
  const id = Number(earlier?.external_id)
  return Number.isSafeInteger(id) && id > 0 ? id : null
}

/**
 * The post that the ledger knows of, even if people took the marker out, and gave it another address. The latter only where a change
 * of its words is noticed, so that a foreign post of the same number is never overwritten.
 */
const known = async (delivery: Delivery): Promise<Post | null> => {
  const { posts, earlier, mark, report, request } = delivery
  const id = earlierIdOf(delivery)
  if (id === null || earlier === null) return null
  const post = await posts.get(id, request.signal)
  if (post === null) return null
  if (inBin(post)) {
    if (carries(post, mark)) report.notice(siteSentences.in_bin({ id }))
    return null
  }
  const isWatched = typeof earlier.content_hash === 'string' && hostOf(post.link) === hostOf(earlier.url)
  return carries(post, mark) || post.link === earlier.url || isWatched ? post : null
}

/** The post of this article as it stands at the site, or null. Leftovers of tries that were cut off go to the bin. */
export const findPost = async (delivery: Delivery): Promise<Post | null> => {
  const { signal } = delivery.request
  const post = await known(delivery)
  if (post !== null) return post
  const [first = null, ...extras] = await searchPosts(delivery, signal)
  await binExtras(delivery, extras, signal)
  return first
}

/**
 * Takes away what an earlier try made so late that nobody could see it: only where there was one. A site may go on with a creation
 * whose caller has given up.
 */
export const binLate = async (delivery: Delivery, kept: Pick<Post, 'id'>): Promise<void> => {
  const { submission, signal } = delivery.request
  if (submission.attempts <= 1 && submission.crashes === 0) return
  const others = (await searchPosts(delivery, signal)).filter(({ id }) => id !== kept.id)
  await binExtras(delivery, others, signal)
}
