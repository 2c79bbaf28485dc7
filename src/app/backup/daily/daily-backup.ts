import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { type Clock, instant } from '../../../ports/clock.ts'
import type { Log } from '../../../ports/log.ts'
import type { Store } from '../../../ports/store.ts'
import type { Telemetry } from '../../../ports/telemetry.ts'
import type { Counts } from '../format.ts'
import { receiveBackup } from '../receive-backup.ts'
import { lastDue } from './due.ts'
import { backupName, removeLeftovers, removeOldBackups } from './kept-backups.ts'
import { takeTurn } from './turn.ts'

/** How often a process looks whether a backup is due. */
const lookEveryMs = 60_000
/** How long after a failure it is tried again. */
const tryAgainMs = 3_600_000

/** What daily backups are made with. */
export interface DailyBackup {
  readonly store: Store
  readonly clock: Pick<Clock, 'now' | 'sleep'>
  readonly log: Log
  readonly telemetry: Pick<Telemetry, 'report'>
  /** Where they go; made when it is not there. */
  readonly folder: string
  /** When they are due, in milliseconds since midnight UTC. */
  readonly atMs: number
  /** How many are kept. */
  readonly keep: number
  /** Begins a backup of everything; `now` in ISO 8601 UTC. */
  readonly open: (now: string) => Promise<Readable>
  /** Told of a backup that is whole. */
  readonly onMade: (file: string, counts: Counts) => Promise<void>
}

type Failed = (message: string, thrown: unknown) => void

const failedFor =
  ({ log, telemetry, folder }: DailyBackup): Failed =>
  (message, thrown) => {
    log.error(message, { folder, error: String(thrown) })
    telemetry.report(thrown, { job: 'daily backup' })
  }

const makeBackup = async (parts: DailyBackup, signal: AbortSignal): Promise<string> => {
  const { clock, folder, open, onMade, log } = parts
  const now = clock.now()
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await removeLeftovers(folder, now)
  const file = join(folder, backupName(now))
  const { counts } = await receiveBackup(await open(instant(now)), file, signal)
  await onMade(file, counts)
  log.info('backed up', { file, ...counts })
  return file
}

/**
 * Makes the backup that is due, when nobody has; then the oldest go. One that fails is told as an error, leaves no file and
 * removes none, and is tried again an hour later.
 * @returns the file, or null when none was made
 */
export const backUpWhenDue = async (parts: DailyBackup, signal: AbortSignal): Promise<string | null> => {
  const { store, clock, folder, keep, atMs } = parts
  const failed = failedFor(parts)
  const now = clock.now()
  const turn = await takeTurn(store, lastDue(now, atMs), now)
  if (turn === null) return null
  try {
    const file = await makeBackup(parts, signal)
    await turn.done()
    await removeOldBackups(folder, keep).catch((thrown) => failed('old backups could not be removed', thrown))
    return file
  } catch (thrown) {
    if (!signal.aborted) failed('the daily backup failed', thrown)
    // Where even this cannot be written, the turn ends by itself.
    await turn.giveBack(signal.aborted ? now : clock.now() + tryAgainMs).catch(() => undefined)
    return null
  }
}

/** Makes a backup every day, until the signal. */
export const backUpDaily = async (parts: DailyBackup, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    await backUpWhenDue(parts, signal).catch((thrown: unknown) => {
      if (!signal.aborted) failedFor(parts)('whether a backup is due could not be asked', thrown)
    })
    // Woken by the signal, which is no error.
    await parts.clock.sleep(lookEveryMs, signal).catch(() => undefined)
  }
}
