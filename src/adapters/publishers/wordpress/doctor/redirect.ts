import type { SiteFinding } from '../../../../domain/site-check.ts'
import { folderOfRest, written } from './address.ts'
import { problem } from './finding.ts'
import type { Answer, Probe } from './probe.ts'
import { indexOf } from './read-answer.ts'

const mostHops = 6

/** Whether an answer sends elsewhere. */
export const isRedirect = ({ status }: Answer): boolean => status >= 300 && status < 400

/** Where an answer sends to, or null. */
const targetOf = ({ url, headers }: Answer): URL | null => {
  const location = headers.get('location')
  if (location === null || !URL.canParse(location, url.href)) return null
  const target = new URL(location, url)
  return target.protocol === 'https:' || target.protocol === 'http:' ? target : null
}

/** Follows redirects as a stranger, without any password; null when they lead nowhere. */
export const lastOf = async (first: Answer, probe: Probe): Promise<Answer | null> => {
  let answer = first
  for (let hop = 0; hop < mostHops && isRedirect(answer); hop += 1) {
    const target = targetOf(answer)
    const next = target === null ? null : await probe(target)
    if (next === null || next.kind === 'none') return null
    answer = next
  }
  return isRedirect(answer) ? null : answer
}

const dropped =
  'On such a way what is sent is lost: a POST arrives as a GET, and the password does not go along. Articles are therefore never sent after a redirect.'

/** The address at which the site that an answer came from is to be entered. */
const enter = ({ url }: Answer): string => written(folderOfRest(url.href, url) ?? url)

/** A site that sends elsewhere: names the address that it uses itself. */
export const whyRedirected = async (answer: Answer, probe: Probe): Promise<SiteFinding> => {
  const target = targetOf(answer)
  const last = await lastOf(answer, probe)
  const seen = `${written(answer.url)} sends visitors on to ${target === null ? 'nowhere' : written(target)} (status ${answer.status}). ${dropped}`
  const way = { from: written(answer.url), to: target === null ? '' : written(target), status: answer.status }
  if (last !== null && indexOf(last) !== null)
    return problem('redirect', seen, `Enter ${enter(last)} as the address of the site.`, {
      rule: 'redirected',
      values: { ...way, enter: enter(last) },
    })
  if (last !== null && /wp-login\.php/.test(last.url.pathname))
    return problem(
      'redirect',
      seen,
      'The site asks visitors to sign in before they see anything. In the plugin that does so, leave out the REST interface (/wp-json/ and ?rest_route=).',
      { rule: 'redirected_to_sign_in', values: way },
    )
  return problem(
    'redirect',
    seen,
    'Open the site in a browser and enter the address that the browser shows at the end. If it is the same, ask the host to remove the rule that redirects ?rest_route=.',
    { rule: 'redirected_away', values: way },
  )
}
