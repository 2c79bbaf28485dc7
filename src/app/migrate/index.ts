import { createSystemClock } from '../../adapters/clocks/system/index.ts'
import { defaultEngineOptions } from '../../engine/index.ts'
import { patiently } from '../../engine/patience.ts'
import type { Log } from '../../ports/log.ts'
import type { Move } from './move.ts'
import { type MoveReport, type MoveWishes, moveStores } from './move-stores.ts'
import { openBoth } from './open-both.ts'
import { refuse } from './refusals.ts'
import { moveIdOf, readStoreAddress } from './store-address.ts'

/** A move that was asked for. */
export interface MoveOrder extends Omit<MoveWishes, 'mayRun'>, Pick<Move, 'signal' | 'onProgress'> {
  /** Addresses of stores, as in `PIGMEU_STORE`. */
  readonly from: string
  readonly to: string
  readonly log: Log
}

/** How a move ended, and between which stores. */
export interface AddressedReport extends MoveReport {
  readonly from: string
  readonly to: string
}

/**
 * Moves the content of one store into another, and compares the two.
 * @throws INVALID_INPUT DATA_FOLDER_IN_USE DATA_FOLDER_TOO_NEW STORE_UNAVAILABLE, or the reason of the signal when stopped
 */
export const migrate = async (order: MoveOrder): Promise<AddressedReport> => {
  const from = readStoreAddress('--from', order.from)
  const to = readStoreAddress('--to', order.to)
  if (from.shown === to.shown) refuse('--to', 'is the same store as --from')
  const { log, signal, onProgress } = order
  const clock = createSystemClock()
  const patience = { clock, log, options: defaultEngineOptions(), signal }
  const { source, target, close } = await openBoth(from, to, log)
  try {
    const report = await moveStores(
      {
        source,
        target,
        moveId: moveIdOf(from),
        signal,
        now: () => clock.now(),
        patiently: (work) => patiently(patience, work),
        onProgress,
      },
      { ...order, mayRun: { source: from.folder === null, target: to.folder === null } },
    )
    return { from: from.shown, to: to.shown, ...report }
  } finally {
    await close()
  }
}

export type { Progress } from './move.ts'
