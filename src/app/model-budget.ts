import { z } from 'zod'
import { priceOf } from '../adapters/models/ai-sdk/index.ts'
import { type Budget, budgetSchema, checkBudget } from '../domain/budget.ts'
import { costOf, type TokenCounts } from '../domain/money.ts'
import { type Clock, instant } from '../ports/clock.ts'
import type { ModelUsage } from '../ports/model.ts'
import type { Store } from '../ports/store.ts'

/** The name of the setting that holds the budget. */
export const budgetSetting = 'budget'

/** What the calls of one day took; calls without a known price are counted, their cost is not. */
export const daySpendSchema = z.object({
  cost_micro_usd: z.number(),
  calls: z.number(),
  unpriced_calls: z.number(),
  input_tokens: z.number(),
  output_tokens: z.number(),
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
  admit(spender: Spender, tokens: TokenCounts): Promise<() => void>
  /** Adds a call to its day, after the call itself was stored. */
  record(usage: ModelUsage): Promise<void>
}

const microUsd = (usd: number | null): number | null => (usd === null ? null : Math.round(usd * 1_000_000))
const nothing: DaySpend = { cost_micro_usd: 0, calls: 0, unpriced_calls: 0, input_tokens: 0, output_tokens: 0 }
const settingOf = (date: string): string => `spend/${date}`

type Counted = Pick<ModelUsage, 'cost_micro_usd' | 'input_tokens' | 'output_tokens'>
const plus = (day: DaySpend, call: Counted): DaySpend => ({
  cost_micro_usd: day.cost_micro_usd + (call.cost_micro_usd ?? 0),
  calls: day.calls + 1,
  unpriced_calls: day.unpriced_calls + (call.cost_micro_usd === null ? 1 : 0),
  input_tokens: day.input_tokens + call.input_tokens,
  output_tokens: day.output_tokens + call.output_tokens,
})

/** Keeps a counter for each day beside the settings; one that is missing is summed up from the calls that were stored. */
const createDays = (store: Store, clock: Pick<Clock, 'now'>) => {
  let last: Promise<unknown> = Promise.resolve()
  /** One after the other, so that no call is lost between reading and writing. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }
  const write = (date: string, value: DaySpend) =>
    store.put([{ collection: 'settings', document: { name: settingOf(date), value } }])
  const read = async (date: string): Promise<DaySpend | null> => {
    const stored = daySpendSchema.safeParse((await store.document('settings', settingOf(date)))?.value)
    return stored.success ? stored.data : null
  }
  const summedUp = async (date: string): Promise<DaySpend> => {
    const calls = await store.documents('model_calls', '')
    const day = calls.filter((call) => call.at.startsWith(date)).reduce(plus, nothing)
    await write(date, day)
    return day
  }
  const dateNow = (): string => instant(clock.now()).slice(0, 10)
  return {
    today: () =>
      inTurn(async () => {
        const date = dateNow()
        return { date, ...((await read(date)) ?? (await summedUp(date))) }
      }),
    add: (usage: Counted) =>
      inTurn(async () => {
        const date = dateNow()
        const day = await read(date)
        // The sum has the call already, for it is stored before it is added here.
        if (day === null) await summedUp(date)
        else await write(date, plus(day, usage))
      }),
  }
}

/** The money of one process. */
export const createPurse = (deps: {
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
  readonly config: BudgetConfig
}): Purse => {
  const { store, clock, config } = deps
  const days = createDays(store, clock)
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
      const before = [...underWay]
      const [allowed, article, day] = await Promise.all([budget(), spentFor(submissionId), days.today()])
      // From here to the reservation nothing waits, so that calls side by side cannot pass the cap together. A call that ended
      // while the sums were read may be in neither, so those that were under way before are held as well.
      const held = [...new Set([...before, ...underWay])]
      const sum = (calls: readonly { readonly expected: number }[]): number =>
        calls.reduce((all, call) => all + call.expected, 0)
      const ofArticle = held.filter((call) => submissionId !== null && call.submissionId === submissionId)
      const spent = { article: article + sum(ofArticle), day: day.cost_micro_usd + sum(held) }
      checkBudget(allowed, spent, expected, clock.now())
      const call = { submissionId, expected: expected ?? 0 }
      underWay.add(call)
      return () => void underWay.delete(call)
    },
    record: days.add,
  }
}
