import { describe, expect, it } from 'vitest'
import type { Citation } from '../article/article.ts'
import { parseArticle } from '../article/parse.ts'
import { bookEn } from '../gates/fixtures/book-en.ts'
import { contentOf, worldOf } from '../gates/fixtures/world-of.ts'
import { supportReport } from './support-report.ts'

const world = worldOf(bookEn)
const content = contentOf(bookEn, world)
const tree = parseArticle(content.markdown)
const verdicts = (citations: readonly Citation[]) =>
  new Map(
    supportReport(tree, citations, world).sentences.map(({ text, verdict, reasons }) => [text, { verdict, reasons }]),
  )
const judged = (supported: boolean) => {
  const second_opinion = { supported, reason: 'one word is stronger', by: 'a small model' }
  return verdicts(content.citations.map((citation) => ({ ...citation, second_opinion })))
}

describe('a second opinion', () => {
  const own = verdicts(content.citations)
  const weak = [...own].filter(([, { verdict }]) => verdict === 'weak').map(([text]) => text)

  it('decides what the check by code left open, and says whose it is', () => {
    expect(weak.length).toBeGreaterThan(0)
    for (const text of weak) {
      expect(judged(true).get(text)?.verdict).toBe('supported')
      expect(judged(false).get(text)?.verdict).toBe('unsupported')
      expect(judged(false).get(text)?.reasons[0]).toBe(
        'a small model judges that the passages do not carry it: one word is stronger',
      )
    }
  })

  it('overrules nothing else', () => {
    for (const [text, { verdict }] of own)
      if (!weak.includes(text))
        expect([judged(true).get(text)?.verdict, judged(false).get(text)?.verdict]).toEqual([verdict, verdict])
  })
})
