import { describe, expect, it } from 'vitest'
import { source } from './index.ts'

const text = 'I wrote this book because I kept losing messages, and I wanted to know who really owed what to whom. '
const read = (body: string) =>
  source.read({ url: 'https://annroe.example.com/book', status: 200, mediaType: 'text/html', body })

describe('an author’s site', () => {
  it('lets the author speak, about the book and about themselves', () => {
    const reading = read(
      `<html lang="en"><body><article><h1>Ledgers</h1><p>${text.repeat(3)}</p><p>${text.repeat(2)}It ends here.</p>
       <h2>About the author</h2><p>Ann Roe has built queues for twenty years and teaches how to keep a ledger.</p></article></body></html>`,
    )
    expect(reading.outcome).toBe('content')
    expect(new Set(reading.passages.map(({ kind, voice }) => `${kind}/${voice}`))).toEqual(
      new Set(['body/author', 'about_author/author']),
    )
    expect(reading.language).toBe('en')
  })

  it('never takes a wall for the author', () => {
    expect(read('<title>Just a moment...</title><p>Checking your browser</p>')).toMatchObject({
      outcome: 'bot_wall',
      passages: [],
    })
  })
})
