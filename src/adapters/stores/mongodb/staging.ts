import { randomUUID } from 'node:crypto'
import type { Db } from 'mongodb'
import { PigmeuError } from '../../../domain/errors.ts'
import type { PhysicalName, PhysicalWrite } from './layout.ts'
import type { FoundBody, StoredBody } from './stored-body.ts'

/** Bodies that together take no more bytes of JSON than this travel inside the record that commits them. */
const inlineBytes = 256 * 1024

/** How long a body may lie staged before the write that names it is given up; well below `leftoverMs`. */
const patienceMs = 10 * 60_000

/** Staged bodies that nobody named for so long are left over from a process that died. */
export const leftoverMs = 60 * 60_000

interface StagedBody extends FoundBody<unknown> {
  readonly _id: string
  readonly staged_at: Date
}

/** A write as the record that commits it tells it: with its body, with the name of its staged body, or without. */
export interface RecordedWrite extends FoundBody<unknown> {
  readonly collection: PhysicalName
  readonly key: string
  readonly fields?: Readonly<Record<string, unknown>>
  readonly staged?: string
  readonly is_gone?: boolean
}

/** Writes whose bodies are where they can be found again. */
export interface PreparedWrites {
  readonly writes: readonly PhysicalWrite[]
  readonly recorded: readonly RecordedWrite[]
  readonly stagedIds: readonly string[]
  /** @throws STORE_UNAVAILABLE when the bodies have been staged too long ago to be named still */
  check(): void
}

const staged = (database: Db) => database.collection<StagedBody>('staged_writes')

/** A write as a record tells it; its body is in the record unless it is staged under a name. */
export const recordOf = (write: PhysicalWrite, stagedId: string | null): RecordedWrite => {
  const { collection, key } = write
  if ('isGone' in write) return { collection, key, is_gone: true }
  return { collection, key, fields: write.fields, ...(stagedId === null ? write.stored : { staged: stagedId }) }
}

/** Puts bodies where a helper finds them: inside the record while they are small, else staged beside it. */
export const prepareWrites = async (database: Db, writes: readonly PhysicalWrite[]): Promise<PreparedWrites> => {
  const stagedAt = new Date()
  const name = randomUUID()
  let bytes = 0
  const bodies: StagedBody[] = []
  const recorded = writes.map((write, index) => {
    if ('isGone' in write) return recordOf(write, null)
    if (bytes + write.bytes <= inlineBytes) {
      bytes += write.bytes
      return recordOf(write, null)
    }
    bodies.push({ _id: `${name}/${index}`, staged_at: stagedAt, ...write.stored })
    return recordOf(write, `${name}/${index}`)
  })
  if (bodies.length > 0) await staged(database).insertMany(bodies)
  return {
    writes,
    recorded,
    stagedIds: bodies.map(({ _id }) => _id),
    check: () => {
      if (bodies.length > 0 && Date.now() - stagedAt.getTime() > patienceMs)
        throw new PigmeuError('STORE_UNAVAILABLE', 'the write took too long; nothing was written')
    },
  }
}

/** Takes staged bodies away that nothing names any more. */
export const dropStaged = async (database: Db, stagedIds: readonly string[]): Promise<void> => {
  if (stagedIds.length === 0) return
  await staged(database).bulkWrite(stagedIds.map((_id) => ({ deleteOne: { filter: { _id } } })))
}

/** The names of staged bodies in a record. */
export const stagedIn = (recorded: readonly RecordedWrite[]): readonly string[] =>
  recorded.flatMap(({ staged: id }) => (id === undefined ? [] : [id]))

const storedOf = (found: FoundBody<unknown>): StoredBody =>
  typeof found.json === 'string' ? { json: found.json } : { body: found.body }

/** The writes that a record tells, with their bodies; null when a staged one is gone, because another helper has finished. */
export const readWrites = async (
  database: Db,
  recorded: readonly RecordedWrite[],
): Promise<readonly PhysicalWrite[] | null> => {
  const writes: PhysicalWrite[] = []
  for (const { collection, key, fields = {}, staged: id, is_gone, ...found } of recorded) {
    if (is_gone === true) {
      writes.push({ collection, key, isGone: true })
      continue
    }
    const body = id === undefined ? found : await staged(database).findOne({ _id: id })
    if (body === null) return null
    writes.push({ collection, key, fields, stored: storedOf(body), bytes: 0 })
  }
  return writes
}

/** Takes away staged bodies that processes left behind when they died. */
export const sweepStaged = async (database: Db): Promise<void> => {
  await staged(database).deleteMany({ staged_at: { $lt: new Date(Date.now() - leftoverMs) } })
}
