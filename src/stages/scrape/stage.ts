import PQueue from 'p-queue'
import type { ContentSchema } from '../../domain/content-schema.ts'
import type { Snapshot } from '../../domain/evidence.ts'
import { sectionNeeds } from '../../domain/needs.ts'
import type { ReadPipelineSettings } from '../../domain/pipeline-settings.ts'
import { keepPassageIds } from '../../domain/refresh/keep-passage-ids.ts'
import { refreshBaseName, refreshBaseSchema } from '../../domain/refresh/refresh-base.ts'
import { replacementOf, type SourceRequest, type Submission } from '../../domain/submission.ts'
import type { Catalogue } from '../../ports/catalogue.ts'
import type { Events } from '../../ports/events.ts'
import { defineStage, type Stage, type StageContext } from '../../ports/stage.ts'
import type { Store } from '../../ports/store.ts'
import { urlOf } from '../../reading/hosts.ts'
import { sourceOf } from './choose-source.ts'
import { type DiscoverDeps, discover } from './discover.ts'
import { type FetchDeps, fetchedSnapshot } from './fetched.ts'
import { handedOverSnapshot } from './handed-over.ts'
import { type AskableSource, isAskable, type LookUpDeps, lookedUpSnapshot } from './looked-up.ts'
import { isEvidence, tellUnread } from './tell.ts'
import { isbnsTold, readInWaves } from './waves.ts'

/** What the scrape stage works with. */
export interface ScrapeStageDeps extends FetchDeps, LookUpDeps, DiscoverDeps {
  readonly store: Pick<Store, 'document' | 'documents' | 'put' | 'history'>
  readonly catalogue: Pick<Catalogue, 'contentSchema'>
  /** Told of every source as soon as it is read, or could not be. */
  readonly events?: Pick<Events, 'publish'>
  /** Sources of one submission that are read at the same time; 24 unless told: it is waiting, not work, and a slow site must not keep the others' news back. */
  readonly concurrency?: number
  /** Which steps are on; all that it is given unless told. */
  readonly choices?: ReadPipelineSettings
}

/** What this run works with: what is turned off is as if it were not there, and the editor is told so. */
const chosenDeps = async (deps: ScrapeStageDeps): Promise<ScrapeStageDeps> => {
  const chosen = await deps.choices?.()
  if (chosen === undefined) return deps
  return {
    ...deps,
    search: chosen.web_search ? (deps.search ?? null) : null,
    ...(chosen.browser ? {} : { browser: undefined, browserIsOff: true }),
  }
}

/** The source that is asked for the book rather than read at an address, or null. */
const askableFor = ({ sources }: ScrapeStageDeps, { kind, url, upload_id }: SourceRequest): AskableSource | null => {
  const source = sourceOf(sources, kind, url)
  if (upload_id !== null || !isAskable(source)) return null
  return url === null || source.answersAddresses === true ? source : null
}

const keysOfAddress = (source: AskableSource, { url }: SourceRequest): readonly string[] => {
  const address = url === null ? null : urlOf(url)
  return address === null ? [] : (source.identify(address)?.identityKeys ?? [])
}

/** A source that could not be asked about an address of its own may still show the page there. */
const isUnanswered = ({ outcome }: Snapshot): boolean =>
  outcome === 'not_found' || outcome === 'unavailable' || outcome === 'timeout'

const readSource = async (
  deps: ScrapeStageDeps,
  context: StageContext,
  request: SourceRequest,
  keys: readonly string[],
): Promise<Snapshot> => {
  const source = askableFor(deps, request)
  if (source) {
    const known = [...keysOfAddress(source, request), ...keys]
    const found = await lookedUpSnapshot(deps, context, request, { source, keys: known })
    if (request.url === null || !isUnanswered(found)) return found
  }
  if (request.upload_id === null) return fetchedSnapshot(deps, context, request)
  const upload = await deps.store.document('uploads', `${context.submission.submission_id}/${request.upload_id}`)
  return handedOverSnapshot(deps.sources, context, request, upload)
}

/**
 * How often somebody asked for the sources to be read again: what failed is tried again in the next round, never within one.
 * Adding a source begins no round; the others are left in peace.
 */
const roundOf = async ({ store }: ScrapeStageDeps, { submission_id: id, sources }: Submission): Promise<number> => {
  const additions = new Set(sources.map(({ asked_at: at }) => at))
  return (await store.history(id)).filter(({ to, at }) => to === 'pending_scrape' && !additions.has(at)).length
}

/** The same, asking sites themselves for what was kept of them before an instant. */
const askingAnew = (deps: ScrapeStageDeps, notBefore: string | null): ScrapeStageDeps =>
  notBefore === null
    ? deps
    : {
        ...deps,
        fetcher: {
          fetch: (request) => deps.fetcher.fetch({ ...request, notBefore }),
          close: () => deps.fetcher.close(),
        },
      }

/** Since when the sources of a published review are to be read again; null where nobody asked for that. */
const refreshedAt = async (
  { store }: ScrapeStageDeps,
  { submission_id: id, publications }: Submission,
): Promise<string | null> => {
  if (publications.length === 0) return null
  const base = refreshBaseSchema.safeParse((await store.document('settings', refreshBaseName(id)))?.value)
  return base.data?.at ?? null
}

/** Since when sources are to be read again, by a refresh or because somebody had the reading run again; null for neither. */
const toBeReadSince = async (deps: ScrapeStageDeps, submission: Submission): Promise<string | null> => {
  const asked = [await refreshedAt(deps, submission), submission.anew_since?.scrape]
  return (
    asked
      .filter((at) => at != null)
      .toSorted()
      .at(-1) ?? null
  )
}

/**
 * Makes the reading of one source, once a round and for good when it gave evidence. What it came to is stored and told at
 * once, for others may take long; the step's stored result makes it the same snapshot whoever writes it.
 */
const createReading = async (deps: ScrapeStageDeps, context: StageContext, stored: readonly Snapshot[]) => {
  const { submission } = context
  const askedAgainAt = await toBeReadSince(deps, submission)
  const asking = askingAnew(deps, askedAgainAt)
  const earlier = new Map(stored.map((snapshot) => [snapshot.source_id, snapshot]))
  const queue = new PQueue({ concurrency: deps.concurrency ?? 24 })
  const round = await roundOf(deps, submission)
  return (request: SourceRequest, keys: readonly string[]): Promise<Snapshot> =>
    queue.add(async () => {
      const { source_id: sourceId } = request
      const kept = earlier.get(sourceId)
      const isStale =
        request.upload_id === null && askedAgainAt !== null && kept !== undefined && kept.fetched_at < askedAgainAt
      if (kept && isEvidence(kept) && !isStale) return kept
      const inputs = { request, round, ...(askableFor(deps, request) ? { keys } : {}) }
      const answer = await context.step(`read:${sourceId}`, inputs, () => readSource(asking, context, request, keys))
      // A site that does not answer today takes nothing back: what was read of it before stays.
      if (kept && isEvidence(kept) && !isEvidence(answer)) return kept
      const snapshot = kept && isEvidence(kept) ? keepPassageIds(kept, answer) : answer
      await deps.store.put([{ collection: 'snapshots', document: snapshot }])
      const { submission_id, label, outcome } = snapshot
      deps.events?.publish({ kind: 'source', submission_id, at: context.now(), source_id: sourceId, label, outcome })
      return snapshot
    })
}

/** A page that an editor handed over stands for its address, which shut programs out; what was read there stays. */
const isToBeRead = (request: SourceRequest, all: readonly SourceRequest[], stored: readonly Snapshot[]): boolean =>
  replacementOf(request, all) === null ||
  stored.some((snapshot) => snapshot.source_id === request.source_id && isEvidence(snapshot))

/** What the run tells the submission: sources that were found, ISBNs by which the book is known again, what it lacks. */
const changesOf = (
  { submission }: StageContext,
  schema: ContentSchema,
  snapshots: readonly Snapshot[],
  found: readonly SourceRequest[],
) => {
  const { identity_keys: keys, sources } = submission
  const told = isbnsTold(snapshots).filter((key) => !keys.includes(key))
  const isEnough = snapshots.some(isEvidence)
  return {
    ...(found.length > 0 ? { sources: [...sources, ...found] } : {}),
    ...(told.length > 0 ? { identity_keys: [...keys, ...told] } : {}),
    ...(isEnough ? {} : { needs: [...sectionNeeds(schema, [], 0)] }),
  }
}

/**
 * Reads every source of a submission side by side into snapshots. Walls are outcomes with a name; with no evidence at all
 * the submission waits for an editor, who is told what became of every source and what each section lacks.
 */
export const createScrapeStage = (given: ScrapeStageDeps): Stage =>
  defineStage({
    name: 'scrape',
    async run(context) {
      const deps = await chosenDeps(given)
      const { submission_id: submissionId, sources: all, identity_keys: knownKeys } = context.submission
      const stored = await deps.store.documents('snapshots', `${submissionId}/`)
      const sources = all.filter((request) => isToBeRead(request, all, stored))
      const read = await createReading(deps, context, stored)
      const discovered = discover(deps, context)
      const isAsked = (request: SourceRequest): boolean => request.url === null && askableFor(deps, request) !== null
      const snapshots = await readInWaves({
        addressed: sources.filter((request) => !isAsked(request)),
        discovered,
        asked: sources.filter(isAsked),
        knownKeys,
        read,
      })
      context.log.info('sources read', { outcomes: Object.fromEntries(snapshots.map((s) => [s.source_id, s.outcome])) })
      const { schema_id: schemaId, language } = context.submission.book
      const schema = await deps.catalogue.contentSchema(schemaId, language)
      const set = changesOf(context, schema, snapshots, await discovered)
      return {
        to: snapshots.some(isEvidence) ? 'scraped' : 'needs_sources',
        reason: tellUnread(snapshots),
        ...(Object.keys(set).length > 0 ? { set } : {}),
        documents: snapshots
          .filter((snapshot) => !stored.includes(snapshot))
          .map((document) => ({ collection: 'snapshots', document })),
      }
    },
  })
