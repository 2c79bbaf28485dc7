import type { PageDesk } from '../http/desks/pages.ts'
import type { Cache } from '../ports/cache.ts'
import type { Clock } from '../ports/clock.ts'

/** The pages that were fetched lately, out of the cache that spares their sites. */
export const createPageDesk = (cache: Cache, clock: Clock, lifeMs: number): PageDesk => ({
  find: async (url) => {
    const { createPageCache } = await import('../adapters/fetchers/http/page-cache.ts')
    const { answer } = (await createPageCache(cache, clock, lifeMs).find(url)) ?? { answer: null }
    if (answer === null || !/\bhtml\b/i.test(answer.mediaType)) return null
    return { html: answer.body, contentHash: answer.contentHash }
  },
})
