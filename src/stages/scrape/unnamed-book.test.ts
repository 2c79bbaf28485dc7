import { describe, expect, it } from 'vitest'
import { nowhereNamed, type PageForBook } from './unnamed-book.ts'

const book = { title: 'Streaming Systems: The What and How', author: 'Tyler Akidau and Slava Chernyak' }
const other = 'Clean Code by Robert C. Martin says that functions should be small, and counts the smells of the others.'
const why = 'Nothing on the page names "Streaming Systems: The What and How" or Tyler Akidau and Slava Chernyak.'

interface Page {
  readonly title?: string
  readonly text?: string
  readonly voice?: 'critic' | 'author'
  readonly address?: string
  readonly knownKeys?: readonly string[]
  readonly record?: PageForBook['reading']['record']
}
const told = ({ title = 'A review', text = other, voice = 'critic', ...more }: Page) =>
  nowhereNamed({
    book,
    knownKeys: more.knownKeys ?? [],
    address: more.address ?? 'https://blog.example/2021/07',
    reading: {
      pageTitle: title,
      record: more.record ?? [],
      passages: [{ kind: 'body', voice, text, locator: 'p' }],
    },
  })

describe('a page that states no book', () => {
  it('is about another one when it nowhere names the one asked for', () => {
    expect(told({})).toBe(why)
    expect(told({ knownKeys: ['isbn:9781491983874'] })).toBe(why)
  })

  it.each([
    ['its title in the text', { text: `${other} I liked Streaming Systems more.` }],
    ['its title above the text', { title: 'Notes on “Streaming systems”' }],
    ['its title in the address', { address: 'https://blog.example/streaming-systems-review' }],
    ['the last name of one of its authors', { text: `${other} So does Chernyak.` }],
    ['its ISBN', { text: `${other} ISBN 978-1-4919-8387-4`, knownKeys: ['isbn:9781491983874'] }],
  ] satisfies [string, Page][])('may be about the one asked for when it names %s', (_name, page) => {
    expect(told(page)).toBeNull()
  })

  it('is not judged where names are written in another script, nor where the author speaks', () => {
    expect(told({ title: '書評', text: 'この本は、小さな関数と名前について Code で説明しています。' })).toBeNull()
    expect(told({ voice: 'author' })).toBeNull()
  })

  it('is not judged here when it does state one', () => {
    const record = [{ field: 'title' as const, value: 'Clean Code', raw: 'Clean Code', rule: 'test', locator: 'h1' }]
    expect(told({ record })).toBeNull()
  })
})
