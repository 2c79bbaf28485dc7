import { storedJson } from '../../../domain/stored-json.ts'
import { type CounterRecord, type DocumentWrite, keyOf } from '../../../ports/store.ts'
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
