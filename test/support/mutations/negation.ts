import type { Mutate } from './mutation.ts'
import { firstOf, seedOf } from './seeded.ts'
import { isOutsideQuotations, replaced, type Stretch, stretchesOf } from './text.ts'
import { negatedEnglish, portugueseVerbs } from './verbs.ts'

type Rule = readonly [pattern: RegExp, words: string]

const removals: readonly Rule[] = [
  [
    /(?<=\b(?:is|are|was|were|has|have|had|can|could|will|would|should|must|may|does|do|did) )not (?!only|just|merely)/gu,
    '',
  ],
  [/\bcannot\b/gu, 'can'],
  [/\bnever\b/gu, 'always'],
  [/\bno longer\b/gu, 'still'],
  [/\bNobody\b/gu, 'Everybody'],
  [/^No (?=\p{L})/gu, 'A '],
  [/\bhave no\b/gu, 'have'],
  [/\bhad no\b/gu, 'had'],
  [/\bincludes no\b/gu, 'includes'],
  [/\bwithout\b/gu, 'with'],
  [/\b[Nn]ão (?=\p{Ll})/gu, ''],
  [/\b[Nn]unca\b/gu, 'sempre'],
  [/\bsem\b/gu, 'com'],
]

const participle = String.raw`(?:(?:already|also|since|both|just|been) )*(?:been|won|written|sold|become|spoken|grown|drawn|published|programmed|taught|read|lost|gone|had|made|\p{L}+ed)\b`

const insertions: readonly Rule[] = [
  [/\bcan (?!not|be)/gu, 'cannot '],
  [/\b(?:is|are|was|were|will|would|should|must|could|may)\b(?! not)(?=[ ,])/gu, '$& not'],
  [new RegExp(String.raw`\b(?:has|have|had) (?=${participle})`, 'gu'), '$&not '],
  [/\bhas\b(?! (?:not|no)\b)(?=[ ,])/gu, 'does not have'],
  [/\bhave\b(?! (?:not|no)\b)(?=[ ,])/gu, 'do not have'],
  [/\bhad\b(?! (?:not|no)\b)(?=[ ,])/gu, 'did not have'],
]

const apply = (sentence: string, [pattern, words]: Rule): string | null =>
  firstOf(stretchesOf(sentence, pattern), seedOf(sentence), (found) =>
    isOutsideQuotations(sentence, found)
      ? replaced(
          sentence,
          found,
          words.replace('$&', () => found.text),
        )
      : null,
  )

/** A word with a capital belongs to a title; a plural after "the" or a number is a noun. */
const isVerb = (sentence: string, { start }: Stretch): boolean =>
  !/(?:\b(?:the|a|an|of|its|his|her|their|and|with|in|these|to|is|are|was|were|be|been|has|have|had|by)|\d|[-,])\s?$/iu.test(
    sentence.slice(0, start),
  )

const negateVerb = (sentence: string): string | null => {
  const verbs = stretchesOf(sentence, /(?<![\p{L}-])\p{Ll}+(?![\p{L}-])/gu)
  for (const verb of verbs) {
    if (!isOutsideQuotations(sentence, verb)) continue
    const negated = negatedEnglish.get(verb.text)
    if (negated !== undefined && isVerb(sentence, verb)) return replaced(sentence, verb, negated)
  }
  return null
}

const negatePortuguese = (sentence: string): string | null => {
  const verb = stretchesOf(sentence, /(?<![\p{L}-])\p{Ll}+(?![\p{L}-])/gu).find(
    (word) => portugueseVerbs.has(word.text) && isOutsideQuotations(sentence, word),
  )
  return verb === undefined ? null : replaced(sentence, verb, `não ${verb.text}`)
}

/** A negation goes out of the sentence, or comes into it. */
export const negate: Mutate = (sentence, { language }) => {
  if (/\bnot\b[^.]*\b(?:but|only)\b/u.test(sentence)) return null
  for (const rule of removals) {
    const turned = apply(sentence, rule)
    if (turned !== null) return turned
  }
  if (language === 'pt-BR') return negatePortuguese(sentence)
  for (const rule of insertions) {
    const turned = apply(sentence, rule)
    if (turned !== null) return turned
  }
  return negateVerb(sentence)
}
