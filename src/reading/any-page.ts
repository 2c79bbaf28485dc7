import { type BookField, bookFields } from '../domain/book-record.ts'
import { rightsSentences } from '../domain/kept-words/rights-sentences.ts'
import type { Rights } from '../domain/rights.ts'
import { canonicalAddress } from './hosts.ts'

/** What a page of no particular site may tell of a book; numbers and prices of one shop are that shop's. */
export const fieldsOfAnyPage: readonly BookField[] = bookFields.filter(
  (field) => field !== 'asin' && field !== 'ebook_price' && field !== 'physical_price',
)

/** Where pages of sites in general speak of the one who looks at them: the frame around what they say, and boxes by their usual names. */
export const visitorParts: readonly string[] = [
  'body > header',
  '#header',
  '#site-header',
  '.site-header',
  '[role="banner"]',
  'nav:not([aria-label*="breadcrumb" i]):not([class*="breadcrumb" i])',
  ...[
    'recently-viewed',
    'recently_viewed',
    'recentlyviewed',
    'mini-cart',
    'minicart',
    'cart-drawer',
    'basket-summary',
    'wishlist',
    'order-history',
  ],
  ...['customer-name', 'customer-info', 'user-menu', 'account-menu', 'my-account', 'greeting', 'welcome-msg'],
  ...['delivery-address', 'shipping-address', 'deliver-to', 'delivery-location', 'logged-in-as'],
].map((part) => (/^[a-z]+(?:[-_][a-z]+)*$/.test(part) ? `[class*="${part}" i], [id*="${part}" i]` : part))

/** What may be done with a page that everybody can read. */
export const rightsOfPublicPage: Rights = {
  store_hours: null,
  field_hours: {},
  show: 'all',
  quote_words: 75,
  images: 'link',
  reason: rightsSentences.public_page({}),
}

/** A page of no particular site is known by nothing but its address. */
export const identifyAnyPage = (
  url: URL,
): { readonly canonicalUrl: string; readonly identityKeys: readonly string[] } => {
  const canonicalUrl = canonicalAddress(url)
  return { canonicalUrl, identityKeys: [`url:${canonicalUrl}`] }
}
