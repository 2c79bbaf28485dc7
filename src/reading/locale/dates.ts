import { bareWord } from '../text.ts'
import { plainDigits } from './digits.ts'

/** Languages whose names of months are known. */
export const monthLocales = ['en', 'de', 'de-AT', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv']
/** Short forms that pages print and `Intl` does not give. */
export const furtherMonths: Readonly<Record<string, number>> = { maer: 3, juill: 7, mrz: 3, setiembre: 9 }

/** Month names of every language that is read, written out and short, inside a date and alone. */
const months: ReadonlyMap<string, number> = new Map([
  ...monthLocales
    .flatMap((locale) =>
      (['long', 'short'] as const).flatMap((month) =>
        Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2021, index, 15))).flatMap((day, index) =>
          [{ month }, { month, day: 'numeric' } as const].map((shape) => {
            const parts = new Intl.DateTimeFormat(locale, { ...shape, timeZone: 'UTC' }).formatToParts(day)
            const name = parts.find(({ type }) => type === 'month')?.value ?? ''
            return [bareWord(name.replace(/\.$/, '')), index + 1] as const
          }),
        ),
      ),
    )
    .filter(([name]) => /^\p{L}+$/u.test(name)),
  ...Object.entries(furtherMonths).map(([name, number]) => [bareWord(name), number] as const),
])

const padded = (value: number): string => String(value).padStart(2, '0')

const isoOf = (year: number, month: number | null, day: number | null): string | null => {
  if (year < 1000 || year > 2999) return null
  if (month === null) return String(year)
  if (month < 1 || month > 12) return null
  if (day === null) return `${year}-${padded(month)}`
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day >= 1 && day <= last ? `${year}-${padded(month)}-${padded(day)}` : null
}

const isYear = (token: string | undefined): token is string => token !== undefined && /^\d{4}$/.test(token)
const isDay = (token: string | undefined): token is string => token !== undefined && /^\d{1,2}$/.test(token)

/** Reads "April 3, 2018", "3. April 2018", "3 de abril de 2018", "Apr 2018": a month by name decides the rest. */
const namedDate = (tokens: readonly string[]): string | null => {
  const place = tokens.findIndex((token) => months.has(bareWord(token)))
  const month = months.get(bareWord(tokens[place] ?? ''))
  if (month === undefined) return null
  const before = tokens[place - 1]
  const after = tokens[place + 1]
  if (isYear(after)) return isoOf(Number(after), month, isDay(before) ? Number(before) : null)
  const next = tokens[place + 2]
  if (isDay(after) && isYear(next)) return isoOf(Number(next), month, Number(after))
  return isYear(before) ? isoOf(Number(before), month, isDay(after) ? Number(after) : null) : null
}

/** In which order a page writes day and month as numbers. */
export type DateOrder = 'day-first' | 'month-first'

const numericDate = (text: string, order: DateOrder | null): string | null => {
  const yearFirst = /^(\d{4})(?:[-/.年]\s?(\d{1,2})(?:[-/.月]\s?(\d{1,2})日?)?月?)?(?:T[\d:.+-]+Z?)?$/u.exec(text)
  if (yearFirst !== null) {
    const [, year, month, day] = yearFirst
    return isoOf(Number(year), month === undefined ? null : Number(month), day === undefined ? null : Number(day))
  }
  const yearLast = /^(\d{1,2})[-/.]\s?(\d{1,2})[-/.]\s?(\d{4})$/.exec(text)
  if (yearLast === null) return null
  const [first, second, year] = yearLast.slice(1).map(Number)
  if (first === undefined || second === undefined || year === undefined) return null
  if (first > 12) return isoOf(year, second, first)
  if (second > 12) return isoOf(year, first, second)
  if (first === second) return isoOf(year, first, second)
  if (order === null) return isoOf(year, null, null)
  return order === 'day-first' ? isoOf(year, second, first) : isoOf(year, first, second)
}

/**
 * The date that a text states, as YYYY, YYYY-MM or YYYY-MM-DD: exactly as precise as the text, or null when it states none.
 * Numbers that could be day or month either way are read in the page's order; without one only the year is certain.
 */
export const dateIso = (text: string, order: DateOrder | null = null): string | null => {
  const plain = plainDigits(text)
    .trim()
    .replace(/(?<=\d)(?:st|nd|rd|th|er|º|ª|°)(?![\p{L}])/giu, '')
  const numeric = numericDate(plain.replace(/\.$/, ''), order)
  if (numeric !== null) return numeric
  const joining = new Set(['de', 'of', 'del', 'do', 'di', 'den', 'den.', 'the'])
  const tokens = (plain.match(/\p{L}+|\d+/gu) ?? []).filter((token) => !joining.has(token.toLowerCase()))
  return namedDate(tokens)
}

/** Digits that a date of each precision has in ISO form, so that the longer of two is the more precise. */
const precisionOf = (text: string, order: DateOrder | null): number => dateIso(text, order)?.length ?? 0

/**
 * The date that ends a text, as printed: "Illustrated, April 3, 2018" ends with "April 3, 2018". Of the ends that are
 * dates the most precise counts, and of those the shortest. Null when the text ends with no date.
 */
export const dateInText = (text: string, order: DateOrder | null = null): string | null => {
  const pieces = text.split(', ')
  const ends = pieces.map((_, index) =>
    pieces
      .slice(pieces.length - 1 - index)
      .join(', ')
      .trim(),
  )
  const best = Math.max(...ends.map((end) => precisionOf(end, order)))
  return best === 0 ? null : (ends.find((end) => precisionOf(end, order) === best) ?? null)
}
