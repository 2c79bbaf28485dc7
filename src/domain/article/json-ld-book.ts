import type { BookRecord, MergedField } from '../book-record.ts'
import { foldText } from '../words.ts'
import type { BookBrief } from '../writing.ts'

/** A person in the words of schema.org. */
export interface PersonNode {
  readonly '@type': 'Person'
  readonly name: string
}

/** An organisation in the words of schema.org. */
export interface OrganisationNode {
  readonly '@type': 'Organization'
  readonly name: string
}

type BookFormat = 'https://schema.org/Paperback' | 'https://schema.org/Hardcover' | 'https://schema.org/EBook'

/** A book in the words of schema.org. Prices, ratings and covers have no place in it. @source https://schema.org/Book */
export interface BookNode {
  readonly '@type': 'Book'
  readonly '@id': string
  readonly name: string
  readonly author?: readonly (PersonNode | OrganisationNode)[]
  readonly isbn?: string
  readonly numberOfPages?: number
  readonly datePublished?: string
  readonly publisher?: OrganisationNode
  readonly inLanguage?: string
  readonly bookEdition?: string
  readonly bookFormat?: BookFormat
}

const formats: readonly (readonly [RegExp, BookFormat])[] = [
  [/^(?:paperback|softcover|capa comum|brochura)$/u, 'https://schema.org/Paperback'],
  [/^(?:hardcover|hardback|capa dura)$/u, 'https://schema.org/Hardcover'],
  [/^(?:kindle(?: edition)?|e-?book|livro digital|ebook kindle|epub|pdf)$/u, 'https://schema.org/EBook'],
]

/** Share of the sources that must agree for a value to be told as true. */
const sureFrom = 0.5

const sure = (field: MergedField | undefined): MergedField['value'] | null =>
  field !== undefined && field.confidence > sureFrom ? field.value : null

const text = (field: MergedField | undefined): string | null => {
  const value = sure(field)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

const formatOf = (record: BookRecord): BookFormat | null => {
  const format = foldText(text(record.format) ?? '')
  return formats.find(([pattern]) => pattern.test(format))?.[1] ?? null
}

/** Who wrote it; an author of the publisher's own name is no person. */
const authorsOf = ({ authors }: BookBrief, publisher: string | null): readonly (PersonNode | OrganisationNode)[] =>
  authors
    .filter((name) => name.trim() !== '')
    .map((name) => ({ '@type': name === publisher ? 'Organization' : 'Person', name }))

/** The book as far as most of its sources agree; what is disputed or unknown is left out. */
export const bookNode = (id: string, brief: BookBrief, record: BookRecord): BookNode => {
  const publisher = text(record.publisher)
  const author = authorsOf(brief, publisher)
  const isbn = text(record.isbn_13) ?? text(record.isbn_10)
  const pages = sure(record.pages)
  const date = text(record.publication_date_iso)
  const language = text(record.language_code)
  const edition = text(record.edition)
  const format = formatOf(record)
  return {
    '@type': 'Book',
    '@id': id,
    name: brief.title,
    ...(author.length > 0 && { author }),
    ...(isbn !== null && { isbn }),
    ...(typeof pages === 'number' && { numberOfPages: pages }),
    ...(date !== null && { datePublished: date }),
    ...(publisher !== null && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(language !== null && { inLanguage: language }),
    ...(edition !== null && { bookEdition: edition }),
    ...(format !== null && { bookFormat: format }),
  }
}
