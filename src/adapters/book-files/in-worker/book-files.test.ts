import { describe, expect, it } from 'vitest'
import { epubOf } from '../../../../test/support/book-files/epub.ts'
import { linesOf, pdfOf } from '../../../../test/support/book-files/pdf.ts'
import { proseParagraph } from '../../../../test/support/book-files/prose.ts'
import { bookPassages } from '../../../domain/book-copy.ts'
import { createBookFiles } from './index.ts'

const book = { title: 'The Quiet Ledger', author: 'Mara Lindqvist' }
const files = createBookFiles({ maxBytes: 10_000_000 })
const chapterMarkup = (chapter: number): string =>
  Array.from({ length: 12 }, (_, index) => `<p>${proseParagraph(chapter, index)}</p>`).join('')
const titles = ['Preface', ...Array.from({ length: 12 }, (_, index) => `${index + 1}. Subject ${index + 1}`), 'Index']
const wholeBook = () => epubOf({ chapters: titles.map((title, index) => ({ title, markup: chapterMarkup(index) })) })

describe('reading a copy of a book', () => {
  it('keeps a bounded choice of passages from every chapter, each with its place', async () => {
    const excerpt = await files.read({ name: 'ledger.epub', bytes: wholeBook() }, book)
    expect(excerpt.passages.length).toBeLessThanOrEqual(bookPassages)
    expect(excerpt.passages[0]).toMatchObject({ kind: 'contents', voice: 'author', locator: 'table of contents' })
    const places = new Set(excerpt.passages.map(({ locator }) => locator.split(',')[0]))
    for (let chapter = 1; chapter <= 12; chapter += 1) expect(places).toContain(`chapter ${chapter}`)
    expect(places).toContain('“Preface”')
    expect(places).not.toContain('“Index”')
    expect(excerpt).toMatchObject({ format: 'epub', language: 'en', names_book: 'front', title: 'The Quiet Ledger' })
  })

  it('reads six hundred pages within the memory of a small thread', async () => {
    const pages = Array.from({ length: 600 }, (_, index) =>
      [0, 1, 2, 3].map((paragraph) => linesOf(proseParagraph(Math.floor(index / 30), index * 4 + paragraph))),
    )
    const bytes = pdfOf({ pages, info: { Title: 'The Quiet Ledger' } })
    const excerpt = await createBookFiles({ maxBytes: 10_000_000, heapMb: 128 }).read(
      { name: 'ledger.pdf', bytes },
      book,
    )
    expect(excerpt).toMatchObject({ pages: 600, passages: { length: bookPassages } })
    expect(excerpt.words).toBeGreaterThan(100_000)
  })

  it('keeps the same passages of the same file', async () => {
    const [one, two] = await Promise.all([
      files.read({ name: 'a.epub', bytes: wholeBook() }, book),
      files.read({ name: 'a.epub', bytes: wholeBook() }, book),
    ])
    expect(one).toEqual(two)
  })

  it('tells a PDF by its content, whatever its name says', async () => {
    const bytes = pdfOf({ pages: [[linesOf(proseParagraph(0, 0))]], info: { Title: 'The Quiet Ledger' } })
    const excerpt = await files.read({ name: 'ledger.epub', bytes }, book)
    expect(excerpt).toMatchObject({ format: 'pdf', pages: 1, file: { name: 'ledger.epub' } })
    expect(excerpt.file.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('finds out that nothing in a file names the book', async () => {
    const bytes = new TextEncoder().encode([0, 1, 2].map((index) => proseParagraph(0, index)).join('\n\n'))
    expect(await files.read({ name: 'notes.txt', bytes }, book)).toMatchObject({
      format: 'text',
      names_book: 'nowhere',
    })
    const other = { title: '静かな台帳', author: '林 真理' }
    const again = new TextEncoder().encode([0, 1, 2].map((index) => proseParagraph(0, index)).join('\n\n'))
    expect(await files.read({ name: 'notes.txt', bytes: again }, other)).toMatchObject({ names_book: 'unknown' })
  })
})

const refusal = (name: string, bytes: Uint8Array, options = {}) =>
  createBookFiles({ maxBytes: 10_000_000, ...options })
    .read({ name, bytes }, book)
    .then(
      () => 'read',
      (thrown: unknown) => thrown,
    )

describe('a file that cannot be read', () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    ['is empty', () => new Uint8Array(0), /is empty/],
    ['is a Kindle book', () => Buffer.concat([Buffer.alloc(60, 1), Buffer.from('BOOKMOBI')]), /is a Kindle book/],
    ['is locked by a shop', () => Buffer.from('\u00eaDRMION\u00ee', 'latin1'), /protected by the shop/],
    ['is something else', () => new Uint8Array([137, 80, 78, 71, 0, 0]), /is none of EPUB, PDF/],
    [
      'has no prose',
      () => new TextEncoder().encode('one two three\n\n'.repeat(40)),
      /holds no text that could be cited/,
    ],
  ])('%s: the answer names the field and the reason', async (_what, bytes, reason) => {
    expect(await refusal('x', bytes())).toMatchObject({
      code: 'UNSUPPORTED_UPLOAD',
      message: expect.stringMatching(reason),
      problems: [{ field: 'file', reason: expect.stringMatching(reason) }],
    })
  })

  it('takes too long: its thread is ended and the next file is read', async () => {
    const limited = createBookFiles({ maxBytes: 1, readMs: 1 })
    await expect(limited.read({ name: 'a.epub', bytes: wholeBook() }, book)).rejects.toMatchObject({
      code: 'UNSUPPORTED_UPLOAD',
      message: expect.stringContaining('took longer than 1 seconds to read'),
    })
    expect((await files.read({ name: 'a.epub', bytes: wholeBook() }, book)).format).toBe('epub')
  })

  it('needs more memory than its thread has: the server goes on', async () => {
    const paragraphs = Array.from({ length: 60_000 }, (_, index) => proseParagraph(index, index)).join('\n\n')
    expect(await refusal('a.txt', new TextEncoder().encode(paragraphs), { heapMb: 16 })).toMatchObject({
      code: 'UNSUPPORTED_UPLOAD',
      message: expect.stringContaining('needs more memory than one book may'),
    })
  })
})
