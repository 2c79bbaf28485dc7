import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** Lists have as many forms as there are numbers of words and statuses; more than these are seldom asked for. */
const mostKept = 50

/**
 * Makes the preparer of statements that come again. A statement that is made for one question stays in memory until the garbage
 * collector happens on it, which knows nothing of its size.
 */
export const createStatements = (connection: DatabaseSync) => {
  const kept = new Map<string, StatementSync>()
  return (sql: string): StatementSync => {
    const found = kept.get(sql)
    if (found !== undefined) return found
    if (kept.size >= mostKept) kept.clear()
    const statement = connection.prepare(sql)
    kept.set(sql, statement)
    return statement
  }
}
