import type { Log } from '../../../ports/log.ts'
import type { Store } from '../../../ports/store.ts'
import { type Connection, openConnection } from './connection.ts'
import { createDocumentMethods } from './document-methods.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { createLeftovers, type Leftovers } from './leftovers.ts'
import { migrate } from './migrations.ts'
import { createStepMethods } from './steps.ts'
import { createSubmissionReads } from './submission-reads.ts'
import { createWholeMethods } from './whole-submissions.ts'
import { createWorkMethods } from './work-methods.ts'

/** The ledger on an open connection whose database has this program's version. */
const createStoreOn = ({ database, run, close }: Connection, ledger: Ledger, leftovers: Leftovers): Store => {
  const reads = createSubmissionReads(database, ledger)
  const work = createWorkMethods(ledger)
  const steps = createStepMethods(database, ledger)
  const documents = createDocumentMethods(database, ledger)
  const whole = createWholeMethods(database, ledger)
  return {
    create: (...given) => run(() => work.create(...given)),
    get: (...given) => run(() => reads.get(...given)),
    list: (...given) => run(() => reads.list(...given)),
    counts: (...given) => run(() => reads.counts(...given)),
    withIdentity: (...given) => run(() => reads.withIdentity(...given)),
    claim: (...given) => run(() => work.claim(...given)),
    renew: (...given) => run(() => work.renew(...given)),
    endLeases: (...given) => run(() => work.endLeases(...given)),
    commit: (...given) => run(() => work.commit(...given)),
    change: (...given) => run(() => work.change(...given)),
    owed: (...given) =>
      run(async () => {
        await leftovers.nowAndThen()
        return reads.owed(...given)
      }),
    history: (...given) => run(() => reads.history(...given)),
    readStep: (...given) => run(() => steps.readStep(...given)),
    writeStep: (...given) => run(() => steps.writeStep(...given)),
    steps: (...given) => run(() => steps.steps(...given)),
    expiring: (...given) => run(() => documents.expiring(...given)),
    forget: (...given) => run(() => whole.forget(...given)),
    erase: (...given) => run(() => whole.erase(...given)),
    put: (...given) => run(() => documents.put(...given)),
    insert: (...given) => run(() => documents.insert(...given)),
    replace: (collection, former, document) => run(() => documents.replace(collection, former, document)),
    add: (...given) => run(() => documents.add(...given)),
    document: (collection, key) => run(() => documents.document(collection, key)),
    documents: (collection, prefix) => run(() => documents.documents(collection, prefix)),
    remove: (...given) => run(() => documents.remove(...given)),
    submissionIds: (...given) => run(() => whole.submissionIds(...given)),
    archive: (...given) => run(() => whole.archive(...given)),
    restore: (...given) => run(() => whole.restore(...given)),
    documentKeys: (...given) => run(() => documents.documentKeys(...given)),
    ping: () => run(async () => void (await database.command({ ping: 1 }))),
    close,
  }
}

/** Where the ledger is, and who is told what the server cannot do. */
export interface MongoStoreOptions {
  /** `mongodb://` or `mongodb+srv://`; its path names the database, `pigmeu` unless it does. */
  readonly uri: string
  readonly log: Log
}

/**
 * Opens the ledger in a MongoDB database, made when it is absent and brought forward to this program's version.
 * Needs compare-and-set on single documents, no transactions. Whoever opens it closes it; any number of processes may have
 * it open. While the server is away every method throws `STORE_UNAVAILABLE`; when it is back, the same store works again.
 * @throws CONFIG_INVALID STORE_UNAVAILABLE DATA_FOLDER_TOO_NEW
 */
export const createMongoStore = async ({ uri, log }: MongoStoreOptions): Promise<Store> => {
  const connection = openConnection(uri)
  try {
    const { database, place } = connection
    const ledger = createLedger(database)
    const leftovers = createLeftovers(database, ledger)
    await connection.run(async () => {
      await migrate(database, place, log)
      await leftovers.atStart()
    })
    return createStoreOn(connection, ledger, leftovers)
  } catch (thrown) {
    await connection.close()
    throw thrown
  }
}
