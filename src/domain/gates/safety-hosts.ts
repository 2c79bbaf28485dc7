import type { OpenWorld } from '../article/world.ts'
import { machineTalkIn } from '../safety/neutralise.ts'
import { foldText } from '../words.ts'
import { isKnownHost } from './safety-links.ts'
import { unmasked } from './unmasked.ts'

/** Endings of addresses that are hardly anything else, in any case of letters. */
const plainEndings =
  'com|org|edu|gov|example|xyz|shop|online|website|club|icu|vip|buzz|biz|casino|bet|promo|store|site|top|click|uk|br|ru|cn|jp|fr|nl|eu|au|ca|ch|cz|dk|tk|cc|tv|ly|pw|su|xn--[a-z0-9]+'
/** Endings that are also words of names, files and code: an address only in small letters. */
const doubtfulEndings =
  'net|io|dev|app|ai|co|me|info|link|live|page|pro|fun|tech|blog|news|space|cloud|work|win|bid|loan|de|es|it|pt|us|se|gg'

const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?'
const hostLike = new RegExp(
  `(?<![\\p{L}\\p{N}@._-])(?:${label}\\.)+(?:(?:${plainEndings})|(?<doubtful>${doubtfulEndings}))(?![\\p{L}\\p{N}_(-]|\\.[\\p{L}\\p{N}])`,
  'giu',
)

/** What has members in code and in names of frameworks, so that "logger.info" and "java.io" are no addresses. */
const holders =
  /^(?:self|this|logger|log|console|window|document|stack|queue|list|button|element|node|request|response|req|res|ctx|obj|object|user|event|system|java|javax|kotlin|scala|asp|vb|ado|ml)$/iu
/** Packages are named after addresses turned round: "com.example.app", "io.netty". */
const turnedRound = /^(?:com\.example\b|(?:com|org|net|io)\.)/iu

/** A space forgotten between two sentences: "o fim.Com isso". */
const runsOn = /(?:^|\.)[\p{Ll}\p{N}][^.]*\.\p{Lu}\p{Ll}+$/u

const isCode = (host: string, doubtful: boolean): boolean => {
  const [first = '', ...rest] = host.split('.')
  if (/^com\.example\b/iu.test(host) || runsOn.test(host)) return true
  if (doubtful)
    return host !== host.toLowerCase() || turnedRound.test(host) || (rest.length === 1 && holders.test(first))
  return rest.length === 1 && /\.(?:top|click|store|online|site)$/u.test(host) && holders.test(first)
}

const unveiled = (text: string): string =>
  unmasked(text)
    .replaceAll(/\bhttps?:\/\/\S+/giu, ' ')
    .replaceAll(/ ?[[(](?:\.|dot|ponto)[\])] ?/giu, '.')

const holds = (text: string, host: string): boolean => {
  const folded = foldText(text)
  return folded.includes(host) || folded.includes(`www.${host}`)
}

/** Whether a source tells the address, or is called so. A passage that gives orders to machines vouches for nothing. */
const isTold = (host: string, world: OpenWorld): boolean =>
  isKnownHost(host, world) ||
  [...world.hosts].some((known) => known.endsWith(`.${host}`)) ||
  world.known.some((name) => holds(name, host)) ||
  [...world.passages.values()].some(({ text }) => holds(text, host) && machineTalkIn(text) === null)

/**
 * The first address in a text, written without a scheme, that no source has and that is not the own site's, or null. Names of
 * files, frameworks, packages and methods are none.
 */
export const strangersAddress = (text: string, world: OpenWorld): string | null => {
  if (!/[.．。\]) ]/u.test(text)) return null
  for (const { 0: found, groups } of unveiled(text).matchAll(hostLike)) {
    const host = found.replace(/^www\./iu, '')
    if (!isCode(host, groups?.['doubtful'] !== undefined) && !isTold(foldText(host), world)) return found
  }
  return null
}
