import { describe, expect, it } from 'vitest'
import { linesOf, type PdfContent, type PdfPage, pdfOf } from '../../../../../test/support/book-files/pdf.ts'
import { proseParagraph } from '../../../../../test/support/book-files/prose.ts'
import { readPdf } from './read-pdf.ts'

const page = (chapter: number, ...heads: readonly string[]): readonly (readonly string[])[] => [
  ...heads.map((head) => [head]),
  ...[0, 1, 2].map((paragraph) => linesOf(proseParagraph(chapter, paragraph))),
]
const read = (changes: Partial<PdfContent> = {}) => readPdf(pdfOf({ pages: [page(0), page(1)], ...changes }))
const valuesOf = ({ record }: Awaited<ReturnType<typeof readPdf>>) =>
  Object.fromEntries(record.map(({ field, value }) => [field, value]))

describe('the text of a PDF', () => {
  it('is read page by page, lines joined to the paragraphs that were printed', async () => {
    const { paragraphs, pages } = await read()
    expect(pages).toBe(2)
    expect(paragraphs).toEqual(
      [0, 1].flatMap((chapter) =>
        [0, 1, 2].map((index) => ({ text: proseParagraph(chapter, index), chapter: null, page: String(chapter + 1) })),
      ),
    )
  })

  it('mends words that were divided and sentences that go on over the edge of a page', async () => {
    const { paragraphs } = await read({
      pages: [
        [['A word that was di-', 'vided at the end of its line and a sentence']],
        [['that goes on overleaf. It ends there, as it should.']],
      ],
    })
    expect(paragraphs).toEqual([
      {
        text: 'A word that was divided at the end of its line and a sentence that goes on overleaf. It ends there, as it should.',
        chapter: null,
        page: '1',
      },
    ])
  })

  it('has its chapters from the outline and its pages by their labels', async () => {
    const book = await read({
      pages: [page(0, 'Preface'), page(1, 'Chapter 1', 'Postings'), page(2), page(3, 'Chapter 2')],
      outline: [
        { title: 'Preface', page: 0 },
        { title: 'Chapter 1: Postings', page: 1 },
        { title: 'Chapter 2: Balances', page: 3 },
      ],
      romanPages: 1,
    })
    expect(book.chapters).toEqual(['Preface', 'Chapter 1: Postings', 'Chapter 2: Balances'])
    const prose = book.paragraphs.filter(({ text }) => text.length > 60)
    expect(prose.map(({ chapter, page: label }) => [chapter, label])).toEqual(
      [
        [0, 'i'],
        [1, '1'],
        [1, '2'],
        [2, '3'],
      ].flatMap((place) => [place, place, place]),
    )
  })

  it('has its chapters from headings at the top of pages where there is no outline', async () => {
    const pages = Array.from({ length: 8 }, (_, index) =>
      index % 2 === 0 ? page(index, `Chapter ${index / 2 + 1}`, `Subject ${'ABCD'[index / 2]}`) : page(index),
    )
    const { chapters, paragraphs } = await read({ pages, runningHead: 'The Quiet Ledger', printsNumbers: true })
    expect(chapters).toEqual([
      'Chapter 1: Subject A',
      'Chapter 2: Subject B',
      'Chapter 3: Subject C',
      'Chapter 4: Subject D',
    ])
    expect(paragraphs.at(-1)).toMatchObject({ chapter: 3, page: '8' })
  })

  it('leaves out running heads and takes printed page numbers for labels', async () => {
    const pages = Array.from({ length: 7 }, (_, index): PdfPage => [...page(index), [String(index + 101)]])
    const { paragraphs } = await read({ pages, runningHead: 'The Quiet Ledger' })
    expect(paragraphs.map(({ text }) => text).join('\n')).not.toMatch(/Quiet Ledger|^10\d$/m)
    expect(paragraphs.at(0)?.page).toBe('101')
  })
})

describe('the record of a PDF', () => {
  it('has title and authors that people wrote, and the ISBN of the imprint', async () => {
    const imprint: PdfPage = [['First published in London.'], ['ISBN 978-0-306-40615-7']]
    const info = { Title: 'The Quiet Ledger', Author: 'Mara Lindqvist, Jo Park' }
    expect(valuesOf(await read({ pages: [imprint, page(0)], info }))).toEqual({
      title: 'The Quiet Ledger',
      authors: ['Mara Lindqvist', 'Jo Park'],
      isbn_13: '9780306406157',
      isbn_10: '0306406152',
    })
  })

  it.each([
    ['the names of files', { Title: 'Microsoft Word - draft7.doc' }],
    ['what printers leave', { Title: 'ledger_final.indd', Author: 'Administrator' }],
    ['accounts', { Title: 'untitled', Author: 'mlindqvist' }],
  ])('leaves out %s', async (_what, info) => {
    expect(valuesOf(await read({ info }))).toEqual({})
  })

  it('leaves out the ISBN where the imprint names two editions', async () => {
    const imprint: PdfPage = [['ISBN 978-0-306-40615-7 (paper)'], ['ISBN 978-1-4493-7332-0 (ebook)']]
    expect(valuesOf(await read({ pages: [imprint, page(0)] }))).toEqual({})
  })
})

describe('a PDF that cannot be read', () => {
  it.each<[string, () => Uint8Array, string]>([
    [
      'is locked',
      () => pdfOf({ pages: [page(0)], password: 'tulip' }),
      'is protected with a password; remove it and upload again',
    ],
    ['is a scan', () => pdfOf({ pages: ['picture', 'picture', 'picture'] }), 'has no text, only pictures of pages'],
    [
      'is a scan with a typed cover',
      () => pdfOf({ pages: [[['The Quiet Ledger']], ...Array<PdfPage>(9).fill('picture')] }),
      'has no text, only pictures of pages',
    ],
    [
      'is damaged',
      () => new TextEncoder().encode('%PDF-1.7\nand nothing more'),
      'is damaged: it cannot be read as a PDF',
    ],
    ['is cut off', () => pdfOf({ pages: Array<PdfPage>(30).fill(page(0)) }).slice(0, 9000), 'is damaged'],
  ])('says that it %s', async (_what, bytes, reason) => {
    await expect(readPdf(bytes())).rejects.toThrow(reason)
  })
})

describe('a PDF that holds more than text', () => {
  it('is read without running its script', async () => {
    const script = 'globalThis.pigmeuScriptRan = true; app.alert("read me")'
    expect((await read({ script })).paragraphs).toHaveLength(6)
    expect('pigmeuScriptRan' in globalThis).toBe(false)
  })
})
