import { type Db, type IndexSpecification, MongoServerError } from 'mongodb'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Log } from '../../../ports/log.ts'
import { isDuplicateKey, isUnavailable } from './errors.ts'
import { namesWithErasures, namesWithRemovals, type PhysicalName } from './layout.ts'
import { refreshValidators } from './validators.ts'

/** One step from a version of the data to the next. Each may be done by several processes at once, and again after a crash. */
interface Migration {
  readonly version: number
  run(database: Db, log: Log): Promise<void>
}

interface SchemaVersion {
  readonly _id: number
  readonly reached_at: Date
}

type IndexRow = readonly [
  collection: PhysicalName | 'submissions',
  name: string,
  key: IndexSpecification,
  isSparse?: true,
]

/**
 * Keys stand in `_id`, which has its index by itself; prefixes of keys are ranges of it. Indexes of lists end in the searched
 * text, so that a search reads the index alone until it finds something.
 */
const firstIndexes: readonly IndexRow[] = [
  ['submissions', 'by_creation', { created_at: -1, _id: -1, search_text: 1 }],
  ['submissions', 'by_status', { status: 1, created_at: -1, _id: -1, search_text: 1 }],
  ['submissions', 'by_due_instant', { owed_from_ms: 1, _id: 1 }],
  ['submissions', 'by_identity_key', { identity_keys: 1 }],
  ['submissions', 'by_lease', { lease_until_ms: 1 }],
  ['submissions', 'by_redo', { 'redo.number': 1 }, true],
  ['snapshots', 'by_expiry', { expires_at: 1, _id: 1 }, true],
  ...namesWithRemovals.map((name): IndexRow => [name, 'by_removal', { gone_at: 1 }, true]),
]

/** Not every server knows every index; without it the same answers take longer. */
const createIndex = async (database: Db, log: Log, [name, index, key, isSparse]: IndexRow): Promise<void> => {
  try {
    await database.collection(name).createIndex(key, { name: index, ...(isSparse ? { sparse: true } : {}) })
  } catch (thrown) {
    if (!(thrown instanceof MongoServerError) || isUnavailable(thrown)) throw thrown
    log.warn('the database server does not make an index', { collection: name, index, reason: thrown.message })
  }
}

/** What erasing leaves for a while is found as fast. */
const erasureIndexes = namesWithErasures.map((name): IndexRow => [name, 'by_removal', { gone_at: 1 }, true])

/** Every version of the data, in order. A released one is never edited: what changes is a new one. */
const migrations: readonly Migration[] = [
  {
    version: 1,
    run: async (database, log) => {
      for (const row of firstIndexes) await createIndex(database, log, row)
    },
  },
  {
    version: 2,
    run: async (database, log) => {
      for (const row of erasureIndexes) await createIndex(database, log, row)
      // Sessions tell whose they are; who signed in before there were users signs in again.
      await database.collection('sessions').deleteMany({})
    },
  },
]

/** The version of the data that this program writes. */
export const schemaVersion = migrations.at(-1)?.version ?? 0

/** The version that a database has; 0 when it is new. */
export const foundVersion = async (database: Db): Promise<number> => {
  const versions = database.collection<SchemaVersion>('schema_versions')
  return (await versions.find().sort({ _id: -1 }).limit(1).toArray())[0]?._id ?? 0
}

/**
 * Brings a database forward to this program's version; a newer one is left untouched. Several processes may do it at once.
 * @throws DATA_FOLDER_TOO_NEW
 */
export const migrate = async (database: Db, place: string, log: Log): Promise<void> => {
  const versions = database.collection<SchemaVersion>('schema_versions')
  const found = await foundVersion(database)
  if (found > schemaVersion) {
    throw new PigmeuError(
      'DATA_FOLDER_TOO_NEW',
      `the database ${place} has version ${found}; this program knows versions up to ${schemaVersion}`,
      { context: { place, found, known: schemaVersion } },
    )
  }
  // First: collections are made with what they check, which takes fewer rights than telling them later.
  await refreshValidators(database, log)
  for (const { version, run } of migrations.filter((migration) => migration.version > found)) {
    await run(database, log)
    try {
      await versions.insertOne({ _id: version, reached_at: new Date() })
    } catch (thrown) {
      if (!isDuplicateKey(thrown)) throw thrown
    }
  }
}
