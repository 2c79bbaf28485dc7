import { detailLine } from '../../../reading/details.ts'
import { isbn10, isbn13 } from '../../../reading/identifiers.ts'
import type { Detail } from '../../../reading/locale/labels.ts'
import { languageCode } from '../../../reading/locale/languages.ts'
import { decimalNumber, wholeNumber } from '../../../reading/locale/numbers.ts'
import { textOf } from '../../../reading/markup.ts'
import { type Hit, type Rule, ruleMaker } from '../../../reading/rules.ts'
import { type JsonObject, listOf, objectAt, plainText } from '../../../reading/structured/json.ts'
import type { GoodreadsBook } from './book.ts'
import { asIso, editionPublished, firstInLine, firstPublished, inPublishedLine, printedDate } from './dates.ts'
import { categoriesBy, genresInData, genresOfOldDesign, genresPrinted, themeBy } from './genres.ts'
import { fullest } from './passages.ts'
import { authorsAmong, othersAmong, peopleInData, peopleOfOldDesign, peoplePrinted } from './people.ts'
import { originalLanguage, seriesInData, subtitle, withoutSeries } from './titles.ts'

const rule = ruleMaker<GoodreadsBook>('goodreads')

type Make<V> = (text: string) => V | null
type Read<V> = (book: GoodreadsBook) => Hit<V> | null

const made = <V>(raw: string | null | undefined, make: Make<V>): Hit<V> | null => {
  const value = raw === null || raw === undefined ? null : make(raw)
  return raw === null || raw === undefined || value === null ? null : { value, raw }
}
const at = (object: JsonObject, path: readonly string[]): string | null =>
  plainText(listOf(path.slice(0, -1).reduce<JsonObject>(objectAt, object)[path.at(-1) ?? ''])[0])

/** A member of the book in the page's own data, by its path. */
const inBook =
  <V>(path: string, make: Make<V>): Read<V> =>
  ({ data }) =>
    made(at(data?.book ?? {}, path.split('.')), make)
/** A member of the work in the page's own data. */
const inWork =
  <V>(path: string, make: Make<V>): Read<V> =>
  ({ data }) =>
    made(at(data?.work ?? {}, path.split('.')), make)
/** A member of the book as search engines are told of it. */
const inJsonLd =
  <V>(path: string, make: Make<V>): Read<V> =>
  ({ stated }) =>
    made(at(stated, path.split('.')), make)
const shown =
  <V>(selector: string, make: Make<V>): Read<V> =>
  ({ page }) =>
    made(page.text(selector), make)
const attribute =
  <V>(selector: string, name: string, make: Make<V>): Read<V> =>
  ({ page }) =>
    made(page.attribute(selector, name), make)
const detail =
  <V>(name: Detail, make: Make<V>): Read<V> =>
  ({ details }) => {
    const line = detailLine(details, name, (text) => make(text) !== null)
    const found = line === null ? null : made(line.value, make)
    return line === null || found === null ? null : { ...found, locator: line.locator }
  }

const same = (text: string): string => text
const positive = (text: string): number | null => wholeNumber(text) || null
const rated = (text: string): number | null => {
  const value = decimalNumber(text)
  return value !== null && value > 0 && value <= 5 ? value : null
}
const asinCode = (text: string): string | null => (/^[A-Z0-9]{10}$/.test(text) ? text : null)
const codeIn =
  (check: Make<string>): Make<string> =>
  (text) =>
    [...text.matchAll(/[\dX][\dX -]{8,16}[\dX]/g)].map(([code]) => check(code)).find((code) => code !== null) ?? null
/** "518 pages, Paperback" */
const formatBehindPages = (text: string): string | null => /^[\d.,\s]+pages?,\s*(\S.*)$/.exec(text)?.[1] ?? null
const notEmptyCover = (text: string): string | null => (/no-?cover|nophoto/.test(text) ? null : text)
const fullDescription: Read<string> = ({ page }) => {
  const element = fullest(page.all('#description span'))
  return made(element === null ? null : textOf(element), (text) => text || null)
}

const next = '__NEXT_DATA__ Book'
const details = `${next}.details`
const work = '__NEXT_DATA__ Work'
const linked = 'script[type="application/ld+json"] Book'
const line = '#details .row'
const box = '#bookDataBox'

/** How each field is read from both designs of Goodreads' book pages; for each field, the first rule that finds a value wins. */
export const goodreadsRules: readonly Rule<GoodreadsBook>[] = [
  rule('title', 'title.data', `${next}.title`, inBook('title', same)),
  rule('title', 'title.printed', '[data-testid="bookTitle"]', shown('[data-testid="bookTitle"]', same)),
  rule('title', 'title.old', '#bookTitle', shown('#bookTitle', same)),
  rule('title', 'title.json_ld', `${linked}.name`, inJsonLd('name', withoutSeries)),
  rule('subtitle', 'subtitle.after_colon', `${next}.title, #bookTitle`, subtitle),
  rule('original_title', 'original_title.data', `${work}.details.originalTitle`, inWork('details.originalTitle', same)),
  rule('original_title', 'original_title.old', box, detail('original_title', same)),
  rule('authors', 'authors.data', `${next}.primaryContributorEdge`, authorsAmong(peopleInData)),
  rule('authors', 'authors.printed', '.ContributorLink', authorsAmong(peoplePrinted)),
  rule('authors', 'authors.old', '#bookAuthors', authorsAmong(peopleOfOldDesign)),
  rule('contributors', 'contributors.data', `${next}.secondaryContributorEdges`, othersAmong(peopleInData)),
  rule('contributors', 'contributors.printed', '.ContributorLink', othersAmong(peoplePrinted)),
  rule('contributors', 'contributors.old', '#bookAuthors', othersAmong(peopleOfOldDesign)),
  rule('language', 'language.data', `${details}.language`, inBook('details.language.name', same)),
  rule('language', 'language.old', box, detail('language', same)),
  rule('language', 'language.json_ld', `${linked}.inLanguage`, inJsonLd('inLanguage', same)),
  rule('language_code', 'language_code.data', `${details}.language`, inBook('details.language.name', languageCode)),
  rule('language_code', 'language_code.old', box, detail('language', languageCode)),
  rule('language_code', 'language_code.json_ld', `${linked}.inLanguage`, inJsonLd('inLanguage', languageCode)),
  rule('original_language', 'original_language.same_title', `${work}.details.originalTitle`, originalLanguage),
  rule('edition', 'edition.old', `${line} [itemprop="bookEdition"]`, shown('#details [itemprop="bookEdition"]', same)),
  rule('series', 'series.data', `${next}.bookSeries`, seriesInData),
  rule('series', 'series.printed', 'h3 a[href*="/series/"]', shown('.BookPageTitleSection a[href*="/series/"]', same)),
  rule(
    'series',
    'series.old',
    '#bookSeries',
    shown('#bookSeries', (text) => text.replace(/^\(|\)$/g, '') || null),
  ),
  rule('publisher', 'publisher.data', `${details}.publisher`, inBook('details.publisher', same)),
  rule('publisher', 'publisher.old', line, inPublishedLine('publisher')),
  rule('publication_date', 'date.printed', '[data-testid="publicationInfo"]', printedDate),
  rule('publication_date', 'date.old_first', line, firstInLine),
  rule('publication_date', 'date.old', line, inPublishedLine('date')),
  rule('publication_date', 'date.work', `${work}.details.publicationTime`, firstPublished),
  rule('publication_date', 'date.edition', `${details}.publicationTime`, editionPublished),
  rule('publication_date_iso', 'iso_date.printed', '[data-testid="publicationInfo"]', asIso(printedDate)),
  rule('publication_date_iso', 'iso_date.old_first', line, asIso(firstInLine)),
  rule('publication_date_iso', 'iso_date.old', line, asIso(inPublishedLine('date'))),
  rule('publication_date_iso', 'iso_date.work', `${work}.details.publicationTime`, asIso(firstPublished)),
  rule('publication_date_iso', 'iso_date.edition', `${details}.publicationTime`, asIso(editionPublished)),
  rule('isbn_10', 'isbn_10.data', `${details}.isbn`, inBook('details.isbn', isbn10)),
  rule('isbn_10', 'isbn_10.old', box, detail('isbn', codeIn(isbn10))),
  rule('isbn_10', 'isbn_10.json_ld', `${linked}.isbn`, inJsonLd('isbn', isbn10)),
  rule('isbn_13', 'isbn_13.data', `${details}.isbn13`, inBook('details.isbn13', isbn13)),
  rule('isbn_13', 'isbn_13.old', box, detail('isbn', codeIn(isbn13))),
  rule('isbn_13', 'isbn_13.old_label', box, detail('isbn_13', codeIn(isbn13))),
  rule('isbn_13', 'isbn_13.old_meta', 'meta', attribute('meta[property="books:isbn"]', 'content', isbn13)),
  rule('isbn_13', 'isbn_13.json_ld', `${linked}.isbn`, inJsonLd('isbn', isbn13)),
  rule('asin', 'asin.data', `${details}.asin`, inBook('details.asin', asinCode)),
  rule('asin', 'asin.old', box, detail('asin', asinCode)),
  rule('pages', 'pages.data', `${details}.numPages`, inBook('details.numPages', positive)),
  rule('pages', 'pages.printed', '[data-testid="pagesFormat"]', shown('[data-testid="pagesFormat"]', positive)),
  rule(
    'pages',
    'pages.old',
    `${line} [itemprop="numberOfPages"]`,
    shown('#details [itemprop="numberOfPages"]', positive),
  ),
  rule('pages', 'pages.json_ld', `${linked}.numberOfPages`, inJsonLd('numberOfPages', positive)),
  rule('format', 'format.data', `${details}.format`, inBook('details.format', same)),
  rule(
    'format',
    'format.printed',
    '[data-testid="pagesFormat"]',
    shown('[data-testid="pagesFormat"]', formatBehindPages),
  ),
  rule('format', 'format.old', `${line} [itemprop="bookFormat"]`, shown('#details [itemprop="bookFormat"]', same)),
  rule('format', 'format.json_ld', `${linked}.bookFormat`, inJsonLd('bookFormat', same)),
  rule('rating', 'rating.data', `${work}.stats.averageRating`, inWork('stats.averageRating', rated)),
  rule(
    'rating',
    'rating.printed',
    '.RatingStatistics__rating',
    shown('.BookPageMetadataSection .RatingStatistics__rating', rated),
  ),
  rule(
    'rating',
    'rating.old',
    '#bookMeta [itemprop="ratingValue"]',
    shown('#bookMeta [itemprop="ratingValue"]', rated),
  ),
  rule('rating', 'rating.json_ld', `${linked}.aggregateRating`, inJsonLd('aggregateRating.ratingValue', rated)),
  rule('ratings_count', 'count.data', `${work}.stats.ratingsCount`, inWork('stats.ratingsCount', wholeNumber)),
  rule(
    'ratings_count',
    'count.printed',
    '[data-testid="ratingsCount"]',
    shown('[data-testid="ratingsCount"]', wholeNumber),
  ),
  rule(
    'ratings_count',
    'count.old',
    '#bookMeta',
    attribute('#bookMeta [itemprop="ratingCount"]', 'content', wholeNumber),
  ),
  rule(
    'ratings_count',
    'count.json_ld',
    `${linked}.aggregateRating`,
    inJsonLd('aggregateRating.ratingCount', wholeNumber),
  ),
  rule('cover_image_url', 'cover.data', `${next}.imageUrl`, inBook('imageUrl', notEmptyCover)),
  rule(
    'cover_image_url',
    'cover.printed',
    '.BookCover__image img',
    attribute('.BookCover__image img', 'src', notEmptyCover),
  ),
  rule('cover_image_url', 'cover.old', '#coverImage', attribute('#coverImage', 'src', notEmptyCover)),
  rule('cover_image_url', 'cover.json_ld', `${linked}.image`, inJsonLd('image', notEmptyCover)),
  rule('description', 'description.data', `${next}.description`, inBook('description', same)),
  rule(
    'description',
    'description.printed',
    '[data-testid="description"]',
    shown('[data-testid="description"] .Formatted', same),
  ),
  rule('description', 'description.old', '#description', fullDescription),
  rule('categories', 'categories.data', `${next}.bookGenres`, categoriesBy(genresInData)),
  rule('categories', 'categories.printed', '[data-testid="genresList"]', categoriesBy(genresPrinted)),
  rule('categories', 'categories.old', '.bookPageGenreLink', categoriesBy(genresOfOldDesign)),
  rule('theme', 'theme.data', `${next}.bookGenres`, themeBy(genresInData)),
  rule('theme', 'theme.printed', '[data-testid="genresList"]', themeBy(genresPrinted)),
  rule('theme', 'theme.old', '.bookPageGenreLink', themeBy(genresOfOldDesign)),
]
