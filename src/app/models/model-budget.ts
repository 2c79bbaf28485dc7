import { z } from 'zod'
import { priceOf } from '../../adapters/models/ai-sdk/index.ts'
import { type Budget, budgetSchema, checkBudget } from '../../domain/budget.ts'
import { costOf, type TokenCounts } from '../../domain/money.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { ModelUsage } from '../../ports/model.ts'
import type { CounterRecord, Store } from '../../ports/store.ts'
import { createBudgetWarnings } from './budget-warning.ts'

/** The name of the setting that holds the budget. */
export const budgetSetting = 'budget'

/** What the calls of one day took; calls without a known price are counted, their cost is not. */
export const daySpendSchema = z.object({
  cost_micro_usd: z.number().default(0),
  calls: z.number().default(0),
  unpriced_calls: z.number().default(0),
  input_tokens: z.number().default(0),
  output_tokens: z.number().default(0),
})
/** What the calls of one day took. */
export type DaySpend = z.infer<typeof daySpendSchema>

/** The variables that say what may be spent while nobody has stored a budget; in US dollars. */
export interface BudgetConfig {
  readonly PIGMEU_BUDGET_ARTICLE_USD: number | null
  readonly PIGMEU_BUDGET_DAY_USD: number | null
  readonly PIGMEU_BUDGET_UNKNOWN_PRICE: Budget['unknown_price']
}

/** Who is about to be asked, for which article. */
export interface Spender {
  readonly provider: string
  readonly modelName: string
  /** Null for calls that belong to no submission; then only the day counts. */
  readonly submissionId: string | null
}

/** Holds the money together: what may be spent, what was, what is under way. */
export interface Purse {
  budget(): Promise<Budget>
  setBudget(budget: Budget): Promise<void>
  /** What today's calls took so far. */
  today(): Promise<{ readonly date: string } & DaySpend>
  /**
   * Sets aside what a call is expected to cost; the returned function gives it back once the call's usage is recorded.
   * @throws BUDGET_ARTICLE_REACHED BUDGET_DAY_REACHED BUDGET_PRICE_UNKNOWN
   */
  admit(spender: Spender, tokens: TokenCounts): Promise<() => Promise<void>>
  /** Adds a call to its day, after the call itself was stored; people are told when little is left of a cap. */
  record(usage: ModelUsage, submissionId: string | null): Promise<void>
}

const microUsd = (usd: number | null): number | null => (usd === null ? null : Math.round(usd * 1_000_000))
type Counted = Pick<ModelUsage, 'cost_micro_usd' | 'input_tokens' | 'output_tokens'>
/** How long what was set aside for a call counts, at most: longer than its three tries take. */
const reservationMs = 15 * 60_000

/** The field of a day's counter that holds what was set aside in one stretch of time. */
const reservedIn = (stretch: number): string => `reserved_${stretch}`

/**
 * The counters of days, in the store: what their calls took, and what is set aside for calls under way in every process.
 * What a process that died had set aside counts for two stretches of time, then no more.
 */
const createDays = (store: Pick<Store, 'add' | 'document'>, clock: Pick<Clock, 'now'>) => {
  const dateNow = (): string => instant(clock.now()).slice(0, 10)
  const stretchNow = (): number => Math.floor(clock.now() / reservationMs)
  const counterOf = (date: string): string => `spend/${date}`
  const setAside = (values: CounterRecord['values']): number =>
    [stretchNow(), stretchNow() - 1].reduce((sum, stretch) => sum + (values[reservedIn(stretch)] ?? 0), 0)
  return {
    today: async (): Promise<{ readonly date: string } & DaySpend> => {
      const date = dateNow()
      const values = (await store.document('counters', counterOf(date)))?.values
      return { date, ...daySpendSchema.parse(values ?? {}) }
    },
    add: async (call: Counted) => {
      const date = dateNow()
      const counter = counterOf(date)
      const values = await store.add(counter, {
        cost_micro_usd: call.cost_micro_usd ?? 0,
        calls: 1,
        unpriced_calls: call.cost_micro_usd === null ? 1 : 0,
        input_tokens: call.input_tokens,
        output_tokens: call.output_tokens,
      })
      return { date, counter, spent: values['cost_micro_usd'] ?? 0 }
    },
    /** Sets an amount aside; what the day had taken and had set aside before, and how to give the amount back. */
    reserve: async (amount: number) => {
      const counter = counterOf(dateNow())
      const field = reservedIn(stretchNow())
      const values = await store.add(counter, { [field]: amount })
      return {
        before: (values['cost_micro_usd'] ?? 0) + setAside(values) - amount,
        giveBack: async (): Promise<void> => void (await store.add(counter, { [field]: -amount })),
      }
    },
  }
}

/** The money: what a day took is shared by all processes; one article's calls are made by one process. */
export const createPurse = (deps: {
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
  readonly config: BudgetConfig
}): Purse => {
  const { store, clock, config } = deps
  const days = createDays(store, clock)
  const warnings = createBudgetWarnings({ store, clock })
  const underWay = new Set<{ readonly submissionId: string | null; readonly expected: number }>()
  const budget = async (): Promise<Budget> => {
    const stored = budgetSchema.safeParse((await store.document('settings', budgetSetting))?.value)
    if (stored.success) return stored.data
    return {
      per_article_micro_usd: microUsd(config.PIGMEU_BUDGET_ARTICLE_USD),
      per_day_micro_usd: microUsd(config.PIGMEU_BUDGET_DAY_USD),
      unknown_price: config.PIGMEU_BUDGET_UNKNOWN_PRICE,
    }
  }
  const spentFor = async (submissionId: string | null): Promise<number> => {
    if (submissionId === null) return 0
    const calls = await store.documents('model_calls', `${submissionId}/`)
    return calls.reduce((sum, call) => sum + (call.cost_micro_usd ?? 0), 0)
  }
  return {
    budget,
    setBudget: (value) => store.put([{ collection: 'settings', document: { name: budgetSetting, value } }]),
    today: days.today,
    admit: async ({ provider, modelName, submissionId }, tokens) => {
      const expected = costOf(priceOf(provider, modelName), tokens)
      const call = { submissionId, expected: expected ?? 0 }
      const reserved = await days.reserve(call.expected)
      // Before the sums are read, so that calls side by side, and calls that end meanwhile, cannot pass the cap together.
      const others = [...underWay].filter((one) => submissionId !== null && one.submissionId === submissionId)
      underWay.add(call)
      const giveBack = async (): Promise<void> => {
        underWay.delete(call)
        // What stays set aside while the store is away counts for a while, then no more; the answer is not lost over it.
        await reserved.giveBack().catch(() => undefined)
      }
      try {
        const [allowed, article] = await Promise.all([budget(), spentFor(submissionId)])
        const heldForArticle = others.reduce((sum, one) => sum + one.expected, 0)
        checkBudget(allowed, { article: article + heldForArticle, day: reserved.before }, expected, clock.now())
        return giveBack
      } catch (thrown) {
        await giveBack()
        throw thrown
      }
    },
    record: async (usage, submissionId) => {
      const { date, counter, spent } = await days.add(usage)
      if (usage.cost_micro_usd === null) return
      const tell = async (): Promise<void> => {
        const { per_day_micro_usd: dayCap, per_article_micro_usd: articleCap } = await budget()
        await warnings.ofDay(date, counter, spent, dayCap)
        if (submissionId !== null && articleCap !== null)
          await warnings.ofArticle(submissionId, await spentFor(submissionId), articleCap)
      }
      // The answer was paid for and is not lost over it; the next call tells.
      await tell().catch(() => undefined)
    },
  }
}
