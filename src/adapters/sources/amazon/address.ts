import { tellBook } from '../../../domain/refusals/books.ts'
import { refusedField } from '../../../domain/refusals/refused-fields.ts'
import type { SourceIdentity } from '../../../ports/source.ts'
import { bareHost } from '../../../reading/hosts.ts'
import { asinOf, isbn10, isbn13From10 } from '../../../reading/identifiers.ts'
import { marketplaceOf } from './marketplaces.ts'

const shortHosts = new Set(['amzn.to', 'a.co', 'amzn.eu', 'amzn.com', 'amzn.asia'])
/** Path steps after which Amazon writes a product's number. */
const before = new Set(['dp', 'product', 'd', 'asin', 'product-reviews', 'offer-listing', 'ASIN', 'glance', '-', 'aw'])

const refuse = (rule: 'amazon_short' | 'amazon_number' | 'amazon_without_product'): never => {
  throw refusedField('amazon_url', tellBook(rule, {}), { subject: '' })
}

/** The ASIN that an Amazon address names (`/dp/`, `/gp/product/`, `/exec/obidos/ASIN/`, `/d/`, `?asin=` ...), or null. */
export const asinInAddress = (url: URL): string | null => {
  const steps = url.pathname.split('/').filter(Boolean)
  for (const [index, step] of steps.entries()) {
    const code = index > 0 && before.has(steps[index - 1] ?? '') ? asinOf(step.slice(0, 10)) : null
    if (code !== null) return code
  }
  const named = url.searchParams.get('asin') ?? url.searchParams.get('ASIN') ?? url.searchParams.get('pd_rd_i')
  return named === null ? null : asinOf(named)
}

/** The keys by which the same product is known again: its ASIN, and its ISBN when the ASIN is one. */
const keysOf = (asin: string): readonly string[] =>
  isbn10(asin) === null ? [`asin:${asin}`] : [`asin:${asin}`, `isbn:${isbn13From10(asin)}`]

/**
 * Recognises a product's address at any of Amazon's shops.
 * @throws INVALID_INPUT when it is Amazon's but names no product, or is a shortened link
 */
export const identify = (url: URL): SourceIdentity | null => {
  if (shortHosts.has(bareHost(url).replace(/^www\./, ''))) {
    return refuse('amazon_short')
  }
  const shop = marketplaceOf(url)
  if (shop === null) return null
  const asin = asinInAddress(url)
  if (asin === null)
    return refuse(/\/(?:dp|product|ASIN)\/[\w-]{6,}/.test(url.pathname) ? 'amazon_number' : 'amazon_without_product')
  const standIn = url.hostname.endsWith('.localhost')
  const origin = standIn ? url.origin : `https://www.${shop.domain}`
  return { canonicalUrl: `${origin}/dp/${asin}`, identityKeys: keysOf(asin) }
}
