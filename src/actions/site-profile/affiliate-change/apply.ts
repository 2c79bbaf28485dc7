import { retagContent } from '../../../domain/article/retagged-content.ts'
import { asPigmeuError, PigmeuError } from '../../../domain/errors.ts'
import { tellPublishing } from '../../../domain/refusals/publishing.ts'
import { earlierAt, type LivePosts } from '../../../ports/publisher.ts'
import type { ActionDeps } from '../../deps.ts'
import { checkSiteProfile } from '../check-profile.ts'
import { readSiteProfile } from '../read-profile.ts'
import { type LinkChange, linkChanges } from './link-changes.ts'
import { isEditedThere, noteBefore, settleHash } from './settle-hash.ts'

/** A post as it was looked at. */
export interface ChosenPost {
  /** Null when it was not published from here. */
  readonly submission_id: string | null
  readonly external_id: string
  readonly content_hash: string
}

/** Which posts are changed, and to which tags; these must be those of the stored profile. */
export interface ApplyInput {
  readonly affiliate_tags: Readonly<Record<string, string>>
  readonly posts: readonly ChosenPost[]
}

/** What became of one post. */
export interface RetaggedPost {
  readonly submission_id: string | null
  readonly external_id: string
  readonly url: string | null
  /** `drifted`: it is another by now than the one that was looked at, and was left alone. */
  readonly outcome: 'updated' | 'unchanged' | 'drifted' | 'failed'
  readonly links: readonly LinkChange[]
  readonly reason: string | null
}

type Tags = Readonly<Record<string, string>>
interface Retagging {
  readonly target: string
  readonly tags: Tags
  readonly chosen: ChosenPost
}

type Ended = Pick<RetaggedPost, 'outcome' | 'links' | 'reason'>

/** A person waits for the answer. */
const patienceMs = 90_000

const isSame = (left: Tags, right: Tags): boolean =>
  Object.keys(left).length === Object.keys(right).length &&
  Object.entries(left).every(([marketplace, tag]) => right[marketplace] === tag)

const ended = (outcome: RetaggedPost['outcome'], reason: string | null, links: readonly LinkChange[] = []): Ended => ({
  outcome,
  links,
  reason,
})

const otherByNow = ended('drifted', 'somebody changed it since the preview; look at it again')

const gone = ended('failed', 'it is gone from the site, or in its bin')

/** Puts the tags into a post that the ledger does not know. */
const retagOther = async (
  live: LivePosts,
  { tags, chosen }: Retagging,
  signal: AbortSignal,
): Promise<Ended & { readonly url: string | null }> => {
  const post = await live.read(chosen.external_id, signal)
  if (post === null) return { url: null, ...gone }
  const { url, content_hash: expectedHash } = post
  const content = retagContent(post.content, tags)
  if (content === post.content) return { url, ...ended('unchanged', null) }
  if (expectedHash !== chosen.content_hash) return { url, ...otherByNow }
  await live.replace(chosen.external_id, { content, expectedHash }, signal)
  return { url, ...ended('updated', null, linkChanges(post.content, content)) }
}

/** Puts the tags into one post and tells the ledger what it is recognised by from now on. */
const retagPublished = async (
  deps: ActionDeps,
  live: LivePosts,
  { target, tags, chosen }: Retagging,
  signal: AbortSignal,
): Promise<Ended & { readonly url: string | null }> => {
  const submission = await deps.store.get(chosen.submission_id ?? '')
  const publication = submission === null ? null : earlierAt(submission, target)
  if (submission === null || publication === null)
    return { url: null, ...ended('failed', 'it was not published at this site') }
  const { external_id: externalId, url } = publication
  if (submission.lease !== null && Date.parse(submission.lease.until) > deps.clock.now())
    return { url, ...ended('failed', 'it is being worked on at this moment; try again') }
  const there = { submission, publication }
  const post = await live.read(externalId, signal)
  if (post === null) return { url, ...gone }
  const edited = await isEditedThere(deps, there, post)
  const content = retagContent(post.content, tags)
  const links = linkChanges(post.content, content)
  // Done already, by an earlier try: nothing to tell apart.
  if (content === post.content) return { url, ...ended('unchanged', null) }
  if (post.content_hash !== chosen.content_hash) return { url, ...otherByNow }
  if (edited === false) await noteBefore(deps, there, { from: post, content })
  const now = await live.replace(externalId, { content, expectedHash: post.content_hash }, signal)
  // A post that people changed stays one: its next publishing asks what to do with their words.
  if (edited === false) await settleHash(deps, there, post.content_hash, now.content_hash)
  return { url, ...ended('updated', null, links) }
}

const retagChosen = (deps: ActionDeps, live: LivePosts, retagging: Retagging, signal: AbortSignal) =>
  retagging.chosen.submission_id === null
    ? retagOther(live, retagging, signal)
    : retagPublished(deps, live, retagging, signal)

const endedBy = (thrown: unknown): Ended => {
  const { code, message } = asPigmeuError(thrown)
  return code === 'PUBLISH_DRIFTED' ? otherByNow : ended('failed', message)
}

/**
 * Puts the site's present tags into the chosen posts, each by itself: one that fails stops no other, and it may be repeated.
 * @throws INVALID_INPUT NOT_FOUND
 * @throws VERSION_CONFLICT when the stored profile has other tags by now
 */
export const applyAffiliateChange = async (
  deps: ActionDeps,
  target: string,
  { affiliate_tags: previewed, posts }: ApplyInput,
): Promise<readonly RetaggedPost[]> => {
  const { affiliate_tags: tags } = await readSiteProfile(deps.store, target)
  if (!isSame(tags, checkSiteProfile({ affiliate_tags: previewed }).affiliate_tags))
    throw new PigmeuError('VERSION_CONFLICT', tellPublishing('profile_other_tags', {}))
  const { live } = await deps.publishers.find(target)
  const signal = AbortSignal.timeout(patienceMs)
  const results: RetaggedPost[] = []
  for (const chosen of posts) {
    const { submission_id, external_id } = chosen
    const result =
      live === null
        ? { url: null, ...ended('failed', 'what is published here cannot be changed there; publish it again') }
        : await retagChosen(deps, live, { target, tags, chosen }, signal).catch((thrown: unknown) => ({
            url: null,
            ...endedBy(thrown),
          }))
    results.push({ submission_id, external_id, ...result })
  }
  return results
}
