import CachePolicy from 'http-cache-semantics'
import { z } from 'zod'
import type { Cache } from '../../../ports/cache.ts'
import type { Clock } from '../../../ports/clock.ts'
import { instant } from '../../../ports/clock.ts'
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
/** Either a page with the instant from which it is old, or the address under which the page is kept. */
const entrySchema = z.union([
  z.object({ page: answerSchema, freshUntil: z.number() }),
  z.object({ movedTo: z.string() }),
])

/** An answer with all that a kept one needs. */
export type KeptAnswer = FetchAnswer & { readonly contentHash: string; readonly fetchedAt: string }

/** An answer that was kept. */
export interface Kept {
  readonly answer: KeptAnswer
  /** Whether it may be given without asking the site. */
  readonly isFresh: boolean
  /** Headers by which the site can say that nothing changed; none when it gave nothing to go by. */
  readonly conditions: Readonly<Record<string, string>>
}

/** Pages that were read lately, by their final address. */
export interface PageCache {
  find(url: string): Promise<Kept | null>
  keep(answer: KeptAnswer): Promise<void>
  /** A kept page that the site confirmed: as good as fetched now, and kept anew. */
  confirm(kept: Kept): Promise<KeptAnswer>
}

/** An old page that the site can confirm is kept for so many lives more, so that a weekly look costs an answer without a body. */
const livesWhenOld = 7

/** For one reader: the product keeps pages for its own installation, as a browser does, not for the public. */
const oneReader = { shared: false }

const requestFor = (url: string): CachePolicy.HttpRequest => ({ url, method: 'GET', headers: {} })

const policyOf = ({ finalUrl, status, headers }: KeptAnswer): CachePolicy =>
  new CachePolicy(requestFor(finalUrl), { status, headers: { ...headers } }, oneReader)

const conditionsOf = (answer: KeptAnswer): Readonly<Record<string, string>> => {
  const { 'if-none-match': tag, 'if-modified-since': since } = policyOf(answer).revalidationHeaders(
    requestFor(answer.finalUrl),
  )
  return {
    ...(typeof tag === 'string' ? { 'if-none-match': tag } : {}),
    ...(typeof since === 'string' ? { 'if-modified-since': since } : {}),
  }
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

/** Forgets what was kept of pages, before its time. */
export const forgetPages = async (cache: Cache, urls: readonly string[]): Promise<void> => {
  for (const url of urls) await cache.set(keyOf(url), '', 1)
}

/**
 * Keeps pages in a cache; an address that redirected leads to the page it came to. For how long a page is fresh is the
 * installation's choice; whether it may be kept and how it is confirmed are HTTP's rules (`no-store` is never kept).
 * @source RFC 9111
 */
export const createPageCache = (cache: Cache, clock: Clock, lifeMs: number): PageCache => {
  const keep = async (answer: KeptAnswer): Promise<void> => {
    if (lifeMs <= 0 || !policyOf(answer).storable()) return
    const keptMs = Object.keys(conditionsOf(answer)).length > 0 ? lifeMs * livesWhenOld : lifeMs
    const freshUntil = clock.now() + lifeMs
    await cache.set(keyOf(answer.finalUrl), JSON.stringify({ page: answer, freshUntil }), keptMs)
    if (answer.url !== answer.finalUrl)
      await cache.set(keyOf(answer.url), JSON.stringify({ movedTo: answer.finalUrl }), keptMs)
  }
  return {
    keep,
    async find(url) {
      if (lifeMs <= 0) return null
      const entry = parsed(await cache.get(keyOf(url)))
      const found = entry && 'movedTo' in entry ? parsed(await cache.get(keyOf(entry.movedTo))) : entry
      if (!found || !('page' in found)) return null
      const answer = { ...found.page, url }
      return { answer, isFresh: found.freshUntil > clock.now(), conditions: conditionsOf(answer) }
    },
    async confirm({ answer }) {
      const confirmed = { ...answer, fetchedAt: instant(clock.now()) }
      await keep(confirmed)
      return confirmed
    },
  }
}
