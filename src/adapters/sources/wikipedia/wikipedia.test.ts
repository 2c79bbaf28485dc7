import { describe, expect, it } from 'vitest'
import { askingFrom } from '../../../../test/support/asking.ts'
import { goldenOf, idleRules } from '../../../../test/support/rule-exercise.ts'
import type { KnownBook } from '../../../ports/source.ts'
import { isAboutBook } from './about-book.ts'
import { source } from './index.ts'
import { lookUp } from './look-up.ts'
import { readArticle } from './read.ts'
import { wikipediaRules } from './rules.ts'

const extract = `Ledgers in Practice is a 2021 non-fiction book by Ann Roe about keeping account of work.

== Synopsis ==
The first part describes what a ledger owes and why a queue is only a doorbell.

=== Second part ===
The second part builds a ledger from nothing.

== Reception ==
A reviewer at The Paper called the middle chapters demanding but rewarding.

== References ==
Roe, Ann (2021). Ledgers.

=== Works cited ===
Nothing of this is about the book.

== See also ==
Accounting`

const article = {
  title: 'Ledgers in Practice (book)',
  description: '2021 book by Ann Roe and Ben Poe',
  extract,
  pageprops: { wikibase_item: 'Q42' },
} as const

describe('an article of Wikipedia', () => {
  it('is read by its rules, none of which could be left out unnoticed', () => {
    expect(goldenOf(readArticle(article, 'en').record)).toEqual({
      title: ['Ledgers in Practice', 'wikipedia.article'],
      authors: [['Ann Roe', 'Ben Poe'], 'wikipedia.short_description'],
    })
    expect(idleRules(wikipediaRules, [article])).toEqual([])
  })

  it('tells what it says of the book, in an encyclopedia’s voice, without its apparatus', () => {
    const { passages, identity, language } = readArticle(article, 'en')
    const text = passages.map((passage) => passage.text).join('\n')
    expect(text).toContain('why a queue is only a doorbell')
    expect(text).toContain('The second part builds')
    expect(text).toContain('demanding but rewarding')
    expect(text).not.toMatch(/Roe, Ann|Nothing of this|Accounting|==/)
    expect(new Set(passages.map(({ voice }) => voice))).toEqual(new Set(['reference']))
    expect({ identity, language }).toEqual({ identity: { edition: [], work: ['wikidata:Q42'] }, language: 'en' })
  })
})

const asked = { title: 'Ledgers in Practice', author: 'Ann Roe' }

describe('an article is about the book', () => {
  it.each([
    ['by its short description', 'Ledgers in Practice', '2021 book by Ann Roe', 'It sold well.'],
    ['by its first sentence', 'Ledgers in Practice', null, 'Ledgers in Practice is a textbook by Ann Roe.'],
    ['by what stands in brackets', 'Ledgers in Practice (novel)', null, 'Ledgers in Practice, by Ann Roe, sold well.'],
    ['in Portuguese', 'Ledgers in Practice', null, 'Ledgers in Practice é um livro de 2021 escrito por Ann Roe.'],
    ['in German', 'Ledgers in Practice', null, 'Ledgers in Practice ist ein Sachbuch von Ann Roe.'],
  ])('%s', (_how, title, shortDescription, intro) => {
    expect(isAboutBook(asked, { title, shortDescription, intro })).toBe(true)
  })

  it.each([
    ['the film of it', 'Ledgers in Practice (film)', null, 'Ledgers in Practice is a film after the book by Ann Roe.'],
    ['a film without brackets', 'Ledgers in Practice', '2022 film', 'It is based on the book by Ann Roe.'],
    [
      'a film, in its first sentence',
      'Ledgers in Practice',
      null,
      'Ledgers in Practice is a 2022 film based on the 2021 book by Ann Roe.',
    ],
    ['the author', 'Ann Roe', 'British author', 'Ann Roe wrote the book Ledgers in Practice.'],
    [
      'the subject',
      'Ledgers in Practice',
      null,
      'Ledgers in practice is a method of accounting. Ann Roe wrote a book about it.',
    ],
    ['a book of the same title', 'Ledgers in Practice', '1990 book by Jane Doe', 'A book by Jane Doe.'],
    ['another book', 'Ledgers', '2021 book by Ann Roe', 'A book by Ann Roe.'],
  ])('but not %s', (_what, title, shortDescription, intro) => {
    expect(isAboutBook(asked, { title, shortDescription, intro })).toBe(false)
  })
})

const book: KnownBook = { ...asked, language: 'pt-BR', identityKeys: [] }
const found = { ...article, index: 2, extract: extract.split('\n')[0] }
const film = { title: 'Ledgers in Practice (film)', index: 1, description: '2022 film', extract: 'A film by Ann Roe.' }
const wiki = (language: string) => `${language}.wikipedia.org/w/api.php`
const answering = (pages: readonly unknown[]) => (url: URL) => ({
  json: { query: { pages: url.searchParams.has('generator') ? pages : [article] } },
})

describe('Wikipedia is asked for a book', () => {
  it('in the article’s language, then in English', async () => {
    const { ask, asked: questions } = askingFrom({ [wiki('pt')]: { json: {} }, [wiki('en')]: answering([film, found]) })
    const lookup = await lookUp(book, ask)
    expect(lookup.url).toBe('https://en.wikipedia.org/wiki/Ledgers_in_Practice_(book)')
    expect(questions.map(({ url }) => new URL(url).host)).toEqual(
      ['pt', 'en', 'en'].map((one) => `${one}.wikipedia.org`),
    )
    const own = askingFrom({ [wiki('pt')]: answering([found]) })
    expect((await lookUp(book, own.ask)).reading).toMatchObject({ outcome: 'content', language: 'pt' })
  })

  it('and an article about something else is none', async () => {
    const { ask } = askingFrom({ [wiki('en')]: answering([film]) })
    const reason = 'Wikipedia does not have this book.'
    expect(await lookUp({ ...book, language: 'en' }, ask)).toMatchObject({ reading: { outcome: 'not_found', reason } })
  })

  it('by the article that an editor named', async () => {
    const { ask, asked: questions } = askingFrom({ [wiki('de')]: answering([]) })
    const lookup = await lookUp({ ...book, identityKeys: ['wikipedia:de:Ledgers'] }, ask)
    expect(lookup.reading).toMatchObject({ outcome: 'content', language: 'de' })
    expect(new URL(questions[0]?.url ?? '').searchParams.get('titles')).toBe('Ledgers')
  })

  it('and asking to slow down is never "not found"', async () => {
    const { ask } = askingFrom({ [wiki('en')]: { status: 429, body: '' } })
    expect((await lookUp({ ...book, language: 'en' }, ask)).reading.outcome).toBe('unavailable')
  })
})

it('addresses of articles are Wikipedia’s, others are not', () => {
  expect(source.identify(new URL('https://pt.m.wikipedia.org/wiki/Dom_Casmurro?x=1#y'))).toEqual({
    canonicalUrl: 'https://pt.wikipedia.org/wiki/Dom_Casmurro',
    identityKeys: ['wikipedia:pt:Dom Casmurro'],
  })
  expect(() => source.identify(new URL('https://en.wikipedia.org/wiki/Special:Random'))).toThrow('names no article')
  expect(source.identify(new URL('https://en.wikiquote.org/wiki/X'))).toBeNull()
})
