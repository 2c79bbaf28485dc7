import { PigmeuError } from '../../domain/errors.ts'
import { historySentences } from '../../domain/kept-words/history-sentences.ts'
import { tellPublishing } from '../../domain/refusals/publishing.ts'
import { retryTarget, targetOf } from '../../domain/status.ts'
import type { Submission } from '../../domain/submission.ts'
import { attest } from '../attest.ts'
import { type ActionEffect, changeSubmission } from '../change-submission.ts'
import type { ActionDeps, Editor } from '../deps.ts'
import { type Drifted, driftedIntent, openDrift } from './compare-with-site.ts'
import { versionFromSite } from './take-over.ts'

/** What a person can choose where a post was changed at its site. */
export type DriftAnswer = 'use_article' | 'keep_site' | 'take_over'

/** A choice as it came in. */
export interface DriftInput {
  readonly choice: DriftAnswer
  /** The post that the person saw; another one by now is not overwritten. */
  readonly content_hash?: string | null | undefined
}

/** What followed from a choice. */
export interface SettledDrift {
  readonly submission: Submission
  /** What was changed at the site and could not be taken over. */
  readonly left: readonly string[]
}

const approved = retryTarget('publish')

/** The publication as it would be had the site's present words come from here: a later change is a new one. */
const seenAt = ({ publications }: Submission, { intent, post }: Drifted): Submission['publications'] =>
  publications.map((one) => (one.target === intent.target ? { ...one, content_hash: post.content_hash } : one))

/** The article goes over what the person saw, and over nothing that was written after that. */
const articleFirst = (submission: Submission, drifted: Drifted): ActionEffect => ({
  to: approved,
  reason: historySentences.drift_article({}),
  set: {
    failure: null,
    publish_intent: { ...driftedIntent(submission), on_drift: 'ask' },
    publications: seenAt(submission, drifted),
  },
})

const siteStays = (submission: Submission): ActionEffect => ({
  to: approved,
  reason: historySentences.drift_site({}),
  set: { failure: null, publish_intent: { ...driftedIntent(submission), on_drift: 'keep_site' } },
})

const takeOver = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  drifted: Drifted,
): Promise<SettledDrift> => {
  let left: readonly string[] = []
  const submission = await changeSubmission(deps, editor, submissionId, 'retry', async (current, now) => {
    const intent = driftedIntent(current)
    const version = await versionFromSite(deps, editor, { ...drifted, submission: current }, now)
    left = version.left
    const { article } = version
    const isGreen = article.validation.green
    const reason = historySentences.drift_taken({ version: article.version })
    const approval = { submission: current, article, input: null, reason, now }
    const review = isGreen ? null : targetOf(approved, 'edit')
    return {
      to: approved,
      reason,
      ...(review === null ? {} : { onward: { to: review, reason: historySentences.drift_fails({}) } }),
      set: {
        failure: null,
        article_version: article.version,
        approved_by: isGreen ? editor.name : null,
        ...(isGreen ? { attestations: await attest(deps, editor, approval) } : {}),
        publish_intent: isGreen ? { ...intent, on_drift: 'ask' } : null,
        publications: seenAt(current, drifted),
      },
      documents: [{ collection: 'articles', document: article }],
    }
  })
  return { submission, left }
}

/**
 * Settles what becomes of a post that was changed at its site, and publishes on: the article takes its place, the post stays, or its
 * words become a new version of the article. What then fails a gate waits for review instead.
 * @throws NOT_FOUND ACTION_NOT_ALLOWED; VERSION_CONFLICT when the post is not the one that the person saw
 */
export const settleDrift = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  { choice, content_hash: seen }: DriftInput,
): Promise<SettledDrift> => {
  const drifted = await openDrift(deps, submissionId)
  if (seen !== undefined && seen !== null && seen !== drifted.post.content_hash)
    throw new PigmeuError('VERSION_CONFLICT', tellPublishing('post_changed_again', {}))
  if (choice === 'take_over') return takeOver(deps, editor, submissionId, drifted)
  const submission = await changeSubmission(deps, editor, submissionId, 'retry', (current) =>
    choice === 'use_article' ? articleFirst(current, drifted) : siteStays(current),
  )
  return { submission, left: [] }
}
