import { setImmediate } from 'node:timers/promises'
import { type CollectionName, documentKeys, type Store, submissionCollections } from '../../ports/store.ts'
import { isMoveRecord } from '../migrate/move-record.ts'
import { isTurnNote } from './daily/turn.ts'
import { type Content, documentWriteSchema, leftOut } from './format.ts'
import { publishedFiles } from './published-files.ts'
import { readBook } from './read-book.ts'
import { isRestoreNote } from './restore-note.ts'
import { isSignOfLife } from './signs-of-life.ts'

/** Keys that are asked for at once. */
const keysAtOnce = 500
/** Documents that are read at the same time, though each may have 15 MiB. */
const readsInFlight = 8

/** Names of a store in their order, part by part; others may come and go meanwhile. */
async function* pagesOf(
  ask: (after: string | null, limit: number) => Promise<readonly string[]>,
): AsyncGenerator<readonly string[]> {
  let after: string | null = null
  for (;;) {
    const page: readonly string[] = await ask(after, keysAtOnce)
    if (page.length > 0) yield page
    after = page.at(-1) ?? null
    if (after === null || page.length < keysAtOnce) return
  }
}

/** Every book, with what belongs to it behind it. */
async function* books(store: Store): AsyncGenerator<Content> {
  for await (const page of pagesOf((after, limit) => store.submissionIds(after, limit))) {
    for (const id of page) {
      const book = await readBook(store, id)
      // A store within this process answers without ever waiting: requests are let in between.
      await setImmediate()
      if (book === null) continue
      yield { kind: 'book', submission: book.submission, history: [...book.history] }
      for (const step of book.steps) yield { kind: 'step', step }
      for (const write of book.documents) yield { kind: 'document', write }
    }
  }
}

const isOwnNote = (collection: CollectionName, key: string): boolean =>
  [isMoveRecord, isRestoreNote, isTurnNote, isSignOfLife].some((isNote) => isNote(collection, key))

async function* documentsOf(store: Store, collection: CollectionName): AsyncGenerator<Content> {
  for await (const page of pagesOf((after, limit) => store.documentKeys(collection, after, limit))) {
    const keys = page.filter((key) => !isOwnNote(collection, key))
    for (let start = 0; start < keys.length; start += readsInFlight) {
      const chunk = keys.slice(start, start + readsInFlight)
      const found = await Promise.all(chunk.map((key) => store.document(collection, key)))
      for (const document of found)
        if (document !== null) yield { kind: 'document', write: documentWriteSchema.parse({ collection, document }) }
      await setImmediate()
    }
  }
}

const ofBooks: ReadonlySet<string> = new Set(submissionCollections)
const houseCollections = Object.keys(documentKeys).filter(
  (name): name is CollectionName => !ofBooks.has(name) && !leftOut.has(name as CollectionName),
)

/** Where what is backed up lies. */
export interface BackupSource {
  readonly store: Store
  /** Where files are published. */
  readonly publishedFolder: string
  /** The key that opens the credentials, when it is to come along. */
  readonly key: Uint8Array | null
}

/**
 * All that a backup holds. Books come first, then what they refer to, then what was published: whatever happens meanwhile,
 * nothing that came earlier points to what came later and was not there yet.
 */
export async function* contents({ store, publishedFolder, key }: BackupSource): AsyncGenerator<Content> {
  yield* books(store)
  for (const collection of houseCollections) yield* documentsOf(store, collection)
  yield* publishedFiles(publishedFolder)
  if (key !== null) yield { kind: 'key', base64: Buffer.from(key).toString('base64') }
}
