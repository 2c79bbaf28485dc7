import robotsParser from 'robots-parser'
import { z } from 'zod'
import { PigmeuError } from '../../../domain/errors.ts'
import { fetchSentences } from '../../../domain/kept-words/fetch-sentences.ts'
import type { Cache } from '../../../ports/cache.ts'
import type { FetchAnswer } from '../../../ports/fetcher.ts'
import { productToken } from './settings.ts'
import { createSharedWork } from './shared-work.ts'

// The package's types speak of an ES module with a default, which it is not (yet).
const isParser = (value: unknown): value is typeof robotsParser.default => typeof value === 'function'
const parseRules = isParser(robotsParser) ? robotsParser : robotsParser.default

/** More of a robots.txt than this is not read. @source RFC 9309, 2.5 (at least 500 KiB) */
export const robotsBytes = 500 * 1024

/** Matching takes the length of all rules times that of the address; no book's page has a longer one. */
const longestAddress = 2_048

/** How long rules are believed. @source RFC 9309, 2.4 (not more than 24 hours) */
const rulesLifeMs = 24 * 3_600_000

/** How long a site that could not say its rules is left alone before it is asked for them again. */
const faultLifeMs = 600_000

/** Fetches the robots.txt of a site, politely and within the limits of the fetch for which it is asked. */
export type ReadRobots = (url: URL, signal: AbortSignal) => Promise<FetchAnswer>

/** What sites ask of automated readers. */
export interface Robots {
  /**
   * Goes through when a page may be read.
   * @throws FETCH_DISALLOWED when it may not, or when the site cannot say
   */
  check(url: URL, signal: AbortSignal, read: ReadRobots): Promise<void>
}

const entrySchema = z.object({ status: z.int(), text: z.string() })
type Entry = z.infer<typeof entrySchema>

const parsed = (text: string): Entry | null => {
  try {
    return entrySchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** A site that fails, or asks for less, has not said what may be read; any other answer without rules means that all may. */
const isFault = (status: number): boolean => status >= 500 || status === 429

const disallowed = (url: URL, why: string): PigmeuError =>
  new PigmeuError('FETCH_DISALLOWED', why, {
    context: { host: url.host },
  })

const entryOf = ({ status, body }: FetchAnswer): Entry => ({ status, text: status >= 200 && status < 300 ? body : '' })

/**
 * Heeds robots.txt: rules are kept for a day; without a robots.txt (4xx) all may be read, and nothing while the site fails (5xx).
 * @source RFC 9309
 */
export const createRobots = (cache: Cache): Robots => {
  const sharedRead = createSharedWork<Entry>()

  const entryFor = async (robotsUrl: URL, signal: AbortSignal, read: ReadRobots): Promise<Entry> => {
    const key = `robots:${robotsUrl.origin}`
    const kept = parsed((await cache.get(key)) ?? '')
    if (kept) return kept
    const entry = entryOf(await read(robotsUrl, signal))
    await cache.set(key, JSON.stringify(entry), isFault(entry.status) ? faultLifeMs : rulesLifeMs)
    return entry
  }

  return {
    async check(url, signal, read) {
      if (url.href.length > longestAddress) throw disallowed(url, fetchSentences.robots_long({}))
      const robotsUrl = new URL('/robots.txt', url)
      const { status, text } = await sharedRead(url.origin, signal, (shared) => entryFor(robotsUrl, shared, read))
      if (isFault(status)) throw disallowed(url, fetchSentences.robots_unknown({ host: url.host, status }))
      if (parseRules(robotsUrl.href, text).isAllowed(url.href, productToken) === false)
        throw disallowed(url, fetchSentences.robots({ host: url.host }))
    },
  }
}
