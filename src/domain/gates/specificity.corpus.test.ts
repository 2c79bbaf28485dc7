import { describe, expect, it } from 'vitest'
import { corpusFolder, corpusMissing } from '../../../test/support/corpus.ts'
import { readSavedBooks, type Truth } from '../../../test/support/corpus-books.ts'
import { source as amazon } from '../../adapters/sources/amazon/index.ts'
import { parseArticle, placedSentences, verdictBox } from '../article/parse.ts'
import { indexPassages, type PassageIndex, supportOf } from '../grounding/support.ts'
import { splitSentences } from '../words.ts'
import type { EvidencePassage } from '../writing.ts'
import { good } from './fixtures/cases.ts'

interface Book {
  /** What is masked: its own title and authors. */
  readonly known: readonly string[]
  readonly sentences: readonly string[]
  readonly evidence: PassageIndex
}

/** Books whose sentences are tried, evidence of others against which each is tried, sentences of each. */
const tried = { books: 12, others: 6, sentences: 8 }
const wordsToTry = 8

const namesOf = (truth: Truth): readonly string[] =>
  [truth['title'], truth['authors']].flat().filter((name) => typeof name === 'string')

const read = (): readonly Book[] =>
  readSavedBooks(amazon, 'https://www.amazon.com/dp/0131103628', ['amazon-book'])
    .filter(({ truth }) => truth['language_code'] === 'en')
    .flatMap(({ reading, truth }) => {
      const passages = reading.passages.map(
        ({ text, kind, voice }, index): EvidencePassage => ({
          passage_id: `s1.p${index + 1}`,
          source_id: 's1',
          source_label: 'Amazon',
          kind,
          voice,
          language: 'en',
          text,
        }),
      )
      const sentences = passages
        .filter(({ kind }) => kind === 'description' || kind === 'review')
        .flatMap(({ text }) => splitSentences(text))
        .filter((sentence) => sentence.split(' ').length >= wordsToTry)
      return sentences.length < tried.sentences
        ? []
        : [{ known: namesOf(truth), sentences: sentences.slice(0, tried.sentences), evidence: indexPassages(passages) }]
    })

const carriedShare = (sentences: readonly string[], known: readonly string[], others: readonly Book[]): number => {
  const verdicts = others.flatMap(({ evidence }) =>
    sentences.map((sentence) => supportOf(sentence, evidence, 'en', known).verdict),
  )
  return verdicts.filter((verdict) => verdict === 'supported').length / verdicts.length
}

describe.skipIf(corpusFolder() === null)(`sentences and the evidence of other books (else: ${corpusMissing})`, () => {
  const books = corpusFolder() === null ? [] : read().slice(0, tried.books)

  it('carries what a page says of its own book', () => {
    expect(books.length).toBeGreaterThan(5)
    for (const book of books) expect(carriedShare(book.sentences, book.known, [book])).toBeGreaterThan(0.8)
  })

  it('carries hardly anything that is said of another book, its title and author masked', () => {
    const shares = books.map((book, at) => {
      const others = [...books.slice(at + 1), ...books.slice(0, at)].filter(({ known }) => known[0] !== book.known[0])
      return carriedShare(book.sentences, book.known, others.slice(0, tried.others))
    })
    expect(Math.max(...shares)).toBeLessThan(0.2)
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.1)
  })

  it.each(['en', 'sensors'] as const)('carries hardly a sentence of the good article %s', (article) => {
    const { content, world } = good[article]
    const body = placedSentences(parseArticle(content.markdown)).filter(
      ({ section }) => section !== verdictBox && world.schema.sections[section]?.form !== 'details',
    )
    const factual = new Set(content.citations.filter(({ kind }) => kind === 'factual').map(({ sentence }) => sentence))
    const texts = body.map(({ text }) => text).filter((text) => factual.has(text))
    expect(texts.length).toBeGreaterThan(40)
    expect(carriedShare(texts, world.known, books.slice(0, tried.others))).toBeLessThan(0.1)
  })
})
