import type { Page, Request } from 'playwright-core'
import type { Clock } from '../../../ports/clock.ts'
import type { PageReader, PageSample } from './page-reader.ts'

/** Requests of a page that are still under way. */
export interface Traffic {
  isQuiet(): boolean
}

/** Counts the requests of a page. */
export const watchTraffic = (page: Page): Traffic => {
  const underWay = new Set<Request>()
  page.on('request', (request) => underWay.add(request))
  page.on('requestfinished', (request) => underWay.delete(request))
  page.on('requestfailed', (request) => underWay.delete(request))
  return { isQuiet: () => underWay.size === 0 }
}

const sampleEveryMs = 100

/** How long a page must stay as it is before it counts as settled. */
const patience = {
  /** It says something and asks for nothing. */
  filledMs: 400,
  /** It says next to nothing yet; a timer of its own may be about to fill it. */
  emptyMs: 1_500,
  /** It goes on asking, as pages do that listen or measure, and nothing comes of it. */
  busyMs: 2_500,
}

/** Characters of text below which a page is still a frame. */
const emptyLength = 200

const neededMs = (sample: PageSample, isQuiet: boolean): number => {
  if (!isQuiet || sample.isParsing) return patience.busyMs
  return sample.textLength < emptyLength ? patience.emptyMs : patience.filledMs
}

const isSame = (a: PageSample | null, b: PageSample): boolean =>
  a !== null && a.isParsing === b.isParsing && a.elements === b.elements && a.textLength === b.textLength

/** What settling needs. */
export interface SettleOptions {
  readonly reader: PageReader
  readonly traffic: Traffic
  readonly clock: Clock
  readonly signal: AbortSignal
  /** The longest wait; a page that never settles is read as it is then. */
  readonly settleMs: number
}

/**
 * Waits until a page stays as it is, and says whether it has come to something that can be read: a page that is still arriving
 * at the end of the wait has not.
 */
export const hasSettled = async ({ reader, traffic, clock, signal, settleMs }: SettleOptions): Promise<boolean> => {
  const until = clock.now() + settleMs
  let last: PageSample | null = null
  let since = clock.now()
  for (;;) {
    signal.throwIfAborted()
    // While it navigates there is no page to look at.
    const sample = await reader.sample().catch(() => null)
    if (sample === null || !isSame(last, sample)) since = clock.now()
    else if (clock.now() - since >= neededMs(sample, traffic.isQuiet())) return true
    last = sample
    if (clock.now() >= until) return sample !== null && !sample.isParsing
    await clock.sleep(sampleEveryMs, signal)
  }
}
