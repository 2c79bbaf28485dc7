import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import { openStore } from '../foundation/open-store.ts'
import type { StoreAddress } from './store-address.ts'

/** Two open stores that nobody else of this machine uses. */
export interface OpenStores {
  readonly source: Store
  readonly target: Store
  /** Closes both and frees their data folders. */
  close(): Promise<void>
}

/**
 * Opens both ends of a move. The folders of SQLite files are held as a server holds its data folder, so that no server
 * runs on them meanwhile.
 * @throws DATA_FOLDER_IN_USE STORE_UNAVAILABLE DATA_FOLDER_TOO_NEW
 */
export const openBoth = async (from: StoreAddress, to: StoreAddress, log: Log): Promise<OpenStores> => {
  const closings: (() => Promise<void> | void)[] = []
  const close = async (): Promise<void> => {
    for (const closing of closings.splice(0).reverse()) await closing()
  }
  try {
    const folders = new Set([from.folder, to.folder].filter((folder) => folder !== null))
    for (const folder of folders) {
      const { lockDataFolder } = await import('../../adapters/stores/sqlite/index.ts')
      const lock = lockDataFolder(folder)
      closings.push(() => lock.release())
    }
    const source = await openStore(from.address, log)
    closings.push(() => source.close())
    const target = await openStore(to.address, log)
    closings.push(() => target.close())
    return { source, target, close }
  } catch (thrown) {
    await close()
    throw thrown
  }
}
