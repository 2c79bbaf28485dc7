import type { Article } from '../../domain/article/article.ts'
import { compareUnits, type UnitChange } from '../../domain/changes/compare-units.ts'
import type { TextUnit } from '../../domain/changes/text-units.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { tellPublishing } from '../../domain/refusals/publishing.ts'
import type { PublishIntent, Submission } from '../../domain/submission.ts'
import { earlierAt, type LivePost } from '../../ports/publisher.ts'
import { textOf } from '../../reading/markup.ts'
import { parsePage } from '../../reading/page.ts'
import { findLive } from '../backlist/find-live.ts'
import { findSubmission } from '../change-submission.ts'
import { type ChangedWords, changedWords } from '../changed-words.ts'
import type { ActionDeps } from '../deps.ts'
import { findArticle } from '../find-article.ts'
import { type OwnUnit, ownUnits, tagged, tagsAt } from './own-units.ts'
import { siteText } from './site-units.ts'

const patienceMs = 60_000

/** A post that was changed at its site, beside the article that was to go there. */
export interface Drifted {
  readonly submission: Submission
  readonly intent: PublishIntent
  readonly article: Article
  readonly label: string
  readonly post: LivePost
  readonly siteTitle: string
  readonly changes: readonly UnitChange<OwnUnit, TextUnit>[]
  readonly untaken: readonly string[]
}

/** Refuses what did not stop because somebody changed the post. @throws ACTION_NOT_ALLOWED */
export const driftedIntent = ({
  status,
  failure,
  publish_intent: intent,
  submission_id,
}: Submission): PublishIntent => {
  if (status === 'failed' && failure?.code === 'PUBLISH_DRIFTED' && intent !== null) return intent
  throw new PigmeuError('ACTION_NOT_ALLOWED', tellPublishing('post_not_drifted', {}), {
    context: { submission_id, status, code: failure?.code ?? null },
  })
}

/**
 * Reads the post that stands at the site and lays it beside the article.
 * @throws NOT_FOUND ACTION_NOT_ALLOWED PUBLISH_REFUSED PUBLISH_FAILED
 */
export const openDrift = async (deps: ActionDeps, submissionId: string): Promise<Drifted> => {
  const submission = await findSubmission(deps, submissionId)
  const intent = driftedIntent(submission)
  const { live, publisher } = await findLive(deps, intent.target)
  const externalId = earlierAt(submission, intent.target)?.external_id
  const post = externalId === undefined ? null : await live.read(externalId, AbortSignal.timeout(patienceMs))
  if (post === null) throw new PigmeuError('NOT_FOUND', tellPublishing('post_gone', {}))
  const article = await findArticle(deps.store, submission)
  const { units, untaken } = siteText(post.content)
  const own = await ownUnits(deps.store, submission, article, intent.target)
  const tags = await tagsAt(deps.store, intent.target)
  const theirs = units.map((unit) => tagged(unit, tags))
  const siteTitle = textOf(parsePage(post.title).document)
  return {
    submission,
    intent,
    article,
    label: publisher.label,
    post,
    siteTitle,
    changes: compareUnits(own, theirs),
    untaken,
  }
}

/** One paragraph of the comparison, as Markdown. */
export interface DriftChange {
  readonly kind: UnitChange<OwnUnit, TextUnit>['kind']
  readonly article: string | null
  readonly site: string | null
  /** The words of a changed paragraph, `left` those of the article; null for the others, and where hardly a word stayed. */
  readonly words: readonly ChangedWords[] | null
}

/** What a site has and what the article says, for a person to choose. */
export interface DriftComparison {
  readonly target: string
  readonly label: string
  readonly post_url: string
  readonly modified_at: string
  /** The post as it was compared; a choice is made about this one. */
  readonly content_hash: string
  readonly site_title: string
  readonly article_title: string
  readonly article_version: number
  readonly changes: readonly DriftChange[]
  /** What of the post has no form in an article and would be left out if its words were taken over. */
  readonly untaken: readonly string[]
}

/**
 * The post as it stands at the site beside the article, paragraph by paragraph. Nothing is written.
 * @throws NOT_FOUND ACTION_NOT_ALLOWED PUBLISH_REFUSED PUBLISH_FAILED
 */
export const compareWithSite = async (deps: ActionDeps, submissionId: string): Promise<DriftComparison> => {
  const { intent, label, post, siteTitle, article, changes, untaken } = await openDrift(deps, submissionId)
  return {
    target: intent.target,
    label,
    post_url: post.url,
    modified_at: post.modified_at,
    content_hash: post.content_hash,
    site_title: siteTitle,
    article_title: article.title,
    article_version: article.version,
    changes: changes.map(({ kind, left, right }) => ({
      kind,
      article: left?.markdown ?? null,
      site: right?.markdown ?? null,
      words: kind === 'changed' ? changedWords(left.text, right.text) : null,
    })),
    untaken,
  }
}
