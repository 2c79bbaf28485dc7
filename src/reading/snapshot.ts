import type { BookField, FieldValue } from '../domain/book-record.ts'
import type { Passage, Snapshot } from '../domain/evidence.ts'
import { nextExpiry, storable } from '../domain/expiry.ts'
import { proseFields } from '../domain/field-passages.ts'
import { detectLanguage } from '../domain/language.ts'
import type { PassageDraft, Reading } from '../domain/reading.ts'
import type { Rights } from '../domain/rights.ts'
import { machineTalkIn } from '../domain/safety/neutralise.ts'
import { withoutUnseen } from '../domain/safety/plain-signs.ts'

/** All that a snapshot is made of: who was asked, what came, what was read from it. */
export interface SnapshotInput {
  readonly submissionId: string
  readonly sourceId: string
  readonly source: Snapshot['source']
  readonly label: string
  readonly reading: Reading
  readonly url: string | null
  readonly finalUrl: string | null
  readonly fetchedAt: string
  readonly fetchedBy: Snapshot['fetched_by']
  readonly httpStatus: number | null
  readonly contentHash: string
  /** Share of the vote in the merge of records, 0 to 1; 0.5 unless told. */
  readonly weight?: number
  readonly rights?: Rights
}

const labels: Readonly<Partial<Record<BookField, string>>> = {
  publication_date_iso: 'Publication date (ISO)',
  isbn_10: 'ISBN-10',
  isbn_13: 'ISBN-13',
  asin: 'ASIN',
  ebook_price: 'E-book price',
  physical_price: 'Price on paper',
  cover_image_url: 'Cover image',
}

/** What a field of the book record is called in a passage, in English. */
export const fieldLabel = (field: BookField): string =>
  labels[field] ?? field.charAt(0).toUpperCase() + field.slice(1).replaceAll('_', ' ')

/** Line ends alike; without control characters and signs that nobody sees, which can carry words past a reader's eyes. */
const tidy = (text: string): string =>
  withoutUnseen(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()

const oneLine = (text: string): string => tidy(text).replace(/\s+/g, ' ')

/** The words of a value, piece by piece, as a person would write them. */
const piecesOf = (value: FieldValue['value']): readonly string[] => {
  if (!Array.isArray(value)) return [String(value)]
  return value.map((entry) => (typeof entry === 'string' ? entry : `${entry.name} (${entry.role})`))
}

/** `Publisher: O'Reilly Media (March 2017)`; a value that the page prints otherwise stands behind it in brackets. */
const factText = ({ field, value, raw }: FieldValue): string => {
  const printed = oneLine(raw)
  const pieces = piecesOf(value).map(oneLine)
  const carried = pieces.every((piece) => printed.includes(piece))
  const words = carried ? printed : printed === '' ? pieces.join(', ') : `${printed} (${pieces.join(', ')})`
  return `${fieldLabel(field)}: ${words}`
}

const factDrafts = (record: readonly FieldValue[]): readonly PassageDraft[] =>
  record
    .filter(({ field }) => proseFields[field] === undefined)
    .map((field) => ({ kind: 'fact', voice: 'record', text: factText(field), locator: field.locator }))

/** A value of the record that gives orders to machines is no fact of a book; it would stand in prompts and details lists. */
const speaksOfBooks = ({ raw, value }: FieldValue): boolean =>
  [raw, ...piecesOf(value)].every((words) => machineTalkIn(words) === null)

const separator = '\n\n'

const laidOut = (sourceId: string, drafts: readonly PassageDraft[]): Pick<Snapshot, 'text' | 'passages'> => {
  const passages: Passage[] = []
  let text = ''
  for (const { kind, voice, text: raw, locator, topic } of drafts) {
    const words = tidy(raw)
    if (words === '') continue
    const start = text === '' ? 0 : text.length + separator.length
    text = text === '' ? words : text + separator + words
    const passage_id = `${sourceId}.p${passages.length + 1}`
    passages.push({ passage_id, kind, voice, start, end: text.length, locator, ...(topic ? { topic } : {}) })
  }
  return { text, passages }
}

/**
 * Makes the stored snapshot of a reading: one text, passages with offsets into it, and a passage of its own for every
 * fact of the record (they come first, in the record's order). Of a wall nothing but its name and reason is kept, and of
 * the record nothing that the source's rights forbid to store.
 */
export const snapshotOf = (input: SnapshotInput): Snapshot => {
  const { reading } = input
  const isContent = reading.outcome === 'content'
  const facts = reading.record.filter((one) => proseFields[one.field] !== undefined || speaksOfBooks(one))
  const record = isContent ? storable(facts, input.rights) : []
  const prose = isContent ? reading.passages : []
  const snapshot: Snapshot = {
    submission_id: input.submissionId,
    source_id: input.sourceId,
    source: input.source,
    label: input.label,
    url: input.url,
    final_url: input.finalUrl,
    fetched_at: input.fetchedAt,
    fetched_by: input.fetchedBy,
    outcome: reading.outcome,
    outcome_reason: isContent ? null : (reading.reason ?? reading.outcome),
    http_status: input.httpStatus,
    content_hash: input.contentHash,
    language: isContent ? (reading.language ?? detectLanguage(prose.map(({ text }) => text).join('\n'))) : null,
    page_title: isContent ? reading.pageTitle : null,
    ...laidOut(input.sourceId, [...factDrafts(record), ...prose]),
    record: [...record],
    weight: input.weight ?? 0.5,
    ...(isContent && reading.identity ? { identity: reading.identity } : {}),
    ...(input.rights ? { rights: input.rights } : {}),
  }
  return isContent && input.rights ? { ...snapshot, expires_at: nextExpiry(snapshot) } : snapshot
}
