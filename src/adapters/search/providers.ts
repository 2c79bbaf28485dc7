import { z } from 'zod'
import type { SearchHit } from '../../ports/search.ts'

/** What an operator gives a search provider. */
export interface ProviderAccess {
  /** Address of the server. */
  readonly baseUrl: string
  readonly key: string | null
}

/** A search provider as data: where it is asked, how it is told who asks, how its answer is read. */
export interface ProviderRow {
  readonly id: 'searxng' | 'brave'
  readonly label: string
  /** The variable that gives what it cannot do without. */
  readonly needs: string
  /** The public server; null for one that operators run themselves. */
  readonly home: string | null
  readonly path: string
  readonly parameters: (query: string, limit: number) => Readonly<Record<string, string>>
  readonly headers: (access: ProviderAccess) => Readonly<Record<string, string>>
  /** Reads an answer as hits, best first. */
  readonly answer: z.ZodType<readonly SearchHit[]>
}

const text = z.string().nullish()

const rowSchema = z.object({ url: text, title: text, content: text, description: text })

/** Hits as both write them, the words found as `content` or `description`; entries without an address are no hits. */
const hits = z
  .array(rowSchema)
  .transform((rows) =>
    rows.flatMap(({ url, title, content, description }): readonly SearchHit[] =>
      url && URL.canParse(url) ? [{ url, title: title ?? '', snippet: content ?? description ?? '' }] : [],
    ),
  )

/** Every search provider. */
export const providers: readonly ProviderRow[] = [
  {
    id: 'searxng',
    label: 'SearXNG',
    needs: 'PIGMEU_SEARXNG_URL',
    home: null,
    /** @source docs.searxng.org/dev/search_api: the format must be allowed in the server's settings */
    path: 'search',
    parameters: (query) => ({ q: query, format: 'json', categories: 'general', safesearch: '1' }),
    headers: () => ({}),
    answer: z.looseObject({ results: hits }).transform(({ results }) => results),
  },
  {
    id: 'brave',
    label: 'Brave Search',
    needs: 'BRAVE_SEARCH_KEY',
    home: 'https://api.search.brave.com/',
    /** @source api-dashboard.search.brave.com/app/documentation: at most 20 results a question */
    path: 'res/v1/web/search',
    parameters: (query, limit) => ({ q: query, count: String(Math.min(limit, 20)), result_filter: 'web' }),
    headers: ({ key }) => ({ 'x-subscription-token': key ?? '' }),
    answer: z
      .looseObject({ web: z.looseObject({ results: hits }).nullish() })
      .transform(({ web }) => web?.results ?? []),
  },
]
