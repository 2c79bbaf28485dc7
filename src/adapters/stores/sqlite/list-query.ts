import type { SQLInputValue } from 'node:sqlite'
import { pageLimit, positionOf, searchWords } from '../../../domain/listing.ts'
import type { Status } from '../../../domain/status.ts'
import type { SubmissionQuery } from '../../../ports/store.ts'
import type { Row } from './submission-rows.ts'

/** What the index of grams holds: every run of three characters. */
const gramCharacters = 3
/** So few books that may have the words are looked at one by one; more of them are looked for among the newest first. */
const fewCandidates = 1_000
/** Among so many of the newest a word that many books have fills a page. */
const newestLooked = 5_000
/** Each of these takes two steps, so fewer of them take as long. */
const newestOfStatusesLooked = 2_000
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
    SELECT * FROM (SELECT created_at, submission_id FROM submissions
      WHERE status = :status_${index} AND ${isAfter} ${newestFirst} LIMIT ${limit})`
  return `SELECT created_at, submission_id FROM (${statuses.map(ofOne).join(' UNION ALL ')}) ${newestFirst} LIMIT ${limit}`
}

const allGrams = (word: string): readonly string[] => {
  const letters = [...word]
  const count = Math.max(0, letters.length - gramCharacters + 1)
  return Array.from({ length: count }, (_, at) => letters.slice(at, at + gramCharacters).join(''))
}
/** As many as cover the word: each takes time that many texts have. */
const fewestGrams = (word: string): readonly string[] =>
  allGrams(word).filter((_, at, all) => at % gramCharacters === 0 || at === all.length - 1)

/** The question for the index of grams, empty when no word is long enough for it. It only proposes, the text decides. */
const gramsOf = (words: readonly string[], of: (word: string) => readonly string[]): string =>
  [...new Set(words.flatMap(of))].map((gram) => `"${gram.replaceAll('"', '""')}"`).join(' AND ')

const entriesOf = (numbers: string): string => `
  SELECT created_at, submission_id, search_entries.search_text AS search_text
  FROM (${numbers}) AS proposed CROSS JOIN search_entries ON entry_number = proposed.number`
const proposed = 'SELECT rowid AS number FROM search_grams WHERE search_grams MATCH :grams'
const listed = 'SELECT value AS number FROM json_each(:entries)'

/** Everything that a search looks into, newest first. */
const everything = `SELECT created_at, submission_id, search_text FROM search_entries WHERE ${isAfter} ${newestFirst}`

const newestWithText = (statuses: readonly Status[] | undefined): string =>
  statuses === undefined
    ? `${everything} LIMIT ${newestLooked}`
    : `SELECT created_at, submission_id, search_text FROM (${newestOf(statuses, String(newestOfStatusesLooked))})
       CROSS JOIN search_entries USING (submission_id, created_at)`

const searchIn = (places: string, words: readonly string[], statuses: readonly Status[] | undefined): string => {
  const hasWords = words.map((_, index) => `instr(search_text, :word_${index}) > 0`).join(' AND ')
  const named = statuses?.map((_, index) => `:status_${index}`).join(', ')
  const hasStatus =
    named === undefined
      ? ''
      : `AND (SELECT status FROM submissions WHERE submissions.submission_id = place.submission_id) IN (${named})`
  return `SELECT created_at, submission_id FROM (${places}) AS place WHERE ${hasWords} AND ${isAfter} ${hasStatus}
    ${newestFirst} LIMIT :rows`
}

const bodiesAt = (positions: string): string => `
  SELECT submissions.body FROM (${positions}) AS page CROSS JOIN submissions USING (submission_id)
  ORDER BY page.created_at DESC, page.submission_id DESC`

const numbered = (name: string, values: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(values.map((value, index) => [`${name}_${index}`, value]))

/** The numbers of the entries that the index proposes, or null when they are many or no word is long enough for it. */
const fewProposed = (ask: AskRows, words: readonly string[]): string | null => {
  for (const grams of [gramsOf(words, fewestGrams), gramsOf(words, allGrams)]) {
    const sql = `${proposed} LIMIT ${fewCandidates + 1}`
    const rows = grams === '' ? null : ask({ sql, values: { grams } })
    if (rows !== null && rows.length <= fewCandidates) return JSON.stringify(rows.map((row) => row['number']))
  }
  return null
}

const numberIn = (ask: AskRows, statuses: readonly Status[]): number => {
  const values = numbered('status', statuses)
  const named = Object.keys(values).map((name) => `:${name}`)
  const sql = `SELECT total(count) AS number FROM status_counts WHERE status IN (${named.join(', ')})`
  return Number(ask({ sql, values })[0]?.['number'])
}

/**
 * Submissions that have all words. Of statuses in which few stand, all are looked at. Words that few books have are found by
 * their grams; words that many have fill the page from the newest books; what neither answers is looked for everywhere. Each
 * answer is one statement's.
 */
const search = (ask: AskRows, words: readonly string[], { statuses }: SubmissionQuery, place: Question['values']) => {
  const values = { ...place, ...numbered('word', words) }
  const found = (places: string, more: Question['values'] = {}): readonly Row[] =>
    ask({ sql: bodiesAt(searchIn(places, words, statuses)), values: { ...values, ...more } })
  if (statuses !== undefined && numberIn(ask, statuses) <= newestOfStatusesLooked)
    return found(newestWithText(statuses))
  const entries = fewProposed(ask, words)
  if (entries !== null) return found(entriesOf(listed), { entries })
  const newest = found(newestWithText(statuses))
  if (newest.length === place['rows']) return newest
  const grams = gramsOf(words, allGrams)
  return grams === '' ? found(everything) : found(entriesOf(proposed), { grams })
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
  const newest = `SELECT created_at, submission_id FROM submissions WHERE ${isAfter} ${newestFirst} LIMIT :rows`
  return ask({ sql: bodiesAt(statuses === undefined ? newest : newestOf(statuses, ':rows')), values: place })
}
