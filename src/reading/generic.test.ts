import { describe, expect, it } from 'vitest'
import type { RawPage, Reading } from '../domain/reading.ts'
import { readGenericPage } from './generic.ts'

const paragraph = (subject: string): string =>
  `<p>${subject} explains how a durable pipeline survives a crash, why the store alone knows what is owed, and what a worker may forget. The text goes on for a while, because a page with one sentence is hardly a page.</p>`

const page = (body: string, url = 'https://example.com/page'): RawPage => ({
  url,
  status: 200,
  mediaType: 'text/html',
  body: `<html lang="en"><body>${body}</body></html>`,
})
const value = (reading: Reading, field: string) => reading.record.find((entry) => entry.field === field)?.value
const kinds = (reading: Reading) => [...new Set(reading.passages.map(({ kind, voice }) => `${kind}/${voice}`))]

const book = {
  '@context': 'https://schema.org',
  '@type': 'Book',
  name: 'Ledgers &amp; Queues',
  author: [{ '@type': 'Person', name: 'Ann Roe' }, 'Bob Doe'],
  translator: { '@type': 'Person', name: 'Carl Foe' },
  isbn: '978-0-13-110362-7',
  numberOfPages: '272 pages',
  datePublished: '2021-03',
  inLanguage: 'en-US',
  publisher: { '@type': 'Organization', name: 'Paper Press' },
  bookFormat: 'https://schema.org/Paperback',
  offers: { '@type': 'Offer', price: '39.90', priceCurrency: 'USD' },
  aggregateRating: { '@type': 'AggregateRating', ratingValue: 4.5, ratingCount: 12 },
}
const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

describe('any page', () => {
  it('reads the book that a page states as JSON-LD, and no field that it does not state', () => {
    const reading = readGenericPage(page(`${ld(book)}<main><h1>Ledgers</h1>${paragraph('The book').repeat(4)}</main>`))
    expect(Object.fromEntries(reading.record.map(({ field, value: found }) => [field, found]))).toEqual({
      title: 'Ledgers & Queues',
      authors: ['Ann Roe', 'Bob Doe'],
      contributors: [{ name: 'Carl Foe', role: 'translator' }],
      isbn_13: '9780131103627',
      isbn_10: '0131103628',
      pages: 272,
      publication_date: '2021-03',
      publication_date_iso: '2021-03',
      language: 'en-US',
      language_code: 'en',
      publisher: 'Paper Press',
      format: 'Paperback',
      price: 39.9,
      currency: 'USD',
      rating: 4.5,
      ratings_count: 12,
    })
    expect(reading.record[0]?.rule).toBe('structured.json-ld.title')
    expect(reading.brokenRules).toEqual([])
  })

  it('finds the book in a graph, and its own among others by the title that the page shows', () => {
    const other = { '@type': 'Book', name: 'Another Book', isbn: '9781492086895' }
    const reading = readGenericPage(
      page(`${ld({ '@graph': [other, book] })}<h1>Ledgers & Queues</h1>${paragraph('It').repeat(4)}`),
    )
    expect(value(reading, 'isbn_13')).toBe('9780131103627')
  })

  it('states no book for a page that lists many', () => {
    const many = ['One', 'Two', 'Three'].map((name) => ({ '@type': 'Book', name, isbn: '9780131103627' }))
    const reading = readGenericPage(page(`${ld(many)}<h1>New releases</h1>${paragraph('Each').repeat(4)}`))
    expect(reading.outcome).toBe('content')
    expect(reading.record).toEqual([])
  })

  it('refuses a wrong ISBN, a rating on another scale and broken data, without breaking a rule', () => {
    const odd = {
      ...book,
      isbn: '9780131103620',
      aggregateRating: { ratingValue: 88, bestRating: 100 },
      numberOfPages: 0,
    }
    const reading = readGenericPage(
      page(`${ld(odd)}<script type="application/ld+json">{oops</script>${paragraph('It').repeat(4)}`),
    )
    for (const field of ['isbn_13', 'isbn_10', 'rating', 'pages']) expect(value(reading, field)).toBeUndefined()
    expect(reading.brokenRules).toEqual([])
  })

  it('reads microdata, and OpenGraph where that is all there is', () => {
    const marked = `<div itemscope itemtype="http://schema.org/Book"><h1 itemprop="name">Queues</h1>
      <span itemprop="author" itemscope><b itemprop="name">Ann Roe</b></span><meta itemprop="isbn" content="0131103628"></div>`
    const micro = readGenericPage(page(marked + paragraph('It').repeat(4)))
    expect([value(micro, 'title'), value(micro, 'authors'), value(micro, 'isbn_10')]).toEqual([
      'Queues',
      ['Ann Roe'],
      '0131103628',
    ])
    const graph =
      '<meta property="og:type" content="book"><meta property="og:title" content="Queues"><meta property="book:isbn" content="9780131103627">'
    expect(value(readGenericPage(page(graph + paragraph('It').repeat(4))), 'isbn_13')).toBe('9780131103627')
    const article = '<meta property="og:type" content="article"><meta property="og:title" content="My thoughts">'
    expect(readGenericPage(page(article + paragraph('It').repeat(4))).record).toEqual([])
  })

  it('reads printed details of one book, also as plain lines', () => {
    const reading = readGenericPage(
      page(`<main><h1>Filas e Livros</h1><p>ISBN: 978-0-13-110362-7</p><p>Editora: Casa do Papel</p>
        <ul><li><strong>Páginas:</strong> 416 páginas</li><li><strong>Idioma:</strong> Português</li></ul>
        ${paragraph('O livro').repeat(4)}</main>`),
    )
    expect(['title', 'publisher', 'pages', 'language_code', 'isbn_13'].map((field) => value(reading, field))).toEqual([
      'Filas e Livros',
      'Casa do Papel',
      416,
      'pt',
      '9780131103627',
    ])
  })

  it('takes no detail from a page that prints several ISBNs', () => {
    const listing = `<h1>Catalogue</h1><p>ISBN: 9780131103627</p><p>Publisher: A</p><p>ISBN: 9781492086895</p>`
    expect(readGenericPage(page(listing + paragraph('It').repeat(4))).record).toEqual([])
  })

  it('lets publishers, encyclopedias, reviewers and sellers speak as what they are', () => {
    const text = paragraph('This').repeat(5)
    const at = (url: string, body = text) => kinds(readGenericPage(page(`<article>${body}</article>`, url)))
    expect(at('https://www.manning.com/books/x')).toEqual(['description/publisher'])
    expect(at('https://en.wikipedia.org/wiki/X')).toEqual(['body/reference'])
    expect(at('https://blog.example.com/book-review-ledgers')).toEqual(['review/critic'])
    expect(at('https://blog.example.com/about-queues')).toEqual(['body/critic'])
    expect(at('https://shop.example.com/x', ld(book) + text)).toEqual(['description/seller'])
    const own = readGenericPage(page(`<article>${text}</article>`), { voice: 'author', kind: 'body' })
    expect(kinds(own)).toEqual(['body/author'])
  })

  it('recognises contents and the author under their headings, and leaves menus and footers out', () => {
    const menu = `<nav><ul>${'<li><a href="/a">Shop by subject and series</a></li>'.repeat(20)}</ul></nav>`
    const reading = readGenericPage(
      page(`${menu}<main><h1>Ledgers</h1>${paragraph('The book').repeat(3)}
        <h2>Table of Contents</h2><ol><li>Why queues forget</li><li>What a ledger owes</li></ol>
        <h2>About the Author</h2>${paragraph('Ann Roe')}</main><footer>Copyright and all rights reserved by everybody named above</footer>`),
    )
    expect(reading.passages.find(({ kind }) => kind === 'contents')?.text).toBe('Why queues forget\nWhat a ledger owes')
    expect(reading.passages.find(({ kind }) => kind === 'about_author')?.text).toContain('Ann Roe explains')
    expect(reading.passages.map(({ text }) => text).join()).not.toMatch(/Shop by subject|rights reserved/)
  })

  it('keeps a wall and an empty page from becoming content', () => {
    expect(readGenericPage(page('<title>Just a moment...</title>Checking')).outcome).toBe('bot_wall')
    expect(readGenericPage(page('<div id="root"></div>'))).toMatchObject({
      outcome: 'empty_shell',
      passages: [],
      record: [],
    })
  })

  it('survives a page that is nested thousands deep', () => {
    const deep = readGenericPage(page(`${'<div>'.repeat(20_000)}${paragraph('It').repeat(4)}`))
    expect(deep.passages.length).toBeGreaterThan(0)
  })
})

describe('what shops print for what they do not know', () => {
  it('is neither an ISBN, nor a date, nor a number of pages', () => {
    const book = {
      '@type': 'Book',
      name: 'Maps',
      author: 'Ann Lee',
      isbn: '0000000000',
      numberOfPages: 'N/A',
      datePublished: '0000-00-00',
    }
    const body = `<title>Maps</title><script type="application/ld+json">${JSON.stringify(book)}</script><h1>Maps</h1>`
    const { record } = readGenericPage({
      url: 'https://shop.example.com/maps',
      status: 200,
      mediaType: 'text/html',
      body,
    })
    expect(record.map(({ field }) => field)).toEqual(['title', 'authors'])
  })
})
