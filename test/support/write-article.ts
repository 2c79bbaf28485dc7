import { createInProcessCache } from '../../src/adapters/caches/in-process/index.ts'
import { createStoredCatalogue } from '../../src/adapters/catalogues/stored/index.ts'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { createHttpFetcher } from '../../src/adapters/fetchers/http/index.ts'
import { createInProcessLimiter } from '../../src/adapters/limiters/in-process/index.ts'
import { createMemoryStore } from '../../src/adapters/stores/memory/index.ts'
import { sources } from '../../src/app/sources.gen.ts'
import type { Article } from '../../src/domain/article/article.ts'
import type { ArticleLanguage } from '../../src/domain/content-schema.ts'
import type { KnowledgeBase, Snapshot } from '../../src/domain/evidence.ts'
import { newSubmission } from '../../src/domain/new-submission.ts'
import type { SourceRequest, Submission } from '../../src/domain/submission.ts'
import type { Model } from '../../src/ports/model.ts'
import type { Stage, StageResult } from '../../src/ports/stage.ts'
import { createArticleStage } from '../../src/stages/article/stage.ts'
import { createContextStage } from '../../src/stages/context/stage.ts'
import { createScrapeStage } from '../../src/stages/scrape/stage.ts'
import { silentLog } from './silent-log.ts'

/** A book to be written about: what an editor submits. */
export interface AskedBook {
  readonly title: string
  readonly author: string
  readonly language: ArticleLanguage
  readonly pages: readonly { readonly kind: SourceRequest['kind']; readonly url: string }[]
}

/** What the stages made of a book. */
export interface WrittenBook {
  /** What each stage ended with, in order; the last one may be `needs_sources`. */
  readonly results: readonly Pick<StageResult, 'to' | 'reason'>[]
  readonly submission: Submission
  readonly snapshots: readonly Snapshot[]
  readonly knowledgeBase: KnowledgeBase | null
  readonly article: Article | null
}

const instant = '2026-11-22T12:00:00.000Z'

const submissionOf = ({ title, author, language, pages }: AskedBook): Submission => ({
  ...newSubmission(
    {
      submission_id: 'sub-1',
      book: { title, author, language, schema_id: 'book-review', category: null, approval_required: true },
      sources: pages.map(({ kind, url }, index) => ({
        source_id: `s${index + 1}`,
        kind,
        url,
        upload_id: null,
        asked_at: instant,
      })),
      identity_keys: [],
      created_by: 'editor:test',
    },
    instant,
  ),
  attempts: 1,
})

/** Runs the real stages scrape, context and article over real HTTP on loopback, without the engine, and gives what came out. */
export const writeArticle = async (asked: AskedBook, model: Model): Promise<WrittenBook> => {
  const store = createMemoryStore()
  const clock = createSystemClock()
  const fetcher = createHttpFetcher({
    clock,
    limiter: createInProcessLimiter(clock),
    cache: createInProcessCache({ clock, maxEntries: 50 }),
    intervalMsFor: () => 0,
    allowLoopback: true,
  })
  const models = { for: () => Promise.resolve(model) }
  const catalogue = createStoredCatalogue({ store })
  const stages: readonly Stage[] = [
    createScrapeStage({ fetcher, sources, store, catalogue }),
    createContextStage({ store, models, catalogue, ownPosts: { read: async () => [] } }),
    createArticleStage({ store, models, catalogue, ownPosts: { read: async () => [] } }),
  ]
  let submission = submissionOf(asked)
  const results: StageResult[] = []
  for (const stage of stages) {
    const result = await stage.run({
      submission,
      signal: new AbortController().signal,
      log: silentLog,
      now: () => instant,
      step: (_key, _inputs, work) => work(),
      tellWriting: () => undefined,
      recordCall: () => Promise.resolve(),
    })
    await store.put(result.documents ?? [])
    submission = { ...submission, status: result.to, ...result.set }
    results.push(result)
    if (result.to === 'needs_sources') break
  }
  await fetcher.close()
  const { submission_id: id } = submission
  const articles = await store.documents('articles', `${id}/`)
  return {
    results,
    submission,
    snapshots: await store.documents('snapshots', `${id}/`),
    knowledgeBase: await store.document('knowledge_base', id),
    article: articles.at(-1) ?? null,
  }
}
