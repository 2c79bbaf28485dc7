import { z } from 'zod'
import { storedJson } from '../../../domain/stored-json.ts'
import {
  type CollectionName,
  type Collections,
  documentKeys,
  keyOf,
  type Store,
  submissionCollections,
} from '../../../ports/store.ts'
import { createBindings } from './bindings.ts'
import type { Ask, Database, Row } from './database.ts'
import { createSharedReads } from './shared-reads.ts'
import { storedBody, storedText, storedValue } from './stored-form.ts'
import { submissionRemoval } from './transfer.ts'
import { documentsPart, withParts } from './written-parts.ts'

type DocumentMethods = Pick<
  Store,
  'put' | 'insert' | 'add' | 'document' | 'documents' | 'remove' | 'replace' | 'forget' | 'erase'
>

const insertion = {
  name: 'insert document',
  text: `INSERT INTO pigmeu.documents (collection, key, body) VALUES ($1, $2, $3)
         ON CONFLICT (collection, key) DO NOTHING RETURNING 1`,
}
const removal = {
  name: 'remove document',
  text: 'DELETE FROM pigmeu.documents WHERE collection = $1 AND key = $2 RETURNING 1',
}
/** Numbers are added as JavaScript adds them (`float8`), so that every store comes to the same sum. */
const addition = {
  name: 'add to counter',
  text: `INSERT INTO pigmeu.documents AS counter (collection, key, body) VALUES ('counters', $1, $2)
         ON CONFLICT (collection, key) DO UPDATE SET body = jsonb_set(counter.body, '{values}',
           counter.body -> 'values' || (
             SELECT coalesce(jsonb_object_agg(field, coalesce((counter.body -> 'values' ->> field)::float8, 0) + amount::float8), '{}')
             FROM jsonb_each_text($3::jsonb) AS added (field, amount)))
         RETURNING (body -> 'values')::text AS body`,
}
/** `jsonb` compares what is said, not how: neither the order of fields nor the writing of a number. */
const replacement = {
  name: 'replace document',
  text: `UPDATE pigmeu.documents SET body = $4 WHERE collection = $1 AND key = $2 AND body = $3::jsonb RETURNING 1`,
}
const prefixSelection = {
  name: 'documents',
  text: `SELECT body::text AS body FROM pigmeu.documents
         WHERE collection = $1 AND key >= $2 AND key < $3 ORDER BY key`,
}
/** Comes after every text that begins with the prefix. */
const lastCharacter = '\u{10FFFF}'

const leaseLock = {
  text: 'SELECT lease_until_ms > $2 AS is_held FROM pigmeu.submissions WHERE submission_id = $1 FOR NO KEY UPDATE',
}
const uploadsRemoval = { text: `DELETE FROM pigmeu.documents WHERE collection = 'uploads' AND key = ANY ($1::text[])` }
const stepsRemoval = { text: 'DELETE FROM pigmeu.steps WHERE submission_id = $1 AND key = ANY ($2::text[])' }

const putDocuments = async (ask: Ask, documents: Parameters<Store['put']>[0]): Promise<void> => {
  if (documents.length === 0) {
    await ask({ name: 'ping', text: 'SELECT 1' })
    return
  }
  const bindings = createBindings()
  const text = withParts('SELECT 1', [documentsPart(documents)(bindings)])
  await ask({ name: 'put documents', text }, bindings.values)
}

/** Takes out what may no longer be kept. The lock comes first, so that what is taken out is seen as it is under the lock. */
const createForget =
  (database: Database): Store['forget'] =>
  (submissionId, { documents, uploadIds, stepKeys }, now) =>
    database.transaction(async (ask) => {
      const id = storedText(submissionId)
      const [row] = await ask(leaseLock, [id, Date.parse(now)])
      if (row?.['is_held'] === true) return false
      if (documents.length > 0) await putDocuments(ask, documents)
      await ask(uploadsRemoval, [uploadIds.map((uploadId) => storedText(`${submissionId}/${uploadId}`))])
      await ask(stepsRemoval, [id, stepKeys.map(storedText)])
      return true
    })

/** A slash and the sign after it bound what stands under an id, so that an id that begins another one takes nothing of it. */
const documentsRemoval = {
  text: `DELETE FROM pigmeu.documents WHERE collection = ANY ($1::text[])
         AND (key = $2 OR (key >= $2 || '/' AND key < $2 || '0'))`,
}

/** Removes a submission with all that hangs on it. The lock comes first: what a change writes before goes as well. */
const createErase =
  (database: Database): Store['erase'] =>
  (submissionId, now) =>
    database.transaction(async (ask) => {
      const id = storedText(submissionId)
      const [row] = await ask(leaseLock, [id, Date.parse(now)])
      if (row?.['is_held'] === true) return false
      await ask(submissionRemoval, [id])
      await ask(documentsRemoval, [submissionCollections, id])
      return true
    })

const bodySchema = z.object({ body: z.string() })
const countersSchema = z.record(z.string(), z.number())
const documentOf = <C extends CollectionName>(row: Row): Collections[C] => storedValue(bodySchema.parse(row).body)

/** Reads and writes the documents beside the submissions. */
export const createDocumentMethods = (database: Database): DocumentMethods => {
  const { ask } = database
  const read = createSharedReads(ask)
  return {
    forget: createForget(database),
    erase: createErase(database),
    put: (documents) => putDocuments(ask, documents),
    insert: async (write) => {
      const key = keyOf(write)
      const body = storedBody(storedJson(write.document, `${write.collection} ${key}`))
      return (await ask(insertion, [write.collection, storedText(key), body])).length > 0
    },
    add: async (counter, amounts) => {
      const first = storedBody(JSON.stringify({ name: counter, values: amounts }))
      const [row] = await ask(addition, [storedText(counter), first, storedBody(JSON.stringify(amounts))])
      return countersSchema.parse(storedValue(bodySchema.parse(row).body))
    },
    replace: async (collection, former, document) => {
      const key = documentKeys[collection](former)
      const next = storedBody(storedJson(document, `${collection} ${key}`))
      const values = [collection, storedText(key), storedBody(JSON.stringify(former)), next]
      return (await ask(replacement, values)).length > 0
    },
    remove: async (collection, key) => (await ask(removal, [collection, storedText(key)])).length > 0,
    async document<C extends CollectionName>(collection: C, key: string): Promise<Collections[C] | null> {
      const row = await read(collection, storedText(key))
      return row === null ? null : documentOf<C>(row)
    },
    async documents<C extends CollectionName>(collection: C, prefix: string): Promise<readonly Collections[C][]> {
      const from = storedText(prefix)
      const rows = await ask(prefixSelection, [collection, from, `${from}${lastCharacter}`])
      return rows.map((row) => documentOf<C>(row))
    },
  }
}
