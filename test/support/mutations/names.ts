import { months } from './number-words.ts'
import { escaped, isOutsideQuotations, type Stretch, stretchesOf } from './text.ts'

const part = String.raw`\p{Lu}[\p{L}\p{N}]*(?:[.'’-]\p{L}[\p{L}\p{N}]*)*(?<!['’]s)\.?`
const run = new RegExp(
  `(?<![\\p{L}\\p{N}])${part}(?:(?: | of | de | von | van der | van | and the )(?=\\p{Lu})${part})*`,
  'gu',
)
const dates = new Set([...months.en, ...'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')])

/** Whether a word stands in small letters in the evidence, so that its capital may be that of a sentence's first word. */
const isCommon = (word: string, evidence: string): boolean =>
  evidence.includes(word.toLowerCase()) &&
  new RegExp(`(?<![\\p{L}-])${escaped(word.toLowerCase())}(?![\\p{L}-])`, 'u').test(evidence)

/** A first word with a capital only because it is the first is no part of a name. */
const withoutOpener = (found: Stretch, evidence: string): Stretch => {
  const [first = '', ...rest] = found.text.split(' ')
  if (found.start > 0 || !isCommon(first, evidence)) return found
  const text = rest.join(' ')
  return { text, start: found.end - text.length, end: found.end }
}

/** The full stop at the end belongs to the sentence. */
const trimmed = (found: Stretch, sentence: string): Stretch =>
  found.end === sentence.length && found.text.endsWith('.')
    ? { text: found.text.slice(0, -1), start: found.start, end: found.end - 1 }
    : found

/** A single word is a name where the evidence has it inside a sentence with a capital, and nowhere without. */
const isName = (text: string, evidence: string): boolean =>
  text.includes(' ')
    ? evidence.includes(text)
    : !isCommon(text, evidence) && new RegExp(`[\\p{Ll},] ${escaped(text)}(?![\\p{L}\\p{N}])`, 'u').test(evidence)

/** Names in a sentence that the evidence has too, quotations left out: people, places, works, makers. */
export const namesIn = (sentence: string, evidence: string): readonly Stretch[] =>
  stretchesOf(sentence, run)
    .map((found) => trimmed(withoutOpener(found, evidence), sentence))
    .filter((found) => found.text.length > 2 && !dates.has(found.text) && isOutsideQuotations(sentence, found))
    .filter((found) => isName(found.text, evidence))
