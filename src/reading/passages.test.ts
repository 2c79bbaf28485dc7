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

  it('keeps the meaning of a heading under deeper headings, and loses it at the next of its own level', () => {
    const found =
      passages(`<h2>About the Authors</h2><h3>Ann Roe</h3><p>She teaches.</p><h3>Bob Doe</h3><p>He writes.</p>
      <h2>Where to buy</h2><p>In every good shop.</p>`)
    expect(found.map(({ kind, text }) => [kind, text])).toEqual([
      ['about_author', 'Ann Roe\nShe teaches.'],
      ['about_author', 'Bob Doe\nHe writes.'],
      ['description', 'Where to buy\nIn every good shop.'],
    ])
  })

  it('knows a heading that names an author, and no other', () => {
    const blocks = blocksOf(
      parsePage('<h2>About Ann Roe</h2><p>She teaches.</p><h2>About Message Queues</h2><p>They forget.</p>').document,
    )
    const kinds = (people: readonly string[] | 'anyone') =>
      passagesOf(blocks, { kind: 'body', voice: 'author', locator: '#d', people }).map(({ kind }) => kind)
    expect(kinds(['Ann Roe'])).toEqual(['about_author', 'body'])
    expect(kinds([])).toEqual(['body', 'body'])
    expect(kinds('anyone')[0]).toBe('about_author')
  })

  it('leaves the name under a quotation with the quotation', () => {
    expect(
      passages('<p>“It taught me to keep a ledger.”</p><p>— Carl Foe, The Paper</p><p>The next one says more.</p>').map(
        ({ text }) => text,
      ),
    ).toEqual(['“It taught me to keep a ledger.”\n— Carl Foe, The Paper', 'The next one says more.'])
  })
})
