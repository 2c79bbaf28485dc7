import { plainDigits } from './digits.ts'

/** Digits with thousands set apart in any usual way; in India the groups before the last hold two digits. */
export const groupedDigits = "\\d{1,3}(?:[.,\\u00a0\\u202f '’]\\d{3})+(?!\\d)|\\d{1,2}(?:,\\d{2})+,\\d{3}(?!\\d)|\\d+"

const grouped = new RegExp(groupedDigits, 'u')
/** What follows a number that is only an abbreviation of a larger one: "1.2K", "3,4 mil", "1,5 tis.", "2.3万". */
const abbreviated = /^[.,]?\d*\s?(?:k|mil|mila|mille|mln|tis|tys|tn|lakh|million|万|千)(?!\p{L})/iu

/** The first whole number in a text, or null: "2,715 ratings", "5.864 valoraciones", "6 134". An abbreviation is none: it is not exact. */
export const wholeNumber = (text: string): number | null => {
  const plain = plainDigits(text)
  const found = grouped.exec(plain)
  if (found === null || abbreviated.test(plain.slice(found.index + found[0].length))) return null
  return Number(found[0].replace(/\D/g, ''))
}

/** The first number in a text, with a decimal point or comma, or null: "4.7 out of 5", "4,4 von 5". */
export const decimalNumber = (text: string): number | null => {
  const found = /\d+(?:[.,]\d+)?/.exec(plainDigits(text))?.[0]
  return found === undefined ? null : Number(found.replace(',', '.'))
}
