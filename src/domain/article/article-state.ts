import { type Status, statuses } from '../status.ts'
import type { Submission } from '../submission.ts'

/** Where an article stands, as a list of articles tells it. */
export const articleStates = ['in_review', 'approved', 'published', 'drifted'] as const
/** Where an article stands. */
export type ArticleState = (typeof articleStates)[number]

const statusesOf: Readonly<Record<ArticleState, readonly Status[]>> = {
  in_review: ['ready_for_review'],
  approved: ['approved'],
  published: ['published'],
  drifted: ['failed'],
}

/** Whether publishing stopped because somebody changed the post at the site, and waits for a decision. */
export const isDrifted = ({ status, failure }: Pick<Submission, 'status' | 'failure'>): boolean =>
  status === 'failed' && failure?.code === 'PUBLISH_DRIFTED'

/** The statuses in which articles of a state are found; all for any state. */
export const statusesOfState = (state: ArticleState | undefined): readonly Status[] =>
  state === undefined ? statuses : statusesOf[state]

/** Whether a submission has an article that stands so; any for no state. */
export const standsSo = (submission: Submission, state: ArticleState | undefined): boolean =>
  submission.article_version > 0 && (state !== 'drifted' || isDrifted(submission))
