import { type BookExcerpt, bookPassages } from '../../domain/book-copy.ts'
import { bookFieldShapes, type FieldValue } from '../../domain/book-record.ts'
import type { Identity } from '../../domain/identity.ts'
import { detectLanguage } from '../../domain/language.ts'
import type { PassageDraft } from '../../domain/reading.ts'
import { countWords, foldText, wordTokens } from '../../domain/words.ts'
import type { BookText } from './book-text.ts'
import { matterOf } from './chapter-words.ts'
import { selectPassages } from './select.ts'

/** The book that a copy should be of. */
export interface SoughtBook {
  readonly title: string
  readonly author: string
}

const keysOf = (text: string): string =>
  ` ${wordTokens(text)
    .map(({ key }) => key)
    .join(' ')} `

const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text)

/** The last names in a line like "Ana Lima and Jo Park". */
const lastNames = (line: string): readonly string[] =>
  line
    .split(/[,;&/]|\s(?:and|e|und|y|et)\s/iu)
    .flatMap((name) => wordTokens(name).findLast(({ key }) => key.length > 2)?.key ?? [])

/** Texts of a copy at its front, where its title stands: the file's name, its record, the first pages. */
const frontTexts = 80

/** Where a copy names the book: its title at the front, its title or the last name of an author anywhere. */
export const namesBook = (texts: Iterable<string>, { title, author }: SoughtBook): BookExcerpt['names_book'] => {
  const main = keysOf(title.split(/[:–—]/u)[0] ?? title)
  const sought = main.trim() === '' ? keysOf(title) : main
  const people = lastNames(author).map((name) => ` ${name} `)
  const whole = foldText(title)
  let seenLatin = false
  let somewhere = false
  let count = 0
  for (const text of texts) {
    seenLatin ||= isLatin(text)
    const keys = keysOf(text)
    const named = (sought.trim() !== '' && keys.includes(sought)) || foldText(text).includes(whole)
    if (named && count < frontTexts) return 'front'
    somewhere ||= named || people.some((name) => keys.includes(name))
    count += 1
    if (somewhere && count >= frontTexts) return 'somewhere'
  }
  if (somewhere) return 'somewhere'
  return seenLatin === isLatin(`${title} ${author}`) ? 'nowhere' : 'unknown'
}

/** The edition keys that a record's identifiers make. */
export const identityOf = (record: readonly FieldValue[]): Identity => ({
  edition: record.flatMap(({ field, value }) =>
    field === 'isbn_13' && typeof value === 'string' ? [`isbn:${value}`] : [],
  ),
  work: [],
})

const contentsRecord = (chapters: readonly string[]): readonly FieldValue[] => {
  const value = chapters.filter((title) => matterOf(title) !== 'aside')
  const checked = bookFieldShapes.table_of_contents.safeParse(value)
  if (!checked.success || value.length < 2) return []
  const raw = value.join('\n')
  return [{ field: 'table_of_contents', value: checked.data, raw, rule: 'book.contents', locator: 'table of contents' }]
}

const titleIn = (record: readonly FieldValue[]): string | null => {
  const found = record.find(({ field }) => field === 'title')?.value
  return typeof found === 'string' ? found : null
}

const descriptionDrafts = (record: readonly FieldValue[]): readonly PassageDraft[] =>
  record.flatMap(({ field, value, locator }) =>
    field === 'description' && typeof value === 'string'
      ? [{ kind: 'description', voice: 'publisher', text: value, locator }]
      : [],
  )

function* textsOf(book: BookText, fileName: string): Generator<string> {
  yield fileName.replace(/[_.-]+/g, ' ')
  for (const { value } of book.record) yield JSON.stringify(value)
  for (const { text } of book.paragraphs) yield text
}

/** Paragraphs that tell the language of a book, taken from its middle, where nobody thanks and nothing is listed. */
const sampleParagraphs = 200

/** Makes of a whole book what is kept of it. */
export const excerptOf = (
  book: BookText,
  file: BookExcerpt['file'],
  sought: SoughtBook,
  limit: number = bookPassages,
): BookExcerpt => {
  const middle = Math.max(0, Math.floor((book.paragraphs.length - sampleParagraphs) / 2))
  const sample = book.paragraphs.slice(middle, middle + sampleParagraphs)
  const record = [...book.record, ...contentsRecord(book.chapters)]
  const description = descriptionDrafts(book.record)
  return {
    format: book.format,
    file,
    title: titleIn(record),
    language: detectLanguage(sample.map(({ text }) => text).join('\n')) ?? book.language,
    pages: book.pages,
    words: book.paragraphs.reduce((sum, { text }) => sum + countWords(text), 0),
    names_book: namesBook(textsOf(book, file.name), sought),
    record,
    identity: identityOf(record),
    passages: [...description, ...selectPassages(book, limit - description.length)].map((draft) => ({ ...draft })),
  }
}
