import { dateIso } from '../../../reading/locale/dates.ts'
import type { Hit } from '../../../reading/rules.ts'
import { objectAt, plainText } from '../../../reading/structured/json.ts'
import type { GoodreadsBook } from './book.ts'

/** Goodreads keeps its dates as midnights in California. */
const californianDate = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'America/Los_Angeles' })
const instantDate = (value: unknown): string | null => {
  const text = plainText(value)
  return text !== null && /^-?\d+$/.test(text) ? californianDate.format(new Date(Number(text))) : null
}

type DateReader = (book: GoodreadsBook) => Hit<string> | null

const inWords =
  (words: string, details: (book: GoodreadsBook) => { readonly [name: string]: unknown }): DateReader =>
  (book) => {
    const raw = details(book)['publicationTime']
    const date = instantDate(raw)
    return date === null ? null : { value: `${words}${date}`, raw: String(raw) }
  }

/** The work's date in the page's data: when any edition first appeared. */
export const firstPublished: DateReader = inWords('First published ', ({ data }) =>
  objectAt(data?.work ?? {}, 'details'),
)
/** The edition's own date in the page's data. */
export const editionPublished: DateReader = inWords('', ({ data }) => objectAt(data?.book ?? {}, 'details'))

/** The present design's line: "First published April 3, 2018", "Published March 1, 2014", "Expected publication ...". */
export const printedDate: DateReader = ({ page }) => {
  const raw = page.text('[data-testid="publicationInfo"]')
  return raw === null || !/\d{4}/.test(raw) ? null : { value: raw, raw }
}

const published =
  /^(?:Published|Expected publication:?)\s+(?<date>.*?\d{4})(?:\s+by\s+(?<publisher>.*?))?(?:\s*\(first published\s+(?<first>.*?)\))?$/u

/** A part of the older design's line "Published September 3rd 2013 by Little, Brown (first published 2011)". */
export const inPublishedLine =
  (part: 'date' | 'publisher' | 'first'): DateReader =>
  ({ publishedLine }) => {
    const value = publishedLine === null ? undefined : published.exec(publishedLine)?.groups?.[part]
    return publishedLine === null || value === undefined || value === '' ? null : { value, raw: publishedLine }
  }

/** The work's date in that line, in the words of the present design. */
export const firstInLine: DateReader = (book) => {
  const found = inPublishedLine('first')(book)
  return found === null ? null : { ...found, value: `First published ${found.value}` }
}

/** What a date is as YYYY[-MM[-DD]], exactly as precise as it is given. */
export const asIso =
  (read: DateReader): DateReader =>
  (book) => {
    const found = read(book)
    const words = found?.value.replace(/^(?:First published|Published|Expected publication:?)\s+/u, '')
    const value = words === undefined ? null : dateIso(words)
    return found === null || value === null ? null : { value, raw: found.raw }
  }
