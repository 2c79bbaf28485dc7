import { createHash } from 'node:crypto'
import { newSubmission } from '../../src/domain/new-submission.ts'
import type { Status } from '../../src/domain/status.ts'
import type { HistoryEntry, SourceRequest, Submission } from '../../src/domain/submission.ts'
import type { SubmissionArchive } from '../../src/ports/store.ts'
import { authorOf, chance, titleOf } from './names.ts'

/** Shares of the statuses of a publisher's books after some years, in a thousand; the last takes the rest. */
const shares: readonly (readonly [Status, number])[] = [
  ['pending_scrape', 20],
  ['pending_context', 7],
  ['pending_article', 3],
  ['ready_for_review', 80],
  ['approved', 30],
  ['needs_sources', 50],
  ['failed', 20],
  ['cancelled', 40],
  ['published', 1000],
]

/** The way that leads to a status. */
const flow = [
  'pending_scrape',
  'scraped',
  'pending_context',
  'context_generated',
  'pending_article',
  'article_generated',
  'ready_for_review',
  'approved',
  'published',
] as const satisfies readonly Status[]
const wayTo = (status: Status): readonly Status[] => {
  const steps: readonly Status[] = flow
  const place = steps.indexOf(status)
  if (place >= 0) return steps.slice(0, place + 1)
  return status === 'needs_sources' ? [...flow.slice(0, 3), status] : [...flow.slice(0, 5), status]
}

const actorOf = (to: Status): string => {
  if (to === 'scraped') return 'stage:scrape'
  if (to === 'context_generated' || to === 'needs_sources') return 'stage:context'
  if (to === 'article_generated') return 'stage:article'
  if (to === 'published') return 'stage:publish'
  return to === 'approved' || to === 'cancelled' ? 'editor:Inês' : 'system'
}

/** The id of a book: without order, as real ones are. */
export const bookIdOf = (number: number): string => {
  const digits = createHash('md5').update(`book ${number}`).digest('hex')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')
}

/** The status of a book. */
export const statusOf = (number: number): Status => {
  let left = chance(number, 20) * 1000
  for (const [status, share] of shares) {
    left -= share
    if (left < 0) return status
  }
  return 'published'
}

/** Books come one every quarter of an hour, up to the instant that the benchmark begins with. */
const everyMs = 15 * 60_000
const beginMs = Date.parse('2024-01-01T00:00:00.000Z')
/** When a book came. */
export const createdAtOf = (number: number): string => new Date(beginMs + number * everyMs).toISOString()
const minutesAfter = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString()

const sourcesOf = (number: number, at: string): readonly SourceRequest[] => {
  const asin = `B0${String(number).padStart(8, '0')}`
  const addresses = [
    ['amazon', `https://www.amazon.com/dp/${asin}`],
    ['goodreads', `https://www.goodreads.com/book/show/${10_000_000 + number}`],
    ['author-site', `https://authors.example/${number % 9_000}/books/${number}`],
    ['web', `https://reviews.example/technical-books/${number}`],
  ] as const
  return addresses.map(([kind, url], index) => ({
    source_id: `s${index + 1}`,
    kind,
    url,
    upload_id: null,
    asked_at: at,
  }))
}

const failure: NonNullable<Submission['failure']> = {
  stage: 'article',
  code: 'MODEL_UNAVAILABLE',
  message: 'the model provider did not answer in time, three times in a row',
  attempts: 5,
  at: '2026-01-01T00:00:00.000Z',
}

const sections = ['introduction', 'context', 'impact', 'theme-1', 'theme-2', 'theme-3', 'details', 'author']
/** What sections hold where little was read, or nothing. */
const needsAfter = (isRead: boolean): Submission['needs'] =>
  sections.map((role, index) => {
    const held = isRead ? index % 4 : 0
    return { role, title: `Section ${index + 1}`, claims_held: held, claims_needed: 3, starved: held < 3 }
  })

/** Whether a book that needs sources has some that could be read: half of them do. */
export const hasLittle = (number: number): boolean => statusOf(number) === 'needs_sources' && chance(number, 22) < 0.5

/** What a status leaves in the fields of a submission. */
const leftBy = (status: Status, number: number, at: string): Partial<Submission> => {
  const hasArticle = status === 'ready_for_review' || status === 'approved' || status === 'published'
  const publication = {
    target: 'site-1',
    external_id: String(number),
    url: `https://reviews.example/${number}`,
    article_version: 1,
    at: minutesAfter(at, 90),
  }
  return {
    article_version: hasArticle ? 1 : 0,
    needs: status === 'needs_sources' ? needsAfter(hasLittle(number)) : [],
    failure: status === 'failed' ? failure : null,
    approved_by: status === 'approved' || status === 'published' ? 'editor:Inês' : null,
    publications: status === 'published' ? [publication] : [],
  }
}

const submissionOf = (number: number, entries: readonly HistoryEntry[]): Submission => {
  const at = createdAtOf(number)
  const status = statusOf(number)
  const beginning = {
    submission_id: bookIdOf(number),
    book: {
      title: titleOf(number),
      author: authorOf(number),
      language: chance(number, 21) < 0.8 ? ('en' as const) : ('pt-BR' as const),
      schema_id: 'book-review',
      category: 'Programming',
      approval_required: true,
    },
    sources: [...sourcesOf(number, at)],
    identity_keys: [`asin:B0${String(number).padStart(8, '0')}`, `isbn:${9_780_000_000_000 + number}`],
    created_by: 'editor:Inês',
  }
  const updated = { version: 3 + entries.length, updated_at: entries.at(-1)?.at ?? at }
  return { ...newSubmission(beginning, at), ...leftBy(status, number, at), ...updated, status }
}

/** A book of the benchmark with its history, the same every time. */
export const bookOf = (number: number): SubmissionArchive => {
  const submission_id = bookIdOf(number)
  const way = wayTo(statusOf(number))
  const history = way.map((to, index): HistoryEntry => {
    const from = way[index - 1] ?? null
    const at = minutesAfter(createdAtOf(number), index * 7)
    return { submission_id, sequence: index + 1, from, to, at, actor: actorOf(to), reason: null }
  })
  return { submission: submissionOf(number, history), history, steps: [] }
}
