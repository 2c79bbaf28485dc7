import { createBrowserFetcher, findChromium } from '../adapters/fetchers/browser/index.ts'
import type { Clock } from '../ports/clock.ts'
import type { Fetcher } from '../ports/fetcher.ts'
import type { Limiter } from '../ports/limiter.ts'
import type { Log } from '../ports/log.ts'
import type { Config } from './config.ts'

/** What the choice of a browser is made from. */
export interface BrowserDeps {
  readonly config: Config
  readonly limiter: Limiter
  readonly clock: Clock
  readonly log: Log
  readonly intervalMsFor: (host: string) => number
  /** Looks for a Chromium; at the usual places unless told. */
  readonly find?: () => Promise<string | null>
}

const isRoot = (): boolean => process.getuid?.() === 0

/** The fetcher for pages that are filled by scripts, or null where none is wanted or there is no Chromium; the log says which. */
export const openBrowser = async ({ config, find = findChromium, ...deps }: BrowserDeps): Promise<Fetcher | null> => {
  const { PIGMEU_BROWSER: wanted, PIGMEU_BROWSER_SANDBOX: sandbox } = config
  if (wanted === 'never') return null
  const executablePath = config.PIGMEU_CHROMIUM_PATH ?? (await find())
  if (executablePath === null) {
    deps.log.warn(
      'no Chromium was found: pages that are filled by scripts stay empty; docs/browser.md says how to add one',
    )
    return null
  }
  return createBrowserFetcher({
    ...deps,
    executablePath,
    sandbox: sandbox === 'on' || (sandbox === 'auto' && !isRoot()),
    allowLoopback: config.PIGMEU_ALLOW_LOOPBACK,
  })
}
