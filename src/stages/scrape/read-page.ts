import { createHash } from 'node:crypto'
import type { Outcome } from '../../domain/evidence.ts'
import { outcomeSentences as told } from '../../domain/kept-words/outcome-sentences.ts'
import type { RawPage, Reading } from '../../domain/reading.ts'
import type { SourceRequest, Submission } from '../../domain/submission.ts'
import type { Log } from '../../ports/log.ts'
import type { Source } from '../../ports/source.ts'
import { urlOf } from '../../reading/hosts.ts'
import { readPlainText } from '../../reading/plain-text.ts'
import { statusWalls } from '../../reading/wall-rules.ts'
import { wallByStatus } from '../../reading/walls.ts'
import { nowhereNamed } from './unnamed-book.ts'
import { contradiction } from './wrong-product.ts'

/** A source as it is asked for by a submission, with what reading it needs. */
export interface AskedSource {
  readonly submission: Submission
  readonly request: SourceRequest
  readonly source: Source
  readonly log: Log
}

/** SHA-256 of a text, hex. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The reading of a source that gave no evidence. */
export const wall = (outcome: Exclude<Outcome, 'content'>, reason: string): Reading => ({
  outcome,
  reason,
  pageTitle: null,
  language: null,
  record: [],
  passages: [],
})

const keysOfAddress = (source: Source, address: string): readonly string[] => {
  const url = urlOf(address)
  if (!url) return []
  try {
    return source.identify(url)?.identityKeys ?? []
  } catch {
    // The address is this source's and names no book; then it names no keys either.
    return []
  }
}

/** Keys that name a work and not one of its editions. */
const isOfWork = (key: string): boolean => /^(?:openlibrary-work|goodreads-work|doi):/.test(key)

/** A page is about the book that its address names, whatever it says of itself. */
const withIdentityOf = (keys: readonly string[], reading: Reading): Reading => {
  const named = keys.filter((key) => !key.startsWith('url:'))
  if (reading.outcome !== 'content' || named.length === 0) return reading
  const { edition = [], work = [] } = reading.identity ?? {}
  const identity = {
    edition: [...new Set([...edition, ...named.filter((key) => !isOfWork(key))])],
    work: [...new Set([...work, ...named.filter(isOfWork)])],
  }
  return { ...reading, identity }
}

const checkedAgainstBook = (asked: AskedSource, address: string, reading: Reading): Reading => {
  const { submission, request, source } = asked
  const ownKeys = [address, request.url ?? address].flatMap((address) => keysOfAddress(source, address))
  const knownKeys = submission.identity_keys.filter((key) => !ownKeys.includes(key))
  const isAnyPage = source.hosts.length === 0
  const unnamed = isAnyPage ? nowhereNamed({ book: submission.book, knownKeys, address, reading }) : null
  const reason =
    unnamed ??
    contradiction({
      title: submission.book.title,
      author: submission.book.author,
      knownKeys,
      record: reading.record,
      prose: isAnyPage ? [reading.pageTitle ?? '', ...reading.passages.map(({ text }) => text)].join('\n') : null,
    })
  return reason === null ? withIdentityOf(keysOfAddress(source, address), reading) : wall('wrong_product', reason)
}

/** A page that came with an error status is never content. */
const checkedAgainstStatus = ({ status }: RawPage, reading: Reading): Reading => {
  if (reading.outcome !== 'content' || status < 400) return reading
  const named = statusWalls.find(({ from, to }) => status >= from && status <= to)
  const { outcome, reason } = wallByStatus(
    named ?? { from: status, to: status, outcome: 'unavailable', unless: [] },
    status,
  )
  return wall(outcome, reason)
}

/** A reader, and where its faults are told. */
interface Reader {
  readonly source: Source
  readonly log: Log
  readonly sourceId: string
}

const readBy = ({ source, log, sourceId }: Reader, page: RawPage): Reading => {
  if (page.mediaType === 'text/plain')
    return readPlainText(page.body, { kind: 'body', voice: 'reference', label: page.url })
  try {
    return source.read(page)
  } catch (thrown) {
    // A fault of one reader must not stop a book that has other sources; the log says what to mend.
    log.error('a source could not read its page', { source_id: sourceId, source: source.kind, err: thrown })
    return wall('unavailable', told.reading_failed({}))
  }
}

const holdsNothing = ({ outcome, passages, record }: Reading): boolean =>
  outcome === 'content' && passages.length === 0 && record.length === 0

const nothingHeld = (): Reading => wall('empty_shell', told.nothing_held({}))

/** Reads a page by its source and finds out pages that are errors, whatever book they are about. */
export const readForItself = (reader: Reader, page: RawPage): Reading => {
  const reading = checkedAgainstStatus(page, readBy(reader, page))
  return holdsNothing(reading) ? nothingHeld() : reading
}

/** Finds out readings that hold nothing or are of another book; `address` is where a person would read the same. */
export const checkedReading = (asked: AskedSource, address: string, reading: Reading): Reading => {
  for (const { rule, problem } of reading.brokenRules ?? [])
    asked.log.warn('an extraction rule is broken', { source_id: asked.request.source_id, rule, problem })
  if (reading.outcome !== 'content') return reading
  return holdsNothing(reading) ? nothingHeld() : checkedAgainstBook(asked, address, reading)
}

/** Reads a page by its source, and finds out pages that are errors or about another book. */
export const readPage = (asked: AskedSource, page: RawPage): Reading =>
  checkedReading(
    asked,
    page.url,
    checkedAgainstStatus(page, readBy({ ...asked, sourceId: asked.request.source_id }, page)),
  )
