import type { Mutate, MutationContext } from './mutation.ts'
import { months } from './number-words.ts'
import { isYear } from './numbers.ts'
import { firstOf, seedOf } from './seeded.ts'
import { inCaseOf, isOutsideQuotations, replaced, type Stretch, standsIn, stretchesOf } from './text.ts'

/** What is true by a year is true by a later one, and what is true since a year is true since a later one. */
const openEnded = /\b(?:by|before|after|since|until|desde|antes de|depois de|até)\s+$/iu

const changedYear = (sentence: string, found: Stretch, evidence: string): string | null => {
  if (!isYear(found.text) || openEnded.test(sentence.slice(0, found.start))) return null
  const steps = [1, 2, 3, 4, 6, 7, 8, 11, -1, -2, -3, -4, -6, -7, -8, -11]
  return firstOf(steps, seedOf(sentence), (step) => {
    const year = String(Number(found.text) + step)
    return standsIn(year, evidence) || standsIn(year, sentence) ? null : replaced(sentence, found, year)
  })
}

const changedMonth = (sentence: string, found: Stretch, { language, evidence }: MutationContext): string | null =>
  firstOf(months[language], seedOf(sentence), (month) =>
    standsIn(month, evidence) || standsIn(month, sentence)
      ? null
      : replaced(sentence, found, inCaseOf(found.text, month)),
  )

/** A year or a month becomes one that the evidence does not have. */
export const changeDate: Mutate = (sentence, context) => {
  const outside = (found: Stretch): boolean => isOutsideQuotations(sentence, found)
  const years = stretchesOf(sentence, /(?<![\p{L}\p{N}.,])\d{4}(?![\p{L}\p{N}])/gu).filter(outside)
  const names = months[context.language].filter((month) => month !== 'May' && month !== 'March').join('|')
  const named = stretchesOf(sentence, new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'gu')).filter(outside)
  return firstOf([...years, ...named], seedOf(sentence), (found) =>
    /^\d/u.test(found.text) ? changedYear(sentence, found, context.evidence) : changedMonth(sentence, found, context),
  )
}
