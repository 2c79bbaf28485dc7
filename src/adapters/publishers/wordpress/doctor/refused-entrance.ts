import type { SiteFinding } from '../../../../domain/site-check.ts'
import { problem } from './finding.ts'
import type { Answer } from './probe.ts'
import { refusalOf, spokenBy } from './read-answer.ts'

/** Who stands in front of sites, by what they write into their pages and headers. */
const guards: readonly (readonly [sign: RegExp, name: string])[] = [
  [/cloudflare/i, 'Cloudflare'],
  [/wordfence/i, 'Wordfence'],
  [/sucuri/i, 'Sucuri'],
  [/imunify360/i, 'Imunify360'],
  [/mod_?security|not acceptable/i, 'ModSecurity'],
  [/incapsula|imperva/i, 'Imperva'],
  [/ninjafirewall/i, 'NinjaFirewall'],
  [/akamai/i, 'Akamai'],
]

/** What the guard in front of a site is called as far as its answer tells; empty where it does not. */
export const guardNameOf = ({ headers, text }: Answer): string => {
  const signs = `${headers.get('server') ?? ''} ${headers.get('via') ?? ''} ${text.slice(0, 20_000)}`
  return guards.find(([sign]) => sign.test(signs))?.[1] ?? ''
}

/** The guard in front of a site as far as its answer tells, for people. */
export const guardOf = (answer: Answer): string => {
  const name = guardNameOf(answer)
  return name === '' ? 'A firewall or security plugin' : `A firewall (it looks like ${name})`
}

/**
 * A page that wants to see a browser: a captcha or a riddle in JavaScript. Only a refusal says so by its words: forms on
 * other pages have captchas too.
 */
const asksForHuman = ({ status, headers, text }: Answer): boolean => {
  const words = text.slice(0, 20_000)
  if (headers.get('cf-mitigated') === 'challenge') return true
  if (status === 503) return /just a moment\.\.\.|checking your browser/i.test(words)
  return status === 403 && /just a moment\.\.\.|are you (a )?human|checking your browser|captcha/i.test(words)
}

/** What a site asks to wait, in words; empty when it does not say. */
const waitOf = ({ headers }: Answer): string => {
  const told = headers.get('retry-after')
  if (told === null) return ''
  return /^\d+$/.test(told) ? ` It asks to wait ${told} seconds.` : ` It asks to wait until ${told}.`
}

const saidBy = (answer: Answer): string => {
  const said = spokenBy(answer)
  return said === '' ? '' : ` It says: “${said}”.`
}

/** Who may lift what a guard does, and how. */
export const liftGuard =
  'In the firewall or security plugin (its log names the rule), allow requests to the REST interface (/wp-json/ and ?rest_route=) for signed-in users, or allow the address of this server; if the host runs it, ask the host.'

/** Why a site lets nobody in at the moment, whatever is asked; null when it does not stand in the way. */
export const refusedEntrance = (answer: Answer): SiteFinding | null => {
  const { status, url, headers } = answer
  const { host } = url
  const wait = headers.get('retry-after') ?? ''
  const isOwn = refusalOf(answer)?.startsWith('rest_') === true
  if (status === 429)
    return problem(
      'rate_limited',
      `${url.host} says that it is asked too often (status 429).${waitOf(answer)}`,
      'Wait, then check again. If it comes back, ask the host to raise the limit for the address of this server; it asks at most ten times a second.',
      { rule: 'asked_too_often', values: { host, wait } },
    )
  if (!isOwn && status >= 400 && asksForHuman(answer))
    return problem(
      'firewall',
      `${guardOf(answer)} wants to see a browser (status ${status}), and lets no program in.`,
      liftGuard,
      { rule: 'browser_wanted', values: { guard: guardNameOf(answer), status } },
    )
  if (status === 503)
    return problem(
      'maintenance',
      `${url.host} is closed for maintenance or overloaded (status 503).${saidBy(answer)}${waitOf(answer)}`,
      'Wait until the update is done, then check again. If it lasts longer than ten minutes, an update has stopped half-way: delete the file .maintenance in the folder of WordPress, and turn off any maintenance plugin.',
      { rule: 'under_maintenance', values: { host, said: spokenBy(answer), wait } },
    )
  if (status >= 500)
    return problem(
      'unreachable',
      `The server of ${url.host} fails (status ${status}).${saidBy(answer)}`,
      'Open the site in a browser. If it fails there too, look into the error log of PHP or ask the host; if not, a plugin fails in the REST interface: turn plugins off one by one.',
      { rule: 'server_fails', values: { host, status, said: spokenBy(answer) } },
    )
  return null
}
