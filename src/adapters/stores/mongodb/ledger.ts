import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Collection, Db } from 'mongodb'
import { PigmeuError } from '../../../domain/errors.ts'
import type { HistoryEntry } from '../../../domain/submission.ts'
import { finishErasure } from './erasure.ts'
import { isDuplicateKey } from './errors.ts'
import type { PhysicalWrite } from './layout.ts'
import { dropStaged, type PreparedWrites, prepareWrites, readWrites, recordOf, stagedIn } from './staging.ts'
import { bodyOf } from './stored-body.ts'
import { redoWrites } from './stored-documents.ts'
import { historyWrite, recentHistory, type StoredSubmission } from './submission-document.ts'

/** How often a write is tried anew because somebody else wrote the same submission in between. */
const mostTries = 50

/** So many moves stand in a submission at most; with one more all go to their collection, which saves most changes a command. */
const mostRecentMoves = 8

/** What a decision makes of a submission; its moves and documents are written with it. */
export interface Decision<T> {
  readonly next: StoredSubmission
  readonly entries: readonly HistoryEntry[]
  readonly result: T
}

/** The submissions on the server: each written by compare-and-set, each change with its documents whole or not at all. */
export interface Ledger {
  readonly collection: Collection<StoredSubmission>
  /** A submission, after what was still to be done of its last change. */
  load(submissionId: string): Promise<StoredSubmission | null>
  /** Does what is still to be done of a found submission's last change; null when that was its erasure. */
  settle(stored: StoredSubmission): Promise<StoredSubmission | null>
  /**
   * Decides on the submission as it is and writes the decision with documents; decides again when somebody was faster.
   * @param known the submission as this process last saw it, when it may be the present one still
   * @returns null when there is no such submission or the decision is null
   */
  change<T>(
    submissionId: string,
    documents: readonly PhysicalWrite[],
    decide: (stored: StoredSubmission) => Decision<T> | null,
    known?: StoredSubmission,
  ): Promise<T | null>
  /** Makes a submission with its documents; false when there is one. */
  create(
    stored: StoredSubmission,
    entries: readonly HistoryEntry[],
    documents: readonly PhysicalWrite[],
  ): Promise<boolean>
}

/** What a decision becomes when it is written: with nothing but a few moves, one command does it. */
const written = (
  { next, entries }: Omit<Decision<unknown>, 'result'>,
  prepared: PreparedWrites,
): { stored: StoredSubmission; writes: readonly PhysicalWrite[] } => {
  const recent = [...next.recent_history, ...recentHistory(entries)]
  const leaving = recent.length > mostRecentMoves ? recent.map(bodyOf).filter((entry) => entry !== null) : []
  const moves = leaving.map(historyWrite)
  const redo = { number: next.revision, writes: [...moves.map((move) => recordOf(move, null)), ...prepared.recorded] }
  const recent_history = moves.length > 0 ? [] : recent
  return {
    stored: { ...next, recent_history, redo: redo.writes.length > 0 ? redo : null },
    writes: [...moves, ...prepared.writes],
  }
}

/** What is decided on a submission that may have changed since: nothing when it does not allow it, for then the present one is asked. */
const decisionOn = <T>(
  stored: StoredSubmission,
  decide: (stored: StoredSubmission) => Decision<T> | null,
): Decision<T> | null => {
  try {
    return decide(stored)
  } catch {
    return null
  }
}

const createSettling = (database: Db, collection: Collection<StoredSubmission>) => {
  const finish = async (stored: StoredSubmission, writes: readonly PhysicalWrite[]): Promise<StoredSubmission> => {
    const { _id, redo } = stored
    if (redo === null) return stored
    await redoWrites(database, { owner: `submission/${_id}`, number: redo.number }, writes)
    await collection.updateOne({ _id, 'redo.number': redo.number }, { $set: { redo: null } })
    await dropStaged(database, stagedIn(redo.writes))
    return { ...stored, redo: null }
  }
  const settle = async (stored: StoredSubmission): Promise<StoredSubmission | null> => {
    if (stored.is_erased === true) {
      await finishErasure(database, collection, stored._id)
      return null
    }
    if (stored.redo === null) return stored
    const writes = await readWrites(database, stored.redo.writes)
    // Somebody else has finished it and taken the staged bodies away.
    return writes === null ? { ...stored, redo: null } : finish(stored, writes)
  }
  return { finish, settle }
}

type Finish = ReturnType<typeof createSettling>['finish']

/** Compares a submission with what stands there and sets it; false when somebody else wrote it in between. */
const createReplace =
  (collection: Collection<StoredSubmission>, finish: Finish) =>
  async (before: StoredSubmission, decision: Decision<unknown>, prepared: PreparedWrites): Promise<boolean> => {
    const { stored, writes } = written(decision, prepared)
    prepared.check()
    const { _id, ...replacement } = stored
    const { matchedCount } = await collection.replaceOne({ _id, revision: before.revision, redo: null }, replacement)
    if (matchedCount === 0) return false
    await finish(stored, writes)
    return true
  }

const createChange = (
  database: Db,
  load: Ledger['load'],
  replace: ReturnType<typeof createReplace>,
): Ledger['change'] => {
  return async (submissionId, documents, decide, known) => {
    const first = (known && decisionOn(known, decide)) ?? null
    let stored = first === null ? await load(submissionId) : (known ?? null)
    // Decided once before anything is staged: what is refused leaves nothing behind.
    if (first === null && (stored === null || decide(stored) === null)) return null
    const prepared = await prepareWrites(database, documents)
    for (let tries = 0; tries < mostTries; tries += 1) {
      const decision = stored === null ? null : stored === known ? first : decide(stored)
      // Not allowed any more, or erased in between.
      if (stored === null || decision === null) {
        await dropStaged(database, prepared.stagedIds)
        return null
      }
      if (await replace(stored, decision, prepared)) return decision.result
      if (tries > 0) await sleep(randomInt(Math.min(50, 2 ** tries)))
      stored = await load(submissionId)
    }
    throw new PigmeuError('STORE_UNAVAILABLE', `submission ${submissionId} is written by too many at once`)
  }
}

/** Opens the submissions of a database. */
export const createLedger = (database: Db): Ledger => {
  const collection = database.collection<StoredSubmission>('submissions')
  const { finish, settle } = createSettling(database, collection)
  const load = async (submissionId: string): Promise<StoredSubmission | null> => {
    const found = await collection.findOne({ _id: submissionId })
    return found === null ? null : settle(found)
  }
  return {
    collection,
    load,
    settle,
    change: createChange(database, load, createReplace(collection, finish)),
    create: async (stored, entries, documents) => {
      const prepared = await prepareWrites(database, documents)
      const { stored: first, writes } = written({ next: stored, entries }, prepared)
      prepared.check()
      try {
        await collection.insertOne(first)
      } catch (thrown) {
        if (!isDuplicateKey(thrown)) throw thrown
        await dropStaged(database, prepared.stagedIds)
        return false
      }
      await finish(first, writes)
      return true
    },
  }
}
