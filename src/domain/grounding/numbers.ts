import { monthNames, numberWords, ordinalWords, unitWords } from '../lexicon/numbers.ts'
import { isStopWord, plainLetters, type Token, wordTokens } from '../words.ts'

/** A number that a text states, in the forms in which it may stand elsewhere. */
export interface NumberFact {
  /** As it stands. */
  readonly text: string
  /** Normal forms; two numbers are the same when they share one. */
  readonly values: readonly string[]
  /** What it counts or measures: the meaning of a unit word, `date` in a date, or null. */
  readonly unit: string | null
  /** The content word after it that is no unit word, folded, or null. */
  readonly counted: string | null
  /** The word that follows the number of a numbered part: "chapter 8 (Replication)", "8. Replication"; folded, or null. */
  readonly titled: string | null
  /** Whether it was written as a word. */
  readonly spelled: boolean
  readonly start: number
  readonly end: number
}

const digitsPattern = /(?<![\p{L}\p{N}_])\d+(?:[.,\u00a0\u202f-]\d+)*(?:-?X\b)?(?:st|nd|rd|th|[ºª°]|[kKM](?!\p{L}))?/gu

const unpadded = (digits: string): string => digits.replace(/^0+(?=\d)/u, '')

const separated = (digits: string): readonly string[] => {
  const bare = digits.replaceAll(/[\u00a0\u202f]/gu, '')
  const marks = bare.replaceAll(/\d/gu, '')
  if (marks === '') return [unpadded(bare)]
  const grouped = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/u.test(bare) ? [bare.replaceAll(/[.,]/gu, '')] : []
  if (marks.length > 1 && new Set(marks).size === 2) {
    const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','))
    return [`${bare.slice(0, last).replaceAll(/[.,]/gu, '')}.${bare.slice(last + 1)}`]
  }
  return [...grouped, unpadded(bare.replaceAll(',', '.'))]
}

/** The numbers in a run of digits, each with its normal forms: ISBNs are one number, ranges and dates several. */
const valuesOf = (run: string): readonly (readonly string[])[] => {
  const thousands = /\d[kK]$/u.test(run) ? '000' : /\dM$/u.test(run) ? '000000' : ''
  const bare = run.replace(/(?:st|nd|rd|th|[ºª°]|[kKM])$/u, '')
  const digits = bare.replaceAll(/[^\dX]/gu, '')
  if (bare.includes('-') && (digits.length === 10 || digits.length === 13)) return [[digits]]
  if (bare.endsWith('X')) return [[digits]]
  if (/^(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4},\d{4})$/u.test(bare))
    return bare.split(/[.,]/u).map((part) => [unpadded(part)])
  const parts = bare
    .split('-')
    .filter((part) => part !== '')
    .map(separated)
  return thousands === '' ? parts : parts.map((values) => [...values, ...values.map((value) => value + thousands)])
}

const percentAfter = (text: string, end: number): boolean =>
  /^\s?(?:%|per cent\b|por cento\b)/u.test(text.slice(end, end + 12))

interface Place {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly values: readonly (readonly string[])[]
  readonly spelled: boolean
}

const digitPlaces = (text: string): readonly Place[] =>
  [...text.matchAll(digitsPattern)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    values: valuesOf(match[0]),
    spelled: false,
  }))

const countable = new Set(['editions', 'chapters', 'parts', 'sections', 'volumes'])

/** The unit that a number word of tens is joined with: "forty-nine", "trinta e sete". */
const joinedUnit = (tokens: readonly Token[], index: number): { token: Token; value: number } | null => {
  const next = tokens[index + 1]
  const token = next?.key === 'e' ? tokens[index + 2] : next
  const value = /^(?:one|um|uma)$/u.test(token?.key ?? '') ? 1 : Number(numberWords.get(token?.key ?? ''))
  return token && value > 0 && value < 10 ? { token, value } : null
}

const isTens = (value: string | undefined): boolean => /^[2-9]0$/u.test(value ?? '')

const spelledPlaces = (tokens: readonly Token[]): readonly Place[] => {
  const places: Place[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (!token) continue
    const next = tokens[index + 1]?.key ?? ''
    const ordinal = countable.has(unitWords.get(next) ?? '') ? ordinalWords.get(token.key) : undefined
    const value = numberWords.get(token.key) ?? ordinal
    if (value === undefined) continue
    const joined = isTens(value) ? joinedUnit(tokens, index) : null
    const end = joined?.token ?? token
    const whole = String(Number(value) + (joined?.value ?? 0))
    const text = joined ? `${token.text}-${joined.token.text}` : token.text
    places.push({ text, start: token.start, end: end.end, values: [[whole]], spelled: true })
    if (joined) index = tokens.indexOf(joined.token)
  }
  return places
}

/** Whether a number belongs to a date: a month's name stands beside it. */
const isDate = (tokens: readonly Token[], place: Place, text: string): boolean => {
  if (/^\d{4}-\d{2}(?:-\d{2})?$/u.test(place.text)) return true
  const before = tokens.findLast(({ end, key }) => end <= place.start && key !== 'de' && key !== 'of')
  const after = tokens.find(({ start, key }) => start >= place.end && key !== 'de' && key !== 'of')
  const near = (token: Token | undefined, gap: string): boolean =>
    token !== undefined && monthNames.has(token.key) && /^[\s.,]*(?:de|of)?\s*$/u.test(gap)
  return (
    near(after, text.slice(place.end, after?.start)) ||
    near(before, text.slice(before?.end, place.start)) ||
    /\p{L}{3,}\.? \d{1,2}, $/u.test(text.slice(0, place.start))
  )
}

/** The unit of a number: the unit word within two words after it, else the one right before it ("Chapter 5", "Pages: 616"). */
const unitAround = (tokens: readonly Token[], place: Place, text: string): string | null => {
  if (percentAfter(text, place.end)) return 'percent'
  if (isDate(tokens, place, text)) return 'date'
  if (/[$]\s?$/u.test(text.slice(0, place.start))) return 'dollars'
  const after = tokens.filter(({ start }) => start >= place.end).slice(0, 3)
  for (const [index, token] of after.entries()) {
    const between = text.slice(index === 0 ? place.end : (after[index - 1]?.end ?? place.end), token.start)
    if (/[.,;:()\d]/u.test(between) || /^\d/u.test(token.key) || numberWords.has(token.key)) break
    const unit = unitWords.get(token.key)
    if (unit !== undefined) return unit
  }
  const before = tokens.filter(({ end }) => end <= place.start).at(-1)
  const gap = before ? text.slice(before.end, place.start) : 'none'
  // "the years 1933 to 1939" counts no years.
  if (/^(?:1[5-9]|20)\d{2}$/u.test(place.text)) return null
  return before && /^[\s:]*$/u.test(gap) ? (unitWords.get(before.key) ?? null) : null
}

const countedAfter = (tokens: readonly Token[], place: Place, text: string, language: string): string | null => {
  const next = tokens.find(({ start }) => start >= place.end)
  if (!next || /[.,;:()]/u.test(text.slice(place.end, next.start)) || /^\d/u.test(next.key)) return null
  return isStopWord(next.key, language) || unitWords.has(next.key) ? null : next.key
}

/** The first word of the title of a numbered part, right behind its number. */
const titleAfter = (tokens: readonly Token[], place: Place, text: string, language: string): string | null => {
  const next = tokens.find(({ start, key }) => start >= place.end && !isStopWord(key, language))
  if (!next || !/^\p{Lu}/u.test(next.text)) return null
  return /^\s?[.:(–—-]\s?(?:\p{Lu}\p{L}* )?$/u.test(text.slice(place.end, next.start)) ? next.key : null
}

/** All numbers that a text states, in figures and in words. */
export const numberFacts = (text: string, language = 'en'): readonly NumberFact[] => {
  const tokens = wordTokens(text)
  const places = [...digitPlaces(text), ...spelledPlaces(tokens)]
  return places.flatMap((place) => {
    const unit = unitAround(tokens, place, text)
    const counted = unit === null ? countedAfter(tokens, place, text, language) : null
    const titled = titleAfter(tokens, place, text, language)
    const { text: written, spelled, start, end } = place
    return place.values.map((values) => ({ text: written, values, unit, counted, titled, spelled, start, end }))
  })
}

/** The months that a text names beside a number, and those of its dates in figures, as numbers. */
export const monthFacts = (text: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const match of text.matchAll(
    /(?:\d|de |of )\.?\s*(\p{L}{3,10})\.?(?=\s|,|$)|(\p{L}{3,10})\.?\s+(?:de\s+)?\d/gu,
  )) {
    const word = match[1] ?? match[2] ?? ''
    const month = monthNames.get(plainLetters(word.toLowerCase()))
    const named = /^\p{Lu}/u.test(word) || /\d\.?\s*(?:de\s+)?\p{L}+\s+(?:de\s+)?\d{4}|de \d{4}/u.test(text)
    if (month !== undefined && named) found.set(month, word)
  }
  for (const match of text.matchAll(/\b(?:1[5-9]|20)\d{2}-(\d{2})(?:-\d{2})?\b/gu))
    found.set(unpadded(match[1] ?? ''), match[0])
  for (const match of text.matchAll(/\b\d{1,2}\.(\d{1,2})\.(?:1[5-9]|20)\d{2}\b/gu))
    found.set(unpadded(match[1] ?? ''), match[0])
  return found
}
