import { z } from 'zod'
import { type Status, statuses } from '../../../domain/status.ts'
import type { Ask } from './database.ts'

const sums = {
  name: 'counts',
  text: `SELECT status, sum(difference)::int AS count, count(*)::int AS rows
         FROM pigmeu.status_differences GROUP BY status`,
}

/** So many differences are read as fast as few. */
const mostDifferences = 1_000

/**
 * Adds up differences into one row a status. Who comes second skips what the first is adding up; nobody waits, and each
 * difference is counted once.
 */
const addUp = {
  text: `WITH taken AS (
           DELETE FROM pigmeu.status_differences
           WHERE ctid = ANY (ARRAY (SELECT ctid FROM pigmeu.status_differences FOR UPDATE SKIP LOCKED))
           RETURNING status, difference)
         INSERT INTO pigmeu.status_differences
         SELECT status, sum(difference)::int FROM taken GROUP BY status HAVING sum(difference) <> 0`,
}

const sumSchema = z.object({ status: z.enum(statuses), count: z.int(), rows: z.int() })

/** How many submissions stand in each status. */
export const countStatuses = async (ask: Ask): Promise<Partial<Record<Status, number>>> => {
  const rows = (await ask(sums)).map((row) => sumSchema.parse(row))
  if (rows.reduce((total, row) => total + row.rows, 0) > mostDifferences) await ask(addUp)
  const counts: Partial<Record<Status, number>> = {}
  for (const { status, count } of rows) if (count > 0) counts[status] = count
  return counts
}
