import { locale } from '../texts/locale.ts'

const whole = new Intl.NumberFormat(locale)
const cents = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', maximumFractionDigits: 2 })
const fractions = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', maximumSignificantDigits: 2 })

/** A count, grouped as people read it. */
export const wholeNumber = (value: number): string => whole.format(value)

const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })

/** The sign of a US dollar as the reader knows it, with a blank after it. */
export const dollarSign = `${cents.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? '$'} `

/** A part of a whole, in percent. */
export const percent = (part: number, whole: number): string => share.format(whole === 0 ? 0 : part / whole)

/** Millionths of a US dollar as money; small sums keep two digits that tell something. */
export const dollars = (microUsd: number): string => {
  const value = microUsd / 1_000_000
  return value === 0 || value >= 0.1 ? cents.format(value) : fractions.format(value)
}
