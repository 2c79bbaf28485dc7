import type { FieldValue } from '../domain/book-record.ts'
import { outcomeSentences as told } from '../domain/kept-words/outcome-sentences.ts'
import type { PassageDraft, RawPage, Reading } from '../domain/reading.ts'
import { colonLines, type DetailLine, type DetailShape, detailLine, detailLines } from './details.ts'
import { urlOf } from './hosts.ts'
import { isbn10, isbn13, isbn13From10 } from './identifiers.ts'
import { dateIso } from './locale/dates.ts'
import type { Detail } from './locale/labels.ts'
import { languageCode } from './locale/languages.ts'
import { pageCount } from './locale/page-counts.ts'
import { textOf } from './markup.ts'
import { nothingRead } from './outcomes.ts'
import { type Page, parsePage } from './page.ts'
import { passagesOf } from './passages.ts'
import { proseLanguage } from './prose-language.ts'
import { readableText } from './readable.ts'
import { type Hit, type Rule, readFields, ruleMaker } from './rules.ts'
import { type Speaker, speakerOf } from './speakers.ts'
import { type BookNode, bookNodes } from './structured/book-node.ts'
import { structuredRules } from './structured/book-rules.ts'
import { contentsPassages } from './structured/contents.ts'
import { tellsOfBook, wallOf } from './walls.ts'

interface GenericPage {
  readonly page: Page
  readonly books: readonly BookNode[]
  readonly details: readonly DetailLine[]
}

const shapes: readonly DetailShape[] = [
  { rows: 'tr', label: 'th, td:first-child' },
  { rows: 'li', label: 'strong, b, label, span:first-child' },
  { rows: 'dl > div', label: 'dt' },
  { rows: 'p', label: 'strong:first-child, b:first-child' },
]

const rule = ruleMaker<GenericPage>('page')

/** A printed detail, if the page prints only one: pages that list many books print many. */
const onlyDetail =
  (detail: Detail, make: (value: string) => string | null) =>
  ({ details }: GenericPage): Hit<string> | null => {
    const values = new Set(details.flatMap((line) => (line.detail === detail ? (make(line.value) ?? []) : [])))
    const [value] = values
    const line = detailLine(details, detail, (text) => make(text) !== null)
    return values.size !== 1 || value === undefined || line === null
      ? null
      : { value, raw: line.value, locator: line.locator }
  }

const isbnOf = (text: string): string | null => {
  const ten = isbn10(text)
  return isbn13(text) ?? (ten === null ? null : isbn13From10(ten))
}

/** Whether the page prints the ISBN of one book, and of one only; then its other details are that book's. */
const printsOneBook = ({ details }: GenericPage): boolean => {
  const codes = details.filter(({ detail }) => detail === 'isbn' || detail === 'isbn_10' || detail === 'isbn_13')
  return new Set(codes.flatMap(({ value }) => isbnOf(value) ?? [])).size === 1
}

const ofOneBook =
  <V>(read: (context: GenericPage) => Hit<V> | null) =>
  (context: GenericPage): Hit<V> | null =>
    printsOneBook(context) ? read(context) : null

const shortText = (value: string): string | null => (value.length <= 80 ? value : null)
const printedPages = (context: GenericPage): Hit<number> | null => {
  const hit = onlyDetail('pages', (text) => (pageCount(text) === null ? null : text))(context)
  const value = hit === null ? null : pageCount(hit.value)
  return hit === null || value === null ? null : { ...hit, value }
}
const printedDate = onlyDetail('publication_date', (value) => (dateIso(value) === null ? null : value))
const heading = ({ page }: GenericPage): Hit<string> | null => {
  const [only, ...more] = page.all('h1').map(textOf).filter(Boolean)
  return only === undefined || more.length > 0 ? null : { value: only, raw: only }
}
const derived =
  (read: (context: GenericPage) => Hit<string> | null, make: (text: string) => string | null) =>
  (context: GenericPage): Hit<string> | null => {
    const hit = read(context)
    const value = hit === null ? null : make(hit.value)
    return hit === null || value === null ? null : { ...hit, value }
  }
const printedLanguage = onlyDetail('language', (value) => (languageCode(value) === null ? null : value))

const detailRules: readonly Rule<GenericPage>[] = [
  rule('title', 'heading', 'h1', ofOneBook(heading)),
  rule('publisher', 'detail', 'details', ofOneBook(onlyDetail('publisher', shortText))),
  rule('publication_date', 'detail', 'details', ofOneBook(printedDate)),
  rule('publication_date_iso', 'detail', 'details', ofOneBook(derived(printedDate, (text) => dateIso(text)))),
  rule('language', 'detail', 'details', ofOneBook(printedLanguage)),
  rule('language_code', 'detail', 'details', ofOneBook(derived(printedLanguage, languageCode))),
  rule('pages', 'detail', 'details', ofOneBook(printedPages)),
  rule('isbn_13', 'isbn_13_line', 'details', onlyDetail('isbn_13', isbn13)),
  rule('isbn_13', 'isbn_line', 'details', onlyDetail('isbn', isbn13)),
  rule('isbn_10', 'isbn_10_line', 'details', onlyDetail('isbn_10', isbn10)),
  rule('isbn_10', 'isbn_line', 'details', onlyDetail('isbn', isbn10)),
]

/** Facts are taken only from a page that states or prints one book; a mere title is no fact about a book. */
const recordOf = (page: Page): { record: readonly FieldValue[]; brokenRules: Reading['brokenRules'] } => {
  const context: GenericPage = {
    page,
    books: bookNodes(page),
    details: [...detailLines(page, shapes), ...colonLines(page, 'p, li')],
  }
  return readFields([...structuredRules, ...detailRules], context)
}

/** Words of a line that make it a statement rather than a label, a price or a button. */
const wordsOfStatement = 8
/** Characters of a line in which a statement has that many words. */
const charactersJudged = 400
const words = new Intl.Segmenter('en', { granularity: 'word' })
const wordCount = (line: string): number => [...words.segment(line)].filter(({ isWordLike }) => isWordLike).length

/** Whether a passage states anything; lists of contents do, lists of labels and prices do not. */
const isProse = ({ kind, text }: PassageDraft): boolean =>
  kind === 'contents' || text.split('\n').some((line) => wordCount(line.slice(0, charactersJudged)) >= wordsOfStatement)

/** Characters of sentences that are all a small shop says of a book; taken only where the page is surely about one. */
const lineOfShop = 60

const authorsNamed = ({ voice }: Speaker, record: readonly FieldValue[]): readonly string[] | 'anyone' => {
  if (voice === 'author') return 'anyone'
  const value = record.find(({ field }) => field === 'authors')?.value
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : []
}

const proseIn = (page: Page, speaker: Speaker, record: readonly FieldValue[]): readonly PassageDraft[] => {
  const found = readableText(page) ?? (tellsOfBook(page) ? readableText(page, lineOfShop) : null)
  const drafts =
    found === null
      ? []
      : passagesOf(found.blocks, { ...speaker, locator: found.locator, people: authorsNamed(speaker, record) }).filter(
          isProse,
        )
  const description = record.find(({ field }) => field === 'description')
  const text = typeof description?.value === 'string' ? description.value : ''
  const told = drafts.some((draft) => draft.text.includes(text.slice(0, 60)))
  if (description === undefined || text.length < 60 || told) return drafts
  const voice = speaker.voice === 'critic' ? 'publisher' : speaker.voice
  return [
    ...passagesOf([{ form: 'paragraph', text }], { kind: 'description', voice, locator: description.locator }),
    ...drafts,
  ]
}

const passagesIn = (page: Page, speaker: Speaker, record: readonly FieldValue[]): readonly PassageDraft[] => {
  const prose = proseIn(page, speaker, record)
  return [...prose, ...contentsPassages(record, prose, speaker.voice)]
}

/**
 * Reads any page: book facts where the page states them as data or prints them, and its readable text as passages whose
 * kinds and voices follow its headings. `speaks` decides who speaks where the reader already knows (an author's own site).
 */
export const readGenericPage = ({ url, status, body }: RawPage, speaks: Speaker | null = null): Reading => {
  const page = parsePage(body)
  const wall = wallOf(page, status, url)
  if (wall !== null) return nothingRead(page, wall)
  const speaker = speaks ?? speakerOf(page, urlOf(url))
  const { record, brokenRules } = recordOf(page)
  const passages = passagesIn(page, speaker, record)
  if (passages.length === 0 && record.length === 0) {
    return nothingRead(page, { outcome: 'empty_shell', reason: told.no_readable_text({}) })
  }
  return {
    outcome: 'content',
    reason: null,
    pageTitle: page.title,
    language: proseLanguage(passages, page.language),
    record,
    passages,
    ...(brokenRules === undefined ? {} : { brokenRules }),
  }
}
