import { PigmeuError } from '../../../domain/errors.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { LiveBrowser } from './live-browser.ts'
import { endTheGreedy } from './memory-watch.ts'

/** What one page may cost. */
export interface PageLimits {
  /** Of the page as it is read in the end, in characters. */
  readonly maxCharacters: number
  /** On the wire, everything that the page loads. */
  readonly maxTransferBytes: number
  readonly maxRequests: number
  /** Of one process of the browser; Linux only. */
  readonly maxMemoryBytes: number
  /** The longest wait for a page to settle once it has come. */
  readonly settleMs: number
}

/** Where the first thing that went wrong with a page is noted; all that is under way for the page ends with it. */
export interface Failure {
  readonly signal: AbortSignal
  fail(error: PigmeuError): void
}

/** Nothing has gone wrong yet. */
export const createFailure = (): Failure => {
  const controller = new AbortController()
  return { signal: controller.signal, fail: (error) => controller.abort(error) }
}

/** Gives what is pending, or throws the signal's reason as soon as it is aborted; what nobody waits for any more may fail in peace. */
export const unlessAborted = <T>(pending: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason)
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
    pending.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })

const transferEveryMs = 50
/** Looks at the transfer for each look at the memory, which is dearer. */
const looksAMemoryLook = 5

/** Fails a page when it has transferred too much, and ends processes that grow too large, until the signal says that it is over. */
export const watchLimits = async (
  live: LiveBrowser,
  transferredBytes: () => number,
  limits: PageLimits,
  { clock, failure, over }: { clock: Clock; failure: Failure; over: AbortSignal },
): Promise<void> => {
  for (let look = 1; !over.aborted; look += 1) {
    if (transferredBytes() > limits.maxTransferBytes) {
      const size = `${Math.round(limits.maxTransferBytes / 2 ** 20)} MiB`
      return failure.fail(new PigmeuError('FETCH_TOO_LARGE', `The page loads more than ${size}.`))
    }
    // A browser that has just ended has no processes to look at.
    if (look % looksAMemoryLook === 0)
      await live
        .pageProcesses()
        .then((pids) => endTheGreedy(pids, limits.maxMemoryBytes))
        .catch(() => undefined)
    await clock.sleep(transferEveryMs, over).catch(() => undefined)
  }
}
