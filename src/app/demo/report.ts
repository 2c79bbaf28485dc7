import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article, GateName } from '../../domain/article/article.ts'
import type { StageName, Status } from '../../domain/status.ts'
import type { Submission } from '../../domain/submission.ts'
import { articleKey, type Store } from '../../ports/store.ts'

/** What a run of the demo came to. */
export interface DemoReport {
  readonly status: Status
  readonly title: string | null
  readonly word_count: number
  readonly body_words: number
  readonly h2: number
  readonly gates: Readonly<Partial<Record<GateName, string>>>
  /** Millionths of a US dollar; null when a price is unknown. */
  readonly cost: { readonly micro_usd: number | null; readonly model_calls: number }
  /** Milliseconds a stage. */
  readonly timings: Readonly<Partial<Record<StageName, number>>>
  readonly paths: Readonly<Record<string, string>>
}

/** Whether the demo did what it promises: an article ready for review with every gate green. */
export const succeeded = (report: DemoReport): boolean =>
  report.status === 'ready_for_review' &&
  Object.keys(report.gates).length > 0 &&
  Object.values(report.gates).every((verdict) => verdict === 'pass')

const articleText = (article: Article): string =>
  `${article.label === null ? '' : `> ${article.label}\n\n`}# ${article.title}\n\n${article.markdown}\n`

/** Writes what the run made into a folder, for reading. */
const writeFiles = async (store: Store, article: Article | null, submissionId: string, folder: string) => {
  const knowledgeBase = await store.document('knowledge_base', submissionId)
  mkdirSync(folder, { recursive: true })
  const files: readonly (readonly [string, string, string | null])[] = [
    ['article', 'article.md', article && articleText(article)],
    ['validation_report', 'validation-report.json', article && JSON.stringify(article.validation, null, 2)],
    ['support_report', 'support-report.json', article && JSON.stringify(article.support, null, 2)],
    ['knowledge_base', 'knowledge-base.md', knowledgeBase?.markdown ?? null],
  ]
  const paths: Record<string, string> = {}
  for (const [name, file, text] of files) {
    if (text === null) continue
    paths[name] = join(folder, file)
    writeFileSync(join(folder, file), text)
  }
  return paths
}

/** Gathers what became of the demo's book, and writes its article and reports into a folder. */
export const demoReport = async (store: Store, submission: Submission, folder: string): Promise<DemoReport> => {
  const { submission_id: id } = submission
  const article = await store.document('articles', articleKey(id, submission.article_version))
  const calls = await store.documents('model_calls', `${id}/`)
  const runs = await store.documents('stage_runs', `${id}/`)
  const timings: Partial<Record<StageName, number>> = {}
  for (const run of runs)
    timings[run.stage] = (timings[run.stage] ?? 0) + Date.parse(run.ended_at) - Date.parse(run.started_at)
  const costs = calls.map((call) => call.cost_micro_usd)
  return {
    status: submission.status,
    title: article?.title ?? null,
    word_count: article?.validation.word_count ?? 0,
    body_words: article?.validation.body_words ?? 0,
    h2: article?.validation.h2 ?? 0,
    gates: Object.fromEntries((article?.validation.gates ?? []).map((gate) => [gate.gate, gate.verdict])),
    cost: {
      micro_usd: costs.some((cost) => cost === null) ? null : costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0),
      model_calls: calls.length,
    },
    timings,
    paths: await writeFiles(store, article, id, folder),
  }
}
