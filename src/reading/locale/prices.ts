/** Signs and codes that stand beside an amount; longer ones first, because "$" ends many of them. */
const currencies: readonly (readonly [sign: string, code: string])[] = [
  ['CDN$', 'CAD'],
  ['CAD', 'CAD'],
  ['CA$', 'CAD'],
  ['C$', 'CAD'],
  ['US$', 'USD'],
  ['USD', 'USD'],
  ['AU$', 'AUD'],
  ['A$', 'AUD'],
  ['AUD', 'AUD'],
  ['MX$', 'MXN'],
  ['MXN', 'MXN'],
  ['R$', 'BRL'],
  ['BRL', 'BRL'],
  ['EUR', 'EUR'],
  ['€', 'EUR'],
  ['GBP', 'GBP'],
  ['£', 'GBP'],
  ['JPY', 'JPY'],
  ['￥', 'JPY'],
  ['¥', 'JPY'],
  ['INR', 'INR'],
  ['₹', 'INR'],
  ['PLN', 'PLN'],
  ['zł', 'PLN'],
  ['SEK', 'SEK'],
  ['kr', 'SEK'],
]

/** An amount of money. */
export interface Price {
  readonly amount: number
  /** ISO 4217. */
  readonly currency: string
}

const amountOf = (digits: string): number => {
  const cents = /[.,](\d{2})$/.exec(digits)
  const whole = (cents === null ? digits : digits.slice(0, -3)).replace(/\D/g, '')
  return Number(cents === null ? whole : `${whole}.${cents[1]}`)
}

const amount = /\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?:[.,]\d{2})?(?!\d)|\d+(?:[.,]\d{2})?(?!\d)/gu

/**
 * Every price in a text, in order. A bare "$" means the page's own dollar; an amount without any sign is no price.
 */
export const pricesIn = (text: string, dollar = 'USD'): readonly Price[] =>
  [...text.matchAll(amount)].flatMap((match) => {
    const before = text.slice(0, match.index).trimEnd()
    const after = text.slice(match.index + match[0].length).trimStart()
    const sign =
      currencies.find(([name]) => before.endsWith(name)) ??
      (before.endsWith('$') ? (['$', dollar] as const) : currencies.find(([name]) => after.startsWith(name)))
    return sign === undefined ? [] : [{ amount: amountOf(match[0]), currency: sign[1] }]
  })

/** The first price in a text, or null. */
export const priceOf = (text: string, dollar = 'USD'): Price | null => pricesIn(text, dollar)[0] ?? null
