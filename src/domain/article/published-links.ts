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

/**
 * What a link's `rel` must say, or null: links to shops are marked where the site says that they earn.
 * @source https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links
 */
export const relOf = (url: string, earns: boolean): 'sponsored' | null =>
  earns && isShopLink(url) ? 'sponsored' : null

/** HTML in which every link is written `<a href="...">`, its links to shops marked where the site says that they earn. */
export const withMarkedLinks = (html: string, earns: boolean): string =>
  earns
    ? html.replaceAll(/<a href="([^"]*)"/gu, (link, url: string) => {
        const rel = relOf(url, earns)
        return rel === null ? link : `${link} rel="${rel}"`
      })
    : html
