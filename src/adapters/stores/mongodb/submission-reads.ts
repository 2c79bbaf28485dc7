import type { Db, Filter } from 'mongodb'
import { z } from 'zod'
import { cursorAfter, pageLimit, positionOf, searchWords } from '../../../domain/listing.ts'
import { owedWork } from '../../../domain/owed.ts'
import { type Status, statuses } from '../../../domain/status.ts'
import { type HistoryEntry, historyEntrySchema, type Submission } from '../../../domain/submission.ts'
import type { Store, SubmissionQuery } from '../../../ports/store.ts'
import type { Ledger } from './ledger.ts'
import { bodyOf } from './stored-body.ts'
import { present, shelf, withPrefix } from './stored-documents.ts'
import { type StoredSubmission, submissionOf } from './submission-document.ts'

const statusCountSchema = z.object({ _id: z.enum(statuses), count: z.int() })

const asPattern = (word: string): RegExp => new RegExp(word.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'))

/** What a list looks for. A cursor also bounds the first field of the index, so that the walk begins at its place. */
const listFilter = (query: SubmissionQuery): Filter<StoredSubmission> => {
  const demands: Filter<StoredSubmission>[] = []
  if (query.statuses !== undefined) demands.push({ status: { $in: [...query.statuses] } })
  for (const word of searchWords(query.text ?? '')) demands.push({ search_text: asPattern(word) })
  if (query.cursor !== undefined) {
    const { created_at, submission_id } = positionOf(query.cursor)
    demands.push(
      { created_at: { $lte: created_at } },
      { $or: [{ created_at: { $lt: created_at } }, { created_at, _id: { $lt: submission_id } }] },
    )
  }
  return demands.length === 0 ? {} : { $and: demands }
}

type SubmissionReads = Pick<Store, 'get' | 'list' | 'counts' | 'withIdentity' | 'owed' | 'history'>

/** The moves of a submission in their order: those in their collection, then those that it holds itself. */
export const historyOf = async (database: Db, stored: StoredSubmission): Promise<readonly HistoryEntry[]> => {
  const { _id, recent_history, moves } = stored
  const hasOlder = moves > recent_history.length
  const filter = { _id: withPrefix(`${_id}/`), ...present }
  const older = hasOlder ? await shelf(database, 'history').find(filter).sort({ _id: 1 }).toArray() : []
  const entries = [...older, ...recent_history].map((found) => historyEntrySchema.parse(bodyOf(found)))
  // A move that came to its collection in between is found twice.
  return [...new Map(entries.map((entry) => [entry.sequence, entry])).values()]
}

/** Asks for submissions. One that is given out has been settled: its documents are as new as it is. */
export const createSubmissionReads = (database: Db, { collection, load, settle }: Ledger): SubmissionReads => {
  const settled = async (found: readonly StoredSubmission[]): Promise<Submission[]> => {
    const all = await Promise.all(found.map(settle))
    return all.filter((stored) => stored !== null).map(submissionOf)
  }
  return {
    get: async (submissionId) => {
      const stored = await load(submissionId)
      return stored === null ? null : submissionOf(stored)
    },
    list: async (query) => {
      const limit = pageLimit(query.limit)
      const cursor = collection.find(listFilter(query)).sort({ created_at: -1, _id: -1 })
      const found = await settled(await cursor.limit(limit + 1).toArray())
      const items = found.slice(0, limit)
      const last = items.at(-1)
      return { items, next: last !== undefined && found.length > limit ? cursorAfter(last) : null }
    },
    counts: async () => {
      const counts: Partial<Record<Status, number>> = {}
      // The demand says nothing; it makes the server count in the index.
      const pipeline = [{ $match: { status: { $gt: '' } } }, { $group: { _id: '$status', count: { $sum: 1 } } }]
      for (const row of await collection.aggregate(pipeline).toArray()) {
        const { _id, count } = statusCountSchema.parse(row)
        counts[_id] = count
      }
      return counts
    },
    withIdentity: async (identityKeys) => {
      if (identityKeys.length === 0) return []
      const filter = { identity_keys: { $in: [...identityKeys] }, status: { $ne: 'cancelled' as const } }
      return settled(await collection.find(filter).sort({ created_at: 1, _id: 1 }).toArray())
    },
    owed: async (now, limit) => {
      const nowMs = Date.parse(now)
      const isFree = [{ lease_until_ms: null }, { lease_until_ms: { $lte: nowMs } }]
      const found = await collection
        .find({ owed_from_ms: { $lte: nowMs }, $or: isFree }, { projection: { status: 1 } })
        .sort({ owed_from_ms: 1, _id: 1 })
        .limit(limit)
        .toArray()
      return found.map(({ status, _id }) => owedWork(status, _id))
    },
    history: async (submissionId) => {
      const stored = await load(submissionId)
      return stored === null ? [] : historyOf(database, stored)
    },
  }
}
