import { createStoredCatalogue } from '../../src/adapters/catalogues/stored/index.ts'
import { createOfflineModel } from '../../src/adapters/models/offline/index.ts'
import { createMemoryStore } from '../../src/adapters/stores/memory/index.ts'
import type { Article } from '../../src/domain/article/article.ts'
import { PigmeuError } from '../../src/domain/errors.ts'
import type { WritingKind, WritingTasks } from '../../src/domain/writing.ts'
import type { Model } from '../../src/ports/model.ts'
import type { StageContext, StageResult } from '../../src/ports/stage.ts'
import { type ArticleStageDeps, createArticleStage } from '../../src/stages/article/stage.ts'
import { askedSample } from '../support/sample-pages.ts'
import { silentLog } from '../support/silent-log.ts'
import { type WrittenBook, writeArticle } from '../support/write-article.ts'

/** What a model is asked. */
export interface AskedOf<K extends WritingKind = WritingKind> {
  readonly kind: K
  readonly input: WritingTasks[K]['input']
}

/** Changes what a model answers; throwing is an answer too. */
export type Twist = <K extends WritingKind>(
  output: WritingTasks[K]['output'],
  request: AskedOf<K>,
) => WritingTasks[K]['output'] | Promise<WritingTasks[K]['output']>

/** How a run ended: with an article, or with an error of the product. */
export interface Ending {
  readonly to: StageResult['to'] | null
  readonly article: Article | null
  readonly code: string | null
  /** The steps that were asked of the model, in their order. */
  readonly steps: readonly string[]
}

const noUsage = async (): Promise<void> => undefined

/** Under which name an answer is kept: the kind of writing, and the section. */
export const keyOf = ({ kind, input }: AskedOf): string => ('role' in input ? `${kind} ${input.role}` : kind)

/** A model that writes well: whatever it is asked again, it gives the answers of an article that every gate passed. */
const goodModel = (answers: ReadonlyMap<string, unknown>, twist: Twist): Model => ({
  id: 'test/model',
  label: null,
  translates: true,
  async write(request, onUsage) {
    const good = answers.get(keyOf(request))
    if (good === undefined) throw new Error(`the bench has no answer for ${keyOf(request)}`)
    const output = await twist(structuredClone(good) as WritingTasks[typeof request.kind]['output'], request)
    await onUsage({
      provider: 'test',
      model: 'model',
      input_tokens: 1,
      output_tokens: 1,
      cached_tokens: 0,
      cost_micro_usd: 0,
      duration_ms: 1,
      outcome: 'ok',
    })
    return output
  },
})

/** Writes a sample book once and keeps what the model said last of every section: answers that are known to be good. */
const goodAnswers = async (bookId: string): Promise<{ book: WrittenBook; answers: ReadonlyMap<string, unknown> }> => {
  const { site, asked } = await askedSample(bookId)
  const answers = new Map<string, unknown>()
  const offline = createOfflineModel()
  try {
    const book = await writeArticle(asked, {
      ...offline,
      async write(request, onUsage) {
        const output = await offline.write(request, onUsage)
        answers.set(keyOf(request), output)
        return output
      },
    })
    return { book, answers }
  } finally {
    await site.close()
  }
}

/** One sample book with its evidence, of which an article can be written again and again by a model that misbehaves. */
export const openFaultBench = async (bookId: string) => {
  const { book, answers } = await goodAnswers(bookId)
  const { knowledgeBase, snapshots, submission } = book
  if (!knowledgeBase) throw new Error('the sample book has no knowledge base')
  const store = createMemoryStore()
  await store.put([
    { collection: 'knowledge_base', document: knowledgeBase },
    ...snapshots.map((document) => ({ collection: 'snapshots' as const, document })),
  ])
  const catalogue = createStoredCatalogue({ store })

  const run = async (model: Model, deps: Partial<ArticleStageDeps> = {}): Promise<Ending> => {
    const steps: string[] = []
    const context: StageContext = {
      submission: { ...submission, article_version: 0 },
      signal: AbortSignal.timeout(20_000),
      log: silentLog,
      now: () => '2026-11-22T12:00:00.000Z',
      step: (key, _inputs, work) => {
        steps.push(key)
        return work()
      },
      tellWriting: () => undefined,
      recordCall: noUsage,
    }
    const ownPosts = { read: async () => [] }
    const models = { for: () => Promise.resolve(model) }
    const stage = createArticleStage({ store, models, catalogue, ownPosts, ...deps })
    try {
      const { to, documents } = await stage.run(context)
      const [written] = (documents ?? []).flatMap((one) => (one.collection === 'articles' ? [one.document] : []))
      return { to, article: written ?? null, code: null, steps }
    } catch (thrown) {
      if (!(thrown instanceof PigmeuError)) throw thrown
      return { to: null, article: null, code: thrown.code, steps }
    }
  }
  return {
    knowledgeBase,
    answers,
    run,
    /** Writes with a model that does right but for the twist. */
    write: (twist: Twist = (output) => output, deps?: Partial<ArticleStageDeps>) =>
      run(goodModel(answers, twist), deps),
  }
}

/** Everything that a reader of an article would read, and its addresses. */
export const wordsOf = ({
  title,
  seo_title,
  slug,
  meta_description,
  excerpt,
  focus_keyword,
  markdown,
  faq,
}: Article): string =>
  [
    ...[title, seo_title, slug, meta_description, excerpt, focus_keyword, markdown],
    ...faq.flatMap(({ question, answer }) => [question, answer]),
  ].join('\n')

/** The gates that fail. */
export const redGates = ({ validation }: Article): readonly string[] =>
  validation.gates.filter(({ verdict }) => verdict === 'fail').map(({ gate }) => gate)
