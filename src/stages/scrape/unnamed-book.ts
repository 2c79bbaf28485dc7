import { outcomeSentences as told } from '../../domain/kept-words/outcome-sentences.ts'
import type { Reading } from '../../domain/reading.ts'
import { namesBook, type SoughtBook } from '../../reading/book-text/excerpt.ts'

/** A page that may be about anything, and the book that an editor named it for. */
export interface PageForBook {
  readonly book: SoughtBook
  /** Identity keys of the book that do not come from this page's own address. */
  readonly knownKeys: readonly string[]
  readonly address: string
  readonly reading: Pick<Reading, 'pageTitle' | 'record' | 'passages'>
}

/** Names are written anew in another script, so a page in one proves nothing by lacking them. */
const isMostlyLatin = (text: string): boolean =>
  2 * (text.match(/\p{Script=Latin}/gu)?.length ?? 0) > (text.match(/\p{L}/gu)?.length ?? 0)

const printsIsbn = (text: string, keys: readonly string[]): boolean => {
  const digits = text.replace(/[-\s]/g, '')
  return keys.some((key) => key.startsWith('isbn:') && digits.includes(key.slice('isbn:'.length)))
}

/**
 * Tells that a page which states no book of its own names neither title nor author nor ISBN of the one asked for, not even in
 * its address; null when it does, or may. Where the author speaks, it is about them without being told.
 */
export const nowhereNamed = ({ book, knownKeys, address, reading }: PageForBook): string | null => {
  const { pageTitle, record, passages } = reading
  if (record.some(({ field }) => field === 'title') || passages.some(({ voice }) => voice === 'author')) return null
  const texts = [pageTitle ?? '', ...passages.map(({ text }) => text)]
  const prose = texts.join('\n')
  if (prose.trim() === '' || isMostlyLatin(prose) !== isMostlyLatin(`${book.title} ${book.author}`)) return null
  if (printsIsbn(prose, knownKeys)) return null
  const stated = record.map(({ value }) => JSON.stringify(value))
  if (namesBook([address, ...stated, ...texts], book) !== 'nowhere') return null
  return told.unnamed(book)
}
