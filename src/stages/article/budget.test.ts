import { describe, expect, it } from 'vitest'
import { bookReviewEn } from '../../domain/content-schemas/book-review-en.ts'
import { aimOfBudget, type BudgetSlot, bodyBudget, sectionBudgets } from './budget.ts'

const prose = bookReviewEn.sections.filter(({ form }) => form === 'prose')
const slots = (claims: (role: string) => number): readonly BudgetSlot[] =>
  prose.map(({ role, words }) => ({ role, words, claims: claims(role) }))
const body = bodyBudget(bookReviewEn, 230)
const total = (claims: (role: string) => number, edge: 'min' | 'max'): number =>
  [...sectionBudgets(slots(claims), body).values()].reduce((sum, range) => sum + range[edge], 0)

describe('the word budget of an article', () => {
  it('leaves room for everything around the body and for the editor, and aims above the least length', () => {
    expect(body.min).toBe(850)
    expect(body.max * 1.1 + 230 + 60).toBeLessThanOrEqual(1333)
    expect(bodyBudget(bookReviewEn, 100).max).toBeLessThanOrEqual(1150)
  })

  it.each([6, 7, 8, 10, 14, 30])('with %i claims a section lands in the body that the schema wants', (claims) => {
    expect(total(() => claims, 'max')).toBeGreaterThanOrEqual(850)
    expect(total(() => claims, 'max') + 230 + 60).toBeLessThanOrEqual(1333 + prose.length)
    expect(total(() => claims, 'min')).toBeLessThanOrEqual(725)
  })

  it('tells writers to aim below the most that a section may have', () => {
    const aims = [
      ...sectionBudgets(
        slots(() => 10),
        body,
      ).values(),
    ].map(aimOfBudget)
    const sum = aims.reduce((words, aim) => words + aim, 0)
    expect(sum).toBeGreaterThanOrEqual(845)
    expect(sum).toBeLessThanOrEqual(1000)
  })

  it("stays within each section's range", () => {
    const budgets = sectionBudgets(
      slots(() => 12),
      body,
    )
    for (const { role, words } of prose) {
      expect(budgets.get(role)?.max).toBeLessThanOrEqual(words.max)
      expect(budgets.get(role)?.max).toBeGreaterThanOrEqual(words.min)
    }
  })

  it('gives more words to the section with more claims', () => {
    const budgets = sectionBudgets(
      slots((role) => (role === 'theme-2' ? 10 : 6)),
      body,
    )
    expect(budgets.get('theme-2')?.max ?? 0).toBeGreaterThan(budgets.get('theme-1')?.max ?? 0)
  })

  it('lets a section with few claims stay short instead of padding it', () => {
    const budgets = sectionBudgets(
      slots((role) => (role === 'author' ? 1 : 8)),
      body,
    )
    expect(budgets.get('author')?.max).toBeLessThanOrEqual(26)
    expect(
      sectionBudgets(
        slots(() => 0),
        body,
      ).get('author'),
    ).toEqual({ min: 0, max: 0 })
  })
})
