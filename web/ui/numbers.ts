import { locale } from '../texts/locale.ts'

const whole = new Intl.NumberFormat(locale)
const cents = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', maximumFractionDigits: 2 })
const fractions = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', maximumSignificantDigits: 2 })

/** A count, grouped as people read it. */
export const wholeNumber = (value: number): string => whole.format(value)

/** Millionths of a US dollar as money; small sums keep two digits that tell something. */
export const dollars = (microUsd: number): string => {
  const value = microUsd / 1_000_000
  return value === 0 || value >= 0.1 ? cents.format(value) : fractions.format(value)
}
