import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleSubmission } from '../../../../test/contracts/samples.ts'
import type { Status } from '../../../domain/status.ts'
import type { Store } from '../../../ports/store.ts'
import { createSqliteStore } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'pigmeu-lists-'))
const path = join(folder, 'ledger.sqlite')
const books = 8_000
let store: Store
let connection: DatabaseSync

/** Makes many books out of one; their words and statuses depend on their numbers, 0 being the oldest. */
const multiply = `
  WITH RECURSIVE numbers (number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM numbers WHERE number < ${books - 1}),
  books AS (
    SELECT number, format('n%05d', (number * 7919) % ${books}) AS id,
      strftime('%Y-%m-%dT%H:%M:%fZ', '2026-01-01', format('+%d seconds', number / 3)) AS at,
      CASE WHEN number % 200 = 0 THEN 'failed' ELSE 'published' END AS state,
      'common' || iif(number < 1500, ' bygone', '') || iif(number % 2500 = 7, ' seldom c#', '')
        || iif(number % 90 = 1, ' middling', '') AS words
    FROM numbers)
  INSERT INTO submissions
    SELECT id, 1, state, at, 0, NULL, NULL, NULL, words,
      json_set(body, '$.submission_id', id, '$.created_at', at, '$.status', state)
    FROM books CROSS JOIN (SELECT body FROM submissions WHERE submission_id = 'first')`

beforeAll(async () => {
  store = createSqliteStore({ path })
  await store.create(sampleSubmission('first'), { actor: 'editor:ada', reason: null }, [])
  connection = new DatabaseSync(path)
  connection.exec(multiply)
  connection.exec(
    "DELETE FROM history; DELETE FROM identity_keys; DELETE FROM submissions WHERE submission_id = 'first'",
  )
})
afterAll(async () => {
  connection.close()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const expected = (words: readonly string[], statuses: readonly Status[], limit: number, offset: number) =>
  connection
    .prepare(
      `SELECT submission_id FROM submissions
       WHERE ${words.map(() => 'instr(search_text, ?) > 0 AND').join(' ')} status IN (${statuses.map(() => '?').join(', ')})
       ORDER BY created_at DESC, submission_id DESC LIMIT ? OFFSET ?`,
    )
    .all(...words, ...statuses, limit, offset)
    .map((row) => String(row['submission_id']))

describe('lists of a large ledger in SQLite', () => {
  it.each([
    ['no word', []],
    ['a word of all books', ['common']],
    ['a word of many books, all of them old', ['bygone']],
    ['a word of some books', ['middling']],
    ['a word of a few books', ['seldom']],
    ['a word too short for the index', ['c#']],
    ['a word of no book, too short for the index', ['zz']],
    ['a word of no book that has the runs of others', ['commonseldom']],
    ['words of many and of few', ['mmo', 'seld', 'c']],
    ['a pattern', ['"common" or *']],
  ])('finds %s, as looking at every book would', async (_, words) => {
    for (const statuses of [['failed'], ['published', 'failed'], null] as const) {
      const query = { text: words.join('  '), limit: 30, ...(statuses === null ? {} : { statuses }) }
      const first = await store.list(query)
      const next = first.next === null ? { items: [] } : await store.list({ ...query, cursor: first.next })
      const split = words.flatMap((word) => word.split(' '))
      const whole = expected(split, statuses ?? ['published', 'failed'], 60, 0)
      expect([...first.items, ...next.items].map(({ submission_id }) => submission_id)).toEqual(whole)
    }
  })

  it('counts what stands in each status, whoever wrote it', async () => {
    expect(await store.counts()).toEqual({ failed: 40, published: 7_960 })
    connection.exec("UPDATE submissions SET status = 'cancelled' WHERE status = 'failed' AND submission_id > 'n04'")
    const { failed = 0, cancelled = 0 } = await store.counts()
    expect(failed + cancelled).toBe(40)
    expect(cancelled).toBeGreaterThan(0)
  })

  it('finds a title that was changed by its new words alone, also after the file was made compact', async () => {
    connection.exec("UPDATE submissions SET search_text = 'renamed' WHERE submission_id = 'n00007'")
    connection.exec("DELETE FROM submissions WHERE submission_id = 'n00008'; VACUUM")
    expect((await store.list({ text: 'renamed' })).items.map((one) => one.submission_id)).toEqual(['n00007'])
    expect((await store.list({ text: 'seldom' })).items).toHaveLength(expected(['seldom'], ['published'], 99, 0).length)
    connection.exec("INSERT INTO search_grams (search_grams) VALUES ('integrity-check')")
  })
})
