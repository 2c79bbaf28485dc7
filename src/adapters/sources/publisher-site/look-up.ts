import { PigmeuError } from '../../../domain/errors.ts'
import type { Outcome } from '../../../domain/evidence.ts'
import type { RawPage, Reading } from '../../../domain/reading.ts'
import type { Ask, KnownBook, Lookup } from '../../../ports/source.ts'
import { notHeld } from '../../../reading/answers.ts'
import { isNamedIn, sameTitle, sharesAuthor } from '../../../reading/same-book.ts'
import { listOf } from '../../../reading/structured/json.ts'
import { candidatesFor, isbnsOf } from './candidates.ts'
import { label, read } from './read.ts'

const accept = ['text/html', 'application/xhtml+xml']

/** Outcomes that mean the publisher has no such page; every other one but content is a wall. */
const absent: ReadonlySet<Outcome> = new Set<Outcome>(['not_found', 'gone', 'not_a_book', 'wrong_product'])

const textsOf = ({ record }: Reading, field: 'title' | 'subtitle' | 'authors' | 'isbn_10' | 'isbn_13') =>
  record
    .filter((one) => one.field === field)
    .flatMap(({ value }) => listOf(value).flatMap((one) => (typeof one === 'string' ? [one] : [])))

/** Titles that a page may mean: the one that it states, else its name without that of the site. */
const titlesOf = (reading: Reading): readonly string[] => {
  const [stated] = textsOf(reading, 'title')
  if (stated !== undefined) return [stated]
  const name = reading.pageTitle ?? ''
  return [name, ...name.split(/\s+[|–—·-]\s+/u)].filter((text) => text !== '')
}

/** Whether a page is the book's: by its ISBN, else by its title and somebody of its authors. */
const isTheBooks = (book: KnownBook, reading: Reading): boolean => {
  const known = new Set(isbnsOf(book.identityKeys))
  const codes = isbnsOf([...textsOf(reading, 'isbn_13'), ...textsOf(reading, 'isbn_10')].map((code) => `isbn:${code}`))
  if (codes.some((code) => known.has(code))) return true
  const [subtitle] = textsOf(reading, 'subtitle')
  if (!titlesOf(reading).some((title) => sameTitle(book, { title, subtitle: subtitle ?? null }))) return false
  const authors = textsOf(reading, 'authors')
  return authors.length > 0
    ? sharesAuthor(book.author, authors)
    : isNamedIn(book.author, reading.passages.map(({ text }) => text).join('\n'))
}

/** What one address answered; null when it gave no answer that can be read, which must not keep the others from being asked. */
const answerOf = async (ask: Ask, url: string): Promise<RawPage | PigmeuError> => {
  try {
    return await ask({ url, accept })
  } catch (thrown) {
    if (thrown instanceof PigmeuError && thrown.code.startsWith('FETCH_')) return thrown
    throw thrown
  }
}

/**
 * Looks for the book's page at its publisher, one address after the other, and takes the first that is the book's. A wall
 * on the way is told only where no page was found.
 * @throws FETCH_FAILED and its like when no address gave an answer
 */
export const lookUp = async (book: KnownBook, ask: Ask): Promise<Lookup> => {
  const missed: PigmeuError[] = []
  let wall: Lookup | null = null
  let answered = false
  for (const url of candidatesFor(book)) {
    const page = await answerOf(ask, url)
    if (page instanceof PigmeuError) {
      missed.push(page)
      continue
    }
    answered = true
    const reading = read(page)
    if (reading.outcome === 'content' && isTheBooks(book, reading)) return { url: page.url, reading }
    if (reading.outcome !== 'content' && !absent.has(reading.outcome)) wall ??= { url, reading }
  }
  if (wall !== null) return wall
  const [first] = missed
  if (first !== undefined && !answered) throw first
  return notHeld(label)
}
