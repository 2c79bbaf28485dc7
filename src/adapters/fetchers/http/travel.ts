import { PigmeuError } from '../../../domain/errors.ts'
import { checkedUrl } from '../guard/index.ts'
import type { Journey, Surroundings } from './journey.ts'
import { isHtml } from './media-type.ts'
import type { KeptAnswer } from './page-cache.ts'
import { redirectTarget, refreshTarget } from './redirects.ts'
import { askHost } from './tries.ts'

/** More redirects than this lead nowhere: browsers stop at 20, pages for readers need three. */
const maxRedirects = 8

const headersFor = ({ start, headers, kept }: Journey, url: URL): Readonly<Record<string, string>> => ({
  ...(url.origin === start.origin ? headers : {}),
  ...(kept?.answer.finalUrl === url.href ? kept.conditions : {}),
})

/** Where an answer sends the reader, or null when it is the end of the journey. @throws FETCH_ADDRESS_REFUSED */
const onward = (answer: KeptAnswer, here: URL, mayRefresh: boolean, allowLoopback: boolean) => {
  const redirect = redirectTarget(answer.status, answer.headers)
  const refresh =
    redirect === null && mayRefresh && answer.status === 200 && isHtml(answer.mediaType)
      ? refreshTarget(answer.body)
      : null
  const target = redirect ?? refresh
  if (target === null) return null
  const url = checkedUrl(target, here, allowLoopback)
  return refresh !== null && url.href === here.href ? null : { url, isRefresh: refresh !== null }
}

/** Follows a journey hop by hop: eight redirects at most and one quick meta refresh; every hop is checked anew. */
export const travel = async (around: Surroundings, journey: Journey): Promise<KeptAnswer> => {
  const { start } = journey
  let here = start
  let mayRefresh = true
  for (let hops = 0; hops <= maxRedirects; hops += 1) {
    await journey.mayRead(here)
    const answer = await askHost(around, journey, { url: here, headers: headersFor(journey, here) })
    const next = onward(answer, here, mayRefresh, around.allowLoopback)
    if (next === null || journey.post !== null) return answer
    if (next.isRefresh) mayRefresh = false
    here = next.url
  }
  throw new PigmeuError('FETCH_FAILED', `${start.host} redirects without end.`, { context: { url: start.href } })
}
