import type { DownloaderOptions } from '../adapters/fetchers/http/index.ts'
import { createRotatingProxies } from '../adapters/proxies/rotating/index.ts'
import type { Clock } from '../ports/clock.ts'
import type { Limiter } from '../ports/limiter.ts'
import type { Log } from '../ports/log.ts'
import type { Config } from './config.ts'
import { userAgentOf } from './open-sources.ts'
import { politeInterval } from './polite-interval.ts'
import { sources } from './sources.gen.ts'

/** What the manners depend on. */
export interface MannersParts {
  readonly config: Config
  readonly limiter: Limiter
  readonly clock: Clock
  readonly log: Log
}

/** How sites are asked, for pages and pictures alike. */
export const webManners = ({ config, limiter, clock, log }: MannersParts): DownloaderOptions => {
  const { PIGMEU_PROXIES: proxies } = config
  return {
    limiter,
    clock,
    allowLoopback: config.PIGMEU_ALLOW_LOOPBACK,
    intervalMsFor: politeInterval(sources),
    userAgent: userAgentOf(config.PIGMEU_CONTACT),
    proxies: proxies.length > 0 ? createRotatingProxies({ proxies, clock, log }) : null,
  }
}
