import { describe, expect, it } from 'vitest'
import { corpusFolder, corpusMissing } from '../../../../test/support/corpus.ts'
import { corpusAddress, corpusPages, corpusText } from '../../../../test/support/corpus-books.ts'
import { source } from './index.ts'

describe('any page of the web', () => {
  it('is known by its address without tracking', () => {
    expect(source.identify(new URL('https://example.com/review?utm_source=x#top'))).toEqual({
      canonicalUrl: 'https://example.com/review',
      identityKeys: ['url:https://example.com/review'],
    })
  })
})

const prose = (subject: string): string =>
  `<p>${subject} goes from searches to graphs in drawings, and each chapter has exercises that can be done on paper in an evening or two. </p>`

describe('a review of a book', () => {
  const review = {
    '@context': 'https://schema.org',
    '@type': 'Review',
    author: { '@type': 'Person', name: 'Bia Souto' },
    publisher: { '@type': 'Organization', name: 'Blog da Bia' },
    datePublished: '2021-08-02',
    reviewRating: { '@type': 'Rating', ratingValue: 3 },
    itemReviewed: { '@type': 'Book', name: 'Grokking Algorithms', isbn: '9781617292231', author: 'Aditya Bhargava' },
  }
  const body = `<html lang="en"><head><title>Review: Grokking Algorithms</title><script type="application/ld+json">${JSON.stringify(review)}</script></head>
    <body><article><h1>Review: Grokking Algorithms</h1><h2>Contents</h2><ul><li><a href="#a">The book</a></li><li><a href="#b">My verdict</a></li></ul><h2>The book</h2>${prose('The book')}${prose('It')}${prose('This introduction')}</article></body></html>`

  it('gives the facts of the book reviewed; its writer, date and stars are not the book’s', () => {
    const reading = source.read({ url: 'https://blog.example.com/grokking', status: 200, mediaType: 'text/html', body })
    expect(Object.fromEntries(reading.record.map(({ field, value }) => [field, value]))).toEqual({
      title: 'Grokking Algorithms',
      authors: ['Aditya Bhargava'],
      isbn_10: '1617292230',
      isbn_13: '9781617292231',
    })
    expect(new Set(reading.passages.map(({ kind, voice }) => `${kind}/${voice}`))).toEqual(new Set(['review/critic']))
  })
})

const found = corpusFolder() !== null
describe.skipIf(!found)(found ? 'saved pages of the web' : `saved pages of the web [${corpusMissing}]`, () => {
  const readPage = (folder: string, name: string, url?: string) => {
    const body = corpusText(folder, name)
    return source.read({
      url: url ?? corpusAddress(body, 'https://example.com/'),
      status: 200,
      mediaType: 'text/html',
      body,
    })
  }
  const named = (folder: string, part: string) => corpusPages(folder).find((name) => name.includes(part)) ?? ''

  it('gives the text of every review, in its language, without the frame around it', () => {
    const reviews = corpusPages('review-article').filter((name) => name.includes('trafilatura'))
    for (const name of reviews) {
      const reading = readPage('review-article', name)
      const words = reading.passages.reduce((total, { text }) => total + text.split(/\s+/).length, 0)
      expect(words, name).toBeGreaterThan(400)
      expect(reading.language, name).toBe(name.includes('wikipedia') ? 'en' : 'de')
      expect(reading.passages.map(({ text }) => text).join('\n'), name).not.toMatch(/cookie|impressum|newsletter/i)
    }
  })

  it('lets a review be a critic’s and an encyclopedia speak for itself', () => {
    const review = readPage(
      'review-article',
      named('review-article', 'telemedicus'),
      'https://www.telemedicus.info/article/rezension',
    )
    expect(new Set(review.passages.map(({ kind, voice }) => `${kind}/${voice}`))).toEqual(new Set(['review/critic']))
    const entry = readPage('review-article', named('review-article', 'wikipedia'))
    expect(new Set(entry.passages.map(({ voice }) => voice))).toEqual(new Set(['reference']))
  })

  it('reads the book of a shop’s page, also where the page lists many others', () => {
    const facts = (part: string) => {
      const { record } = readPage('bookshop', named('bookshop', part))
      return Object.fromEntries(record.map(({ field, value }) => [field, value]))
    }
    expect(facts('bookdepository')).toMatchObject({
      title: 'Daniel X: Lights Out : (Daniel X 6)',
      isbn_13: '9780099567295',
      isbn_10: '0099567296',
      pages: 272,
      publication_date_iso: '2015-07-16',
      language_code: 'en',
    })
    expect(facts('bol_9781841593326')).toMatchObject({
      authors: ['Isaac Asimov'],
      isbn_13: '9781841593326',
      pages: 664,
    })
    expect(facts('worldcat')).toMatchObject({ authors: ['Ruth Rendell'], isbn_13: '9781439150344' })
    expect(facts('dnb')).toMatchObject({ isbn_13: '9783453321892', pages: 526, language_code: 'de' })
  })

  it('reads the contents that a publisher prints, as a field and as passages', () => {
    const { record, passages } = readPage('publisher', named('publisher', 'oreilly.co.jp'))
    const chapters = record.find(({ field }) => field === 'table_of_contents')?.value
    expect(chapters).toEqual(expect.arrayContaining(['1章 コンピュータ的に考える：始めよう']))
    expect(passages.some(({ kind, voice }) => kind === 'contents' && voice === 'publisher')).toBe(true)
  })

  it('takes no review’s or encyclopedia’s own contents for a book’s', () => {
    for (const name of corpusPages('review-article'))
      expect(readPage('review-article', name).record.map(({ field }) => field)).not.toContain('table_of_contents')
  })

  it('states no book for catalogues', () => {
    for (const part of ['manning', 'pragmatic'])
      expect(readPage('publisher', named('publisher', part)).record).toEqual([])
  })
})
