import type { FetchAnswer, Fetcher, FetchRequest } from '../../ports/fetcher.ts'
import type { SearchProvider } from '../../ports/search.ts'
import type { Store } from '../../ports/store.ts'
import { noTelemetry, type Telemetry } from '../../ports/telemetry.ts'

/** The host of an address; the rest of it may hold keys and names. */
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : 'none')

const watchedFetch =
  (fetcher: Fetcher, telemetry: Telemetry): Fetcher['fetch'] =>
  (request: FetchRequest): Promise<FetchAnswer> => {
    const method = request.post === undefined ? 'GET' : 'POST'
    const attributes = { 'server.address': hostOf(request.url), 'http.request.method': method }
    return telemetry.span(`fetch ${method}`, { kind: 'client', attributes }, async (span) => {
      const answer = await fetcher.fetch(request)
      span.set({
        'http.response.status_code': answer.status,
        'pigmeu.fetched_by': answer.fetchedBy,
        'http.response.body.size': answer.byteLength,
      })
      return answer
    })
  }

/** A fetcher whose every fetch is a span under the step that asked. */
export const watchFetcher = (fetcher: Fetcher, telemetry: Telemetry): Fetcher =>
  telemetry === noTelemetry ? fetcher : { fetch: watchedFetch(fetcher, telemetry), close: () => fetcher.close() }

/** A search whose every question is a span. */
export const watchSearch = (search: SearchProvider, telemetry: Telemetry): SearchProvider => ({
  id: search.id,
  search: (query, options) =>
    telemetry.span('search', { kind: 'client', attributes: { 'pigmeu.search': search.id } }, async (span) => {
      const hits = await search.search(query, options)
      span.set({ 'pigmeu.hits': hits.length })
      return hits
    }),
})

/** A store that counts what reading the sources came to, as their snapshots are written. */
export const watchSnapshots = (store: Store, telemetry: Telemetry): Store => {
  if (telemetry === noTelemetry) return store
  const put: Store['put'] = async (documents) => {
    await store.put(documents)
    for (const { collection, document } of documents)
      if (collection === 'snapshots')
        telemetry.count('pigmeu.source.outcomes', 1, { source: document.source, outcome: document.outcome })
  }
  return { ...store, put }
}
