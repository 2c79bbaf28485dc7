import type { DatabaseSync } from 'node:sqlite'

/** Does a piece of work in a transaction of its own; the write lock is taken at the start. */
export const inTransaction = <T>(connection: DatabaseSync, work: () => T): T => {
  connection.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    connection.exec('COMMIT')
    return result
  } catch (thrown) {
    // A full disk ends the transaction by itself.
    if (connection.isTransaction) connection.exec('ROLLBACK')
    throw thrown
  }
}

/** Does one of several pieces of work of a transaction; what it wrote goes when it fails, the others stay. */
const inSavepoint = <T>(connection: DatabaseSync, work: () => T): T => {
  connection.exec('SAVEPOINT one')
  try {
    const result = work()
    connection.exec('RELEASE one')
    return result
  } catch (thrown) {
    if (connection.isTransaction) connection.exec('ROLLBACK TO one; RELEASE one')
    throw thrown
  }
}

/** A piece of work that waits; called once the transaction holds it, it gives what is to be called once all is on the disk. */
type Waiting = () => () => void

/**
 * Makes the writer that lets pieces of work share a transaction. Most of what a small write takes is waiting for the disk,
 * so those that are asked for while another wait goes on cost little more than one.
 */
export const createSharedWrites = (connection: DatabaseSync) => {
  let waiting: { readonly begin: Waiting; readonly fail: (thrown: unknown) => void }[] = []
  const flush = (): void => {
    const together = waiting
    waiting = []
    try {
      const settle = inTransaction(connection, () => {
        const settled = together.map(({ begin }) => begin())
        // A full disk, or a database that went away, ended what the others rest on.
        if (!connection.isTransaction) throw new Error('the transaction was ended by the database')
        return settled
      })
      for (const one of settle) one()
    } catch (thrown) {
      for (const { fail } of together) fail(thrown)
    }
  }
  return <T>(work: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      const begin: Waiting = () => {
        try {
          const result = inSavepoint(connection, work)
          return () => resolve(result)
        } catch (thrown) {
          if (!connection.isTransaction) throw thrown
          return () => reject(thrown)
        }
      }
      waiting.push({ begin, fail: reject })
      if (waiting.length === 1) setImmediate(flush)
    })
}
