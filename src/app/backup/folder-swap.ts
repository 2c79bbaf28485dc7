import { existsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PigmeuError } from '../../domain/errors.ts'

/** Stands in a data folder while one thing in it takes the place of another. */
const noteIn = (folder: string): string => join(folder, 'restore-under-way')

/** Whether a restore broke off while it put its files in place. */
export const isHalfSwapped = (folder: string): boolean => existsSync(noteIn(folder))

/** Refuses to open a data folder in which a restore broke off. @throws STORE_UNAVAILABLE */
export const refuseHalfSwapped = (folder: string): void => {
  if (!isHalfSwapped(folder)) return
  const remedy = 'run "pigmeu restore" again with the same file; what was there before stands beside it'
  throw new PigmeuError('STORE_UNAVAILABLE', `a backup was being restored into ${folder} and broke off: ${remedy}`)
}

/** One thing that takes the place of another. */
export interface Swap {
  readonly ready: string
  readonly place: string
}

/** What SQLite keeps beside its file. */
const companions = ['', '-wal', '-shm']

/**
 * Puts files and folders that are ready in their places; what stood there is kept under a name of its own. Whatever instant
 * it breaks off in, the note stands, and it can be done again.
 * @returns where things are kept that stood there
 */
export const swapIn = async (folder: string, swaps: readonly Swap[], suffix: string): Promise<readonly string[]> => {
  const kept: string[] = []
  await writeFile(noteIn(folder), 'A backup is being restored into this folder.\n')
  for (const { ready, place } of swaps) {
    if (!existsSync(ready)) continue
    for (const end of companions) {
      const former = `${place}${end}`
      if (!existsSync(former)) continue
      await rename(former, `${place}.${suffix}${end}`)
      if (end === '') kept.push(`${place}.${suffix}`)
    }
    await rename(ready, place)
  }
  await rm(noteIn(folder))
  return kept
}
