import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { instant } from '../../../ports/clock.ts'
import { unfinished } from '../receive-backup.ts'
import { dayMs } from './due.ts'

const namePattern = /^pigmeu-\d{8}T\d{6}Z\.gz$/

/** The name of a backup that is begun at an instant, milliseconds since the epoch; names sort as their instants do. */
export const backupName = (now: number): string => `pigmeu-${instant(now).replace(/\.\d+/, '').replace(/[-:]/g, '')}.gz`

/** Removes the oldest daily backups beyond those that are kept. Other files are nobody's business here. */
export const removeOldBackups = async (folder: string, keep: number): Promise<readonly string[]> => {
  const backups = (await readdir(folder)).filter((name) => namePattern.test(name)).sort()
  const old = backups.slice(0, Math.max(0, backups.length - keep))
  for (const name of old) await rm(join(folder, name), { force: true })
  return old
}

/** Removes what a process left that was killed over its backup, a day ago at least. */
export const removeLeftovers = async (folder: string, now: number): Promise<void> => {
  const newest = `${backupName(now - dayMs)}${unfinished}`
  for (const name of await readdir(folder)) {
    const isOurs = name.endsWith(unfinished) && namePattern.test(name.slice(0, -unfinished.length))
    if (isOurs && name < newest) await rm(join(folder, name), { force: true })
  }
}
