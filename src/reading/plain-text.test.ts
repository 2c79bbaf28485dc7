import { describe, expect, it } from 'vitest'
import { readPlainText } from './plain-text.ts'

const read = (text: string, voice: 'publisher' | 'editor' = 'publisher') =>
  readPlainText(text, { kind: voice === 'editor' ? 'editor' : 'body', voice, label: 'Back cover' })

describe('a pasted text', () => {
  it('becomes one passage a paragraph', () => {
    const reading = read('The first paragraph says one thing.\n\n  The second one\nsays another thing.\n\n\n')
    expect(reading).toMatchObject({ outcome: 'content', reason: null, pageTitle: 'Back cover', record: [] })
    expect(reading.passages.map(({ text }) => text)).toEqual([
      'The first paragraph says one thing.',
      'The second one says another thing.',
    ])
    expect(new Set(reading.passages.map(({ locator }) => locator)).size).toBe(2)
  })

  it('loses control characters and keeps emoji, right-to-left letters and accents', () => {
    const reading = read('Olá\u0000 mundo\u0007, isto é bom 📚.\r\n\r\nשלום לכולם, זה ספר.')
    expect(reading.passages.map(({ text }) => text)).toEqual(['Olá mundo, isto é bom 📚.', 'שלום לכולם, זה ספר.'])
  })

  it('is told apart by its headings, in English and Portuguese', () => {
    const english = read(
      'The book explains storage engines.\n\nTable of Contents\n1. Foundations of Data\n2. Derived Data\n\nAbout the author\nMartin is a researcher who lives in Cambridge.',
    )
    expect(english.passages.map(({ kind }) => kind)).toEqual(['body', 'contents', 'about_author'])
    expect(english.passages[1]?.text).toContain('1. Foundations of Data\n2. Derived Data')
    const portuguese = read(
      'O livro explica filas.\n\nSumário\n\nFilas\nPilhas\n\nSobre o autor\n\nAna vive no Recife há anos.',
    )
    expect(portuguese.passages.map(({ kind }) => kind)).toEqual(['body', 'contents', 'about_author'])
    expect(portuguese.passages[2]?.text).toContain('Ana vive no Recife há anos.')
    expect(portuguese.passages[0]?.text).not.toContain('Ana')
  })

  it('keeps paragraphs apart that have no empty line between them', () => {
    const long =
      'This sentence goes on and on so that the line is clearly no line that somebody broke by hand at all, never.'
    const reading = read(`${long} One.\n${long} Two.`)
    expect(reading.passages).toHaveLength(2)
    expect(reading.passages[1]?.text).toBe(`${long} Two.`)
  })

  it('tells its language when there is enough of it', () => {
    expect(
      read('Este livro mostra como os sistemas distribuídos falham e o que fazer quando isso acontece.').language,
    ).toBe('pt')
    expect(read('Short.').language).toBeNull()
  })

  it('of an editor stays the editor’s whatever its headings say', () => {
    const reading = read(
      'About the author\n\nShe taught me databases for years.\n\nReviews\n\nI liked the exercises.',
      'editor',
    )
    expect(reading.passages.length).toBeGreaterThan(0)
    expect(reading.passages.every(({ kind, voice }) => kind === 'editor' && voice === 'editor')).toBe(true)
  })

  it('without words is an empty shell', () => {
    expect(read(' \n\u0000\n ')).toMatchObject({ outcome: 'empty_shell', passages: [] })
  })
})
