import PQueue from 'p-queue'
import { contentSchemaOf } from '../../domain/content-schemas/index.ts'
import type { Snapshot } from '../../domain/evidence.ts'
import { sectionNeeds } from '../../domain/needs.ts'
import type { SourceRequest } from '../../domain/submission.ts'
import type { Fetcher } from '../../ports/fetcher.ts'
import type { Source } from '../../ports/source.ts'
import { defineStage, type Stage, type StageContext } from '../../ports/stage.ts'
import type { Store } from '../../ports/store.ts'
import { fetchedSnapshot } from './fetched.ts'
import { handedOverSnapshot } from './handed-over.ts'
import { isEvidence, tellUnread } from './tell.ts'

/** What the scrape stage works with. */
export interface ScrapeStageDeps {
  readonly fetcher: Fetcher
  /** Reads pages that are filled by scripts, where the plain answer is the frame of one. */
  readonly browser?: Fetcher | undefined
  readonly sources: readonly Source[]
  readonly store: Pick<Store, 'document' | 'documents'>
  /** Sources of one submission that are read at the same time; 6 unless told. */
  readonly concurrency?: number
}

const readSource = async (deps: ScrapeStageDeps, context: StageContext, request: SourceRequest): Promise<Snapshot> => {
  if (request.upload_id === null) return fetchedSnapshot(deps, context, request)
  const upload = await deps.store.document('uploads', `${context.submission.submission_id}/${request.upload_id}`)
  return handedOverSnapshot(deps.sources, context, request, upload)
}

/**
 * Reads one source once. What was read in an earlier run stays; a wall met in an earlier run is tried again, for it names
 * that run's snapshot among its inputs.
 */
const snapshotFor = async (
  deps: ScrapeStageDeps,
  context: StageContext,
  request: SourceRequest,
  earlier: Snapshot | undefined,
): Promise<Snapshot> => {
  if (earlier && isEvidence(earlier)) return earlier
  const inputs = { request, after: earlier?.fetched_at ?? null }
  return context.step(`read:${request.source_id}`, inputs, () => readSource(deps, context, request))
}

/** All that began is waited for, so that nothing goes on behind a run that failed. */
const allOf = async <T>(work: readonly Promise<T>[]): Promise<readonly T[]> => {
  await Promise.allSettled(work)
  return Promise.all(work)
}

/**
 * Reads every source of a submission side by side into snapshots. Walls are outcomes with a name; with no evidence at all
 * the submission waits for an editor, who is told what became of every source and what each section lacks.
 */
export const createScrapeStage = (deps: ScrapeStageDeps): Stage =>
  defineStage({
    name: 'scrape',
    async run(context) {
      const { submission_id: submissionId, sources, book } = context.submission
      const stored = await deps.store.documents('snapshots', `${submissionId}/`)
      const earlier = new Map(stored.map((snapshot) => [snapshot.source_id, snapshot]))
      const queue = new PQueue({ concurrency: deps.concurrency ?? 6 })
      const snapshots = await allOf(
        sources.map((request) => queue.add(() => snapshotFor(deps, context, request, earlier.get(request.source_id)))),
      )
      const isEnough = snapshots.some(isEvidence)
      context.log.info('sources read', { outcomes: Object.fromEntries(snapshots.map((s) => [s.source_id, s.outcome])) })
      return {
        to: isEnough ? 'scraped' : 'needs_sources',
        reason: tellUnread(snapshots),
        ...(isEnough
          ? {}
          : { set: { needs: [...sectionNeeds(contentSchemaOf(book.schema_id, book.language), [], 0)] } }),
        documents: snapshots
          .filter((snapshot) => snapshot !== earlier.get(snapshot.source_id))
          .map((document) => ({ collection: 'snapshots', document })),
      }
    },
  })
