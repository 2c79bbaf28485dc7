import { PigmeuError } from '../../domain/errors.ts'
import type { Limiter } from '../../ports/limiter.ts'
import type { SearchProvider } from '../../ports/search.ts'
import { type ProviderAccess, type ProviderRow, providers } from './providers.ts'

export { providers as searchProviders } from './providers.ts'

/** What a search is made of. */
export interface SearchOptions extends ProviderAccess {
  readonly id: ProviderRow['id']
  readonly limiter: Limiter
  /** Of one question, the wait for its turn left out; 15 s unless told. */
  readonly timeoutMs?: number
}

const patienceMs = 15_000
/** Both are asked once a second: Brave's smallest plan allows no more, and a small SearXNG is spared. */
const intervalMs = 1000
/** An answer that is larger than this is none. */
const answerCharacters = 2 * 2 ** 20

const failed = (label: string, why: string, cause?: unknown): PigmeuError =>
  new PigmeuError('SEARCH_FAILED', `${label} ${why}`, cause === undefined ? {} : { cause })

const addressOf = ({ path, parameters }: ProviderRow, baseUrl: string, query: string, limit: number): URL => {
  const address = new URL(path, baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`)
  address.search = String(new URLSearchParams({ ...parameters(query, limit) }))
  return address
}

const jsonOf = (label: string, body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch (thrown) {
    throw failed(label, 'answered with something else than data; is its JSON format turned on?', thrown)
  }
}

/**
 * Searches the web by one of the providers. The server is the operator's own choice and may stand in their private network,
 * so it is asked directly; the pages that it finds are not trusted and go through the guarded fetcher.
 */
export const createSearch = (options: SearchOptions): SearchProvider => {
  const { id, baseUrl, key, limiter, timeoutMs = patienceMs } = options
  const row = providers.find((one) => one.id === id)
  if (!row) throw new PigmeuError('INTERNAL', `there is no search provider ${id}`)
  const ask = async (address: URL, signal: AbortSignal): Promise<string> => {
    try {
      const response = await fetch(address, {
        headers: { accept: 'application/json', ...row.headers({ baseUrl, key }) },
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      })
      const body = await response.text()
      if (response.ok && body.length <= answerCharacters) return body
      throw failed(row.label, response.ok ? 'answered with too much' : `answered with status ${response.status}`)
    } catch (thrown) {
      signal.throwIfAborted()
      throw thrown instanceof PigmeuError ? thrown : failed(row.label, 'did not answer', thrown)
    }
  }
  return {
    id,
    async search(query, { limit, signal }) {
      await limiter.take(`search:${id}`, intervalMs, signal)
      const body = await ask(addressOf(row, baseUrl, query, limit), signal)
      const found = row.answer.safeParse(jsonOf(row.label, body))
      if (!found.success) throw failed(row.label, 'answered in a form that is not known', found.error)
      return found.data.slice(0, limit)
    },
  }
}
