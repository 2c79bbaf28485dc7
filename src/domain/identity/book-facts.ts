import type { BookField, Contributor, FieldValue } from '../book-record.ts'
import type { Identity } from '../identity.ts'
import { type Derivative, derivativesOf } from './derivatives.ts'
import { languageOfIsbn } from './isbn-areas.ts'
import { editionNumberOf, volumeOf } from './titles.ts'

/** What a book is delivered as; a hardcover and a paperback are both paper, but not one edition. */
export type Medium = 'hard' | 'soft' | 'paper' | 'ebook' | 'audio'

/** What one answer says of the book that it is about, as far as books are told apart by it. */
export interface BookFacts {
  /** Keys of one edition; an ISBN-10 and its ISBN-13 are one key. */
  readonly editionKeys: ReadonlySet<string>
  readonly workKeys: ReadonlySet<string>
  /** Titles as printed, with and without the subtitle. */
  readonly titles: readonly string[]
  readonly originalTitles: readonly string[]
  /** Everybody who may be an author: authors, and contributors in that role. */
  readonly authors: readonly string[]
  readonly translators: readonly string[]
  /** Primary language tag as stated, or null. */
  readonly language: string | null
  /** The language that the area of its ISBN speaks, or null. */
  readonly area: string | null
  readonly medium: Medium | null
  readonly editionNumber: number | null
  readonly volume: number | null
  readonly publisher: string | null
  readonly year: string | null
  readonly pages: number | null
  readonly derivatives: ReadonlySet<Derivative>
}

/**
 * The one key of an edition's ISBN, from ten digits or thirteen: `isbn:` and the digits that both share. Other keys stay.
 * @source ISO 2108: an ISBN-13 under 978 and its ISBN-10 share nine digits
 */
export const editionKey = (key: string): string => {
  const [, scheme = '', code = ''] = /^([^:]+):(.*)$/u.exec(key) ?? []
  if (scheme !== 'isbn' && scheme !== 'asin') return key
  const digits = code.replace(/[\s-]/gu, '').toUpperCase()
  if (/^\d{9}[\dX]$/u.test(digits)) return `isbn:978${digits.slice(0, 9)}`
  if (/^97[89]\d{10}$/u.test(digits)) return `isbn:${digits.slice(0, 12)}`
  return `${scheme}:${digits}`
}

const mediums: readonly (readonly [Medium, RegExp])[] = [
  ['audio', /audi|\bcds?\b|cassette|mp3|h[öo]rbuch|narrated|playaway/iu],
  ['ebook', /kindle|e-?book|epub|\bpdf\b|electronic|digital|e-?livre|电子|電子/iu],
  ['hard', /hard|gebunden|reli[ée]|cartonn|tapa dura|capa dura|rigida|library binding|inbunden|harde|board book/iu],
  [
    'soft',
    /paperback|soft|taschenbuch|broch|poche|tapa blanda|capa comum|capa mole|flessibile|h[äa]ftad|bolsillo|bolso/iu,
  ],
  ['paper', /./u],
]

/** What a printed format is delivered as. */
export const mediumOf = (format: string): Medium => mediums.find(([, pattern]) => pattern.test(format))?.[0] ?? 'paper'

const textsOf = (record: readonly FieldValue[], ...fields: readonly BookField[]): readonly string[] =>
  record
    .filter(({ field }) => fields.includes(field))
    .flatMap(({ value }) =>
      (Array.isArray(value) ? value : [value]).map((entry) => (typeof entry === 'object' ? entry.name : String(entry))),
    )

const contributorsOf = (record: readonly FieldValue[]): readonly Contributor[] =>
  record.flatMap(({ field, value }) =>
    field === 'contributors' && Array.isArray(value) ? value.filter((entry) => typeof entry === 'object') : [],
  )

const primary = (tag: string | undefined): string | null => tag?.toLowerCase().split(/[-_]/u)[0] ?? null

const isbnOf = (keys: ReadonlySet<string>): string | undefined =>
  [...keys].find((key) => key.startsWith('isbn:'))?.slice('isbn:'.length)

/**
 * An e-book's page may print the ISBN of the paper book whose page numbers it shows; that names another edition. The ISBN
 * stands on trial: it is a key only where the answer has no key of an e-book's own.
 */
const keysOf = (record: readonly FieldValue[], identity: Identity | undefined, medium: Medium | null) => {
  const own = [...(identity?.edition ?? []), ...textsOf(record, 'asin').map((code) => `asin:${code}`)].map(editionKey)
  const isbns = textsOf(record, 'isbn_13', 'isbn_10').map((code) => editionKey(`isbn:${code}`))
  const electronic = medium === 'ebook' && own.some((key) => key.startsWith('asin:'))
  return new Set(electronic ? own.filter((key) => !key.startsWith('isbn:')) : [...own, ...isbns])
}

/** Gathers what an answer says of its book. */
export const bookFactsOf = (record: readonly FieldValue[], identity?: Identity): BookFacts => {
  const first = (...fields: readonly BookField[]): string | null => textsOf(record, ...fields)[0] ?? null
  const [title, subtitle, format, edition] = [first('title'), first('subtitle'), first('format'), first('edition')]
  const contributors = contributorsOf(record)
  const named = (role: RegExp) => contributors.filter((one) => role.test(one.role)).map(({ name }) => name)
  const titles = title === null ? [] : subtitle === null ? [title] : [`${title}: ${subtitle}`, title]
  const authors = [...new Set([...textsOf(record, 'authors'), ...named(/^author/iu)])]
  const publisher = first('publisher')
  const medium = format === null ? null : mediumOf(format)
  const editionKeys = keysOf(record, identity, medium)
  const isbn = isbnOf(editionKeys)
  return {
    editionKeys,
    workKeys: new Set(identity?.work ?? []),
    titles,
    originalTitles: textsOf(record, 'original_title'),
    authors,
    translators: named(/translat/iu),
    language: primary(first('language_code') ?? undefined),
    area: isbn === undefined ? null : languageOfIsbn(isbn),
    medium,
    editionNumber: [edition ?? '', ...titles].map(editionNumberOf).find((number) => number !== null) ?? null,
    volume: titles.map(volumeOf).find((number) => number !== null) ?? null,
    publisher,
    year: /\d{4}/u.exec(first('publication_date_iso') ?? '')?.[0] ?? null,
    pages: Number(first('pages')) || null,
    derivatives: derivativesOf(
      [...titles, ...(edition === null ? [] : [edition])],
      [...(publisher === null ? [] : [publisher]), ...authors],
    ),
  }
}
