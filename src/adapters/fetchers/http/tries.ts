import { createHash } from 'node:crypto'
import { backoffMs } from '../../../domain/backoff.ts'
import { PigmeuError } from '../../../domain/errors.ts'
import { fetchSentences } from '../../../domain/kept-words/fetch-sentences.ts'
import { instant } from '../../../ports/clock.ts'
import { retryAfterMs } from '../../../reading/retry-after.ts'
import { decodeBody } from './charset.ts'
import { type Exchange, exchange } from './exchange.ts'
import type { Hop, Journey, Surroundings } from './journey.ts'
import type { KeptAnswer } from './page-cache.ts'
import { isPassing } from './translate.ts'

/** Answers that say "not now". @source RFC 6585, 4; RFC 9110, 15.6.3 to 15.6.5 */
const passingStatuses: ReadonlySet<number> = new Set([429, 502, 503, 504])

/** The first try and four more, 1, 2, 4 and 8 seconds apart, as far as the time of the fetch reaches. */
const mostTries = 5

/** A site that asks to be left alone for longer than this gets its way, and the fetch its answer as it is. */
const longestWaitMs = 60_000

/** A pause that a site may ask of everybody here; a header that says a year is a slip or an attack. */
const longestPauseMs = 3_600_000

/** How long a fetch waits for the end of a pause that an earlier one brought upon the host. */
const patienceMs = 5_000

const answerOf = (start: URL, end: URL, came: Exchange, fetchedAt: string): KeptAnswer => ({
  url: start.href,
  finalUrl: end.href,
  status: came.status,
  headers: came.headers,
  mediaType: came.mediaType,
  body: decodeBody(came.bytes, came.mediaType, came.charset),
  byteLength: came.bytes.length,
  fetchedBy: 'http',
  contentHash: createHash('sha256').update(came.bytes).digest('hex'),
  fetchedAt,
})

const keyOf = (url: URL): string => `host:${url.host}`

/** Waits for the host's turn. @throws FETCH_PAUSED when the host asked for a long pause */
const takeTurn = async ({ limiter, intervalMsFor }: Surroundings, journey: Journey, url: URL): Promise<void> => {
  try {
    await journey.budget.spare(() => limiter.take(keyOf(url), intervalMsFor(url.host), journey.signal, patienceMs))
  } catch (thrown) {
    if (!(thrown instanceof PigmeuError) || thrown.code !== 'FETCH_PAUSED') throw thrown
    const pauseMs = thrown.retryAfterMs ?? 0
    const minutes = Math.max(1, Math.ceil(pauseMs / 60_000))
    const time = minutes === 1 ? 'a minute' : `${minutes} minutes`
    throw new PigmeuError('FETCH_PAUSED', fetchSentences.paused({ host: url.host, time }), {
      cause: thrown,
      retryAfterMs: pauseMs,
    })
  }
}

/** Whether the next try may end otherwise; when proxies are there, a silence may have been the proxy's. */
const mayPass = (around: Surroundings, error: PigmeuError): boolean =>
  isPassing(error) || (around.proxies !== null && error.code === 'FETCH_TIMEOUT')

/** One try: an answer, or an error that may be over at the next try; other errors are thrown. */
const tryOnce = async (around: Surroundings, journey: Journey, hop: Hop): Promise<KeptAnswer | PigmeuError> => {
  const { accept, cookies, cut, post, signal, budget } = journey
  await takeTurn(around, journey, hop.url)
  try {
    const remainingMs = budget.remainingMs()
    const came = await exchange(around, { ...hop, accept, cookies, cut, post, signal, remainingMs })
    const answer = answerOf(journey.start, hop.url, came, instant(around.clock.now()))
    if (came.proxy !== null && journey.isWall(answer)) came.proxy.walled()
    else came.proxy?.answered()
    return answer
  } catch (thrown) {
    if (thrown instanceof PigmeuError && mayPass(around, thrown)) return thrown
    throw thrown
  }
}

/** Passes on to everybody here that a host asked to be left alone; returns for how long, 0 when it did not ask. */
const heed = async (around: Surroundings, hop: Hop, answer: KeptAnswer): Promise<number> => {
  const askedMs = passingStatuses.has(answer.status) ? retryAfterMs(answer.headers, around.clock.now()) : null
  if (askedMs === null || askedMs === 0) return 0
  await around.limiter.pause(keyOf(hop.url), around.clock.now() + Math.min(askedMs, longestPauseMs))
  return askedMs
}

/** How long to wait before the next try, or null when this was the last. */
const waitAfter = (around: Surroundings, journey: Journey, tries: number, askedMs: number): number | null => {
  const waitMs = Math.max(askedMs, backoffMs(tries, around.random()))
  const isWorthIt = tries < mostTries && waitMs <= longestWaitMs && waitMs < journey.budget.remainingMs()
  return isWorthIt ? waitMs : null
}

/**
 * Asks a host until it answers something other than "not now": a few times, ever longer apart. A wall is never asked twice.
 * @throws FETCH_ADDRESS_REFUSED FETCH_FAILED FETCH_TIMEOUT FETCH_TOO_LARGE FETCH_NOT_A_PAGE FETCH_PAUSED
 */
export const askHost = async (around: Surroundings, journey: Journey, hop: Hop): Promise<KeptAnswer> => {
  for (let tries = 1; ; tries += 1) {
    const end = await tryOnce(around, journey, hop)
    const isAnswer = !(end instanceof PigmeuError)
    const askedMs = isAnswer ? await heed(around, hop, end) : 0
    if (isAnswer && (!passingStatuses.has(end.status) || journey.isWall(end))) return end
    const waitMs = waitAfter(around, journey, tries, askedMs)
    if (waitMs === null) {
      if (isAnswer) return end
      throw end
    }
    await around.clock.sleep(waitMs, journey.signal)
  }
}
