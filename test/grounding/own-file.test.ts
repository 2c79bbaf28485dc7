import { describe, expect, it } from 'vitest'
import { judgeAll } from '../../bench/grounding/judge.ts'
import { withMutations } from '../../bench/grounding/mutated.ts'
import { ownFolder, readOwnFile } from '../../bench/grounding/own-file.ts'
import { reportOf, required } from '../../bench/grounding/report.ts'
import { isSupported } from '../../bench/grounding/standard-form.ts'
import { corpusFolder, corpusMissing } from '../support/corpus.ts'
import { mutationKinds } from '../support/mutations/index.ts'

const isHere = corpusFolder() !== null
const pages = isHere ? readOwnFile(ownFolder) : []
const articles = withMutations(pages)
const sentences = articles.flatMap(({ summary_sentences }) => summary_sentences)

/** So many words in a row may be a page's own: names and figures leave little choice. */
const longestCopy = 10

const plainWords = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)?/gu) ?? []
const plainQuotes = (text: string): string =>
  text.replaceAll(/[’‘]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/\s+/g, ' ').toLowerCase()

describe.skipIf(!isHere)(`the project's own sentences${isHere ? '' : ` (skipped: ${corpusMissing})`}`, () => {
  it('are at least 1,000 about at least 30 pages, about as many false as true', () => {
    const supported = sentences.filter(isSupported).length
    expect(sentences.length).toBeGreaterThanOrEqual(1_000)
    expect(new Set(pages.map(({ page }) => page)).size).toBeGreaterThanOrEqual(30)
    expect(Math.abs(supported - (sentences.length - supported))).toBeLessThan(sentences.length / 10)
  })

  it.each(mutationKinds)('have at least 40 false ones of the kind %s', (kind) => {
    expect(sentences.filter((one) => one.kind === kind).length).toBeGreaterThanOrEqual(40)
  })

  it('are told once and are never both true and false', () => {
    for (const { page, summary_sentences } of articles) {
      const texts = summary_sentences.map(({ sentence }) => sentence)
      expect(new Set(texts).size, page).toBe(texts.length)
    }
  })

  it('are in own words', () => {
    const copies = pages.flatMap(({ article, sentences: own }) => {
      const text = ` ${plainWords(article).join(' ')} `
      return own.filter((sentence) => {
        const words = plainWords(sentence)
        return words.some((_, start) => {
          const run = words.slice(start, start + longestCopy + 1)
          return run.length > longestCopy && text.includes(` ${run.join(' ')} `)
        })
      })
    })
    expect(copies).toEqual([])
  })

  it('quote what the pages say', () => {
    const misquoted = pages.flatMap(({ article, sentences: own }) => {
      const text = plainQuotes(article)
      return own
        .flatMap((sentence) => [...sentence.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? ''))
        .filter((quoted) => !text.includes(plainQuotes(quoted).replace(/[.,]$/, '')))
    })
    expect(misquoted).toEqual([])
  })

  it('are told apart', () => {
    const cases = judgeAll(articles)
    const { figures } = reportOf(cases, { articles: articles.length, isOwn: true, speed: 0, longSpeed: 0 })
    expect(figures.auc).toBeGreaterThanOrEqual(required.auc)
    const lost = mutationKinds.filter((kind) => (figures.kinds[kind]?.recall ?? 0) < required.recall)
    expect(lost).toEqual([])
  })
})
