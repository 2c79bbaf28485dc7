import type { SQLInputValue } from 'node:sqlite'
import { pageLimit, positionOf, searchWords } from '../../../domain/listing.ts'
import type { Status } from '../../../domain/status.ts'
import type { SubmissionQuery } from '../../../ports/store.ts'
import type { Row } from './submission-rows.ts'

/** What the index of grams holds: every run of three characters. */
const gramCharacters = 3
/** Of statuses in which so few stand, all are looked at. */
const fewOfStatuses = 2_000
/** The numbers of search entries fall with time: those of a millisecond begin with the millisecond times minus this. */
const numbersOfMillisecond = 0x100000n
/** Later than every creation, in milliseconds; its number still fits. */
const latestMs = Date.UTC(2240, 0, 1)
/** Comes after every position: instants begin with a digit. */
const afterAll = { created_at: '~', submission_id: '' }

const newestFirst = 'ORDER BY created_at DESC, submission_id DESC'
const isAfter = '(created_at, submission_id) < (:created_at, :submission_id)'

/** A question with the values that its names stand for. */
interface Question {
  readonly sql: string
  readonly values: Readonly<Record<string, SQLInputValue>>
}

/** Asks one statement and gives its rows. */
export type AskRows = (question: Question) => readonly Row[]

/** Positions of the newest of some statuses; each status is read in the order of its index and no further than needed. */
const newestOf = (statuses: readonly Status[], limit: string): string => {
  const ofOne = (_: Status, index: number): string => `
    SELECT * FROM (SELECT created_at, submission_id, rowid AS place FROM submissions
      WHERE status = :status_${index} AND ${isAfter} ${newestFirst} LIMIT ${limit})`
  return `SELECT created_at, submission_id, place FROM (${statuses.map(ofOne).join(' UNION ALL ')})
    ${newestFirst} LIMIT ${limit}`
}

/** Every second run of a word and the last: as good as all of them, and half as many to be read. */
const gramsIn = (word: string): readonly string[] => {
  const letters = [...word]
  const last = letters.length - gramCharacters
  const grams = Array.from({ length: Math.max(0, last + 1) }, (_, at) =>
    letters.slice(at, at + gramCharacters).join(''),
  )
  return grams.filter((_, at) => at % 2 === 0 || at === last)
}

/** The question for the index of grams, empty when no word is long enough for it. It only proposes, the text decides. */
const gramsOf = (words: readonly string[]): string =>
  [...new Set(words.flatMap(gramsIn))].map((gram) => `"${gram.replaceAll('"', '""')}"`).join(' AND ')

/** What of some entries is on the page. */
const conditions = (words: readonly string[], statuses: readonly Status[] | undefined): string => {
  const hasWords = words.map((_, index) => `instr(search_entries.search_text, :word_${index}) > 0`).join(' AND ')
  const named = statuses?.map((_, index) => `:status_${index}`).join(', ')
  const hasStatus =
    named === undefined
      ? ''
      : `AND (SELECT status FROM submissions WHERE submissions.submission_id = search_entries.submission_id) IN (${named})`
  return `${hasWords} AND ${isAfter} ${hasStatus}`
}

/** Entries of some numbers that may have the words and are on the page, newest first; read no further than is asked for. */
const entriesOf = (grams: string, bounds: (number: string) => string, condition: string): string => {
  const [places, number, mayHave] =
    grams === ''
      ? ['search_entries', 'entry_number', 'true']
      : [
          'search_grams CROSS JOIN search_entries ON entry_number = search_grams.rowid',
          'search_grams.rowid',
          'search_grams MATCH :grams',
        ]
  return `SELECT ${number} AS number, created_at, submission_id FROM ${places}
    WHERE ${mayHave} AND ${bounds(number)} AND ${condition} ORDER BY ${number}`
}

/**
 * The page of a search by the numbers of entries. Numbers tell the order of milliseconds, not that within one: so the last
 * millisecond of the page is looked at whole.
 */
const searchByNumber = (words: readonly string[], grams: string, statuses: readonly Status[] | undefined): string => {
  const condition = conditions(words, statuses)
  const newest = entriesOf(grams, (number) => `${number} >= :from_number`, condition)
  const last = '(SELECT max(number) FROM page)'
  const end = `(${last} | ${numbersOfMillisecond - 1n})`
  const besides = entriesOf('', (number) => `${number} > ${last} AND ${number} <= ${end}`, condition)
  return `WITH page AS MATERIALIZED (${newest} LIMIT :rows)
    SELECT created_at, submission_id FROM (SELECT * FROM page UNION ALL SELECT * FROM (${besides}))
    ${newestFirst} LIMIT :rows`
}

/** The page of a search among all books of some statuses. */
const searchInStatuses = (words: readonly string[], statuses: readonly Status[]): string => `
  SELECT created_at, submission_id, place FROM (${newestOf(statuses, String(fewOfStatuses))})
    CROSS JOIN search_entries USING (submission_id, created_at)
  WHERE ${conditions(words, undefined)} ${newestFirst} LIMIT :rows`

const atPlace = 'submissions.rowid = page.place'
/** The bodies of a page; what is sorted are positions, not bodies. */
const bodiesAt = (positions: string, isThere: string): string => `
  SELECT submissions.body FROM (${positions}) AS page CROSS JOIN submissions ON ${isThere}
  ORDER BY page.created_at DESC, page.submission_id DESC`

const numbered = (name: string, values: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(values.map((value, index) => [`${name}_${index}`, value]))

const numberIn = (ask: AskRows, statuses: readonly Status[]): number => {
  const values = numbered('status', statuses)
  const named = Object.keys(values).map((name) => `:${name}`)
  const sql = `SELECT total(count) AS number FROM status_counts WHERE status IN (${named.join(', ')})`
  return Number(ask({ sql, values })[0]?.['number'])
}

/** Submissions that have all words, by one statement. */
const search = (ask: AskRows, words: readonly string[], { statuses }: SubmissionQuery, place: Question['values']) => {
  const values = { ...place, ...numbered('word', words) }
  if (statuses !== undefined && numberIn(ask, statuses) <= fewOfStatuses)
    return ask({ sql: bodiesAt(searchInStatuses(words, statuses), atPlace), values })
  const ms = Date.parse(String(place['created_at']))
  const from_number = -BigInt(Number.isNaN(ms) ? latestMs : ms) * numbersOfMillisecond
  const grams = gramsOf(words)
  const sql = bodiesAt(searchByNumber(words, grams, statuses), 'submissions.submission_id = page.submission_id')
  return ask({ sql, values: { ...values, from_number, ...(grams === '' ? {} : { grams }) } })
}

/**
 * The rows of a page of a list, newest first, and one more where the list goes on.
 * @throws INVALID_INPUT when the cursor is none
 */
export const listRows = (ask: AskRows, query: SubmissionQuery): readonly Row[] => {
  const { created_at, submission_id } = query.cursor === undefined ? afterAll : positionOf(query.cursor)
  const words = searchWords(query.text ?? '')
  const statuses = query.statuses === undefined ? undefined : [...new Set(query.statuses)]
  if (statuses?.length === 0) return []
  const place = { created_at, submission_id, rows: pageLimit(query.limit) + 1, ...numbered('status', statuses ?? []) }
  if (words.length > 0) return search(ask, words, statuses === undefined ? {} : { statuses }, place)
  const newest = `SELECT body FROM submissions WHERE ${isAfter} ${newestFirst} LIMIT :rows`
  const newestWithStatus = bodiesAt(newestOf(statuses ?? [], ':rows'), atPlace)
  return ask({ sql: statuses === undefined ? newest : newestWithStatus, values: place })
}
