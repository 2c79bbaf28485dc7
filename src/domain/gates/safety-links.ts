import type { Finding } from '../article/article.ts'
import type { Link } from '../article/plain-text.ts'
import { hostOf, type OpenWorld } from '../article/world.ts'
import { error, excerpt, tell, type Where } from './gate.ts'

const safeSchemes: ReadonlySet<string> = new Set(['http:', 'https:'])

/** Parameters by which somebody else follows a visitor. A shop's partner tag is none: it is the site's own right. */
const trackers = /^(?:utm_\w+|gclid|dclid|fbclid|msclkid|yclid|twclid|igshid|mc_[ce]id|_hs\w+|vero_id|oly_\w+)$/u

/** A scheme as a browser reads it: white space and control characters inside mean nothing to it. */
const schemeOf = (url: string): string | null =>
  /^([a-z][a-z0-9+.-]*:)/iu.exec(url.replaceAll(/[\p{Cc}\s]/gu, ''))?.[1]?.toLowerCase() ?? null

const ownHosts = new WeakMap<OpenWorld, ReadonlySet<string>>()

/** Hosts of the site's own posts, to which an article may always link. */
const ownHostsOf = (world: OpenWorld): ReadonlySet<string> => {
  const known = ownHosts.get(world) ?? new Set(world.ownPosts.flatMap(({ url }) => hostOf(url) ?? []))
  ownHosts.set(world, known)
  return known
}

/** Whether a host is that of a source or of one of the own posts. */
export const isKnownHost = (host: string, world: OpenWorld): boolean =>
  ownHostsOf(world).has(host) || [...world.hosts].some((own) => host === own || host.endsWith(`.${own}`))

const checkAddress = (address: string, kind: 'image' | 'link', where: Where | null): readonly Finding[] => {
  const leading = { kind, url: excerpt(address) }
  const { username, password, searchParams } = new URL(address)
  if (username !== '' || password !== '') return [error(tell('safety_link_secret', leading), where)]
  const tracker = [...searchParams.keys()].find((key) => trackers.test(key.toLowerCase()))
  return tracker === undefined ? [] : [error(tell('safety_link_tracker', { ...leading, tracker }), where)]
}

/** Refuses links and images that run code, write to somebody, follow their visitors or lead to strangers. */
export const checkLink = ({ url, image }: Link, where: Where | null, world: OpenWorld): readonly Finding[] => {
  const scheme = schemeOf(url) ?? (url.startsWith('//') ? 'https:' : null)
  const kind = image ? 'image' : 'link'
  if (scheme === null) return []
  if (scheme === 'mailto:' || scheme === 'tel:')
    return [error(tell('safety_link_person', { url: excerpt(url) }), where)]
  if (!safeSchemes.has(scheme)) return [error(tell('safety_link_code', { kind, url: excerpt(url) }), where)]
  const address = url.startsWith('//') ? `https:${url}` : url
  const host = hostOf(address)
  if (host === null || !isKnownHost(host, world))
    return [error(tell('safety_link_stranger', { kind, url: excerpt(host ?? url) }), where)]
  return checkAddress(address, kind, where)
}

/** The addresses that stand in a text without being links. */
export const bareAddresses = (text: string): readonly Link[] =>
  [...text.matchAll(/\b(?:https?:\/\/|javascript:|data:\w+\/|vbscript:)[^\s<>"')\]]+/giu)].map((match) => ({
    url: match[0].replace(/[.,;:!?]+$/u, ''),
    text: match[0],
    image: false,
  }))
