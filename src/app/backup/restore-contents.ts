import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { HistoryEntry, StepRecord, Submission } from '../../domain/submission.ts'
import { type DocumentWrite, keyOf, type Store, submissionCollections } from '../../ports/store.ts'
import type { Content } from './format.ts'
import { readParts } from './read-backup.ts'

/** Characters of JSON after which documents are written, in one write. */
const writeCharacters = 2 ** 21

/** Where a backup goes. */
export interface RestoreTarget {
  readonly store: Store
  readonly publishedFolder: string
  /** Where the key goes, when there is one in the backup. */
  readonly keyFile: string
}

const ofBooks: ReadonlySet<string> = new Set(submissionCollections)

/** What is asked for of a reading: one goes over a backup twice, so that books come when everything else is there. */
type Half = 'house' | 'books'

const halfOf = (content: Content): Half => {
  if (content.kind === 'book' || content.kind === 'step') return 'books'
  return content.kind === 'document' && ofBooks.has(content.write.collection) ? 'books' : 'house'
}

/** Gathers documents and writes many at a time. */
const createDocumentWriter = (store: Store) => {
  const waiting = new Map<string, DocumentWrite>()
  let characters = 0
  const flush = async (): Promise<void> => {
    if (waiting.size > 0) await store.put([...waiting.values()])
    waiting.clear()
    characters = 0
  }
  return {
    flush,
    add: async (write: DocumentWrite): Promise<void> => {
      waiting.set(`${write.collection} ${keyOf(write)}`, write)
      characters += JSON.stringify(write.document).length
      if (characters >= writeCharacters) await flush()
    },
  }
}

interface OpenBook {
  readonly submission: Submission
  readonly history: readonly HistoryEntry[]
  readonly steps: StepRecord[]
}

/** Books that are written at the same time; a store lets them share the wait for its disk. */
const booksTogether = 32

/** Writes books, some at a time, when all of them came; the submissions last, so that nobody finds half a book. */
const createBookWriter = (store: Store, documents: ReturnType<typeof createDocumentWriter>) => {
  let books: OpenBook[] = []
  let characters = 0
  const finish = async (): Promise<void> => {
    await documents.flush()
    await Promise.all(books.map((book) => store.restore(book)))
    books = []
    characters = 0
  }
  return {
    finish,
    begin: async ({ submission, history }: Omit<OpenBook, 'steps'>): Promise<void> => {
      if (books.length >= booksTogether || characters >= writeCharacters) await finish()
      books.push({ submission, history, steps: [] })
    },
    addStep: (step: StepRecord): void => {
      books.at(-1)?.steps.push(step)
      characters += JSON.stringify(step).length
    },
  }
}

const writePart = async (folder: string, path: string, part: number, base64: string): Promise<void> => {
  const place = join(folder, path)
  const bytes = Buffer.from(base64, 'base64')
  if (part > 0) return appendFile(place, bytes)
  await mkdir(dirname(place), { recursive: true })
  await writeFile(place, bytes)
}

const restoreHalf = async (path: string, half: Half, target: RestoreTarget): Promise<void> => {
  const documents = createDocumentWriter(target.store)
  const books = createBookWriter(target.store, documents)
  for await (const part of readParts(path)) {
    if (!('content' in part) || halfOf(part.content) !== half) continue
    const { content } = part
    if (content.kind === 'book') await books.begin(content)
    if (content.kind === 'step') books.addStep(content.step)
    if (content.kind === 'document') await documents.add(content.write)
    if (content.kind === 'file') await writePart(target.publishedFolder, content.path, content.part, content.base64)
    if (content.kind === 'key') await writeFile(target.keyFile, Buffer.from(content.base64, 'base64'), { mode: 0o600 })
    await setImmediate()
  }
  await books.finish()
}

/**
 * Writes what a backup holds, in place of what stands under the same names. May be done again after it broke off.
 * @throws BACKUP_UNREADABLE STORE_UNAVAILABLE
 */
export const restoreContents = async (path: string, target: RestoreTarget): Promise<void> => {
  await restoreHalf(path, 'house', target)
  await restoreHalf(path, 'books', target)
}
