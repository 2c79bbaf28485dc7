import { setTimeout as sleep } from 'node:timers/promises'
import { PigmeuError } from '../../domain/errors.ts'
import type { Submission } from '../../domain/submission.ts'
import { type DocumentWrite, type Store, type SubmissionArchive, submissionCollections } from '../../ports/store.ts'
import { documentWriteSchema } from './format.ts'

/** A submission with all that hangs on it, as it stood at one moment. */
export interface WholeBook extends SubmissionArchive {
  readonly documents: readonly DocumentWrite[]
}

/** A book changes a few times a minute at most, and is read in milliseconds. */
const mostTries = 50

const documentsOf = async (store: Store, submissionId: string): Promise<readonly DocumentWrite[]> => {
  const found = await Promise.all(
    submissionCollections.map(async (collection) => {
      const documents: readonly unknown[] =
        collection === 'knowledge_base'
          ? [await store.document(collection, submissionId)].filter((one) => one !== null)
          : await store.documents(collection, `${submissionId}/`)
      return documents.map((document) => documentWriteSchema.parse({ collection, document }))
    }),
  )
  return found.flat()
}

/** Whether nobody changed or claimed a book in between; the prolonging of a lease changes nothing else. */
const isSame = (before: Submission, after: Submission): boolean =>
  before.version === after.version &&
  before.attempts === after.attempts &&
  before.crashes === after.crashes &&
  before.lease?.token === after.lease?.token

/**
 * As it goes into a backup: nobody works on it. The attempt of the run that went on is given back, for the book is not to blame.
 */
const atRest = ({ submission, history, steps }: SubmissionArchive): SubmissionArchive => ({
  submission:
    submission.lease === null
      ? submission
      : { ...submission, lease: null, attempts: Math.max(0, submission.attempts - 1) },
  history,
  steps: steps.map((step) => ({ ...step, result: step.result ?? null })),
})

/**
 * Reads a book that others may write at the same time: read, and read again where somebody wrote in between. So its history,
 * its steps and its documents belong together in every store. Null when it is gone.
 * @throws STORE_UNAVAILABLE when it is written without end
 */
export const readBook = async (store: Store, submissionId: string): Promise<WholeBook | null> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const archive = await store.archive(submissionId)
    if (archive === null) return null
    const documents = await documentsOf(store, submissionId)
    const after = await store.get(submissionId)
    if (after === null) return null
    if (isSame(archive.submission, after)) return { ...atRest(archive), documents }
    await sleep(tries)
  }
  throw new PigmeuError('STORE_UNAVAILABLE', `the submission ${submissionId} is written without end`)
}
