import { describe, expect, test } from 'vitest'
import { checkBudget, untilLookedAgainMs } from './budget.ts'
import { costOf, estimatedTokens } from './money.ts'
import { estimateArticle } from './money-estimate.ts'

const price = { input: 3_000_000, output: 15_000_000, cached: 300_000, cacheWritten: 3_750_000 }

describe('what tokens cost', () => {
  test.each([
    [{ input: 1000, output: 100 }, 3000 + 1500],
    [{ input: 1000, output: 0, cached: 800 }, 600 + 240],
    [{ input: 1000, output: 0, cached: 500, cacheWritten: 500 }, 150 + 1875],
    [{ input: 0, output: 0 }, 0],
    [{ input: 1, output: 0 }, 3],
  ])('%j', (tokens, cost) => {
    expect(costOf(price, tokens)).toBe(cost)
  })
  test('without a known price it is not known; without a price of the cache, what it holds counts as other input', () => {
    expect(costOf(null, { input: 1, output: 1 })).toBeNull()
    expect(
      costOf({ ...price, cached: null, cacheWritten: null }, { input: 10, output: 0, cached: 5, cacheWritten: 5 }),
    ).toBe(30)
  })
})

test('an estimate grows with what is read and is never nothing', () => {
  const total = (sources: readonly number[]): number =>
    estimateArticle(sources, 7).reduce((sum, kind) => sum + kind.input_tokens, 0)
  expect(total([20_000, 20_000]) - total([10_000, 20_000])).toBe(estimatedTokens(10_000))
  expect(total([])).toBeGreaterThan(0)
  expect(estimateArticle([1], 7).map(({ kind }) => kind)).toEqual(['summarise', 'plan', 'section', 'front_matter'])
})

describe('a budget', () => {
  const budget = { per_article_micro_usd: 100, per_day_micro_usd: 1000, unknown_price: 'allow' } as const
  const code = (spent: { article: number; day: number }, expected: number | null, changes = {}): string | null => {
    try {
      checkBudget({ ...budget, ...changes }, spent, expected, 0)
      return null
    } catch (thrown) {
      return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'another'
    }
  }
  test.each([
    [{ article: 0, day: 0 }, 100, {}, null],
    [{ article: 90, day: 0 }, 10, {}, null],
    [{ article: 90, day: 0 }, 11, {}, 'BUDGET_ARTICLE_REACHED'],
    [{ article: 0, day: 990 }, 11, {}, 'BUDGET_DAY_REACHED'],
    [{ article: 200, day: 5000 }, 1, { per_article_micro_usd: null, per_day_micro_usd: null }, null],
    [{ article: 0, day: 0 }, 1, { per_article_micro_usd: 0 }, 'BUDGET_ARTICLE_REACHED'],
    [{ article: 500, day: 5000 }, null, {}, null],
    [{ article: 0, day: 0 }, null, { unknown_price: 'refuse' }, 'BUDGET_PRICE_UNKNOWN'],
  ])('with %j spent and %s expected, changed by %j: %s', (spent, expected, changes, said) => {
    expect(code(spent, expected, changes)).toBe(said)
  })
  test('is looked at again every hour, and as the next day begins', () => {
    expect(untilLookedAgainMs(Date.UTC(2026, 0, 2, 12))).toBe(3_600_000)
    expect(untilLookedAgainMs(Date.UTC(2026, 0, 2, 23, 59, 30))).toBe(30_000)
  })
})
