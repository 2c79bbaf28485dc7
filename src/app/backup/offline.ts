import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import { type AuditAction, systemActor } from '../../domain/audit.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import { createAudit } from '../../reporting/audit/index.ts'
import { openStore, sqlitePathOf, storeKindOf } from '../foundation/open-store.ts'
import { backupOf, type DataPlaces, exportOf } from './data-source.ts'

/** The store of an installation whose server does not run here; others may work on it where it stands on a server. */
const withStore = async <T>(places: DataPlaces, log: Log, work: (store: Store) => Promise<T>): Promise<T> => {
  const isFile = storeKindOf(places.storeAddress) === 'sqlite'
  const { lockDataFolder } = await import('../../adapters/stores/sqlite/index.ts')
  const lock = isFile ? lockDataFolder(dirname(sqlitePathOf(places.storeAddress))) : null
  try {
    const store = await openStore(places.storeAddress, log)
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  } finally {
    lock?.release()
  }
}

const record = async (store: Store, action: AuditAction, now: string, details: Readonly<Record<string, unknown>>) => {
  const event = {
    event_id: randomUUID(),
    at: now,
    actor: { ...systemActor, name: 'command line' },
    action,
    subject: null,
  }
  await createAudit({ store }).append({ ...event, details })
}

/** What a backup without a running server works with; `receive` reads the stream to its end. */
interface OfflineWish {
  readonly places: DataPlaces
  readonly log: Log
  readonly now: string
  readonly receive: (stream: Readable) => Promise<void>
}

/** Backs up an installation whose server does not run. @throws DATA_FOLDER_IN_USE STORE_UNAVAILABLE INVALID_INPUT */
export const backupOffline = ({ places, log, now, receive }: OfflineWish, withKey: boolean): Promise<void> =>
  withStore(places, log, async (store) => {
    await record(store, 'data.backup', now, { with_key: withKey })
    await receive(await backupOf(places, store, { withKey, now }))
  })

/** Exports an installation whose server does not run. @throws DATA_FOLDER_IN_USE STORE_UNAVAILABLE */
export const exportOffline = ({ places, log, now, receive }: OfflineWish): Promise<void> =>
  withStore(places, log, async (store) => {
    await record(store, 'data.export', now, {})
    await receive(await exportOf(places, store, now))
  })
