import type { Db } from 'mongodb'
import { isDuplicateKey } from './errors.ts'
import { namesWithErasures, namesWithRemovals } from './layout.ts'
import type { Ledger } from './ledger.ts'
import { finishAbandonedPuts } from './pending-puts.ts'
import { leftoverMs, sweepStaged } from './staging.ts'
import { shelf } from './stored-documents.ts'

/** How often one process looks for puts that others began and left. */
const lookEveryMs = 60_000

/** Whether it is this process's turn to sweep: one of all does it, once in `leftoverMs`. */
const isOurTurn = async (database: Db): Promise<boolean> => {
  const sweeps = database.collection<{ _id: string; swept_at: Date }>('sweeps')
  const swept_at = new Date()
  const since = { $lt: new Date(swept_at.getTime() - leftoverMs) }
  try {
    const filter = { _id: 'leftovers', swept_at: since }
    const { matchedCount, upsertedCount } = await sweeps.updateOne(filter, { $set: { swept_at } }, { upsert: true })
    return matchedCount + upsertedCount > 0
  } catch (thrown) {
    if (isDuplicateKey(thrown)) return false
    throw thrown
  }
}

/** Changes first: what they name must still be there. Then bodies that nothing names, and the blanks of removed documents. */
const sweep = async (database: Db, ledger: Ledger): Promise<void> => {
  for await (const stored of ledger.collection.find({ 'redo.number': { $gte: 0 } })) await ledger.settle(stored)
  await sweepStaged(database)
  const gone_at = { $lt: new Date(Date.now() - leftoverMs) }
  for (const name of [...namesWithRemovals, ...namesWithErasures]) await shelf(database, name).deleteMany({ gone_at })
}

/** Does what processes that died left undone. */
export interface Leftovers {
  /** For a store that opens: also takes away what is left over. */
  atStart(): Promise<void>
  /** For calls that come again and again; looks once a minute. */
  nowAndThen(): Promise<void>
}

/** Looks after what dead processes left in a database. */
export const createLeftovers = (database: Db, ledger: Ledger): Leftovers => {
  let nextLookMs = 0
  const look = async (): Promise<void> => {
    nextLookMs = Date.now() + lookEveryMs
    await finishAbandonedPuts(database)
  }
  return {
    atStart: async () => {
      await look()
      if (await isOurTurn(database)) await sweep(database, ledger)
    },
    nowAndThen: async () => {
      if (Date.now() >= nextLookMs) await look()
    },
  }
}
