import { PigmeuError } from '../../../domain/errors.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { LiveBrowser } from './live-browser.ts'

/** Keeps one browser for all pages: started when it is first needed, started anew when it died, ended when it is not used for a while. */
export interface BrowserKeeper {
  /** @throws FETCH_FAILED when it does not start or the keeper is closed */
  use<T>(work: (browser: LiveBrowser) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** What a keeper needs. */
export interface KeeperOptions {
  readonly launch: () => Promise<LiveBrowser>
  readonly clock: Clock
  readonly idleMs: number
}

/** Creates a keeper; nothing is started yet. */
export const createBrowserKeeper = ({ launch, clock, idleMs }: KeeperOptions): BrowserKeeper => {
  let current: Promise<LiveBrowser> | null = null
  let users = 0
  let isClosed = false
  let idle = new AbortController()
  /** Browsers on their way out, so that nobody forgets them. */
  const leaving = new Set<Promise<void>>()

  const dismiss = (browser: Promise<LiveBrowser>): Promise<void> => {
    if (current === browser) current = null
    const left = browser.then((live) => live.close()).catch(() => undefined)
    leaving.add(left)
    return left.finally(() => leaving.delete(left))
  }

  const running = async (): Promise<LiveBrowser> => {
    for (;;) {
      if (isClosed) throw new PigmeuError('FETCH_FAILED', 'The browser was closed.')
      current ??= launch()
      const browser = current
      try {
        const live = await browser
        if (!live.ended.aborted) return live
        if (current === browser) current = null
      } catch (thrown) {
        if (current === browser) current = null
        throw thrown
      }
    }
  }

  const endWhenIdle = (): void => {
    const browser = current
    if (users > 0 || browser === null) return
    idle = new AbortController()
    clock.sleep(idleMs, idle.signal).then(
      () => (users === 0 && current === browser ? dismiss(browser) : undefined),
      () => undefined,
    )
  }

  return {
    async use(work) {
      users += 1
      idle.abort()
      try {
        return await work(await running())
      } finally {
        users -= 1
        endWhenIdle()
      }
    },
    async close() {
      isClosed = true
      idle.abort()
      if (current) await dismiss(current)
      await Promise.all(leaving)
    },
  }
}
