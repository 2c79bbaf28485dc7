import { priceOf } from '../../adapters/models/ai-sdk/index.ts'
import { PigmeuError } from '../../domain/errors.ts'
import type { Snapshot } from '../../domain/evidence.ts'
import { costOf } from '../../domain/money.ts'
import { estimateArticle } from '../../domain/money-estimate.ts'
import type { WritingKind } from '../../domain/writing.ts'
import { writingKinds } from '../../domain/writing-kinds.ts'
import type { BudgetView, CostEstimate } from '../../http/contract/costs.ts'
import type { MoneySettings } from '../../http/deps.ts'
import type { Catalogue } from '../../ports/catalogue.ts'
import type { Store } from '../../ports/store.ts'
import { offlineId } from './model-choice.ts'
import { readWriters, type WriterConfig, writersSchema, writersSetting } from './model-writers.ts'
import type { AppModels } from './models.ts'

/** Characters of the passages of five usual sources: some 2,000 words each. */
const usualSources: readonly number[] = [12_000, 12_000, 12_000, 12_000, 12_000]
const usualSections = 7

const charactersOf = (snapshot: Snapshot): number =>
  snapshot.passages
    .filter(({ kind, expired_at }) => kind !== 'fact' && expired_at === undefined)
    .reduce((sum, { start, end }) => sum + end - start, 0)

interface MoneyDeps {
  readonly store: Store
  readonly catalogue: Catalogue
  readonly models: Pick<AppModels, 'purse' | 'chainOf'>
  readonly config: WriterConfig
}

/** What will be read and written for a submission; null while none of its sources was read. */
const sizeOf = async (
  { store, catalogue }: MoneyDeps,
  submissionId: string,
): Promise<{ readonly sources: readonly number[]; readonly sections: number } | null> => {
  const submission = await store.get(submissionId)
  if (submission === null) throw new PigmeuError('NOT_FOUND', `there is no submission ${submissionId}`)
  const snapshots = await store.documents('snapshots', `${submissionId}/`)
  const sources = snapshots.filter(({ outcome }) => outcome === 'content').map(charactersOf)
  if (sources.length === 0) return null
  const schema = await catalogue.contentSchema(submission.book.schema_id, submission.book.language)
  return { sources, sections: schema.sections.filter(({ form }) => form === 'prose').length }
}

const sumOf = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce((sum, number) => (sum === null || number === null ? null : sum + number), 0)

/** What is expected of one kind by the model that writes it first; the offline writer takes nothing. */
const priced = async (
  models: MoneyDeps['models'],
  expected: ReturnType<typeof estimateArticle>[number],
): Promise<CostEstimate['by_kind'][number]> => {
  const [first] = await models.chainOf(expected.kind)
  const provider = first?.provider ?? offlineId
  const model = first?.modelName ?? null
  if (provider === offlineId)
    return { ...expected, provider, model, input_tokens: 0, output_tokens: 0, cost_micro_usd: 0 }
  const tokens = { input: expected.input_tokens, output: expected.output_tokens }
  return { ...expected, provider, model, cost_micro_usd: costOf(priceOf(provider, model ?? ''), tokens) }
}

/** The models in use whose price is not known. */
const unpricedModels = async (models: MoneyDeps['models']): Promise<readonly string[]> => {
  const chains = await Promise.all(writingKinds.map((kind: WritingKind) => models.chainOf(kind)))
  const names = chains
    .flat()
    .filter(({ provider, modelName }) => provider !== offlineId && priceOf(provider, modelName ?? '') === null)
    .map(({ provider, modelName }) => `${provider}/${modelName ?? ''}`)
  return [...new Set(names)]
}

/** What models may cost, what they are expected to, and who writes what, as people see and change it. */
export const createMoneySettings = (deps: MoneyDeps): MoneySettings => {
  const { store, models, config } = deps
  const budget = async (): Promise<BudgetView> => {
    const [allowed, today, unpriced] = await Promise.all([
      models.purse.budget(),
      models.purse.today(),
      unpricedModels(models),
    ])
    const { date, cost_micro_usd, calls, unpriced_calls } = today
    return {
      ...allowed,
      today: { date, cost_micro_usd, calls, unpriced_calls },
      caps_can_be_held: unpriced.length === 0,
      unpriced_models: [...unpriced],
    }
  }
  return {
    budget,
    setBudget: async (value) => {
      await models.purse.setBudget(value)
      return budget()
    },
    estimate: async (submissionId) => {
      const size = submissionId === null ? null : await sizeOf(deps, submissionId)
      const expected = estimateArticle(size?.sources ?? usualSources, size?.sections ?? usualSections)
      const by_kind = await Promise.all(expected.map((kind) => priced(models, kind)))
      return {
        basis: size === null ? 'usual' : 'passages',
        input_tokens: by_kind.reduce((sum, kind) => sum + kind.input_tokens, 0),
        output_tokens: by_kind.reduce((sum, kind) => sum + kind.output_tokens, 0),
        cost_micro_usd: sumOf(by_kind.map(({ cost_micro_usd }) => cost_micro_usd)),
        by_kind,
      }
    },
    writers: () => readWriters(store, config),
    setWriters: async (writers) => {
      const checked = writersSchema.safeParse(writers)
      if (!checked.success) {
        const problems = checked.error.issues.map(({ path, message }) => ({ field: path.join('.'), reason: message }))
        throw new PigmeuError('INVALID_INPUT', 'Some writers cannot be used.', { problems })
      }
      await store.put([{ collection: 'settings', document: { name: writersSetting, value: checked.data } }])
      return checked.data
    },
  }
}
