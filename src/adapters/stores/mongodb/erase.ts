import type { Collection, Db } from 'mongodb'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Store } from '../../../ports/store.ts'
import { finishErasure } from './erasure.ts'
import type { Ledger } from './ledger.ts'
import { type StoredSubmission, submissionOf } from './submission-document.ts'

/** How often an erasure is tried anew because somebody else wrote the submission in between. */
const mostTries = 50

/**
 * What a submission is while it is erased: nothing but its id, the status that it is counted in, and a redo, by which it is
 * found when the process that erases it dies.
 */
const blank = (stored: StoredSubmission): StoredSubmission => {
  const { _id, version, status, created_at, moves } = stored
  const revision = stored.revision + 1
  const nothing = { owed_from_ms: null, lease_until_ms: null, lease: null, attempts: 0, crashes: 0 }
  return {
    ...{ _id, revision, version, status, created_at, moves, ...nothing },
    ...{ identity_keys: [], search_text: '', recent_history: [], json: 'null' },
    redo: { number: revision, writes: [] },
    is_erased: true,
  }
}

/** Makes a submission a blank, unless somebody else wrote it in between. */
const makeBlank = async (collection: Collection<StoredSubmission>, stored: StoredSubmission): Promise<boolean> => {
  const { _id, ...replacement } = blank(stored)
  const { matchedCount } = await collection.replaceOne({ _id, revision: stored.revision, redo: null }, replacement)
  return matchedCount > 0
}

/** Erases in two moves: first the submission becomes a blank, by compare-and-set; from then on everything else of it goes. */
export const createErase =
  (database: Db, { collection, load }: Ledger): Store['erase'] =>
  async (submissionId, now) => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const stored = await load(submissionId)
      const lease = stored === null ? null : submissionOf(stored).lease
      if (lease !== null && lease.until > now) return false
      if (stored === null || (await makeBlank(collection, stored))) {
        await finishErasure(database, collection, submissionId)
        return true
      }
    }
    throw new PigmeuError('STORE_UNAVAILABLE', `submission ${submissionId} is written by too many at once`)
  }
