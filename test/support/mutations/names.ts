import { months } from './number-words.ts'
import { escaped, isOutsideQuotations, type Stretch, standsIn, stretchesOf } from './text.ts'

const part = String.raw`\p{Lu}[\p{L}\p{N}]*(?:[.'’-]\p{L}[\p{L}\p{N}]*)*(?<!['’]s)\.?`
const run = new RegExp(
  `(?<![\\p{L}\\p{N}])${part}(?:(?: | of | de | von | van der | van | and the )(?=\\p{Lu})${part})*`,
  'gu',
)
const dates = new Set([...months.en, ...'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')])

/** A first word with a capital only because it is the first: the evidence has it in small letters, or not at all. */
const withoutOpener = (found: Stretch, evidence: string): Stretch => {
  if (found.start > 0) return found
  const [first = '', ...rest] = found.text.split(' ')
  const isName =
    evidence.includes(first) && !new RegExp(`(?<!\\p{L})${first.toLowerCase()}(?!\\p{L})`, 'u').test(evidence)
  if (isName) return found
  const text = rest.join(' ')
  return { text, start: found.end - text.length, end: found.end }
}

const trimmed = (found: Stretch): Stretch => {
  const text = found.text.replace(/(?<=\p{L}{3})\.$/u, '')
  return { text, start: found.start, end: found.start + text.length }
}

/** A single word that the evidence has in small letters too is no name by itself. */
const isName = (text: string, evidence: string): boolean =>
  text.includes(' ') || !new RegExp(`(?<![\\p{L}-])${escaped(text.toLowerCase())}(?![\\p{L}-])`, 'u').test(evidence)

/** Names in a sentence that the evidence has too, quotations left out: people, places, works, makers. */
export const namesIn = (sentence: string, evidence: string): readonly Stretch[] =>
  stretchesOf(sentence, run)
    .map((found) => trimmed(withoutOpener(found, evidence)))
    .filter((found) => found.text.length > 2 && !dates.has(found.text) && isOutsideQuotations(sentence, found))
    .filter((found) => standsIn(found.text, evidence) && isName(found.text, evidence))
