import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../../test/support/book-files/pdf.ts'
import { proseParagraph } from '../../../../../test/support/book-files/prose.ts'
import { decodeText } from './decode-text.ts'
import { readText } from './read-text.ts'

const prose = (chapter: number): string =>
  [0, 1].map((index) => linesOf(proseParagraph(chapter, index), 70).join('\n')).join('\n\n')
const bookOf = (headings: readonly string[]): string =>
  headings.map((heading, index) => `${heading}\n\n${prose(index)}`).join('\n\n\n')

describe('chapters of a plain text', () => {
  it.each([
    [
      'English',
      ['Chapter 1', 'CHAPTER TWO. THE TIDE', 'Chapter III: Mooring'],
      ['Chapter 1', 'CHAPTER TWO. THE TIDE', 'Chapter III: Mooring'],
    ],
    ['Portuguese', ['Capítulo 1', 'Capítulo 2 – Marés'], ['Capítulo 1', 'Capítulo 2 – Marés']],
    ['German', ['Vorwort', 'Kapitel 1: Anfang'], ['Vorwort', 'Kapitel 1: Anfang']],
    ['French', ['Avant-propos', 'Chapitre 1'], ['Avant-propos', 'Chapitre 1']],
    ['Japanese', ['第1章 台帳', '第二章 均衡'], ['第1章 台帳', '第二章 均衡']],
    ['numbered capitals', ['1. THE LEDGER', '2. THE BALANCE'], ['1. THE LEDGER', '2. THE BALANCE']],
    [
      'a title on the next line',
      ['Chapter 1\nThe Ledger', 'Chapter 2\nThe Balance'],
      ['Chapter 1: The Ledger', 'Chapter 2: The Balance'],
    ],
  ])('are found by their headings: %s', (_what, headings, titles) => {
    const { chapters, paragraphs } = readText(bookOf(headings))
    expect(chapters).toEqual(titles)
    expect(paragraphs.map(({ chapter }) => chapter)).toEqual(titles.flatMap((_, index) => [index, index]))
  })

  it('begin where they stand, not where the table of contents names them', () => {
    const contents = 'Contents\n\nChapter 1: Tides\n\nChapter 2: Moorings\n\nChapter 3: Pilots ........ 57\n\n'
    const { chapters, paragraphs } = readText(contents + bookOf(['Chapter 1: Tides', 'Chapter 2: Moorings']))
    expect(chapters).toEqual(['Contents', 'Chapter 1: Tides', 'Chapter 2: Moorings'])
    expect(paragraphs.at(-1)?.chapter).toBe(2)
  })

  it('are not made of sentences that begin like a heading', () => {
    const { chapters } = readText(
      `Chapter 1\n\n${prose(0)}\n\nChapter 7 of the law says otherwise, as everybody knows.\n\n${prose(1)}`,
    )
    expect(chapters).toEqual(['Chapter 1'])
  })
})

describe('paragraphs of a plain text', () => {
  it('are joined from their lines, with form feeds as pages', () => {
    const { paragraphs, pages } = readText(`${prose(0)}\f${prose(1)}`)
    expect(pages).toBe(2)
    expect(paragraphs.map(({ text, page }) => [text, page])).toEqual([
      [proseParagraph(0, 0), '1'],
      [proseParagraph(0, 1), '1'],
      [proseParagraph(1, 0), '2'],
      [proseParagraph(1, 1), '2'],
    ])
  })

  it('are single lines where nobody broke them by hand', () => {
    const text = [0, 1, 2].map((index) => proseParagraph(0, index)).join('\n')
    expect(readText(text).paragraphs).toHaveLength(3)
  })

  it('are refused where there is next to nothing', () => {
    expect(() => readText('Just a line.')).toThrow('holds too little text to be a book')
  })
})

describe('bytes as text', () => {
  it.each([
    ['UTF-8', Buffer.from('Café')],
    ['UTF-8 with a mark', Buffer.from('\ufeffCafé')],
    ['UTF-16', Buffer.from('\ufeffCafé', 'utf16le')],
    ['Windows-1252', Buffer.from('Café', 'latin1')],
  ])('are read as %s', (_what, bytes) => {
    expect(decodeText(bytes)).toBe('Café')
  })

  it('are refused when they are none', () => {
    expect(() => decodeText(new Uint8Array([1, 0, 2]))).toThrow('is none of EPUB, PDF, plain text or Kindle highlights')
  })
})
