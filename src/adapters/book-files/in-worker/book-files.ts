import { Worker } from 'node:worker_threads'
import type { BookExcerpt } from '../../../domain/book-copy.ts'
import { PigmeuError } from '../../../domain/errors.ts'
import type { BookFile, BookFiles, ExpectedBook } from '../../../ports/book-file.ts'
import type { WorkerAnswer, WorkerTask } from './worker-messages.ts'

/** What reading a copy may take. */
export interface BookFileOptions {
  /** The size beyond which a file is refused. */
  readonly maxBytes: number
  /** The longest that one file is read; a minute unless told. */
  readonly readMs?: number
  /** Memory for the objects of one reading thread, in MiB, the file's own bytes not counted; 384 unless told. */
  readonly heapMb?: number
}

const refused = (reason: string, cause?: unknown): PigmeuError =>
  new PigmeuError('UNSUPPORTED_UPLOAD', `the file ${reason}`, { problems: [{ field: 'file', reason }], cause })

/** The bytes as something that can be given away whole: their own buffer, or a copy of their part of another. */
const givenAway = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
    ? new Uint8Array(bytes.buffer)
    : new Uint8Array(bytes)

const isOutOfMemory = (thrown: Error): boolean => 'code' in thrown && thrown.code === 'ERR_WORKER_OUT_OF_MEMORY'

const readInThread = (file: BookFile, book: ExpectedBook, readMs: number, heapMb: number): Promise<BookExcerpt> => {
  const bytes = givenAway(file.bytes)
  const task: WorkerTask = { file: { name: file.name, bytes }, book }
  const worker = new Worker(new URL('./book-worker.ts', import.meta.url), {
    workerData: task,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    // Nothing of the surroundings is needed there, and what a library prints is not for the log.
    env: {},
    stdout: true,
    stderr: true,
  })
  const answer = new Promise<BookExcerpt>((resolve, reject) => {
    const tooLong = setTimeout(
      () => reject(refused(`took longer than ${Math.ceil(readMs / 1000)} seconds to read; it is refused`)),
      readMs,
    )
    worker.once('message', (message: WorkerAnswer) =>
      'excerpt' in message ? resolve(message.excerpt) : reject(refused(message.refused)),
    )
    worker.once('error', (thrown: Error) =>
      reject(
        isOutOfMemory(thrown)
          ? refused('needs more memory than one book may; it is refused', thrown)
          : refused('is damaged and cannot be read', thrown),
      ),
    )
    worker.once('exit', () => {
      clearTimeout(tooLong)
      reject(refused('is damaged and cannot be read'))
    })
  })
  return answer.finally(() => worker.terminate())
}

/**
 * Reads copies of books, each in a thread of its own, one after the other: a file that is meant to harm costs a bounded time and
 * memory, and the server goes on meanwhile.
 */
export const createBookFiles = ({ maxBytes, readMs = 60_000, heapMb = 384 }: BookFileOptions): BookFiles => {
  let turn: Promise<unknown> = Promise.resolve()
  return {
    maxBytes,
    read: (file, book) => {
      const mine = turn.then(() => readInThread(file, book, readMs, heapMb))
      turn = mine.catch(() => undefined)
      return mine
    },
  }
}
