import { retagContent } from '../../../domain/article/retagged-content.ts'
import { asPigmeuError } from '../../../domain/errors.ts'
import type { LivePosts } from '../../../ports/publisher.ts'
import type { ActionDeps } from '../../deps.ts'
import { checkSiteProfile } from '../check-profile.ts'
import { readSiteProfile } from '../read-profile.ts'
import { type LinkChange, linkChanges } from './link-changes.ts'
import { firstOfOthers, offsetOf, othersThere } from './others-there.ts'
import { type PublishedThere, publishedAt } from './published-at.ts'
import { isEditedThere } from './settle-hash.ts'

/** What a change of tags would do to one live post. */
export interface PreviewedPost {
  /** Null when it was not published from here. */
  readonly submission_id: string | null
  readonly title: string
  readonly external_id: string
  readonly url: string
  readonly state: 'changes' | 'unchanged' | 'unreadable'
  /** Whether people changed it at the site since it was published; null when that is not known. */
  readonly edited: boolean | null
  /** By which the post that was looked at is known when the change is made; null where it could not be read. */
  readonly content_hash: string | null
  readonly links: readonly LinkChange[]
  /** Why it cannot be read, or null. */
  readonly reason: string | null
}

/** What a change of tags would do to some live posts of a site. */
export interface AffiliatePreview {
  /** Whether posts of this site can be changed after they went out; where not, nothing is listed. */
  readonly changeable: boolean
  /** The tags that it was worked out with. */
  readonly affiliate_tags: Readonly<Record<string, string>>
  readonly posts: readonly PreviewedPost[]
  /** With which to go on; null when there are no more. */
  readonly next: string | null
}

/** Which tags; those of the stored profile unless told. */
export interface PreviewInput {
  readonly affiliate_tags?: Readonly<Record<string, string>> | null | undefined
  readonly cursor?: string | null | undefined
}

type Tags = Readonly<Record<string, string>>

/** A person waits for the answer. */
const patienceMs = 90_000

/** What a post and its submission are called, whatever could be read of it. */
const nameOf = ({ submission, publication }: PublishedThere) => ({
  submission_id: submission.submission_id,
  title: submission.book.title,
  external_id: publication.external_id,
  url: publication.url,
})

const unreadable = { state: 'unreadable', edited: null, content_hash: null, links: [] } as const

const previewPost = async (
  deps: ActionDeps,
  live: LivePosts,
  { there, tags }: { readonly there: PublishedThere; readonly tags: Tags },
  signal: AbortSignal,
): Promise<PreviewedPost> => {
  const name = nameOf(there)
  try {
    const post = await live.read(there.publication.external_id, signal)
    if (post === null) return { ...name, ...unreadable, reason: 'it is gone from the site, or in its bin' }
    const links = linkChanges(post.content, retagContent(post.content, tags))
    const state = links.length > 0 ? 'changes' : 'unchanged'
    const edited = await isEditedThere(deps, there, post)
    return { ...name, state, edited, content_hash: post.content_hash, links, reason: null }
  } catch (thrown) {
    return { ...name, ...unreadable, reason: asPigmeuError(thrown).message }
  }
}

/** Posts of the site that were not published from here, as far as their links change. */
const previewOthers = async (
  deps: ActionDeps,
  live: LivePosts,
  { target, tags, offset }: { readonly target: string; readonly tags: Tags; readonly offset: number },
  signal: AbortSignal,
): Promise<Pick<AffiliatePreview, 'posts' | 'next'>> => {
  const { others, next } = await othersThere(deps.store, live, { target, offset }, signal)
  const posts = others.flatMap(({ external_id, url, title, content, content_hash }): PreviewedPost[] => {
    const links = linkChanges(content, retagContent(content, tags))
    const name = { submission_id: null, title, external_id, url }
    return links.length === 0 ? [] : [{ ...name, state: 'changes', edited: null, content_hash, links, reason: null }]
  })
  return { posts, next }
}

/**
 * Tells post by post what a change of tags would do to what stands at a site; changes nothing there. First come
 * all posts that were published from here, then those of the site's others that have links that change.
 * @throws INVALID_INPUT NOT_FOUND
 */
export const previewAffiliateChange = async (
  deps: ActionDeps,
  target: string,
  { affiliate_tags: wanted, cursor = null }: PreviewInput,
): Promise<AffiliatePreview> => {
  const profile = await readSiteProfile(deps.store, target)
  const { affiliate_tags: tags } = wanted ? checkSiteProfile({ affiliate_tags: wanted }) : profile
  const { live } = await deps.publishers.find(target)
  if (live === null) return { changeable: false, affiliate_tags: tags, posts: [], next: null }
  const signal = AbortSignal.timeout(patienceMs)
  const offset = offsetOf(cursor)
  if (offset !== null) {
    const others = await previewOthers(deps, live, { target, tags, offset }, signal)
    return { changeable: true, affiliate_tags: tags, ...others }
  }
  const { found, next } = await publishedAt(deps.store, target, cursor)
  const posts: PreviewedPost[] = []
  for (const there of found) posts.push(await previewPost(deps, live, { there, tags }, signal))
  return { changeable: true, affiliate_tags: tags, posts, next: next ?? firstOfOthers }
}
