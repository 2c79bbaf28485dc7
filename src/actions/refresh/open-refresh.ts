import type { Article, SentenceSupport } from '../../domain/article/article.ts'
import type { EvidenceWorld } from '../../domain/article/world.ts'
import { PigmeuError } from '../../domain/errors.ts'
import type { HunksInput } from '../../domain/refresh/hunks.ts'
import { lostSupport } from '../../domain/refresh/lost-support.ts'
import { type RefreshBase, refreshBaseName, refreshBaseSchema } from '../../domain/refresh/refresh-base.ts'
import { tellPublishing } from '../../domain/refusals/publishing.ts'
import { stageFor } from '../../domain/status.ts'
import type { Submission } from '../../domain/submission.ts'
import { articleKey } from '../../ports/store.ts'
import { findSubmission } from '../change-submission.ts'
import type { ActionDeps } from '../deps.ts'
import { openEvidence } from '../open-evidence.ts'

/** Where a refresh stands: none is under way, its sources are read and it is written, it waits, or its changes were chosen. */
export type RefreshState = 'none' | 'working' | 'stopped' | 'ready' | 'applied'

/** A refresh as far as it has come. */
export interface Refresh {
  readonly state: RefreshState
  readonly submission: Submission
  readonly base: RefreshBase | null
}

const stateOf = (submission: Submission, base: RefreshBase | null): RefreshState => {
  const { status, publications, article_version: version } = submission
  if (base === null || publications.some(({ at }) => at > base.at)) return 'none'
  if (status === 'failed' || status === 'needs_sources' || status === 'cancelled') return 'stopped'
  if (status !== 'ready_for_review' && status !== 'approved') return stageFor(status) === null ? 'none' : 'working'
  if (base.applied !== null) return 'applied'
  return version > base.version ? 'ready' : 'none'
}

/** Finds the refresh of a submission. @throws NOT_FOUND when there is no such submission */
export const findRefresh = async (deps: Pick<ActionDeps, 'store'>, submissionId: string): Promise<Refresh> => {
  const submission = await findSubmission(deps, submissionId)
  const stored = (await deps.store.document('settings', refreshBaseName(submissionId)))?.value
  const base = refreshBaseSchema.safeParse(stored).data ?? null
  return { state: stateOf(submission, base), submission, base }
}

/** A refresh whose changes can be chosen. */
export interface ReadyRefresh {
  readonly submission: Submission
  readonly base: RefreshBase
  readonly published: Article
  readonly fresh: Article
  readonly world: EvidenceWorld
  readonly lost: readonly SentenceSupport[]
  readonly hunks: HunksInput
}

/** Opens what a refresh found, beside the public version. @throws ACTION_NOT_ALLOWED when it is not ready */
export const openRefresh = async (deps: ActionDeps, { submission, base, state }: Refresh): Promise<ReadyRefresh> => {
  const { submission_id: id, article_version: version } = submission
  const articles = await deps.store.documents('articles', `${id}/`)
  const byKey = new Map(articles.map((article) => [articleKey(id, article.version), article]))
  const published = byKey.get(articleKey(id, base?.version ?? 0))
  const fresh = byKey.get(articleKey(id, version))
  if (state !== 'ready' || base === null || published === undefined || fresh === undefined)
    throw new PigmeuError('ACTION_NOT_ALLOWED', tellPublishing('refresh_nothing', {}), {
      context: { submission_id: id, status: submission.status, refresh: state },
    })
  const world = await openEvidence(deps, submission, published.schema_version)
  const lost = lostSupport(published, base, world)
  const earlier = articles.filter((article) => article.version <= base.version).map(({ markdown }) => markdown)
  const hunks = { published: published.markdown, fresh: fresh.markdown, earlier, lost: lost.map(({ text }) => text) }
  return { submission, base, published, fresh, world, lost, hunks }
}
