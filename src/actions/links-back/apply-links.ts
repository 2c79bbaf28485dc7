import { isStoreAway } from '../../domain/disk-faults.ts'
import { asPigmeuError, PigmeuError } from '../../domain/errors.ts'
import { linksTo, placeAgain, withLink } from '../../domain/link-proposals/place-link.ts'
import { tellPublishing } from '../../domain/refusals/publishing.ts'
import type { Publication, Submission } from '../../domain/submission.ts'
import { findSubmission } from '../change-submission.ts'
import type { ActionDeps } from '../deps.ts'
import type { LinkProposal } from './propose-links.ts'

/** A proposal that an editor approved, as it was shown. */
export type ApprovedLink = Pick<
  LinkProposal,
  'target' | 'external_id' | 'content_hash' | 'sentence' | 'anchor' | 'start'
>

/** What became of one approved link. */
export interface LinkResult {
  readonly target: string
  readonly external_id: string
  readonly post_url: string | null
  readonly done: boolean
  /** Why it was not put in, or what the site made of it besides; null when it went as it was shown. */
  readonly remark: string | null
}

const patienceMs = 60_000

const drifted = (): PigmeuError => new PigmeuError('PUBLISH_DRIFTED', tellPublishing('link_post_changed', {}))

const publicationAt = ({ publications }: Submission, target: string): Publication => {
  const found = publications.find((one) => one.target === target)
  if (found) return found
  throw new PigmeuError('NOT_FOUND', tellPublishing('link_not_published', { target: target.slice(0, 60) }))
}

/** Puts one link in: the anchor becomes a link and nothing else changes. */
const applyOne = async (
  { store, publishers }: Pick<ActionDeps, 'store' | 'publishers'>,
  submission: Submission,
  link: ApprovedLink,
): Promise<LinkResult> => {
  const { target, external_id: id } = link
  const { url, article_version: version } = publicationAt(submission, target)
  const { live } = await publishers.find(target)
  if (live === null) throw new PigmeuError('NOT_FOUND', tellPublishing('link_posts_fixed', { target }))
  const signal = AbortSignal.timeout(patienceMs)
  const post = await live.read(id, signal)
  if (post === null) throw new PigmeuError('NOT_FOUND', tellPublishing('link_post_gone', {}))
  const said = { target, external_id: id, post_url: post.url }
  if (linksTo(post.content, url)) return { ...said, done: true, remark: 'It links to the review already.' }
  if (post.content_hash !== link.content_hash) throw drifted()
  const articles = await store.documents('articles', `${submission.submission_id}/`)
  const language = articles.find((article) => article.version === version)?.language ?? submission.book.language
  const place = placeAgain(post.content, link, language)
  if (place === null) throw drifted()
  const content = withLink(post.content, place, url)
  const stored = await live.replace(id, { content, expectedHash: post.content_hash }, signal)
  const isSame = stored.content === content
  return {
    ...said,
    done: true,
    remark: isSame ? null : 'The site changed more of the post than the link when it stored it.',
  }
}

/**
 * Puts approved links into older posts, each by itself: a refused one stops no other. A post that was changed since it was shown is left
 * as it is.
 * @throws NOT_FOUND when there is no such submission
 */
export const applyLinks = async (
  deps: Pick<ActionDeps, 'store' | 'publishers'>,
  submissionId: string,
  links: readonly ApprovedLink[],
): Promise<readonly LinkResult[]> => {
  const submission = await findSubmission(deps, submissionId)
  const results: LinkResult[] = []
  for (const link of links) {
    const { target, external_id } = link
    results.push(
      await applyOne(deps, submission, link).catch((thrown: unknown): LinkResult => {
        const error = asPigmeuError(thrown)
        if (error.code === 'INTERNAL' || isStoreAway(error.code)) throw error
        return { target, external_id, post_url: null, done: false, remark: error.message }
      }),
    )
  }
  return results
}
