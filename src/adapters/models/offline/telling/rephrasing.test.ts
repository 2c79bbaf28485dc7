import { describe, expect, it } from 'vitest'
import { rephrasingsEn } from '../lexicon/rephrasings.en.ts'
import { rephrasingsPtBr } from '../lexicon/rephrasings.pt-br.ts'
import { phraseTable, rephrased } from './rephrasing.ts'
import { longestSharedRun } from './verbatim.ts'

const inEnglish = (text: string): string => rephrased(text, [text], rephrasingsEn('Lima'))
const inPortuguese = (text: string): string => rephrased(text, [text], rephrasingsPtBr('Lima'))

describe('telling statements in other words', () => {
  it.each([
    [
      'The chapter on brokers builds a log with two shell functions of nine short lines',
      /^In the chapter on brokers, Lima |^Lima .* in the chapter on brokers$/,
    ],
    [
      'The book compares queues, logs, streams, tables and views on nine separate axes',
      /queues, streams, logs, tables and views/,
    ],
    ['The first edition of the book was sold by a harbour press in 2012', /^In 2012, the (?:first|original) edition/],
    ['Guidance on collecting invoices and on checking them by hand is covered', /^The book covers guidance/],
  ])('%s', (text, form) => {
    const said = inEnglish(text)
    expect(said).toMatch(form)
    expect(longestSharedRun(said, text)).toBeLessThan(13)
  })

  it('leaves the year where a clause stands between it and its verb', () => {
    const text = 'Ana Lima worked for a harbour before she joined the press in 2000'
    expect(inEnglish(text)).not.toMatch(/^In 2000/)
  })

  it('leaves steps that follow each other in their order', () => {
    expect(inEnglish('Readers of the book learn how to build, package, integrate, and deploy their brokers')).toContain(
      'build, package, integrate, and deploy',
    )
  })

  it('leaves names and quotations alone', () => {
    const table = phraseTable('several > a number of')
    const said = (text: string): string => rephrased(text, [text], table)
    expect(said('The harbour press calls its newest series Several Brokers of the Great North Sea')).toContain(
      'Several Brokers',
    )
    expect(said('The harbour press says “there are several brokers in the great north sea” every day')).toContain(
      '“there are several',
    )
  })

  it('lets articles fit the words behind them', () => {
    expect(inEnglish('Lima closes the long third part with an entire chapter on consumers that read twice')).toContain(
      'a whole chapter',
    )
  })

  it('puts a chapter into its place in Portuguese', () => {
    expect(
      inPortuguese('O capítulo sobre filas explica como cada consumidor guarda o próprio lugar no registro'),
    ).toMatch(/o capítulo sobre filas, Lima |no capítulo sobre filas$/iu)
  })

  it('leaves alone what no passage has', () => {
    const text = 'The book shows how several brokers keep an offset for each consumer'
    expect(
      rephrased(text, ['Another text about something else altogether, of sufficient length.'], rephrasingsEn(null)),
    ).toBe(text)
  })
})
