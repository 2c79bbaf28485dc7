import { describe, expect, it } from 'vitest'
import { corpusFolder, corpusMissing, corpusPage } from '../../../test/support/corpus.ts'
import { at, openScrapeBench, request, routes, run, serve, submissionWith } from '../../../test/support/scrape-bench.ts'
import { passageText } from '../../domain/evidence.ts'

openScrapeBench()

describe.skipIf(corpusFolder() === null)(corpusFolder() === null ? corpusMissing : 'real pages', () => {
  const page = (path: string) => serve(corpusPage(path))
  const books = [
    [
      'amazon',
      'www.amazon.com',
      '/dp/0131103628',
      'amazon-book/rejoiceinhope+amazon-page-parser__us-0131103628',
      'The C Programming Language',
      'Brian Kernighan',
    ],
    [
      'amazon',
      'www.amazon.de',
      '/dp/0131103628',
      'amazon-book/rejoiceinhope+amazon-page-parser__de-0131103628',
      'The C Programming Language',
      'Dennis Ritchie',
    ],
    [
      'amazon',
      'www.amazon.com',
      '/dp/1838554599',
      'amazon-book/DoomHammer+bookmon_renew__index-1838554599-2021-07-02T09_23_51.047Z',
      'Software Architecture with C++',
      'Adrian Ostrowski',
    ],
    [
      'amazon',
      'www.amazon.com',
      '/dp/1849967202',
      'amazon-book/Nkoy+AmazonParse__normal',
      'The Algorithm Design Manual',
      'Steven Skiena',
    ],
    [
      'amazon',
      'www.amazon.de',
      '/dp/3518366823',
      'amazon-book/tfonteyn+NeverTooManyBooks__amazon_3518366823',
      'Siddhartha',
      'Hermann Hesse',
    ],
    [
      'goodreads',
      'www.goodreads.com',
      '/book/show/77566',
      'goodreads-new/neodb-social+neodb__book_show_77566',
      'Hyperion',
      'Dan Simmons',
    ],
  ] as const

  it.each(books)('of %s at %s%s (%s) are evidence', async (kind, host, path, file, title, author) => {
    routes[path] = page(`${file}.html`)
    const result = await run(submissionWith([request(1, { kind, url: at(host, path) })], { title, author }))
    const snapshot = result.oneSnapshot()
    expect(snapshot).toMatchObject({ source: kind, outcome: 'content', outcome_reason: null })
    const truth: { isbn_13: string | null; publisher: string | null } = JSON.parse(
      corpusPage(`${file}.truth.json`).toString(),
    )
    const value = (field: string) => snapshot.record.find((one) => one.field === field)?.value ?? null
    expect(value('isbn_13')).toBe(truth.isbn_13)
    for (const passage of snapshot.passages) expect(passageText(snapshot, passage).trim()).not.toBe('')
    expect(snapshot.passages.some(({ kind: about }) => about === 'description')).toBe(true)
  })

  it.each(books)('of %s at %s%s (%s) are found out when another book was asked for', async (kind, host, path, file) => {
    routes[path] = page(`${file}.html`)
    const other = { title: 'Designing Data-Intensive Applications', author: 'Martin Kleppmann' }
    const result = await run(submissionWith([request(1, { kind, url: at(host, path) })], other))
    expect(result.oneSnapshot().outcome).toBe('wrong_product')
  })

  it.each([
    ['captcha', 'amazon-captcha/DoomHammer+bookmon_renew__index-1838554599-2021-06-13T07_46_51.720Z.html'],
    ['captcha', 'amazon-captcha/nebiyuelias1+amazon-scraper__amazon_product_page.html'],
    ['captcha', 'amazon-captcha/rejoiceinhope+amazon-page-parser__us-captcha.html'],
    ['unavailable', 'amazon-503/DoomHammer+bookmon_renew__index-1838554599-2021-07-03T19_11_15.429Z.html'],
    ['not_found', 'amazon-503/discourse+discourse__amazon-error.html'],
  ])('that are a wall (%s, %s) never become content', async (outcome, file) => {
    routes['/dp/1838554599'] = page(file)
    const url = at('www.amazon.com', '/dp/1838554599')
    const result = await run(submissionWith([request(1, { kind: 'amazon', url })]))
    expect(result.oneSnapshot()).toMatchObject({ outcome, text: '', passages: [], record: [] })
  })
})
