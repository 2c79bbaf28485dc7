import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Where fetched, unpacked and installed WordPresses are kept; never under version control. */
const cacheFolder = resolve(import.meta.dirname, '../../../.cache/wordpress')

const lives = (processId: number): boolean => {
  try {
    process.kill(processId, 0)
    return true
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM'
  }
}

/** Takes a lock that names its process; false while another living process holds it. */
const takeLock = async (lock: string): Promise<boolean> => {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    const holder = Number(await readFile(lock, 'utf8').catch(() => ''))
    // Written a moment ago, or by a process that died.
    if (holder > 0 && !lives(holder)) await rm(lock, { force: true })
    return false
  }
}

/**
 * A file or folder of the cache. What is not there is made, by one process at a time; the others wait for it.
 * @param make gets an empty folder that is thrown away; gives the path in it of what is kept
 */
export const cached = async (name: string, make: (work: string) => Promise<string>): Promise<string> => {
  const path = join(cacheFolder, name)
  if (existsSync(path)) return path
  await mkdir(cacheFolder, { recursive: true })
  const lock = `${path}.lock`
  while (!(await takeLock(lock))) await sleep(100)
  const work = await mkdtemp(join(cacheFolder, '.work-'))
  try {
    if (!existsSync(path)) await rename(await make(work), path)
  } finally {
    await rm(work, { recursive: true, force: true })
    await rm(lock, { force: true })
  }
  return path
}
