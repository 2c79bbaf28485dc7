import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { systemActor } from '../../../domain/audit.ts'
import { type Clock, instant } from '../../../ports/clock.ts'
import type { Log } from '../../../ports/log.ts'
import type { Store } from '../../../ports/store.ts'
import type { Telemetry } from '../../../ports/telemetry.ts'
import { createAudit } from '../../../reporting/audit/index.ts'
import type { Config } from '../../config.ts'
import type { DataPlaces } from '../data-source.ts'
import { sinceMidnightMs } from './due.ts'

/** What daily backups need of an open installation. */
interface DailyBackupParts {
  readonly config: DataPlaces & Pick<Config, 'PIGMEU_BACKUP_FOLDER' | 'PIGMEU_BACKUP_AT' | 'PIGMEU_BACKUP_KEEP'>
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  readonly telemetry: Telemetry
}

/**
 * Makes a backup every day, where the configuration names a folder for it, and has the audit log told. What makes them is
 * loaded only then.
 * @returns stops it; resolves when nothing of it reads the store any more
 */
export const startDailyBackup = async (parts: DailyBackupParts): Promise<() => Promise<void>> => {
  const { config, store, clock, log, telemetry } = parts
  const { PIGMEU_BACKUP_FOLDER: folder, PIGMEU_BACKUP_AT: at, PIGMEU_BACKUP_KEEP: keep } = config
  if (folder === undefined) return async () => undefined
  const [{ backUpDaily }, { backupOf }] = await Promise.all([import('./daily-backup.ts'), import('../data-source.ts')])
  const audit = createAudit({ store })
  const stopping = new AbortController()
  const made = backUpDaily(
    {
      store,
      clock,
      log,
      telemetry,
      folder: resolve(folder),
      atMs: sinceMidnightMs(at),
      keep,
      open: (now) => backupOf(config, store, { withKey: false, now }),
      onMade: async (file, { books }) => {
        const event = { event_id: randomUUID(), at: instant(clock.now()), actor: systemActor, subject: null }
        await audit.append({ ...event, action: 'data.backup', details: { with_key: false, file, books } })
      },
    },
    stopping.signal,
  )
  return async () => {
    stopping.abort(new Error('the process stops'))
    await made
  }
}
