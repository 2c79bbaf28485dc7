import { z } from 'zod'
import type { Cache } from '../../../ports/cache.ts'
import type { FetchAnswer } from '../../../ports/fetcher.ts'

const answerSchema = z.object({
  url: z.string(),
  finalUrl: z.string(),
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  mediaType: z.string(),
  body: z.string(),
  byteLength: z.int(),
  fetchedBy: z.enum(['http', 'browser']),
  contentHash: z.string(),
  fetchedAt: z.string(),
})
/** Either a page, or the address under which the page is kept. */
const entrySchema = z.union([z.object({ page: answerSchema }), z.object({ movedTo: z.string() })])

/** An answer with all that a kept one needs. */
export type KeptAnswer = FetchAnswer & { readonly contentHash: string; readonly fetchedAt: string }

/** Pages that were read lately, by their final address. */
export interface PageCache {
  find(url: string): Promise<KeptAnswer | null>
  keep(answer: KeptAnswer): Promise<void>
}

const keyOf = (url: string): string => `page:${url}`

const parsed = (text: string | null) => {
  if (text === null) return null
  try {
    return entrySchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** Keeps pages in a cache for so many milliseconds; an address that redirected leads to the page it came to. */
export const createPageCache = (cache: Cache, lifeMs: number): PageCache => ({
  async find(url) {
    if (lifeMs <= 0) return null
    const entry = parsed(await cache.get(keyOf(url)))
    const found = entry && 'movedTo' in entry ? parsed(await cache.get(keyOf(entry.movedTo))) : entry
    return found && 'page' in found ? { ...found.page, url } : null
  },
  async keep(answer) {
    if (lifeMs <= 0) return
    await cache.set(keyOf(answer.finalUrl), JSON.stringify({ page: answer }), lifeMs)
    if (answer.url !== answer.finalUrl)
      await cache.set(keyOf(answer.url), JSON.stringify({ movedTo: answer.finalUrl }), lifeMs)
  },
})
