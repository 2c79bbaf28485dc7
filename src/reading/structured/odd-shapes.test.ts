import { describe, expect, it } from 'vitest'
import { parsePage } from '../page.ts'
import { readFields } from '../rules.ts'
import { bookNodes, statesBook } from './book-node.ts'
import { structuredRules } from './book-rules.ts'
import { parseJson } from './json.ts'

const factsOf = (html: string): Readonly<Record<string, unknown>> => {
  const page = parsePage(html)
  const { record, brokenRules } = readFields(structuredRules, { page, books: bookNodes(page) })
  expect(brokenRules).toEqual([])
  return Object.fromEntries(record.map(({ field, value }) => [field, value]))
}
const ld = (data: unknown): string =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`
const book = { '@type': 'Book', name: 'Dune', isbn: '9780441172719' }

describe('data in scripts', () => {
  it.each([
    ['sound data', '{"a": 1}', { a: 1 }],
    ['a comment around it', '<!-- {"a": 1} -->', { a: 1 }],
    ['a CDATA section around it', '//<![CDATA[\n{"a": 1}\n//]]>', { a: 1 }],
    ['a semicolon behind it', '{"a": 1};', { a: 1 }],
    ['line breaks in strings', '{"a": "x\ny\tz"}', { a: 'x y z' }],
    ['commas with nothing behind them', '{"a": [1, 2,], "b": ", ]",}', { a: [1, 2], b: ', ]' }],
    ['escaped quotation marks', '{&quot;a&quot;: &quot;x &amp;amp; y&quot;}', { a: 'x &amp; y' }],
    ['nothing that could be mended', '{oops', null],
    ['no data at all', '', null],
  ])('are read with %s', (_, source, expected) => expect(parseJson(source)).toEqual(expected))
})

describe('JSON-LD of odd shapes', () => {
  it.each<[string, unknown]>([
    ['in a list', [{ '@type': 'Organization' }, book]],
    ['in a list inside a list', [[book]]],
    ['in a graph inside a graph', { '@graph': [{ '@graph': [book] }] }],
    ['with the vocabulary’s address', { ...book, '@type': 'https://schema.org/Book' }],
    ['with a prefix', { ...book, '@type': 'schema:Book' }],
    ['as a product with the code of a book', { '@type': 'Product', name: 'Dune', gtin13: '9780441172719' }],
    ['as what a page is about', { '@type': 'WebPage', about: book }],
    [
      'as what an article’s review reviews',
      { '@type': 'Article', mainEntity: { '@type': 'Review', itemReviewed: book } },
    ],
    ['as a critic’s review', { '@type': 'CriticReview', itemReviewed: book, reviewRating: { ratingValue: 1 } }],
    ['with a code that says what it is', { ...book, isbn: 'urn:isbn:0-441-17271-7' }],
  ])('states the book %s', (_, data) => {
    expect(factsOf(ld(data))).toEqual({ title: 'Dune', isbn_10: '0441172717', isbn_13: '9780441172719' })
  })

  it('never takes the reviewer’s rating for the readers’', () => {
    const rated = { ...book, review: { '@type': 'Review', reviewRating: { ratingValue: 2 } } }
    const aggregate = { '@type': 'AggregateRating', ratingValue: 4.1, ratingCount: 90 }
    expect(
      factsOf(ld({ '@type': 'Review', itemReviewed: rated, reviewRating: { ratingValue: 2 } })),
    ).not.toHaveProperty('rating')
    expect(
      factsOf(ld({ '@type': 'Review', itemReviewed: { ...rated, aggregateRating: aggregate }, reviewRating: 2 })),
    ).toMatchObject({ rating: 4.1, ratings_count: 90 })
  })

  it.each<[string, unknown, readonly string[] | undefined]>([
    ['a text', 'Frank Herbert', ['Frank Herbert']],
    ['several texts', ['Frank Herbert', { name: 'Brian Herbert' }], ['Frank Herbert', 'Brian Herbert']],
    ['several names in one text', 'Frank Herbert, Brian Herbert', ['Frank Herbert', 'Brian Herbert']],
    ['several names joined', 'Frank Herbert & Brian Herbert', ['Frank Herbert', 'Brian Herbert']],
    ['the family name first', 'Herbert, Frank', ['Frank Herbert']],
    ['several, family names first', 'Herbert, Frank; Anderson, Kevin J.', ['Frank Herbert', 'Kevin J. Anderson']],
    ['a name with a degree', 'Martin Kleppmann, PhD', ['Martin Kleppmann, PhD']],
    ['names in a list of one person', { name: ['Frank Herbert', 'Brian Herbert'] }, ['Frank Herbert', 'Brian Herbert']],
    ['a role', { '@type': 'Role', roleName: 'author', author: { name: 'Frank Herbert' } }, ['Frank Herbert']],
    ['another role', { '@type': 'Role', roleName: 'Translator', author: { name: 'Ann Roe' } }, undefined],
    ['an address', 'https://example.com/people/9', undefined],
    ['a person without a name', { '@type': 'Person', '@id': '#nobody' }, undefined],
    ['nonsense', [7, null, {}, [], true], ['7']],
  ])('reads authors given as %s', (_, author, expected) =>
    expect(factsOf(ld({ ...book, author }))['authors']).toEqual(expected),
  )

  it.each<[string, unknown, number | undefined, string | undefined]>([
    ['an offer', { price: 12.5, priceCurrency: 'usd' }, 12.5, 'USD'],
    ['a text with a comma', { price: '12,50', priceCurrency: 'EUR' }, 12.5, 'EUR'],
    ['a text with thousands', { price: '1.234,50', priceCurrency: 'BRL' }, 1234.5, 'BRL'],
    ['a sign in the price', { price: 'R$ 89,90' }, 89.9, 'BRL'],
    ['several offers', [{ availability: 'SoldOut' }, { price: '9', priceCurrency: 'GBP' }], 9, 'GBP'],
    ['offers in an aggregate', { priceCurrency: 'EUR', offers: [{ price: '7.99' }] }, 7.99, 'EUR'],
    ['the lowest price of an aggregate', { lowPrice: '5', highPrice: '9', priceCurrency: 'PLN' }, 5, 'PLN'],
    ['a specification', { priceSpecification: [{ price: 3, priceCurrency: 'CHF' }] }, 3, 'CHF'],
    ['no price', { availability: 'InStock' }, undefined, undefined],
  ])('reads a price from %s', (_, offers, price, currency) => {
    const facts = factsOf(ld({ ...book, offers }))
    expect([facts['price'], facts['currency']]).toEqual([price, currency])
  })

  it('takes the edition that the page’s address names, and none of several otherwise', () => {
    const work = {
      '@type': 'Book',
      name: 'Dune',
      author: 'Frank Herbert',
      workExample: [
        { '@type': 'Book', isbn: '9780441172719', numberOfPages: 617 },
        { '@type': 'Book', isbn: '9780593099322', numberOfPages: 658 },
      ],
    }
    expect(factsOf(ld(work))).toEqual({ title: 'Dune', authors: ['Frank Herbert'] })
    expect(factsOf(`<link rel="canonical" href="https://x.example/b/978-0-593-09932-2">${ld(work)}`)).toMatchObject({
      isbn_13: '9780593099322',
      pages: 658,
    })
  })

  it('gives no book for a list of books, however it is written', () => {
    const other = { '@type': 'Book', name: 'Emma', isbn: '9780141439587' }
    for (const html of [
      ld([book, other]),
      ld({ '@type': 'ItemList', itemListElement: [book, other] }),
      ld({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: book }] }),
      [book, other]
        .map(
          ({ name, isbn }) =>
            `<div itemscope itemtype="https://schema.org/Book"><b itemprop="name">${name}</b><i itemprop="isbn">${isbn}</i></div>`,
        )
        .join(''),
    ]) {
      const page = parsePage(`<title>New in March</title>${html}`)
      expect(bookNodes(page)).toEqual([])
      expect(statesBook(page)).toBe(false)
    }
  })

  it('knows its own book among others by the title that the page shows', () => {
    const shown = (head: string) =>
      factsOf(`${head}${ld([book, { '@type': 'Book', name: 'Dune Messiah', isbn: '9780593098233' }])}`)
    expect(shown('<h1>Dune</h1>')['isbn_13']).toBe('9780441172719')
    expect(shown('<title>Dune Messiah by Frank Herbert | A Shop</title>')['isbn_13']).toBe('9780593098233')
    expect(shown('<title>Dune Chronicles</title>')).toEqual({})
  })

  it('does not take the description of any page in Dublin Core, or of a chapter, for a book', () => {
    expect(
      factsOf('<meta name="DC.title" content="Opening hours"><meta name="DC.creator" content="The library">'),
    ).toEqual({})
    expect(
      factsOf(
        '<meta name="citation_title" content="Sorting"><meta name="citation_isbn" content="9781848000698"><meta name="citation_inbook_title" content="Algorithms">',
      ),
    ).toEqual({})
  })

  it('survives data made to exhaust it, and properties named like a program’s own', () => {
    const nested = `${'<div itemscope itemprop="author" itemtype="http://schema.org/Book">'.repeat(400)}x`
    expect(
      factsOf(`<div itemscope itemtype="http://schema.org/Book"><b itemprop="name">Dune</b>${nested}`)['title'],
    ).toBe('Dune')
    expect(
      factsOf(
        '<div itemscope itemtype="http://schema.org/Book"><b itemprop="constructor __proto__ name">Dune</b></div>',
      )['title'],
    ).toBe('Dune')
    expect(factsOf(ld(`${'{"@type":"Role","author":'.repeat(2000)}1${'}'.repeat(2000)}`))).toEqual({})
    expect(factsOf(`<h2>Contents</h2>${'<ul><li>'.repeat(3000)}`)).toEqual({})
  })
})
