import { bareHost } from '../../../reading/hosts.ts'
import type { DateOrder } from '../../../reading/locale/dates.ts'

/** One of Amazon's national shops. */
export interface Marketplace {
  readonly domain: string
  /** ISO 4217: what a bare "$" and the shop's prices mean. */
  readonly currency: string
  /** The language in which the shop speaks, BCP 47. */
  readonly language: string
  readonly dateOrder: DateOrder
}

const row = (domain: string, currency: string, language: string, dateOrder: DateOrder = 'day-first'): Marketplace => ({
  domain,
  currency,
  language,
  dateOrder,
})

/** Every shop that is read. Another one is one more row. */
export const marketplaces: readonly [Marketplace, ...Marketplace[]] = [
  row('amazon.com', 'USD', 'en', 'month-first'),
  row('amazon.com.br', 'BRL', 'pt-BR'),
  row('amazon.co.uk', 'GBP', 'en'),
  row('amazon.de', 'EUR', 'de'),
  row('amazon.fr', 'EUR', 'fr'),
  row('amazon.es', 'EUR', 'es'),
  row('amazon.it', 'EUR', 'it'),
  row('amazon.ca', 'CAD', 'en', 'month-first'),
  row('amazon.com.mx', 'MXN', 'es'),
  row('amazon.com.au', 'AUD', 'en'),
  row('amazon.in', 'INR', 'en'),
  row('amazon.co.jp', 'JPY', 'ja'),
  row('amazon.nl', 'EUR', 'nl'),
  row('amazon.com.be', 'EUR', 'fr'),
  row('amazon.ie', 'EUR', 'en'),
  row('amazon.pl', 'PLN', 'pl'),
  row('amazon.se', 'SEK', 'sv'),
]

/** The shop that an address belongs to, or null. */
export const marketplaceOf = (url: URL): Marketplace | null => {
  const host = bareHost(url)
  return marketplaces.find(({ domain }) => host === domain || host.endsWith(`.${domain}`)) ?? null
}
