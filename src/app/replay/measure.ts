import type { Article } from '../../domain/article/article.ts'
import type { ModelCall } from '../../domain/submission.ts'
import type { Measured } from '../../http/contract/catalogue.ts'
import type { ModelUsage } from '../../ports/model.ts'

type Costing = Pick<ModelUsage, 'cost_micro_usd'>

/** What calls cost together, in millionths of a US dollar; null when the price of one is unknown. */
export const costOf = (calls: readonly Costing[]): number | null =>
  calls.reduce<number | null>((sum, { cost_micro_usd: cost }) => (sum === null || cost === null ? null : sum + cost), 0)

/** The last call of each step: what the article that stands there was made by. */
export const lastCalls = (calls: readonly ModelCall[], steps: ReadonlySet<string> | null): readonly ModelCall[] => [
  ...new Map(calls.filter(({ step }) => steps === null || steps.has(step)).map((call) => [call.step, call])).values(),
]

/** What is compared of an article. */
export const measureOf = ({ validation, support }: Article, calls: readonly Costing[]): Measured => ({
  gates: Object.fromEntries(validation.gates.map(({ gate, verdict }) => [gate, verdict])),
  support: { ...support.totals },
  body_words: validation.body_words,
  word_count: validation.word_count,
  cost_micro_usd: costOf(calls),
})
