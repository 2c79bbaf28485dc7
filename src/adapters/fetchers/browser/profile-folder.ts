import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

const prefix = 'pigmeu-chromium-'
const ownedPattern = new RegExp(`^${prefix}(\\d+)-`)

/** Whether there is a process of this id. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    // Somebody else's process is alive all the same.
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM'
  }
}

/** Removes a browser's folder; processes that are just ending may still write into it, so it is tried for a while. */
export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })

/** Makes the folder of one browser run; its name says whose it is. Everything that the browser writes goes into it. */
export const makeBrowserFolder = (parent: string): Promise<string> => mkdtemp(join(parent, `${prefix}${process.pid}-`))

/** Removes what processes that were killed have left behind. */
export const removeAbandonedFolders = async (parent: string): Promise<void> => {
  const abandoned = (await readdir(parent)).filter((name) => {
    const pid = ownedPattern.exec(name)?.[1]
    return pid !== undefined && Number(pid) !== process.pid && !isAlive(Number(pid))
  })
  // What belongs to another user stays; it is theirs to remove.
  await Promise.allSettled(abandoned.map((name) => removeFolder(join(parent, name))))
}
