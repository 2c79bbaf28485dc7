import type { FieldValue } from '../domain/book-record.ts'
import type { PassageDraft, RawPage, Reading } from '../domain/reading.ts'
import { type DetailLine, type DetailShape, detailLine, detailLines } from './details.ts'
import { urlOf } from './hosts.ts'
import { isbn10, isbn13 } from './identifiers.ts'
import type { Detail } from './locale/labels.ts'
import { nothingRead } from './outcomes.ts'
import { type Page, parsePage } from './page.ts'
import { passagesOf } from './passages.ts'
import { proseLanguage } from './prose-language.ts'
import { readableText } from './readable.ts'
import { type Hit, type Rule, readFields, ruleMaker } from './rules.ts'
import { type Speaker, speakerOf } from './speakers.ts'
import { type BookNode, bookNodes } from './structured/book-node.ts'
import { structuredRules } from './structured/book-rules.ts'
import { wallOf } from './walls.ts'

interface GenericPage {
  readonly page: Page
  readonly books: readonly BookNode[]
  readonly details: readonly DetailLine[]
}

const shapes: readonly DetailShape[] = [
  { rows: 'tr', label: 'th, td:first-child' },
  { rows: 'li', label: 'strong, b, span:first-child' },
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

const detailRules: readonly Rule<GenericPage>[] = [
  rule('isbn_13', 'isbn_13_line', 'details', onlyDetail('isbn_13', isbn13)),
  rule('isbn_13', 'isbn_line', 'details', onlyDetail('isbn', isbn13)),
  rule('isbn_10', 'isbn_10_line', 'details', onlyDetail('isbn_10', isbn10)),
  rule('isbn_10', 'isbn_line', 'details', onlyDetail('isbn', isbn10)),
]

/** Facts are taken only from a page that states or prints one book; a mere title is no fact about a book. */
const recordOf = (page: Page): { record: readonly FieldValue[]; brokenRules: Reading['brokenRules'] } => {
  const context: GenericPage = { page, books: bookNodes(page), details: detailLines(page, shapes) }
  return readFields([...structuredRules, ...detailRules], context)
}

const passagesIn = (page: Page, speaker: Speaker, record: readonly FieldValue[]): readonly PassageDraft[] => {
  const found = readableText(page)
  const drafts = found === null ? [] : passagesOf(found.blocks, { ...speaker, locator: found.locator })
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

/**
 * Reads any page: book facts where the page states them as data or prints them, and its readable text as passages whose
 * kinds and voices follow its headings. `speaks` decides who speaks where the reader already knows (an author's own site).
 */
export const readGenericPage = ({ url, status, body }: RawPage, speaks: Speaker | null = null): Reading => {
  const page = parsePage(body)
  const wall = wallOf(page, status)
  if (wall !== null) return nothingRead(page, wall)
  const speaker = speaks ?? speakerOf(page, urlOf(url))
  const { record, brokenRules } = recordOf(page)
  const passages = passagesIn(page, speaker, record)
  if (passages.length === 0 && record.length === 0) {
    return nothingRead(page, { outcome: 'empty_shell', reason: 'The page holds no readable text.' })
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
