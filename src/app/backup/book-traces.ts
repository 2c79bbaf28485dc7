import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { BookTraces } from '../../actions/deps.ts'
import type { Cache } from '../../ports/cache.ts'

/** What books leave in the data folder and in the cache of pages. */
export const createBookTraces = (publishedFolder: string, cache: Cache): BookTraces => ({
  removeFiles: async (names) => {
    let removed = 0
    for (const name of names) {
      // A name that a folder was published under leads nowhere else.
      if (name === '' || name.startsWith('.') || basename(name) !== name) continue
      const folder = join(publishedFolder, name)
      if (!existsSync(folder)) continue
      await rm(folder, { recursive: true })
      removed += 1
    }
    return removed
  },
  forgetPages: async (urls) => {
    const { forgetPages } = await import('../../adapters/fetchers/http/page-cache.ts')
    await forgetPages(cache, urls)
  },
})
