import { nextSourceId } from '../../domain/new-submission.ts'
import type { SourceRequest } from '../../domain/submission.ts'
import type { SearchHit, SearchProvider } from '../../ports/search.ts'
import type { Source } from '../../ports/source.ts'
import type { StageContext } from '../../ports/stage.ts'
import { bareHost, canonicalAddress, urlOf } from '../../reading/hosts.ts'
import { sourceAt } from './choose-source.ts'

/** What looking for pages about a book needs. */
export interface DiscoverDeps {
  readonly sources: readonly Source[]
  /** The search that is set up; null when there is none. */
  readonly search?: SearchProvider | null
}

/** Pages that a book gets from a search at most; each is read, weighed against the book and cited like any other. */
const pagesAtMost = 3
/** Hits that are asked for: shops and social networks take most of the first ones. */
const hitsAsked = 15

/** Sites that sell, share or talk, and review no book in a text of their own. */
const passedOver =
  /(?:^|\.)(?:amazon|ebay|goodreads|barnesandnoble|bookshop|thriftbooks|abebooks|alibris|walmart|target|waterstones|booktopia|thalia|hugendubel|fnac|audible|kobo|scribd|everand|perlego|vitalsource|facebook|instagram|twitter|x|threads|tiktok|pinterest|youtube|linkedin|reddit|quora|tumblr|discord|telegram|t|zlibrary|z-lib|libgen|annas-archive|pdfdrive|dokumen|vdoc|studocu|coursehero|slideshare|blinkist|shortform|getabstract|instaread)\.(?:[a-z]{2,}|com?\.[a-z]{2})$/i

const queryFor = ({ title, author }: StageContext['submission']['book']): string =>
  `"${(title.split(/[:–—]/u)[0] ?? title).replaceAll('"', '').trim()}" ${author} book review`

/** Pages worth reading: nobody's whom the product knows already, no shop, not asked before, one a site. */
const worthReading = (
  hits: readonly SearchHit[],
  sources: readonly Source[],
  asked: readonly SourceRequest[],
): string[] => {
  const known = new Set(asked.flatMap(({ url }) => (url === null || !urlOf(url) ? [] : [bareHost(new URL(url))])))
  const chosen: string[] = []
  for (const { url: address } of hits) {
    const url = urlOf(address)
    if (!url || !/^https?:$/.test(url.protocol) || /\.(?:pdf|epub|docx?|zip)$/i.test(url.pathname)) continue
    const host = bareHost(url)
    if (passedOver.test(host) || sourceAt(sources, address) !== null || known.has(host)) continue
    known.add(host)
    chosen.push(canonicalAddress(url))
    if (chosen.length === pagesAtMost) break
  }
  return chosen
}

/**
 * Searches the web for reviews of the book and makes requests of the best pages. A search that fails is told in the log;
 * the book goes on without it.
 */
export const discover = async (
  { search, sources }: DiscoverDeps,
  context: StageContext,
): Promise<readonly SourceRequest[]> => {
  const { submission, signal, log } = context
  if (!search) return []
  const query = queryFor(submission.book)
  try {
    const found = await context.step('discover', { search: search.id, query }, async () => {
      const hits = await search.search(query, { limit: hitsAsked, signal })
      return { urls: worthReading(hits, sources, submission.sources), at: context.now() }
    })
    const requests: SourceRequest[] = []
    for (const url of found.urls.filter((one) => submission.sources.every((source) => source.url !== one))) {
      const source_id = nextSourceId({ sources: [...submission.sources, ...requests] })
      requests.push({ source_id, kind: 'web', url, upload_id: null, asked_at: found.at })
    }
    return requests
  } catch (thrown) {
    signal.throwIfAborted()
    log.warn('the web search failed', { search: search.id, err: thrown })
    return []
  }
}
