import { isDeepStrictEqual } from 'node:util'
import { storedJson } from '../../../domain/stored-json.ts'
import { type CounterRecord, type DocumentWrite, documentKeys, keyOf, type Store } from '../../../ports/store.ts'
import type { Database } from './database.ts'

/** Writes a document unless its key is taken; inside a transaction. */
export const insertDocument = ({ connection }: Database, write: DocumentWrite): boolean => {
  const key = keyOf(write)
  const insert = connection.prepare('INSERT OR IGNORE INTO documents (collection, key, body) VALUES (?, ?, ?)')
  return insert.run(write.collection, key, storedJson(write.document, `${write.collection} ${key}`)).changes > 0
}

/** Adds to a counter; inside a transaction. */
export const addToCounter = (
  { connection }: Database,
  name: string,
  amounts: Readonly<Record<string, number>>,
): CounterRecord['values'] => {
  const row = connection.prepare("SELECT body FROM documents WHERE collection = 'counters' AND key = ?").get(name)
  const found: CounterRecord | null = row === undefined ? null : JSON.parse(String(row['body']))
  const values: Record<string, number> = { ...found?.values }
  for (const [field, amount] of Object.entries(amounts)) values[field] = (values[field] ?? 0) + amount
  connection
    .prepare(
      `INSERT INTO documents (collection, key, body) VALUES ('counters', ?, ?)
       ON CONFLICT (collection, key) DO UPDATE SET body = excluded.body`,
    )
    .run(name, JSON.stringify({ name, values }))
  return values
}

const asStored = (document: unknown): unknown => JSON.parse(JSON.stringify(document))

/** Replaces documents by comparing and setting; the write lock is held from the comparison on. */
export const createReplace = ({ connection, write }: Database): Store['replace'] => {
  const select = connection.prepare('SELECT body FROM documents WHERE collection = ? AND key = ?')
  const update = connection.prepare('UPDATE documents SET body = ? WHERE collection = ? AND key = ?')
  return async (collection, former, document) =>
    write(() => {
      const key = documentKeys[collection](former)
      const row = select.get(collection, key)
      const isThere = row !== undefined && isDeepStrictEqual(JSON.parse(String(row['body'])), asStored(former))
      if (!isThere) return false
      update.run(storedJson(document, `${collection} ${key}`), collection, key)
      return true
    })
}
