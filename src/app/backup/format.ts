import { z } from 'zod'
import { historyEntrySchema, stepRecordSchema, submissionSchema } from '../../domain/submission.ts'
import { type CollectionName, type DocumentWrite, documentKeys, keyOf } from '../../ports/store.ts'

/** The version of how a backup is written down. */
export const formatVersion = 1

/**
 * The version of the form that documents have in every store. So far there is one; what was added to documents since has a
 * default. A change that a default cannot make gives the next number, and reading then brings former ones forward.
 */
export const dataVersion = 1

/** What stays behind: nobody is signed in after a restore. */
export const leftOut: ReadonlySet<CollectionName> = new Set(['sessions'])

const isCollection = (name: unknown): name is CollectionName => typeof name === 'string' && name in documentKeys

const keyIn = (write: DocumentWrite): string | null => {
  try {
    return keyOf(write)
  } catch {
    return null
  }
}

const isDocumentWrite = (value: unknown): value is DocumentWrite => {
  if (typeof value !== 'object' || value === null || !('collection' in value) || !('document' in value)) return false
  if (!isCollection(value.collection) || typeof value.document !== 'object' || value.document === null) return false
  const key = keyIn({ ...value } as DocumentWrite)
  return key !== null && key !== '' && !key.includes('undefined')
}

/** A document with the name of its collection. */
export const documentWriteSchema = z.custom<DocumentWrite>(isDocumentWrite)

/** The first line: what this is a backup of. */
export const headerSchema = z.object({
  kind: z.literal('pigmeu-backup'),
  format_version: z.int(),
  data_version: z.int(),
  product_version: z.string(),
  /** `sqlite`, `postgres` or `mongodb`: where it comes from; it goes into each of them. */
  store: z.string(),
  store_version: z.int(),
  made_at: z.string(),
  /** Whether the key that opens the credentials is in it. */
  with_key: z.boolean(),
})
/** The first line of a backup. */
export type Header = z.infer<typeof headerSchema>

/** How many things there are in a backup. */
export const countsSchema = z.object({
  books: z.int(),
  steps: z.int(),
  documents: z.int(),
  files: z.int(),
})
/** How many things there are in a backup. */
export type Counts = z.infer<typeof countsSchema>

/** A path below the folder of published files that leads nowhere else. */
const filePathSchema = z
  .string()
  .refine((path) =>
    path.split('/').every((name) => !['', '.', '..'].includes(name) && !/[\\\0]|^[A-Za-z]:/u.test(name)),
  )

/** A line between the first and the last. What belongs to a book follows the line of the book. */
export const contentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('book'), submission: submissionSchema, history: z.array(historyEntrySchema) }),
  z.object({ kind: z.literal('step'), step: stepRecordSchema }),
  z.object({ kind: z.literal('document'), write: documentWriteSchema }),
  /** A part of a published file; its first part has the number 0. */
  z.object({ kind: z.literal('file'), path: filePathSchema, part: z.int(), base64: z.base64() }),
  z.object({ kind: z.literal('key'), base64: z.base64() }),
])
/** A line between the first and the last. */
export type Content = z.infer<typeof contentSchema>

/** The last line: what must have come before it. */
export const trailerSchema = z.object({
  kind: z.literal('end'),
  counts: countsSchema,
  /** SHA-256, hex, of all bytes before this line. */
  sha256: z.string(),
})

/** What was counted of a backup so far. */
export const createCounter = () => {
  const counts = { books: 0, steps: 0, documents: 0, files: 0 }
  return {
    counts,
    add: (content: Content): void => {
      if (content.kind === 'book') counts.books += 1
      if (content.kind === 'step') counts.steps += 1
      if (content.kind === 'document') counts.documents += 1
      if (content.kind === 'file' && content.part === 0) counts.files += 1
    },
  }
}
