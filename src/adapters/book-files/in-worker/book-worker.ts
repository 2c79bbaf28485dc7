import { parentPort, workerData } from 'node:worker_threads'
import { readBookFile } from './read-book-file.ts'
import { UnreadableBook } from './unreadable.ts'
import type { WorkerAnswer, WorkerTask } from './worker-messages.ts'

/** Reads the one file that this thread was started for. */
const answerTo = async ({ file, book }: WorkerTask): Promise<WorkerAnswer> => {
  try {
    return { excerpt: await readBookFile(file, book) }
  } catch (thrown) {
    if (thrown instanceof UnreadableBook) return { refused: thrown.message }
    throw thrown
  }
}

// What starts this thread gives it a task; the two files share the type of it.
const task: WorkerTask = workerData
parentPort?.postMessage(await answerTo(task))
