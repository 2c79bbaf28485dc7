import { detailLine } from '../../../reading/details.ts'
import { isbn10, isbn13 } from '../../../reading/identifiers.ts'
import { dateIso } from '../../../reading/locale/dates.ts'
import { languageCode } from '../../../reading/locale/languages.ts'
import { decimalNumber, wholeNumber } from '../../../reading/locale/numbers.ts'
import { textOf } from '../../../reading/markup.ts'
import { type Hit, type Rule, ruleMaker } from '../../../reading/rules.ts'
import { isObject, type JsonObject, listOf, objectAt, plainText } from '../../../reading/structured/json.ts'
import type { GoodreadsBook } from './book.ts'
import { authors, contributors } from './people.ts'

const rule = ruleMaker<GoodreadsBook>('goodreads')

const hit = <V>(value: V | null | undefined, raw: string | null): Hit<V> | null =>
  value === null || value === undefined || raw === null ? null : { value, raw }

/** Reads a member of the page's own data, by its path from the book. */
const member =
  <V>(path: readonly string[], make: (text: string) => V | null) =>
  ({ data }: GoodreadsBook): Hit<V> | null => {
    const holder = path.slice(0, -1).reduce<JsonObject>(objectAt, data?.book ?? {})
    const raw = plainText(holder[path.at(-1) ?? ''])
    return raw === null ? null : hit(make(raw), raw)
  }

const shown =
  <V>(selector: string, make: (text: string) => V | null) =>
  ({ page }: GoodreadsBook): Hit<V> | null => {
    const raw = page.text(selector)
    return raw === null ? null : hit(make(raw), raw)
  }

const detail =
  <V>(name: Parameters<typeof detailLine>[1], make: (text: string) => V | null) =>
  ({ details }: GoodreadsBook): Hit<V> | null => {
    const line = detailLine(details, name)
    const found = line === null ? null : hit(make(line.value), line.value)
    return line === null || found === null ? null : { ...found, locator: line.locator }
  }

const same = (text: string): string => text
const positive = (text: string): number | null => wholeNumber(text) || null
const rated = (text: string): number | null => {
  const value = decimalNumber(text)
  return value !== null && value > 0 && value <= 5 ? value : null
}

/** Goodreads keeps its dates as midnights in California. */
const californianDate = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'long',
  timeZone: 'America/Los_Angeles',
})
const instantDate = (text: string): string | null =>
  /^-?\d+$/.test(text) ? californianDate.format(new Date(Number(text))) : null

const firstPublished = ({ data }: GoodreadsBook): Hit<string> | null => {
  const raw = plainText(objectAt(data?.work ?? {}, 'details')['publicationTime'])
  const date = raw === null ? null : instantDate(raw)
  return date === null ? null : hit(`First published ${date}`, raw)
}
const editionDate = member(['details', 'publicationTime'], instantDate)
const published =
  /^(?:Published|Expected publication:?)\s+(?<date>.*?\d{4})(?:\s+by\s+(?<publisher>.*?))?(?:\s*\(first published.*)?$/u
const fromLine =
  (part: 'date' | 'publisher') =>
  ({ publishedLine }: GoodreadsBook): Hit<string> | null =>
    publishedLine === null ? null : hit(published.exec(publishedLine)?.groups?.[part], publishedLine)
const printedDate = shown('[data-testid="publicationInfo"]', (text) => (/\d{4}/.test(text) ? text : null))

const asIso =
  (read: (book: GoodreadsBook) => Hit<string> | null) =>
  (book: GoodreadsBook): Hit<string> | null => {
    const found = read(book)
    const words = found?.value.replace(/^(?:First published|Published|Expected publication)\s+/u, '')
    return found === null || words === undefined ? null : hit(dateIso(words), found.raw)
  }

const series = ({ page, data }: GoodreadsBook): Hit<string> | null => {
  const first = listOf(data?.book['bookSeries']).find(isObject)
  const name = first === undefined ? null : plainText(data?.resolve(first['series'])['title'])
  const place = first === undefined ? null : plainText(first['userPosition'])
  const old = page.text('#bookSeries')?.replace(/^\(|\)$/g, '')
  const value = name === null ? (old ?? null) : place === null ? name : `${name} #${place}`
  return value === null || value === '' ? null : { value, raw: value }
}

const genres = ({ page, data }: GoodreadsBook): Hit<string[]> | null => {
  const stated = listOf(data?.book['bookGenres'])
    .filter(isObject)
    .flatMap((entry) => plainText(objectAt(entry, 'genre')['name']) ?? [])
  const names = stated.length > 0 ? stated : page.all('.bookPageGenreLink[href*="/genres/"]').map(textOf)
  return names.length === 0 ? null : { value: [...new Set(names)], raw: names.join(', ') }
}

const workStat =
  (name: string, make: (text: string) => number | null) =>
  ({ data }: GoodreadsBook): Hit<number> | null => {
    const raw = plainText(objectAt(data?.work ?? {}, 'stats')[name])
    return raw === null ? null : hit(make(raw), raw)
  }
const workTitle = ({ data }: GoodreadsBook): Hit<string> | null => {
  const raw = plainText(objectAt(data?.work ?? {}, 'details')['originalTitle'])
  return hit(raw, raw)
}
const cover = ({ page }: GoodreadsBook): Hit<string> | null => {
  const raw = page.attribute('#coverImage', 'src')
  return hit(raw, raw)
}
const asinCode = (text: string): string | null => (/^[A-Z0-9]{10}$/.test(text) ? text : null)
const anyIsbn = (check: (text: string) => string | null) => (text: string) =>
  [...text.matchAll(/[\dX][\dX -]{8,16}[\dX]/g)].map(([code]) => check(code)).find((code) => code !== null) ?? null

const next = '__NEXT_DATA__ Book'
/** How each field is read from both designs of Goodreads' book pages; for each field, the first rule that finds a value wins. */
export const goodreadsRules: readonly Rule<GoodreadsBook>[] = [
  rule('title', 'data', `${next}.title`, member(['title'], same)),
  rule('title', 'heading', '#bookTitle', shown('#bookTitle, [data-testid="bookTitle"]', same)),
  rule('original_title', 'data', '__NEXT_DATA__ Work.details.originalTitle', workTitle),
  rule('original_title', 'detail', '#bookDataBox', detail('original_title', same)),
  rule('authors', 'people', '.ContributorLink, #bookAuthors', authors),
  rule('contributors', 'people', '.ContributorLink, #bookAuthors', contributors),
  rule('language', 'data', `${next}.details.language`, member(['details', 'language', 'name'], same)),
  rule('language', 'detail', '#bookDataBox', detail('language', same)),
  rule('language_code', 'data', `${next}.details.language`, member(['details', 'language', 'name'], languageCode)),
  rule('language_code', 'detail', '#bookDataBox', detail('language', languageCode)),
  rule('series', 'series', '#bookSeries', series),
  rule('publisher', 'data', `${next}.details.publisher`, member(['details', 'publisher'], same)),
  rule('publisher', 'published_line', '#details .row', fromLine('publisher')),
  rule('publication_date', 'printed', '[data-testid="publicationInfo"]', printedDate),
  rule('publication_date', 'published_line', '#details .row', fromLine('date')),
  rule('publication_date', 'work', '__NEXT_DATA__ Work.details.publicationTime', firstPublished),
  rule('publication_date', 'edition', `${next}.details.publicationTime`, editionDate),
  rule('publication_date_iso', 'printed', '[data-testid="publicationInfo"]', asIso(printedDate)),
  rule('publication_date_iso', 'published_line', '#details .row', asIso(fromLine('date'))),
  rule('publication_date_iso', 'work', '__NEXT_DATA__ Work.details.publicationTime', asIso(firstPublished)),
  rule('publication_date_iso', 'edition', `${next}.details.publicationTime`, asIso(editionDate)),
  rule('isbn_10', 'data', `${next}.details.isbn`, member(['details', 'isbn'], isbn10)),
  rule('isbn_10', 'detail', '#bookDataBox', detail('isbn', anyIsbn(isbn10))),
  rule('isbn_13', 'data', `${next}.details.isbn13`, member(['details', 'isbn13'], isbn13)),
  rule('isbn_13', 'detail', '#bookDataBox [itemprop="isbn"]', shown('#bookDataBox [itemprop="isbn"]', isbn13)),
  rule('isbn_13', 'detail_line', '#bookDataBox', detail('isbn', anyIsbn(isbn13))),
  rule('asin', 'data', `${next}.details.asin`, member(['details', 'asin'], asinCode)),
  rule('asin', 'detail', '#bookDataBox', detail('asin', asinCode)),
  rule('pages', 'data', `${next}.details.numPages`, member(['details', 'numPages'], positive)),
  rule(
    'pages',
    'number_of_pages',
    '#details [itemprop="numberOfPages"]',
    shown('#details [itemprop="numberOfPages"]', positive),
  ),
  rule('pages', 'printed', '[data-testid="pagesFormat"]', shown('[data-testid="pagesFormat"]', positive)),
  rule('format', 'data', `${next}.details.format`, member(['details', 'format'], same)),
  rule('format', 'book_format', '#details [itemprop="bookFormat"]', shown('#details [itemprop="bookFormat"]', same)),
  rule('rating', 'data', '__NEXT_DATA__ Work.stats.averageRating', workStat('averageRating', rated)),
  rule(
    'rating',
    'rating_value',
    '#bookMeta [itemprop="ratingValue"]',
    shown('#bookMeta [itemprop="ratingValue"]', rated),
  ),
  rule('ratings_count', 'data', '__NEXT_DATA__ Work.stats.ratingsCount', workStat('ratingsCount', wholeNumber)),
  rule('ratings_count', 'rating_count', '#bookMeta a', ({ page }) => {
    const raw = page.attribute('#bookMeta [itemprop="ratingCount"]', 'content')
    return raw === null ? null : hit(wholeNumber(raw), raw)
  }),
  rule('cover_image_url', 'data', `${next}.imageUrl`, member(['imageUrl'], same)),
  rule('cover_image_url', 'cover', '#coverImage', cover),
  rule('description', 'data', `${next}.description`, member(['description'], same)),
  rule('description', 'description', '#description', ({ page }) => {
    const raw =
      page
        .all('#description span')
        .map(textOf)
        .sort((one, other) => other.length - one.length)[0] ?? ''
    return raw === '' ? null : { value: raw, raw }
  }),
  rule('description', 'printed', '[data-testid="description"]', shown('[data-testid="description"] .Formatted', same)),
  rule('categories', 'genres', '.bookPageGenreLink', genres),
]
