import type { FieldValue } from '../../../../domain/book-record.ts'
import { isbn10From13, isbn13 } from '../../../../reading/identifiers.ts'
import { type Hit, readFields, ruleMaker } from '../../../../reading/rules.ts'
import { fold } from '../../../../reading/text.ts'

/** What a PDF says of itself. */
export interface PdfStatements {
  /** The information dictionary, its texts alone. */
  readonly info: Readonly<Record<string, string>>
  /** Texts of the first pages, where the imprint stands. */
  readonly firstPages: readonly string[]
}

/** Titles that programs write when nobody gave one. */
const noTitle =
  /^(?:untitled|microsoft word|document\d*|title|book|.*\.(?:docx?|indd|tex|dvi|pdf|odt|rtf|qxd|fm|book|html?))\b|\.(?:docx?|indd|tex|dvi|pdf|odt|rtf|qxd|fm)$/iu
/** Authors that programs write: accounts of machines. */
const noAuthor = /^(?:admin(?:istrator)?|user|owner|author|unknown|root|pc|home|default|anonymous)$/iu

const told = (info: PdfStatements['info'], name: string): string | null => {
  const text = fold(info[name] ?? '')
  return text.length < 2 || text.length > 300 || !/\p{L}/u.test(text) ? null : text
}

const titleHit = ({ info }: PdfStatements): Hit<string> | null => {
  const title = told(info, 'Title')
  return title === null || noTitle.test(title) ? null : { value: title, raw: title }
}

const authorsHit = ({ info }: PdfStatements): Hit<string[]> | null => {
  const author = told(info, 'Author')
  const names = (author ?? '')
    .split(/\s*(?:[;&/]|,(?!\s*(?:jr|sr|ph\.?d))|\s(?:and|und|et|y|e)\s)\s*/iu)
    .filter((name) => /\p{L}{2}/u.test(name) && !noAuthor.test(name))
  // A name that is one word is an account or a firm as often as a person.
  const people = names.filter((name) => /\s|[^\p{ASCII}]/u.test(name))
  return author === null || people.length === 0 ? null : { value: [...new Set(people)], raw: author }
}

/** The ISBN of the imprint, where it names just one: of two, one is another edition's. */
const isbnHit = ({ firstPages }: PdfStatements): Hit<string> | null => {
  const found = firstPages.flatMap((text) =>
    [...text.matchAll(/ISBN(?:-?1[03])?[:\s]*(97[89][\d\s‐-―-]{10,14}\d)/giu)].map((match) => match[1] ?? ''),
  )
  const valid = found.flatMap((raw) => {
    const thirteen = isbn13(raw)
    return thirteen === null ? [] : [{ value: thirteen, raw: fold(raw) }]
  })
  const [first] = valid
  return first && new Set(valid.map(({ value }) => value)).size === 1 ? first : null
}

const isbn10Hit = (statements: PdfStatements): Hit<string> | null => {
  const found = isbnHit(statements)
  const ten = found === null ? null : isbn10From13(found.value)
  return found === null || ten === null ? null : { value: ten, raw: found.raw }
}

const rule = ruleMaker<PdfStatements>('book.pdf')

const rules = [
  rule('title', 'title', 'information dictionary, Title', titleHit),
  rule('authors', 'author', 'information dictionary, Author', authorsHit),
  rule('isbn_13', 'imprint', 'first pages, ISBN', isbnHit),
  rule('isbn_10', 'imprint', 'first pages, ISBN', isbn10Hit),
]

/** What a PDF says of its book, field by field. */
export const recordOf = (statements: PdfStatements): readonly FieldValue[] => readFields(rules, statements).record
