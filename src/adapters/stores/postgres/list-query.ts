import { pageLimit, positionOf, searchWords } from '../../../domain/listing.ts'
import type { SubmissionQuery } from '../../../ports/store.ts'
import { type Bindings, createBindings } from './bindings.ts'
import type { Statement } from './database.ts'
import { gramsOfWord } from './grams.ts'
import { storedText } from './stored-form.ts'

/** Among so many of the newest a search looks first: words that many books have fill a page from these in no time. */
const newestFirstLooked = 2_000
/** Comes after every position: instants begin with a digit. */
const afterAll = { created_at: '~', submission_id: '' }

const newestFirst = 'ORDER BY created_at DESC, submission_id DESC'

/** What a list asks for, bound. */
interface Asked {
  readonly bindings: Bindings
  /** The condition that a row comes after the cursor. */
  readonly isAfter: string
  readonly statuses: string | null
  readonly rows: string
}

/** Positions of the newest submissions, read in the order of an index and no further than needed. */
const newest = ({ isAfter, statuses }: Asked, limit: string): string =>
  statuses === null
    ? `SELECT created_at, submission_id, search_text FROM pigmeu.search_entries
       WHERE ${isAfter} ${newestFirst} LIMIT ${limit}`
    : `SELECT of_status.created_at, of_status.submission_id
       FROM unnest(${statuses}::text[]) AS wanted (status) CROSS JOIN LATERAL (
         SELECT created_at, submission_id FROM pigmeu.submissions
         WHERE submissions.status = wanted.status AND ${isAfter} ${newestFirst} LIMIT ${limit}) AS of_status
       ${newestFirst} LIMIT ${limit}`

const likePattern = (word: string): string => `%${word.replaceAll(/[\\%_]/gu, '\\$&')}%`

/**
 * Positions of submissions that have all words: from the newest ones when these fill the page, as words that many books have
 * do; else from all, where the index of grams finds words that few have. Each alone would be slow for the other's words.
 */
const searched = (asked: Asked, words: readonly string[]): string => {
  const { bindings, isAfter, statuses, rows } = asked
  const has = `search_text LIKE ALL (${bindings.bind(words.map(likePattern))}::text[])`
  const grams = bindings.bind([...new Set(words.flatMap(gramsOfWord))])
  const texts = statuses === null ? '' : 'JOIN pigmeu.search_entries AS entry USING (submission_id, created_at)'
  const ofStatus =
    statuses === null
      ? ''
      : `AND EXISTS (SELECT FROM pigmeu.submissions WHERE submissions.submission_id = entry.submission_id
           AND status = ANY (${statuses}::text[]))`
  return `
    WITH newest AS MATERIALIZED (${newest(asked, String(newestFirstLooked))}),
    recent AS MATERIALIZED (
      SELECT created_at, submission_id FROM newest ${texts} WHERE ${has} ${newestFirst} LIMIT ${rows})
    SELECT * FROM recent WHERE (SELECT count(*) FROM recent) >= ${rows}
    UNION ALL (
      SELECT created_at, submission_id FROM pigmeu.search_entries AS entry
      WHERE (SELECT count(*) FROM recent) < ${rows} AND ${has} AND grams @> ${grams}::text[] AND ${isAfter} ${ofStatus}
      ${newestFirst} LIMIT ${rows})`
}

/**
 * The question of a list with its values. One row more than the page shows whether it goes on. It has no name, so that it is
 * planned anew for the words and statuses at hand.
 * @throws INVALID_INPUT when the cursor is none
 */
export const listQuery = (query: SubmissionQuery): { statement: Statement; values: readonly unknown[] } => {
  const bindings = createBindings()
  const after = query.cursor === undefined ? afterAll : positionOf(query.cursor)
  const words = searchWords(query.text ?? '')
  const place = `${bindings.bind(after.created_at)}::text, ${bindings.bind(storedText(after.submission_id))}::text`
  const asked: Asked = {
    bindings,
    isAfter: `(created_at, submission_id) < (${place})`,
    statuses: query.statuses === undefined ? null : bindings.bind([...new Set(query.statuses)]),
    rows: `${bindings.bind(pageLimit(query.limit) + 1)}::int`,
  }
  const positions = words.length === 0 ? newest(asked, asked.rows) : searched(asked, words)
  const text = `SELECT submission.body::text AS body
    FROM (${positions}) AS page JOIN pigmeu.submissions AS submission USING (submission_id)
    ORDER BY page.created_at DESC, page.submission_id DESC`
  return { statement: { text }, values: bindings.values }
}
