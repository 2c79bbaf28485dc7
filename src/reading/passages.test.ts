import { describe, expect, it } from 'vitest'
import { blocksOf } from './markup.ts'
import { parsePage } from './page.ts'
import { passagesOf } from './passages.ts'

const passages = (html: string) =>
  passagesOf(blocksOf(parsePage(html).document), { kind: 'description', voice: 'publisher', locator: '#d' })

describe('passages', () => {
  it('gives what follows a known heading the kind and voice that it names, and leaves the heading out', () => {
    const found = passages(`<p>A description that ends.</p><h3>About the Author</h3><p>Ann Roe teaches.</p>
      <h3>Review</h3><p>"Good." (A Paper)</p><h3>Something else</h3><p>Back to the book.</p>`)
    expect(found.map(({ kind, voice, text }) => [kind, voice, text])).toEqual([
      ['description', 'publisher', 'A description that ends.'],
      ['about_author', 'author', 'Ann Roe teaches.'],
      ['review', 'critic', '"Good." (A Paper)'],
      ['description', 'publisher', 'Something else\nBack to the book.'],
    ])
  })

  it('keeps a heading that says something of the book on the first line', () => {
    expect(passages('<p>Who this book is for</p><p>Engineers who build queues.</p>')).toMatchObject([
      { kind: 'description', text: 'Who this book is for\nEngineers who build queues.' },
    ])
  })

  it('recognises a list of contents inside a description and keeps its entries together', () => {
    const found = passages(
      `<p>Text that ends.</p><b>Table of Contents</b><p>1. Queues</p><p>2. Ledgers</p><p>3. Leases</p>`,
    )
    expect(found.map(({ kind, text }) => [kind, text])).toEqual([
      ['description', 'Text that ends.'],
      ['contents', '1. Queues\n2. Ledgers\n3. Leases'],
    ])
  })

  it('cuts a long paragraph between sentences and loses no word', () => {
    const sentences = Array.from({ length: 60 }, (_, index) => `Sentence ${index} tells one small thing of the ledger.`)
    const found = passages(`<p>${sentences.join(' ')}</p>`)
    expect(found.length).toBeGreaterThan(2)
    for (const { text } of found) expect(text.length).toBeLessThanOrEqual(900)
    for (const { text } of found) expect(text.endsWith('ledger.')).toBe(true)
    expect(found.map(({ text }) => text).join(' ')).toBe(sentences.join(' '))
  })

  it('says nothing twice', () => {
    expect(passages('<p>The same words.</p><p>The same words.</p>')).toHaveLength(1)
  })
})
