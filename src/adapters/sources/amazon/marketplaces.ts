import { bareHost } from '../../../reading/hosts.ts'
import type { DateOrder } from '../../../reading/locale/dates.ts'
import type { LabelLanguage } from '../../../reading/locale/labels.ts'

/** One of Amazon's national shops. */
export interface Marketplace {
  readonly domain: string
  /** ISO 4217: what a bare "$" and the shop's prices mean. */
  readonly currency: string
  /** The language in which the shop speaks, BCP 47. */
  readonly language: string
  /** The languages in which its pages print labels, the shop's own first. */
  readonly labelLanguages: readonly LabelLanguage[]
  readonly dateOrder: DateOrder
  /** Whether the reading was checked against pages that people saved there; the others rest on the tables alone. */
  readonly verified: boolean
}

type Row = Omit<Marketplace, 'dateOrder'> & { readonly dateOrder?: DateOrder }

const rows: readonly [Row, ...Row[]] = [
  {
    domain: 'amazon.com',
    currency: 'USD',
    language: 'en',
    labelLanguages: ['en', 'es'],
    dateOrder: 'month-first',
    verified: true,
  },
  { domain: 'amazon.com.br', currency: 'BRL', language: 'pt-BR', labelLanguages: ['pt'], verified: false },
  { domain: 'amazon.co.uk', currency: 'GBP', language: 'en', labelLanguages: ['en'], verified: true },
  { domain: 'amazon.de', currency: 'EUR', language: 'de', labelLanguages: ['de', 'en', 'nl', 'pl'], verified: true },
  { domain: 'amazon.fr', currency: 'EUR', language: 'fr', labelLanguages: ['fr', 'en'], verified: true },
  { domain: 'amazon.es', currency: 'EUR', language: 'es', labelLanguages: ['es', 'pt', 'en'], verified: true },
  { domain: 'amazon.it', currency: 'EUR', language: 'it', labelLanguages: ['it', 'en'], verified: false },
  {
    domain: 'amazon.ca',
    currency: 'CAD',
    language: 'en',
    labelLanguages: ['en', 'fr'],
    dateOrder: 'month-first',
    verified: true,
  },
  { domain: 'amazon.com.mx', currency: 'MXN', language: 'es', labelLanguages: ['es'], verified: false },
  { domain: 'amazon.com.au', currency: 'AUD', language: 'en', labelLanguages: ['en'], verified: false },
  { domain: 'amazon.in', currency: 'INR', language: 'en', labelLanguages: ['en'], verified: false },
  { domain: 'amazon.co.jp', currency: 'JPY', language: 'ja', labelLanguages: ['ja', 'en'], verified: false },
  { domain: 'amazon.nl', currency: 'EUR', language: 'nl', labelLanguages: ['nl', 'en'], verified: false },
  { domain: 'amazon.com.be', currency: 'EUR', language: 'fr', labelLanguages: ['fr', 'nl', 'en'], verified: false },
  { domain: 'amazon.ie', currency: 'EUR', language: 'en', labelLanguages: ['en'], verified: false },
  { domain: 'amazon.pl', currency: 'PLN', language: 'pl', labelLanguages: ['pl', 'en'], verified: false },
  { domain: 'amazon.se', currency: 'SEK', language: 'sv', labelLanguages: ['sv', 'en'], verified: false },
]

const shopOf = (row: Row): Marketplace => ({ dateOrder: 'day-first', ...row })
const [first, ...others] = rows

/** Every shop that is read. Another one is one more row. */
export const marketplaces: readonly [Marketplace, ...Marketplace[]] = [shopOf(first), ...others.map(shopOf)]

/** The shop that an address belongs to, or null. */
export const marketplaceOf = (url: URL): Marketplace | null => {
  const host = bareHost(url)
  return marketplaces.find(({ domain }) => host === domain || host.endsWith(`.${domain}`)) ?? null
}
