import { existsSync, realpathSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PigmeuError } from '../../domain/errors.ts'
import { instant } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import { openStore, sqlitePathOf, storeKindOf } from '../foundation/open-store.ts'
import { isHalfSwapped, swapIn } from './folder-swap.ts'
import { type Verified, verifyBackup } from './read-backup.ts'
import { restoreContents } from './restore-contents.ts'
import { endRestore, noteRestore, restoreUnderWay } from './restore-note.ts'
import { livingProcesses } from './signs-of-life.ts'

/** A restore that was asked for. */
export interface RestoreOrder {
  readonly file: string
  /** Where the backup goes: the store and the data folder of the configuration. */
  readonly storeAddress: string
  readonly dataFolder: string
  /** Whether it may take the place of what is there, which is kept beside it. */
  readonly replace: boolean
  /** ISO 8601 UTC; names what is kept. */
  readonly now: string
  readonly log: Log
}

/** How a restore ended. */
export interface RestoreReport extends Verified {
  /** Where things are kept that stood in its place. */
  readonly kept: readonly string[]
}

const refuse = (reason: string): never => {
  throw new PigmeuError('INVALID_INPUT', `nothing was restored: ${reason}`, {
    problems: [{ field: 'restore', reason }],
  })
}

/** @throws BACKUP_UNREADABLE when less came out than went in */
const checkCounts = async (store: Store, { counts }: Verified): Promise<void> => {
  const there = Object.values(await store.counts()).reduce((sum, count) => sum + count, 0)
  if (there !== counts.books)
    throw new PigmeuError('BACKUP_UNREADABLE', `of ${counts.books} books ${there} came out of the backup`)
}

const endings = ['', '-wal', '-shm']

/** Builds the new folder's things beside the old ones, then puts them in place. The folder is held as a server holds it. */
const restoreIntoFolder = async (order: RestoreOrder, verified: Verified): Promise<readonly string[]> => {
  const { storeAddress, dataFolder, replace, now, log, file } = order
  const database = sqlitePathOf(storeAddress)
  await mkdir(dirname(database), { recursive: true, mode: 0o700 })
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  const { lockDataFolder } = await import('../../adapters/stores/sqlite/index.ts')
  const lock = lockDataFolder(dirname(database))
  try {
    const places = { database, published: join(dataFolder, 'published'), key: join(dataFolder, 'key') }
    const ready = (place: string): string => `${place}.restoring`
    if (existsSync(database) && !replace && !isHalfSwapped(dataFolder))
      refuse(`${database} is there already; --replace puts the backup in its place, and keeps it beside`)
    for (const place of Object.values(places))
      for (const end of endings) await rm(`${ready(place)}${end}`, { recursive: true, force: true })
    const store = await openStore(`sqlite:${ready(database)}`, log)
    try {
      // There even when nothing was published: what stood there belongs to the former state.
      await mkdir(ready(places.published))
      const target = { store, publishedFolder: ready(places.published), keyFile: ready(places.key) }
      await restoreContents(file, target)
      await checkCounts(store, verified)
    } finally {
      await store.close()
    }
    const swaps = Object.values(places).map((place) => ({ ready: ready(place), place }))
    return await swapIn(dataFolder, swaps, `before-restore-${now.replace(/[-:.]/g, '')}`)
  } finally {
    lock.release()
  }
}

/** Fills an empty store on a server; a note in it keeps others from working on it until all of it is there. */
const restoreIntoServer = async (order: RestoreOrder, verified: Verified): Promise<readonly string[]> => {
  const store = await openStore(order.storeAddress, order.log)
  try {
    const underWay = await restoreUnderWay(store)
    const books = Object.values(await store.counts()).reduce((sum, count) => sum + count, 0)
    const isAgain = underWay === verified.sha256
    if (!isAgain && (books > 0 || underWay !== null))
      refuse(`the store holds ${books} books already: name an empty database or schema in PIGMEU_STORE`)
    await noteRestore(store, verified.sha256)
    // After the note: a process that starts meanwhile gives its sign before it looks for the note.
    const living = await livingProcesses(store, instant(Date.now()))
    if (living.length > 0) {
      if (!isAgain) await endRestore(store)
      const remedy = 'stop it first; when it was killed, wait two minutes'
      refuse(`somebody works with this store, ${living.join(' and ')}: ${remedy}`)
    }
    const { dataFolder } = order
    await mkdir(dataFolder, { recursive: true, mode: 0o700 })
    const target = { store, publishedFolder: join(dataFolder, 'published'), keyFile: join(dataFolder, 'key') }
    await restoreContents(order.file, target)
    await checkCounts(store, verified)
    await endRestore(store)
    return []
  } finally {
    await store.close()
  }
}

/**
 * Restores a backup, whole or not at all: it is read to its end before anything is written, and what it writes takes the
 * place of the former only when all of it is there. A restore that broke off is done by running it again.
 * @throws BACKUP_UNREADABLE INVALID_INPUT DATA_FOLDER_IN_USE STORE_UNAVAILABLE
 */
export const restore = async (order: RestoreOrder): Promise<RestoreReport> => {
  if (!existsSync(order.file)) refuse(`there is no file ${order.file}`)
  const file = realpathSync(order.file)
  const verified = await verifyBackup(file)
  const isFile = storeKindOf(order.storeAddress) === 'sqlite'
  const into = isFile ? restoreIntoFolder : restoreIntoServer
  return { ...verified, kept: await into({ ...order, file }, verified) }
}
