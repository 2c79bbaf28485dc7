import type { FieldValue } from '../../domain/book-record.ts'
import { type ErrorCode, PigmeuError } from '../../domain/errors.ts'
import { outcomeSentences as said } from '../../domain/kept-words/outcome-sentences.ts'
import type { Reading } from '../../domain/reading.ts'
import type { FetchAnswer } from '../../ports/fetcher.ts'
import type { Log } from '../../ports/log.ts'
import { type LookedAt, notAsked, type PageLook } from '../../ports/page-look.ts'
import type { Source } from '../../ports/source.ts'
import { sourceOf } from './choose-source.ts'
import { type FetchDeps, pageTypes, walls } from './fetched.ts'
import { readForItself, wall } from './read-page.ts'
import { unanswered } from './unanswered.ts'

/** What looking at a page needs: no browser, for a look is to be short. */
export type LookDeps = Pick<FetchDeps, 'fetcher' | 'sources'> & { readonly log: Log }

/** Codes that say that the site was not asked at all. */
const unasked: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'FETCH_ADDRESS_REFUSED',
  'FETCH_DISALLOWED',
  'FETCH_PAUSED',
])

const textOf = (record: readonly FieldValue[], field: FieldValue['field']): string | null => {
  const value = record.find((one) => one.field === field)?.value
  const words = Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(', ') : value
  return typeof words === 'string' && words.trim() !== '' ? words.trim() : null
}

/** Whether a page's title is a book's: at a source of books, or where the page names an ISBN; else it is an article's. */
const isAboutBook = ({ hosts }: Source, record: readonly FieldValue[]): boolean =>
  hosts.length > 0 || record.some(({ field }) => field === 'isbn_13' || field === 'isbn_10')

const seen = (source: Source, { outcome, reason, record }: Reading): PageLook => {
  // A wall has a title too, but it has no record.
  const told = isAboutBook(source, record) ? record : []
  return { asked: true, outcome, reason, title: textOf(told, 'title'), author: textOf(told, 'authors') }
}

/**
 * Looks at a page as the scrape stage would read it first: the same guard, turns, robots.txt and kept answers, the same reader and the
 * same walls. Nothing is stored, and no book is compared.
 */
export const lookAtPage = async (
  { fetcher, sources, log }: LookDeps,
  { kind, url }: LookedAt,
  signal: AbortSignal,
): Promise<PageLook> => {
  const asked = sourceOf(sources, kind, url)
  if (asked === null) return notAsked(said.no_such_reader({}))
  const readings = new Map<FetchAnswer, { readonly source: Source; readonly reading: Reading }>()
  const read = (answer: FetchAnswer) => {
    const source = sourceOf(sources, kind, answer.finalUrl) ?? asked
    const { finalUrl, status, mediaType, body } = answer
    const page = { url: finalUrl, status, mediaType, body }
    const known = readings.get(answer) ?? { source, reading: readForItself({ source, log, sourceId: 'look' }, page) }
    readings.set(answer, known)
    return known
  }
  try {
    const answer = await fetcher.fetch({
      url,
      signal,
      robots: asked.robots ?? false,
      accept: pageTypes,
      isWall: (one) =>
        walls.has(read(one).reading.outcome) || (read(one).source.refusesBy?.includes(one.status) ?? false),
      worthKeeping: (one) => read(one).reading.outcome === 'content',
    })
    const { source, reading } = read(answer)
    return seen(source, reading)
  } catch (thrown) {
    if (thrown instanceof PigmeuError && unasked.has(thrown.code)) return notAsked(thrown.message)
    if (signal.aborted) return seen(asked, wall('timeout', said.late_site({})))
    return seen(asked, unanswered(thrown, signal))
  }
}
