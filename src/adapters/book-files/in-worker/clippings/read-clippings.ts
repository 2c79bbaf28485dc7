import type { BookExcerpt } from '../../../../domain/book-copy.ts'
import type { FieldValue } from '../../../../domain/book-record.ts'
import { detectLanguage } from '../../../../domain/language.ts'
import type { PassageDraft } from '../../../../domain/reading.ts'
import { countWords, foldText } from '../../../../domain/words.ts'
import type { ExpectedBook } from '../../../../ports/book-file.ts'
import { inPieces } from '../../../../reading/passages.ts'
import { isSameBook } from '../../../../reading/same-book.ts'
import { fold } from '../../../../reading/text.ts'
import { unreadable } from '../unreadable.ts'
import { type MetaLine, readMetaLine } from './meta-line.ts'

/** Highlights and notes that are kept of one book. */
const mostClippings = 120

interface Clipping extends MetaLine {
  readonly title: string
  readonly author: string
  readonly text: string
}

const separator = /^={10}\s*$/mu

/** "Title (Series) (Author)": the last brackets hold who wrote it. */
const readTitleLine = (line: string): { title: string; author: string } => {
  const whole = fold(line)
  const split = /^(.*?)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/u.exec(whole)
  return split?.[1] ? { title: split[1], author: split[2] ?? '' } : { title: whole, author: '' }
}

const readEntry = (entry: string): Clipping | null => {
  const lines = entry.replace(/^[\s\ufeff]+/u, '').split('\n')
  const meta = readMetaLine(lines[1] ?? '')
  return meta && { ...readTitleLine(lines[0] ?? ''), ...meta, text: fold(lines.slice(2).join('\n')) }
}

/** Whether a text is a file of clippings: its entries stand between their lines of signs. */
export const isClippings = (text: string): boolean => {
  const entries = text.replace(/\r\n?/g, '\n').slice(0, 200_000).split(separator)
  return entries.length > 1 && entries.slice(0, 20).some((entry) => readEntry(entry) !== null)
}

const names = (author: string): readonly string[] => author.split(/\s*;\s*/u)

const overlaps = (one: Clipping, two: Clipping): boolean =>
  one.location !== null &&
  two.location !== null &&
  one.location[0] <= two.location[1] &&
  two.location[0] <= one.location[1]

/** A highlight that was drawn anew stands in the file twice; the last one counts. */
const withoutEarlier = (clippings: readonly Clipping[]): readonly Clipping[] =>
  clippings.filter(
    (one, index) =>
      !clippings.slice(index + 1).some((later) => {
        if (later.kind !== one.kind) return false
        const [before, after] = [foldText(one.text), foldText(later.text)]
        const same =
          before === after || (one.kind === 'highlight' && (after.includes(before) || before.includes(after)))
        return same && (one.location === null || overlaps(one, later))
      }),
  )

const evenly = <T>(list: readonly T[], most: number): readonly T[] =>
  list.length <= most
    ? list
    : Array.from({ length: most }, (_, index) => list[Math.floor((index * list.length) / most)]).filter(
        (one) => one !== undefined,
      )

const placeOf = ({ page, location }: Clipping): string =>
  [...(page === null ? [] : [`page ${page}`]), ...(location === null ? [] : [`location ${location[0]}`])].join(', ') ||
  'place unknown'

const draftsOf = (clipping: Clipping): readonly PassageDraft[] =>
  inPieces(clipping.text).map((text) =>
    clipping.kind === 'note'
      ? { kind: 'editor', voice: 'editor', text, locator: `note at ${placeOf(clipping)}` }
      : { kind: 'body', voice: 'author', text, locator: placeOf(clipping) },
  )

const recordOf = ({ title, author }: Clipping): readonly FieldValue[] => {
  const locator = 'title line of the clippings'
  const authors = names(author).map((name) => name.replace(/^([^,]+),\s*([^,]+)$/u, '$2 $1'))
  return [
    { field: 'title', value: title, raw: title, rule: 'book.clippings.title', locator },
    { field: 'authors', value: authors, raw: author, rule: 'book.clippings.author', locator },
  ]
}

/**
 * Takes the highlights and notes of one book out of a `My Clippings.txt`. What it holds of other books is neither kept nor told.
 * @throws UnreadableBook when it holds nothing of this book
 */
export const readClippings = (text: string, file: BookExcerpt['file'], book: ExpectedBook): BookExcerpt => {
  const entries = text.replace(/\r\n?/g, '\n').split(separator)
  const ofBook = entries.flatMap((entry) => {
    const clipping = readEntry(entry)
    const isOurs = clipping && isSameBook(book, { title: clipping.title, authors: names(clipping.author) })
    return isOurs && clipping.kind !== 'other' && clipping.text !== '' ? [clipping] : []
  })
  const [first] = ofBook
  if (!first) return unreadable(`holds no highlights or notes of "${book.title}" by ${book.author}`)
  const kept = [...withoutEarlier(ofBook)].sort((one, two) => (one.location?.[0] ?? 0) - (two.location?.[0] ?? 0))
  const passages = evenly(kept, mostClippings).flatMap(draftsOf)
  return {
    format: 'clippings',
    file,
    title: first.title,
    language: detectLanguage(passages.map((passage) => passage.text).join('\n')),
    pages: null,
    words: kept.reduce((sum, clipping) => sum + countWords(clipping.text), 0),
    names_book: 'front',
    record: [...recordOf(first)],
    identity: { edition: [], work: [] },
    passages: [...passages],
  }
}
