import { appendFileSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const common = {
  /** Milliseconds since the epoch. */
  at: z.number(),
  worker: z.string(),
  book: z.string(),
}
const ofRun = { ...common, run: z.string() }
const ofStep = { ...ofRun, step: z.string() }
const ofWrite = { askedAt: z.number(), taken: z.boolean() }

const entrySchema = z.discriminatedUnion('what', [
  /** A slot is taken by a ring for a book, and free again. */
  z.object({ what: z.literal('slot taken'), ...common }),
  z.object({ what: z.literal('slot free'), ...common }),
  z.object({ what: z.literal('claimed'), ...ofRun, stage: z.string() }),
  /** The work of a step was begun; a stored result would have been returned instead. */
  z.object({ what: z.literal('work'), ...ofStep }),
  /** The store answered whether it took a step's result. */
  z.object({ what: z.literal('step'), ...ofStep, ...ofWrite }),
  /** The store answered whether it took the end of a run, and when the book is due again. */
  z.object({ what: z.literal('end'), ...ofRun, ...ofWrite, dueAt: z.number() }),
])
/** Something that a worker did, as it wrote it down outside the store. */
export type DiaryEntry = z.infer<typeof entrySchema>

type WithoutPlaces<T> = T extends unknown ? Omit<T, 'at' | 'worker'> : never
/** An entry without its instant and its writer. */
export type DiaryNote = WithoutPlaces<DiaryEntry>

/** Writes at the end of a file that several processes share; what was written stays when the writer is killed. */
export const createDiary = (file: string, worker: string) => (note: DiaryNote) =>
  appendFileSync(file, `${JSON.stringify({ at: Date.now(), worker, ...note })}\n`)

/** All that was written, by time. */
export const readDiary = (file: string): readonly DiaryEntry[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => entrySchema.parse(JSON.parse(line)))
    .toSorted((left, right) => left.at - right.at)
