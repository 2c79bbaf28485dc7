import type { Mutate, MutationContext, MutationLanguage } from './mutation.ts'
import { cardinals, ordinals, tens } from './number-words.ts'
import { firstOf, seedOf } from './seeded.ts'
import { inCaseOf, isOutsideQuotations, replaced, type Stretch, standsIn, stretchesOf, withArticles } from './text.ts'

const digits = /(?<![\p{L}\p{N}.,+#-])\d+(?:[.,]\d+)*(?![\p{L}\p{N}+#]|[.,]\d)/gu
const yearLike = /^(?:1[5-9]|20)\d\d$/u

/** Whether digits are a year. */
export const isYear = (text: string): boolean => yearLike.test(text)

const wordNumbers = (language: MutationLanguage): readonly (readonly string[])[] => [
  cardinals[language].slice(2),
  ordinals[language],
  tens[language],
]

/** Numbers of a sentence outside quotations, in digits or in words; "one" is left out, since it mostly is no number. */
export const numbersIn = (sentence: string, language: MutationLanguage): readonly Stretch[] => {
  const words = wordNumbers(language).flat().join('|')
  const inWords = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}-]| thirds)`, 'giu')
  return [...stretchesOf(sentence, digits), ...stretchesOf(sentence, inWords)]
    .filter((found) => isOutsideQuotations(sentence, found))
    .sort((a, b) => a.start - b.start)
}

/** Numbers in words have figures that must not stand in the evidence either, and the other way round. */
const formsOf = (text: string, language: MutationLanguage): readonly string[] => {
  const value = cardinals[language].indexOf(text.toLowerCase())
  const word = /^\d+$/u.test(text) ? cardinals[language][Number(text)] : undefined
  return [text, ...(value >= 0 ? [String(value)] : []), ...(word === undefined ? [] : [word])]
}

/** A larger number of the same form: "more than 8" must not become "more than 5", which would still be true. */
const larger = (text: string, language: MutationLanguage, step: number): string | null => {
  for (const row of wordNumbers(language)) {
    const place = row.indexOf(text.toLowerCase())
    if (place >= 0) return row[place + step] ?? null
  }
  const decimals = /^(\d+)([.,]\d{1,2})$/u.exec(text)
  if (decimals) return `${Number(decimals[1]) + step}${decimals[2] ?? ''}`
  const grouping = /\d([.,])\d{3}/u.exec(text)?.[1]
  const value = Number(text.replaceAll(/[.,]/gu, ''))
  const scale = value < 30 ? 1 : 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1)
  const next = String(value + step * scale)
  return grouping === undefined ? next : next.replaceAll(/\B(?=(?:\d{3})+$)/gu, grouping)
}

const monthName = /(?:January|February|March|April|May|June|July|August|September|October|November|December) $/u
const boundedAbove = /(?:under|less than|fewer than|up to|at most|within|menos de|até|no máximo)\s+$/iu

const changed = (sentence: string, found: Stretch, { language, evidence }: MutationContext): string | null => {
  if (isYear(found.text) || boundedAbove.test(sentence.slice(0, found.start))) return null
  const seed = seedOf(sentence)
  return firstOf([1, 2, 3, 4, 5, 6, 7], seed, (step) => {
    const next = larger(found.text, language, step)
    if (next === null || formsOf(next, language).some((form) => standsIn(form, evidence))) return null
    return withArticles(replaced(sentence, found, inCaseOf(found.text, next)))
  })
}

/** One number becomes a larger one that the evidence does not have, neither in figures nor in words. */
export const changeNumber: Mutate = (sentence, context) =>
  firstOf(numbersIn(sentence, context.language), seedOf(sentence), (found) => changed(sentence, found, context))

const isListed = (between: string): boolean =>
  !/\p{L}/u.test(between.replaceAll(/\b(?:and|or|to|until|of|out|e|ou|a|até)\b/giu, '')) && !/\bof\b/u.test(between)

/** Part of a name ("Rails 4", "Nineteen Eighty-Four"), of a version or of a range ("10 to 12"). */
const isBound = (sentence: string, { text, start, end }: Stretch): boolean =>
  (/^\p{Lu}/u.test(text) && start > 0) ||
  /[.,]\d{1,2}$/u.test(text) ||
  /(?<!^)\p{Lu}[\p{L}+]* $/u.test(sentence.slice(Math.max(0, start - 25), start).replace(monthName, 'month ')) ||
  /^ (?:to|or) (?:\d|two|three)/u.test(sentence.slice(end)) ||
  /(?:\d|one) (?:to|or) $/u.test(sentence.slice(0, start))

const rowOf = (text: string, language: MutationLanguage): number =>
  ordinals[language].includes(text.toLowerCase()) ? 1 : 0

/** Two numbers of one kind (years, places in an order, others) change places, unless they stand in one list, range or name. */
export const swapNumbers: Mutate = (sentence, { language }) => {
  const found = numbersIn(sentence, language).filter((number) => !isBound(sentence, number))
  const pairs = found.flatMap((first, index) => found.slice(index + 1).map((second) => [first, second] as const))
  return firstOf(pairs, seedOf(sentence), ([first, second]) => {
    const alike =
      isYear(first.text) === isYear(second.text) && rowOf(first.text, language) === rowOf(second.text, language)
    const same = formsOf(first.text, language).some((form) => form === second.text.toLowerCase())
    if (!alike || same || isListed(sentence.slice(first.end, second.start))) return null
    const after = replaced(sentence, second, inCaseOf(second.text, first.text))
    return replaced(after, first, inCaseOf(first.text, second.text))
  })
}
