import { createInProcessCache } from '../../src/adapters/caches/in-process/index.ts'
import { createStoredCatalogue } from '../../src/adapters/catalogues/stored/index.ts'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { createHttpFetcher } from '../../src/adapters/fetchers/http/index.ts'
import { createInProcessLimiter } from '../../src/adapters/limiters/in-process/index.ts'
import { createMemoryStore } from '../../src/adapters/stores/memory/index.ts'
import { createSampleSite } from '../../src/app/demo/sample-site.ts'
import { sources } from '../../src/app/sources.gen.ts'
import type { Snapshot } from '../../src/domain/evidence.ts'
import { newSubmission } from '../../src/domain/new-submission.ts'
import type { Submission } from '../../src/domain/submission.ts'
import type { Model } from '../../src/ports/model.ts'
import type { Stage } from '../../src/ports/stage.ts'
import { createArticleStage } from '../../src/stages/article/stage.ts'
import { createContextStage } from '../../src/stages/context/stage.ts'
import { createScrapeStage } from '../../src/stages/scrape/stage.ts'
import { dataBookId, sampleBookOf, samplePages } from '../../test/support/sample-pages.ts'
import { silentLog } from '../../test/support/silent-log.ts'
import { lengthened } from './long-sources.ts'

const at = '2026-11-22T12:00:00.000Z'

const run = async (stage: Stage, submission: Submission) =>
  stage.run({
    submission,
    signal: new AbortController().signal,
    log: silentLog,
    now: () => at,
    step: (_key, _inputs, work) => work(),
    tellWriting: () => undefined,
    recordCall: async () => undefined,
  })

const submissionOf = (site: Awaited<ReturnType<typeof createSampleSite>>): Submission => {
  const book = sampleBookOf(site, dataBookId)
  const { title, author, language } = book
  const links = samplePages(book, site.urlOf)
  return newSubmission(
    {
      submission_id: 'sub-1',
      book: { title, author, language, schema_id: 'book-review', category: null, approval_required: true },
      sources: links.map((link, index) => ({ source_id: `s${index + 1}`, ...link, upload_id: null, asked_at: at })),
      identity_keys: [],
      created_by: 'bench',
    },
    at,
  )
}

/** What came of the sample book. */
export interface WrittenOnce {
  readonly snapshots: readonly Snapshot[]
  readonly ended: string
  readonly bodyWords: number
}

/** Reads the sample book's five sources, makes each some three thousand words long, and runs the stages that write. */
export const writeOnce = async (modelFor: (snapshots: readonly Snapshot[]) => Model): Promise<WrittenOnce> => {
  const site = await createSampleSite()
  const store = createMemoryStore()
  const clock = createSystemClock()
  const limiter = createInProcessLimiter(clock)
  const cache = createInProcessCache({ clock, maxEntries: 50 })
  const fetcher = createHttpFetcher({ clock, limiter, cache, intervalMsFor: () => 0, allowLoopback: true })
  const catalogue = createStoredCatalogue({ store })
  const submission = submissionOf(site)
  const scraped = await run(createScrapeStage({ fetcher, sources, store, catalogue }), submission)
  await store.put(scraped.documents ?? [])
  await fetcher.close()
  await site.close()
  const read = await store.documents('snapshots', 'sub-1/')
  const snapshots = read.filter(({ outcome }) => outcome === 'content').map(lengthened)
  await store.put(snapshots.map((document) => ({ collection: 'snapshots', document })))
  const model = modelFor(snapshots)
  const models = { for: async () => model }
  const ownPosts = { read: async () => [] }
  const context = await run(createContextStage({ store, models, catalogue, ownPosts }), submission)
  await store.put(context.documents ?? [])
  const result = await run(createArticleStage({ store, models, catalogue, ownPosts }), {
    ...submission,
    ...context.set,
  })
  const written = result.documents?.find((write) => write.collection === 'articles')
  const bodyWords = written?.collection === 'articles' ? written.document.validation.body_words : 0
  return { snapshots, ended: result.to, bodyWords }
}
