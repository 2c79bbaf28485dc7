import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { PigmeuError } from '../../../domain/errors.ts'
import { fetchSentences } from '../../../domain/kept-words/fetch-sentences.ts'

/** Global unicast, the only part of the IPv6 space that is handed out to public hosts. @source RFC 4291, 2.4 */
const publicIpv6: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3]

/** A host as it stands in a URL, without IPv6 brackets and the root's dot. */
export const bareHost = (hostname: string): string =>
  hostname
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')
    .toLowerCase()

/** Whether a name means this machine by rule, without asking anybody. @source RFC 6761, 6.3 */
export const isLoopbackName = (hostname: string): boolean => /(^|\.)localhost$/.test(bareHost(hostname))

/** Why an IP address must not be contacted, or null when it may. Whatever is not plainly public is refused. */
export const addressRefusal = (address: string, allowLoopback: boolean): string | null => {
  if (!ipaddr.isValid(address)) return 'it is no IP address'
  const parsed = ipaddr.parse(address)
  const range = parsed.range()
  if (range === 'loopback') return allowLoopback ? null : 'it is this machine itself'
  if (range !== 'unicast') return `it lies in a range that is not public (${range})`
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(publicIpv6)) return 'it lies outside the public IPv6 space'
  return null
}

/** The error for an address that must not be contacted. */
export const refused = (host: string, reason: string): PigmeuError =>
  new PigmeuError('FETCH_ADDRESS_REFUSED', fetchSentences.not_fetched({ host, fault: reason }), { context: { host } })

/**
 * Reads an address and checks what can be checked without asking for its name: scheme and literal IP addresses.
 * The fragment and credentials are left out.
 * @throws FETCH_ADDRESS_REFUSED
 */
export const checkedUrl = (text: string, base: URL | undefined, allowLoopback: boolean): URL => {
  const url = URL.parse(text, base?.href)
  if (!url) throw refused(text, 'it is not a valid address')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refused(text, 'only http and https are fetched')
  url.hash = ''
  url.username = ''
  url.password = ''
  const host = bareHost(url.hostname)
  if (isLoopbackName(host) && !allowLoopback) throw refused(host, 'it is this machine itself')
  if (isIP(host)) {
    const reason = addressRefusal(host, allowLoopback)
    if (reason) throw refused(host, reason)
  }
  return url
}
