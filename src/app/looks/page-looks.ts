import { createHttpFetcher } from '../../adapters/fetchers/http/index.ts'
import type { Cache } from '../../ports/cache.ts'
import type { LookAtPage } from '../../ports/page-look.ts'
import type { Redactor } from '../../ports/redactor.ts'
import type { Telemetry } from '../../ports/telemetry.ts'
import { lookAtPage } from '../../stages/scrape/look.ts'
import { redactFetcher } from '../redaction/redacted-stage.ts'
import { sources } from '../sources.gen.ts'
import { watchFetcher } from '../watch/watch-reading.ts'
import { type MannersParts, webManners } from '../web-manners.ts'

/** What looking at pages is made of. */
export interface LooksParts extends MannersParts {
  /** Where answers are kept, so that the reading that follows a look does not ask the site again. */
  readonly cache: Cache
  readonly redactor: Redactor
  readonly telemetry: Telemetry
}

/** Looks at pages that somebody may submit. */
export interface PageLooks {
  readonly look: LookAtPage
  close(): Promise<void>
}

/** Opens what pages are looked at with: the fetcher of the scrape stage, without its browser. */
export const openPageLooks = (parts: LooksParts): PageLooks => {
  const { config, cache, log, redactor, telemetry } = parts
  const cacheLifeMs = config.PIGMEU_CACHE_HOURS * 3_600_000
  const http = createHttpFetcher({ ...webManners(parts), cache, cacheLifeMs, robots: config.PIGMEU_ROBOTS })
  const fetcher = watchFetcher(redactFetcher(http, redactor), telemetry)
  return { look: (page, signal) => lookAtPage({ fetcher, sources, log }, page, signal), close: () => http.close() }
}
