import type { SiteProfile } from '../site-profile.ts'
import { hostOf } from './world.ts'

/** A site's own tag at each marketplace: `amazon.com` -> `blog-20`, `bookshop.org` -> `4321`. */
export type AffiliateTags = SiteProfile['affiliate_tags']

const amazon = /^amazon\.[a-z]{2,3}(?:\.[a-z]{2})?$/u
const bookshop = /^(?:[a-z]{2}\.)?bookshop\.org$/u

/** The marketplace of an address as tags name it: without `www.`, and Amazon's other doors lead to the same shop. */
const marketplaceOf = (url: string): string | null =>
  /^https?:\/\//iu.test(url) ? (hostOf(url)?.replace(/^(?:smile|m)\.(?=amazon\.)/u, '') ?? null) : null

const nameOf = (parameter: string): string => [...new URLSearchParams(parameter).keys()][0]?.toLowerCase() ?? ''

/** Says to Amazon whom to pay, and for which of their places; the second means nothing under another tag. */
const amazonTag = 'tag'
const amazonPlace = 'ascsubtag'

/** @source https://webservices.amazon.com/paapi5/documentation/get-items.html (`DetailPageURL` carries the tag as `tag`) */
const withAmazonTag = (url: string, tag: string): string => {
  const [, page = '', query = '', rest = ''] = /^([^?#]*)(?:\?([^#]*))?(.*)$/su.exec(url) ?? []
  const own = `${amazonTag}=${tag}`
  const given = query.split('&').filter((parameter) => parameter !== '')
  const names = given.map(nameOf)
  const first = names.indexOf(amazonTag)
  if (first === -1) return `${page}?${[...given, own].join('&')}${rest}`
  if (given[first] === own && names.lastIndexOf(amazonTag) === first) return url
  const isForeign = (name: string | undefined): boolean => name === amazonTag || name === amazonPlace
  const parameters = given.flatMap((one, index) => (index === first ? [own] : isForeign(names[index]) ? [] : [one]))
  return `${page}?${parameters.join('&')}${rest}`
}

/** An address of one book names it by its ISBN-13; other pages there have no form that pays. */
const isbnOf = (page: string, query: string): string | null =>
  /(?:^|[/=&])(97[89]\d{10})(?=$|[/&#?])/u.exec(`${page}&${query}`)?.[1] ?? null

/** @source https://support.bookshop.org/en/support/solutions/articles/65000169799 (`/a/<affiliate>/<ISBN-13>`) */
const withBookshopTag = (url: string, tag: string): string => {
  const [, shop = '', page = '', query = ''] = /^(https?:\/\/[^/?#]+)([^?#]*)(?:\?([^#]*))?/iu.exec(url) ?? []
  const former = /^\/a\/[^/]+(?=\/|$)/u.exec(page)?.[0]
  if (former !== undefined) return `${shop}/a/${tag}${url.slice(shop.length + former.length)}`
  const isbn = isbnOf(page, query)
  return isbn === null ? url : `${shop}/a/${tag}/${isbn}`
}

/** The site's own tag at the marketplace that an address leads to, or null. */
const tagFor = (url: string, tags: AffiliateTags): { readonly place: string; readonly tag: string } | null => {
  const place = marketplaceOf(url)
  const tag = place !== null && Object.hasOwn(tags, place) ? tags[place] : undefined
  return place === null || tag === undefined ? null : { place, tag }
}

/**
 * An address with the site's own tag where it leads to a marketplace at which the site has one: a foreign or former tag of that
 * marketplace gives way to it, and nothing else of the address changes. Addresses of other places, short ones whose end nobody can
 * see, and marketplaces without a documented form for tags stay as they are. The link always names the shop itself.
 */
export const withAffiliateTags = (url: string, tags: AffiliateTags): string => {
  const found = tagFor(url, tags)
  if (found === null) return url
  if (amazon.test(found.place)) return withAmazonTag(url, found.tag)
  return bookshop.test(found.place) ? withBookshopTag(url, found.tag) : url
}

/** Whether readers who buy through an address pay the site: it carries the site's own tag, or would. */
export const earnsForSite = (url: string, tags: AffiliateTags): boolean => {
  const found = tagFor(url, tags)
  return found !== null && withAffiliateTags(url, tags).includes(found.tag)
}
