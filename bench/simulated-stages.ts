import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Article, blankContent } from '../src/domain/article/article.ts'
import type { Snapshot } from '../src/domain/evidence.ts'
import type { StageName } from '../src/domain/status.ts'
import type { Clock } from '../src/ports/clock.ts'
import { defineStage, type Stage, type StageContext } from '../src/ports/stage.ts'

/** What one book waits for; times in milliseconds. */
export const simulation = { sources: 4, sourceMs: 200, sections: 7, modelMs: 500 } as const

/** The longest chain of one book that cannot run in parallel: sources, summaries, plan, sections, front matter. */
export const criticalPathMs: { readonly [S in StageName]: number } = {
  scrape: simulation.sourceMs,
  context: simulation.modelMs,
  article: 3 * simulation.modelMs,
  publish: 0,
}

const numbered = (count: number, name: string): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${name}${index + 1}`)

/** A page of an ordinary size: 40 KB of text in 100 passages. */
const snapshotOf = (submissionId: string, sourceId: string, at: string): Snapshot => {
  const passages = Array.from({ length: 100 }, (_, index) => ({
    passage_id: `${sourceId}.p${index + 1}`,
    kind: 'body' as const,
    voice: 'reference' as const,
    start: index * 400,
    end: (index + 1) * 400,
    locator: `p:nth-of-type(${index + 1})`,
  }))
  return {
    submission_id: submissionId,
    source_id: sourceId,
    source: 'web',
    label: sourceId,
    url: null,
    final_url: null,
    fetched_at: at,
    fetched_by: 'http',
    outcome: 'content',
    outcome_reason: null,
    http_status: 200,
    content_hash: '',
    language: 'en',
    page_title: null,
    text: 'simulated '.repeat(4_000),
    passages,
    record: [],
  }
}

/** A green article of these sections, which says nothing. */
export const simulatedArticle = (submissionId: string, sections: readonly string[], at: string): Article => ({
  submission_id: submissionId,
  version: 1,
  ...blankContent,
  schema_id: 'book-review',
  schema_version: 1,
  prompt_versions: {},
  language: 'en',
  title: 'Simulated',
  seo_title: 'Simulated',
  slug: 'simulated',
  markdown: sections.join('\n\n'),
  citations: [],
  support: { sentences: [], totals: { supported: 0, weak: 0, unsupported: 0, exempt: 0 } },
  validation: { gates: [], green: true, word_count: 0, body_words: 0, h2: 0, h3: 0, sections: [], readability: null },
  seo: null,
  made_by: 'simulation',
  label: null,
  created_at: at,
})

/** Stages that wait as long as real sources and models would, and that store as much as real ones do. */
export const createSimulatedStages = (clock: Clock, outputFolder: string): readonly Stage[] => {
  const callModel = (context: StageContext, step: string, words: number): Promise<string> =>
    context.step(step, { step }, async () => {
      await clock.sleep(simulation.modelMs, context.signal)
      await context.recordCall({
        step,
        provider: 'simulation',
        model: 'simulation',
        input_tokens: 4_000,
        output_tokens: words,
        cached_tokens: 0,
        cost_micro_usd: 0,
        duration_ms: simulation.modelMs,
        outcome: 'ok',
      })
      return 'word '.repeat(words)
    })
  const scrape = defineStage({
    name: 'scrape',
    run: async (context) => {
      const { submission_id: id } = context.submission
      const read = (sourceId: string) =>
        context.step(`read:${sourceId}`, { sourceId }, async () => {
          await clock.sleep(simulation.sourceMs, context.signal)
          return snapshotOf(id, sourceId, context.now())
        })
      const snapshots = await Promise.all(numbered(simulation.sources, 's').map(read))
      const documents = snapshots.map((document) => ({ collection: 'snapshots', document }) as const)
      return { to: 'scraped', reason: null, documents }
    },
  })
  const context = defineStage({
    name: 'context',
    run: async (given) => {
      await Promise.all(numbered(simulation.sources, 'summarise:s').map((step) => callModel(given, step, 800)))
      return { to: 'context_generated', reason: null }
    },
  })
  const article = defineStage({
    name: 'article',
    run: async (given) => {
      await callModel(given, 'plan', 300)
      const sections = await Promise.all(
        numbered(simulation.sections, 'section:').map((step) => callModel(given, step, 150)),
      )
      await callModel(given, 'front_matter', 60)
      const document = simulatedArticle(given.submission.submission_id, sections, given.now())
      return {
        to: 'article_generated',
        reason: null,
        set: { article_version: 1 },
        documents: [{ collection: 'articles', document }],
      }
    },
  })
  const publish = defineStage({
    name: 'publish',
    run: async ({ submission, step }) => {
      const folder = join(outputFolder, submission.submission_id)
      await step('publish:file', { folder }, async () => {
        mkdirSync(folder, { recursive: true })
        writeFileSync(join(folder, 'article.md'), 'word '.repeat(1_000))
        return { external_id: folder }
      })
      return { to: 'published', reason: null }
    },
  })
  return [scrape, context, article, publish]
}
