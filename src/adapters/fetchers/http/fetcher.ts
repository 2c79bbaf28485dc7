import type { Fetcher, FetchRequest } from '../../../ports/fetcher.ts'
import { checkedUrl } from '../guard/index.ts'
import { startBudget } from './budget.ts'
import { createFetchCookies } from './cookies.ts'
import type { Journey, Surroundings } from './journey.ts'
import { pageMediaTypes } from './media-type.ts'
import { createPageCache, type Kept, type KeptAnswer } from './page-cache.ts'
import { createRobots, type Robots, robotsBytes } from './robots.ts'
import { createRoutes } from './routes.ts'
import { defaults, type HttpFetcherOptions } from './settings.ts'
import { createSharedWork } from './shared-work.ts'
import { travel } from './travel.ts'

export type { HttpFetcherOptions } from './settings.ts'

interface Asked {
  readonly start: URL
  readonly accept: readonly string[]
  readonly request: FetchRequest
  readonly signal: AbortSignal
  readonly kept: Kept | null
}

/** A site's robots.txt is a journey of its own, paid from the time of the fetch that needs it. */
const robotsJourney = (journey: Journey, start: URL, signal: AbortSignal): Journey => ({
  ...journey,
  start,
  signal,
  accept: ['text/plain', '*/*'],
  headers: {},
  post: null,
  cookies: createFetchCookies(),
  kept: null,
  cut: true,
  isWall: () => false,
  mayRead: async () => undefined,
})

const goAndRead = (around: Surroundings, robots: Robots, asked: Asked): Promise<KeptAnswer> => {
  const { request, start, accept, signal, kept } = asked
  const readRobots = (url: URL, shared: AbortSignal) =>
    travel({ ...around, maxBytes: robotsBytes }, robotsJourney(journey, url, shared))
  const journey: Journey = {
    start,
    accept,
    headers: request.headers ?? {},
    post: request.post ?? null,
    cookies: createFetchCookies(),
    budget: startBudget(around.clock, around.totalTimeoutMs),
    signal,
    kept,
    cut: false,
    isWall: (answer) => request.isWall?.(answer) ?? false,
    mayRead: async (url) => {
      if (around.robots && request.robots) await robots.check(url, signal, readRobots)
    },
  }
  return travel(around, journey)
}

/** Who asks for the same thing at the same time: page, kinds of answer, and whether robots.txt is heeded. */
const sameAsk = ({ start, accept, request }: Asked): string =>
  `${request.robots ?? false} ${accept.join(',')} ${request.notBefore ?? ''} ${start.href}`

/**
 * Fetches pages over HTTP from public addresses. Names are resolved once and the connection goes to the very addresses
 * that were checked, on every redirect and through every proxy too. Who asks for a page that is kept gets the kept one, who asks
 * for one that is under way shares it; questions with headers of their own are nobody else's.
 */
export const createHttpFetcher = (options: HttpFetcherOptions): Fetcher => {
  const settings = { ...defaults, ...options }
  const around: Surroundings = { ...settings, routes: createRoutes(settings) }
  const pages = createPageCache(settings.cache, settings.clock, settings.cacheLifeMs)
  const robots = createRobots(settings.cache)
  const shared = createSharedWork<KeptAnswer>()

  const read = async (asked: Asked): Promise<KeptAnswer> => {
    const kept = await pages.find(asked.start.href)
    const usable = kept && asked.accept.includes(kept.answer.mediaType) ? kept : null
    const isWanted = usable !== null && usable.answer.fetchedAt >= (asked.request.notBefore ?? '')
    if (usable?.isFresh && isWanted) return usable.answer
    const answer = await goAndRead(around, robots, { ...asked, kept: usable })
    if (usable && answer.status === 304) return pages.confirm(usable)
    if (answer.status === 200 && (asked.request.worthKeeping?.(answer) ?? true)) await pages.keep(answer)
    return answer
  }

  return {
    async fetch(request) {
      const { signal } = request
      signal.throwIfAborted()
      const start = checkedUrl(request.url, undefined, settings.allowLoopback)
      const asked: Asked = { start, accept: request.accept ?? pageMediaTypes, request, signal, kept: null }
      if (request.headers || request.post) return goAndRead(around, robots, asked)
      return shared(sameAsk(asked), signal, (sharedSignal) => read({ ...asked, signal: sharedSignal }))
    },
    close: () => around.routes.close(),
  }
}
