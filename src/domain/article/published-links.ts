import { hostOf } from './world.ts'

/** Shops that pay for visitors whom a link brings, by the ends of their hosts; of Amazon, any country's. */
const shops = [
  'amzn.to',
  'amzn.eu',
  'a.co',
  'bookshop.org',
  'barnesandnoble.com',
  'kobo.com',
  'ebooks.com',
  'waterstones.com',
  'thalia.de',
  'fnac.com',
  'casadellibro.com',
  'abebooks.com',
  'thriftbooks.com',
  'indigo.ca',
  'booktopia.com.au',
  'magazineluiza.com.br',
  'mercadolivre.com.br',
  'americanas.com.br',
  'estantevirtual.com.br',
  'livrariacultura.com.br',
  'leitura.com.br',
]

/** Whether an address is one of a shop whose links may earn. */
export const isShopLink = (url: string): boolean => {
  const host = hostOf(url)
  if (host === null) return false
  return (
    /^(?:smile\.|m\.)?amazon\.[a-z]{2,3}(?:\.[a-z]{2})?$/u.test(host) ||
    shops.some((shop) => host === shop || host.endsWith(`.${shop}`))
  )
}

/** Hosts whose every link is paid: shops' short addresses and networks of partners. */
const payingHost =
  /^(?:amzn\.to|geni\.us|(?:[\w-]+\.)*(?:awin1|shareasale|linksynergy|anrdoezrs|dpbolvw|jdoqocy|skimresources)\.com)$/u
/** What in an address tells a shop whom to pay. */
const payingMark =
  /[?&](?:tag|ascsubtag|aff(?:iliate)?(?:_?id)?|partner_?id|irclickid|clickref)=[^&#]+|^https?:\/\/(?:www\.)?bookshop\.org\/a\/\d/iu

/** Whether an address itself tells a shop whom to pay for the visitor. */
export const isPaidLink = (url: string): boolean => {
  const address = url.startsWith('//') ? `https:${url}` : url
  return payingHost.test(hostOf(address) ?? '') || payingMark.test(address)
}

/**
 * What a link's `rel` must say, or null: links that are paid are marked, and all links to shops where the site says that they earn.
 * @source https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links
 */
export const relOf = (url: string, earns: boolean): 'sponsored' | null =>
  isPaidLink(url) || (earns && isShopLink(url)) ? 'sponsored' : null

/**
 * HTML in which every link is written `<a href="...">`, with a class before it at most, its paid links marked, and those to shops
 * where the site says that they earn.
 */
export const withMarkedLinks = (html: string, earns: boolean): string =>
  html.replaceAll(/<a (?:class="[^"]*" )?href="([^"]*)"(?! rel=)/gu, (link, url: string) => {
    const rel = relOf(url.replaceAll('&amp;', '&'), earns)
    return rel === null ? link : `${link} rel="${rel}"`
  })
