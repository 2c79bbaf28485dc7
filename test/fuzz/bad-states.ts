import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { isEdge, type Status, statuses } from '../../src/domain/status.ts'

const statusSchema = z.enum(statuses)
const entrySchema = z.object({ from: statusSchema.nullable(), to: statusSchema })

const historyFaults = (
  id: string,
  status: Status,
  entries: readonly z.output<typeof entrySchema>[],
): readonly string[] => {
  const faults: string[] = []
  let before: Status | null = null
  for (const { from, to } of entries) {
    if (from !== before) faults.push(`${id}: a move begins at ${from} where the book stood at ${before}`)
    if (from !== null && from !== to && !isEdge(from, to))
      faults.push(`${id}: moved from ${from} to ${to}, which is no edge`)
    before = to
  }
  if (before !== status) faults.push(`${id}: stands at ${status}, its history ends at ${before}`)
  return faults
}

/**
 * What stands in a SQLite ledger that may not stand there: a broken file, a status that no move led to, a move that the
 * status table does not know, a part of a book that is gone. The server must have stopped.
 */
export const badStates = (path: string): readonly string[] => {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const integrity = database
      .prepare('PRAGMA integrity_check')
      .all()
      .map((row) => String(row['integrity_check']))
    if (integrity.join() !== 'ok') return integrity.map((line) => `the database is broken: ${line}`)
    const books = database.prepare('SELECT submission_id AS id, status FROM submissions').all()
    const ids = new Set(books.map(({ id }) => String(id)))
    const history = database.prepare('SELECT * FROM history WHERE submission_id = ? ORDER BY sequence')
    const orphans = ['history', 'steps'].flatMap((table) =>
      database
        .prepare(`SELECT DISTINCT submission_id AS id FROM ${table}`)
        .all()
        .filter(({ id }) => !ids.has(String(id)))
        .map(({ id }) => `${String(id)}: ${table} of a book that is not there`),
    )
    const moved = books.flatMap(({ id, status }) => {
      const entries = history
        .all(String(id))
        .map((row) => entrySchema.parse({ from: row['from_status'], to: row['to_status'] }))
      return historyFaults(String(id), statusSchema.parse(status), entries)
    })
    return [...orphans, ...moved]
  } finally {
    database.close()
  }
}
