import { describe, expect, it } from 'vitest'
import { source } from './index.ts'

const read = (path: string, body: string) =>
  source.read({
    url: `https://www.goodreads.com${path}`,
    status: 200,
    mediaType: 'text/html',
    body: `<html><head><title>Goodreads</title><link rel="canonical" href="https://www.goodreads.com${path}"></head><body>${body}<p>${'Readers of the same shelf liked other books too. '.repeat(6)}</p></body></html>`,
  })

describe('pages of Goodreads that show no single book', () => {
  it.each([
    [
      'a list',
      '/list/show/1',
      '<h1>Best books on queues</h1><a class="bookTitle" href="/book/show/1">Ledgers</a><a class="bookTitle" href="/book/show/2">Queues</a>',
    ],
    [
      'a shelf',
      '/shelf/show/programming',
      '<h1>Popular programming books</h1><a class="bookTitle" href="/book/show/1">Ledgers</a>',
    ],
    [
      'search results',
      '/search?q=ledgers',
      '<h3>Page 1 of about 20 results</h3><a class="bookTitle" href="/book/show/1">Ledgers</a>',
    ],
    [
      'the editions of a work',
      '/work/editions/1',
      '<h1>Ledgers &gt; Editions</h1><a class="bookTitle" href="/book/show/1">Ledgers</a>',
    ],
  ])('%s', (_, path, body) => {
    expect(read(path, body)).toMatchObject({ outcome: 'not_a_book', record: [], passages: [] })
  })
})
