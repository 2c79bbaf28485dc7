import { describe, expect, it } from 'vitest'
import type { ValidationReport } from '../../domain/article/article.ts'
import { bookReviewEn } from '../../domain/content-schemas/book-review-en.ts'
import type { SectionNeed } from '../../domain/evidence.ts'
import { starvedSections } from './starved.ts'

const needs: readonly SectionNeed[] = bookReviewEn.sections.map(({ role, title, claims_needed }) => ({
  role,
  title,
  claims_held: claims_needed,
  claims_needed,
  starved: false,
}))
const report = (words: Readonly<Record<string, number>>): ValidationReport => {
  const sections = bookReviewEn.sections.map(({ role, title, words: range }) => ({
    role,
    heading: title,
    words: words[role] ?? range.min,
  }))
  const count = sections.reduce((sum, section) => sum + section.words, 0)
  return { gates: [], green: false, word_count: count, body_words: count, h2: 8, h3: 2, sections, readability: null }
}
const starved = (words: Readonly<Record<string, number>>) =>
  starvedSections(bookReviewEn, needs, report(words)).filter((need) => need.starved)

describe('sections that the evidence left short', () => {
  it('asks for as many more claims as the missing words need', () => {
    expect(starved({ introduction: 40 })).toEqual([
      expect.objectContaining({ role: 'introduction', claims_held: 4, claims_needed: 7 }),
    ])
  })
  it('names a section also when each has its least length and the whole is short', () => {
    const named = starved({})
    expect(named).toHaveLength(1)
    expect(named[0]?.claims_needed).toBeGreaterThan(named[0]?.claims_held ?? 0)
  })
})
