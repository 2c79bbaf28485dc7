import { plainDigits } from './locale/digits.ts'

/** Writing marks that steer direction or join characters, dashes and spaces mean nothing in a number; full-width digits are digits. */
const bare = (text: string): string =>
  plainDigits(text)
    .replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u2010-\u2015-]/gu, '')
    .toUpperCase()

const checkDigit10 = (nine: string): string => {
  const sum = [...nine].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}

const checkDigit13 = (twelve: string): string => {
  const sum = [...twelve].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0)
  return String((10 - (sum % 10)) % 10)
}

/** Numbers typed where there is none: nine times the same digit has a right check digit by the nature of the sum. */
const isFiller = (nine: string): boolean => /^(\d)\1{8}$/.test(nine)

/**
 * The ISBN-10 that a text consists of, as ten characters, or null when it is none, a filler, or its check digit is wrong.
 * @source ISO 2108
 */
export const isbn10 = (text: string): string | null => {
  const digits = bare(text)
  const nine = digits.slice(0, 9)
  return /^\d{9}[\dX]$/.test(digits) && checkDigit10(nine) === digits[9] && !isFiller(nine) ? digits : null
}

/**
 * The ISBN-13 that a text consists of, as thirteen digits, or null when it is none, a filler, or its check digit is wrong.
 * @source ISO 2108
 */
export const isbn13 = (text: string): string | null => {
  const digits = bare(text)
  const right = /^97[89]\d{10}$/.test(digits) && checkDigit13(digits.slice(0, 12)) === digits[12]
  return right && !isFiller(digits.slice(3, 12)) ? digits : null
}

/** The ISBN-13 of a valid ISBN-10. */
export const isbn13From10 = (ten: string): string => {
  const twelve = `978${ten.slice(0, 9)}`
  return twelve + checkDigit13(twelve)
}

/** The ISBN-10 of a valid ISBN-13, or null for those that have none (979). */
export const isbn10From13 = (thirteen: string): string | null => {
  const nine = thirteen.slice(3, 12)
  return thirteen.startsWith('978') ? nine + checkDigit10(nine) : null
}

/** The ASIN that a text consists of: an ISBN-10, or ten characters that start with B. Null when it is neither. */
export const asinOf = (text: string): string | null => {
  const code = bare(text)
  return isbn10(code) ?? (/^B[0-9A-Z]{9}$/.test(code) ? code : null)
}
