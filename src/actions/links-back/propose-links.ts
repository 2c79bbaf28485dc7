import type { Article } from '../../domain/article/article.ts'
import { bookBrief } from '../../domain/article/world.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { nearestPosts } from '../../domain/link-proposals/nearness.ts'
import { findPlace, linksTo } from '../../domain/link-proposals/place-link.ts'
import { type LinkSubject, linkSubject } from '../../domain/link-proposals/subject.ts'
import { tellArticle } from '../../domain/refusals/articles.ts'
import type { Publication, Submission } from '../../domain/submission.ts'
import type { LivePost, LivePosts } from '../../ports/publisher.ts'
import { articleKey } from '../../ports/store.ts'
import { findSubmission } from '../change-submission.ts'
import type { ActionDeps } from '../deps.ts'

/** A link back from an older post to a new review: shown first, put in only on approval. */
export interface LinkProposal {
  readonly target: string
  readonly external_id: string
  readonly post_title: string
  readonly post_url: string
  /** The post as it was read; another one is refused. */
  readonly content_hash: string
  /** As it stands in the post. */
  readonly sentence: string
  /** The words of the sentence that become the link. */
  readonly anchor: string
  /** Where the anchor begins in the post's markup. */
  readonly start: number
  /** Where the link leads. */
  readonly link_url: string
}

/** Posts that get a link at most. */
const mostProposals = 3
/** Posts that are read for one proposal each at most. */
const mostRead = 12
/** Milliseconds for one look at a site. */
const patienceMs = 60_000

/** What an article that was published is about. @throws NOT_FOUND */
const subjectOf = async (
  { store }: Pick<ActionDeps, 'store'>,
  submission: Submission,
  version: number,
): Promise<LinkSubject> => {
  const { submission_id: id, book } = submission
  const [article, knowledge] = await Promise.all([
    store.document('articles', articleKey(id, version)),
    store.document('knowledge_base', id),
  ])
  if (!article) throw new PigmeuError('NOT_FOUND', tellArticle('article_version_gone', { version }))
  return subjectOfArticle(article, bookBrief(knowledge?.record ?? {}, book))
}

const subjectOfArticle = (
  { focus_keyword: keyword, markdown, language }: Article,
  { title, authors }: ReturnType<typeof bookBrief>,
): LinkSubject => linkSubject({ title, authors, keyword, markdown, language })

/** The proposal for one older post, or null where it has no fitting words, or links to the review already. */
const proposalFor = (
  post: LivePost | null,
  publication: Publication,
  subject: LinkSubject,
  rare: (phrase: string) => boolean,
): LinkProposal | null => {
  const { url, target, at } = publication
  if (post === null || post.status !== 'publish' || post.published_at > at || linksTo(post.content, url)) return null
  const place = findPlace(post.content, subject, rare)
  if (place === null) return null
  return {
    target,
    external_id: post.external_id,
    post_title: post.title,
    post_url: post.url,
    content_hash: post.content_hash,
    sentence: place.sentence,
    anchor: place.anchor,
    start: place.start,
    link_url: url,
  }
}

const proposeAt = async (
  deps: Pick<ActionDeps, 'store'>,
  submission: Submission,
  publication: Publication,
  live: LivePosts,
): Promise<readonly LinkProposal[]> => {
  const subject = await subjectOf(deps, submission, publication.article_version)
  const own = await deps.store.documents('own_posts', `${publication.target}/`)
  const { near, rare } = nearestPosts(
    own.filter(({ external_id: id }) => id !== publication.external_id),
    subject,
  )
  const signal = AbortSignal.timeout(patienceMs)
  const proposals: LinkProposal[] = []
  for (const { post } of near.slice(0, mostRead)) {
    if (proposals.length === mostProposals) break
    const found = proposalFor(await live.read(post.external_id, signal), publication, subject, rare)
    if (found !== null) proposals.push(found)
  }
  return proposals
}

/**
 * Up to three older posts of each site at which a review is public, each with the exact sentence and anchor for a link to it. Nothing is
 * written.
 * @throws NOT_FOUND PUBLISH_REFUSED PUBLISH_FAILED
 */
export const proposeLinks = async (
  deps: Pick<ActionDeps, 'store' | 'publishers'>,
  submissionId: string,
): Promise<readonly LinkProposal[]> => {
  const submission = await findSubmission(deps, submissionId)
  const proposals: LinkProposal[] = []
  for (const publication of submission.publications) {
    const { live } = await deps.publishers.find(publication.target)
    if (live !== null) proposals.push(...(await proposeAt(deps, submission, publication, live)))
  }
  return proposals
}
