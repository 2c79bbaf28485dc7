import { plainDigits } from './digits.ts'
import { groupedDigits } from './numbers.ts'

/** Currencies that are read, ISO 4217. */
export const currencies = ['USD', 'CAD', 'AUD', 'MXN', 'BRL', 'EUR', 'GBP', 'JPY', 'INR', 'PLN', 'SEK']
/** Languages whose signs for them, taken together, are all that shops print. */
export const signLocales = ['en-US', 'en-CA', 'ja']
/** Signs that shops print and `Intl` does not give. */
export const furtherSigns: Readonly<Record<string, string>> = { CDN$: 'CAD', 'Rs.': 'INR', Rs: 'INR', 円: 'JPY' }

const signsOf = (currency: string): readonly string[] =>
  signLocales.flatMap((locale) =>
    (['symbol', 'narrowSymbol', 'code'] as const).flatMap((currencyDisplay) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
        .formatToParts(1)
        .flatMap(({ type, value }) => (type === 'currency' && value !== '$' ? [plainDigits(value)] : [])),
    ),
  )

/** Signs and codes that stand beside an amount; longer ones first, because "$" ends many of them. */
const signs: readonly (readonly [sign: string, code: string])[] = [
  ...new Map([
    ...currencies.flatMap((code) => signsOf(code).map((sign) => [sign, code] as const)),
    ...Object.entries(furtherSigns),
  ]),
].toSorted(([first], [second]) => second.length - first.length)

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

const amount = new RegExp(`(?<!\\d[.,]?)(?:${groupedDigits})(?:[.,]\\d{2})?(?![.,]?\\d)`, 'gu')

/** The currency whose sign ends or begins a text; a dollar that nothing tells apart is the page's own. */
const currencyBeside = (before: string, after: string, dollar: string): string | null =>
  signs.find(([sign]) => before.endsWith(sign))?.[1] ??
  (before.endsWith('$') ? dollar : null) ??
  signs.find(([sign]) => after.startsWith(sign))?.[1] ??
  (/^\$(?!\s?\d)/u.test(after) ? dollar : null)

/**
 * Every price in a text, in order. A bare "$" means the page's own dollar; an amount without any sign is no price.
 */
export const pricesIn = (text: string, dollar = 'USD'): readonly Price[] => {
  const plain = plainDigits(text)
  return [...plain.matchAll(amount)].flatMap((match) => {
    const before = plain.slice(0, match.index).trimEnd()
    const after = plain.slice(match.index + match[0].length).trimStart()
    const currency = currencyBeside(before, after, dollar)
    return currency === null ? [] : [{ amount: amountOf(match[0]), currency }]
  })
}

/** The first price in a text, or null. */
export const priceOf = (text: string, dollar = 'USD'): Price | null => pricesIn(text, dollar)[0] ?? null
