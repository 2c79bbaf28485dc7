import { describe, expect, it } from 'vitest'
import { corpusFolder, corpusMissing } from '../../../../test/support/corpus.ts'
import {
  corpusAddress,
  corpusPages,
  corpusText,
  corpusTruth,
  f1,
  judge,
  missTable,
} from '../../../../test/support/corpus-books.ts'
import { source } from './index.ts'

const readPage = (folder: string, name: string) => {
  const body = corpusText(folder, name)
  const url = corpusAddress(body, 'https://www.amazon.com/')
  return source.read({ url, status: 200, mediaType: 'text/html', body })
}

const found = corpusFolder() !== null
describe.skipIf(!found)(found ? 'saved pages of Amazon' : `saved pages of Amazon [${corpusMissing}]`, () => {
  const books = ['amazon-book', 'amazon-kindle'].flatMap((folder) =>
    corpusPages(folder).map((name) => ({ name, reading: readPage(folder, name), truth: corpusTruth(folder, name) })),
  )

  it('takes every book page for content and breaks no rule', () => {
    expect(books.length).toBeGreaterThan(20)
    expect(books.map(({ name, reading }) => `${name}: ${reading.outcome}`)).toEqual(
      books.map(({ name }) => `${name}: content`),
    )
    expect(books.flatMap(({ reading }) => reading.brokenRules)).toEqual([])
  })

  it('reads the facts that the truth files state, and invents none', () => {
    const verdicts = books.flatMap(({ name, reading, truth }) => judge(name, reading.record, truth))
    expect(f1(verdicts), missTable(verdicts)).toBeGreaterThanOrEqual(0.97)
    expect(missTable(verdicts.filter(({ verdict }) => verdict === 'invented'))).toBe('')
  })
})
