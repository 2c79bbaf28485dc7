import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { goldenOf, idleRules, rulesNamed } from '../../../../test/support/rule-exercise.ts'
import { parsePage } from '../../../reading/page.ts'
import { withoutPersonalParts } from '../../../reading/personal-parts.ts'
import { goodreadsBook } from './book.ts'
import { expected } from './fixtures/expected.ts'
import { source } from './index.ts'
import { goodreadsRules } from './rules.ts'

const url = 'https://www.goodreads.com/book/show/1'
const bodyOf = (name: string): string => readFileSync(resolve(import.meta.dirname, 'fixtures', `${name}.html`), 'utf8')
const read = (name: string) => source.read({ url, status: 200, mediaType: 'text/html', body: bodyOf(name) })
const names = Object.keys(expected)

describe('rules of Goodreads', () => {
  it.each(names)('read %s value by value, each by its rule', (name) => {
    const { outcome, record, brokenRules } = read(name)
    expect(outcome).toBe('content')
    expect(goldenOf(record)).toEqual(expected[name])
    expect(brokenRules).toEqual([])
  })

  it('are all needed: without any one of them a page is read otherwise', () => {
    const books = names.map((name) => goodreadsBook(parsePage(bodyOf(name)), url))
    expect(idleRules(goodreadsRules, books)).toEqual([])
  })

  it('are all named by what is expected, and give the fields that the manifest promises', () => {
    expect(rulesNamed(Object.values(expected))).toEqual(goodreadsRules.map(({ name }) => name).toSorted())
    expect(source.fields.toSorted()).toEqual([...new Set(goodreadsRules.map(({ field }) => field))].toSorted())
  })
})

describe('pages of Goodreads', () => {
  it.each([
    ['next-data', ['goodreads:4099', 'isbn:9780201616224', 'asin:020161622X'], ['goodreads-work:2217782']],
    ['old-full', ['goodreads:117833', 'isbn:9780143108276'], ['goodreads-work:876183']],
    ['next-linked-ten', ['goodreads:1', 'isbn:9780553283686'], []],
  ])('%s tells which edition of which work it is about', (name, edition, work) => {
    expect(read(name).identity).toEqual({ edition, work })
  })

  it.each(['next-data', 'next-printed', 'old-full'])('%s is told by publisher, site and readers', (name) => {
    expect(read(name).passages.map(({ kind, voice }) => `${kind}/${voice}`)).toEqual(
      expect.arrayContaining(['description/publisher', 'about_author/reference', 'review/reader']),
    )
  })

  it.each(['next-data', 'next-printed', 'old-full', 'author-next'])(
    '%s gives nothing of the one who is signed in, of their friends, or of what gives the story away',
    (name) => {
      expect(bodyOf(name)).toMatch(/Vera|friend/)
      expect(JSON.stringify(read(name))).not.toMatch(/Vera|\bvera|secret|private|nobody|draft|gives everything away/)
    },
  )

  it.each(['author-old', 'author-next'])('%s tells of the author, and of no book', (name) => {
    const { outcome, record, passages, identity } = read(name)
    expect([outcome, record, identity]).toEqual(['content', [], undefined])
    expect(new Set(passages.map(({ kind, voice }) => `${kind}/${voice}`))).toEqual(new Set(['about_author/reference']))
    const words = passages.map(({ text }) => text).join('\n')
    expect(words).toContain('safe for twenty years.')
    expect(words).not.toMatch(/Followers|Member|more|avg rating/)
  })

  it.each(['next-data', 'next-translation', 'old-full', 'author-next'])(
    '%s is stored without the one who is signed in, and read as before',
    (name) => {
      const body = withoutPersonalParts(bodyOf(name), source.personalParts ?? [])
      expect(body).not.toMatch(/Vera|\bvera|my-secret|private note|draft of my review/)
      expect(source.read({ url, status: 200, mediaType: 'text/html', body })).toEqual(read(name))
    },
  )

  it('takes parts of a saved page that speak of its reader for personal', () => {
    const page = parsePage(bodyOf('old-full'))
    const personal = (source.personalParts ?? []).flatMap((selector) => page.all(selector))
    expect(personal.map(({ attribs }) => attribs['class'] ?? attribs['id'])).toEqual(
      expect.arrayContaining(['siteHeader__personal', 'myActivity', 'friendReviews']),
    )
  })
})
