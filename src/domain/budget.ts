import { z } from 'zod'
import { PigmeuError } from './errors.ts'
import { tellTask } from './refusals/tasks.ts'

const amount = z.int().nonnegative().nullable()

/** What model calls may cost at most, in millionths of a US dollar; null is no cap. */
export const budgetSchema = z.strictObject({
  /** All model calls of one submission. */
  per_article_micro_usd: amount,
  /** All model calls of one day (UTC). */
  per_day_micro_usd: amount,
  /** Whether models are asked whose price is not known: what they cost counts towards no cap. */
  unknown_price: z.enum(['allow', 'refuse']),
})
/** What model calls may cost at most. */
export type Budget = z.infer<typeof budgetSchema>

/** What was spent, with what calls under way are expected to take. */
export interface Spent {
  readonly article: number
  readonly day: number
}

const dollars = (microUsd: number): string => (microUsd / 1_000_000).toFixed(2)

const hourMs = 3_600_000

/** When it is looked again: as the next day (UTC) begins, and every hour until then, for the cap may have been raised. */
export const untilLookedAgainMs = (nowMs: number): number => Math.min(hourMs, 24 * hourMs - (nowMs % (24 * hourMs)))

/**
 * Lets a call pass that the budget allows.
 * @param expected what the call is expected to cost in millionths of a US dollar; null when the price is not known
 * @throws BUDGET_ARTICLE_REACHED BUDGET_DAY_REACHED BUDGET_PRICE_UNKNOWN
 */
export const checkBudget = (budget: Budget, spent: Spent, expected: number | null, nowMs: number): void => {
  if (expected === null) {
    if (budget.unknown_price === 'allow') return
    throw new PigmeuError('BUDGET_PRICE_UNKNOWN')
  }
  const { per_article_micro_usd: article, per_day_micro_usd: day } = budget
  if (article !== null && spent.article + expected > article) {
    const said = tellTask('budget_article', { spent: dollars(spent.article), cap: dollars(article) })
    throw new PigmeuError('BUDGET_ARTICLE_REACHED', said)
  }
  if (day !== null && spent.day + expected > day) {
    const said = tellTask('budget_day', { spent: dollars(spent.day), cap: dollars(day) })
    throw new PigmeuError('BUDGET_DAY_REACHED', said, { retryAfterMs: untilLookedAgainMs(nowMs) })
  }
}
