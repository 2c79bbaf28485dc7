import { createSearch, searchProviders } from '../adapters/search/index.ts'
import type { Limiter } from '../ports/limiter.ts'
import type { SearchProvider } from '../ports/search.ts'
import type { Config } from './config.ts'

/** The web search that is set up, or null. */
export const configuredSearch = (config: Config, limiter: Limiter): SearchProvider | null => {
  const row = searchProviders.find(({ id }) => id === config.PIGMEU_SEARCH)
  const baseUrl = row?.home ?? config.PIGMEU_SEARXNG_URL
  if (!row || baseUrl === undefined) return null
  return createSearch({ id: row.id, baseUrl, key: config.BRAVE_SEARCH_KEY ?? null, limiter })
}
