import { PigmeuError } from '../../../domain/errors.ts'
import type { Log } from '../../../ports/log.ts'
import type { Store } from '../../../ports/store.ts'
import { storeAddress } from './address.ts'
import { type Database, openDatabase } from './database.ts'
import { createDocumentMethods } from './document-methods.ts'
import { migrate } from './migrate.ts'
import { createReadingMethods } from './reading-methods.ts'
import { insertSubmission } from './submission-rows.ts'
import { createTransfer } from './transfer.ts'
import { createWorkMethods } from './work-methods.ts'

const createCreation =
  ({ ask }: Database): Store['create'] =>
  async (submission, { actor, reason }, documents) => {
    const { submission_id, status, created_at } = submission
    const first = { submission_id, sequence: 1, from: null, to: status, at: created_at, actor, reason }
    const isNew = await insertSubmission(ask, submission, { entries: [first], documents })
    if (!isNew) throw new PigmeuError('INTERNAL', `a submission ${submission_id} exists already`)
  }

/** The ledger on a database whose version is this program's. */
const createStoreOn = (database: Database): Store => {
  const reading = createReadingMethods(database)
  return {
    ...reading,
    ...createDocumentMethods(database),
    ...createWorkMethods(database),
    ...createTransfer(database, reading),
    create: createCreation(database),
    close: () => database.close(),
  }
}

/** What opening a PostgreSQL store takes. */
export interface PostgresStoreOptions {
  /**
   * `postgres://user:password@host:5432/database`, with `?schema=` (`pigmeu`), `?pool_max=` (connections of this process, 10)
   * and what the driver knows: `sslmode`, `sslrootcert`, `application_name` ...
   * @source https://www.npmjs.com/package/pg-connection-string
   */
  readonly uri: string
  readonly log: Log
  /** How long one statement may take in the server; 10 s unless told. */
  readonly statementMs?: number
}

/**
 * Opens the ledger in a schema of a PostgreSQL database (13 or newer, UTF-8), made when it is absent and brought forward to this
 * program's version. Many processes may open it at once; whoever opens it closes it. When the server goes away, what is asked
 * meanwhile fails and the same store works again as soon as the server does.
 * @throws CONFIG_INVALID STORE_UNAVAILABLE DATA_FOLDER_TOO_NEW
 */
export const createPostgresStore = async ({ uri, log, statementMs }: PostgresStoreOptions): Promise<Store> => {
  const address = storeAddress(uri)
  await migrate(address)
  return createStoreOn(openDatabase(address, log, statementMs))
}
