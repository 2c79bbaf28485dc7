import type { Mutate } from './mutation.ts'
import { firstOf, seedOf } from './seeded.ts'
import { isOutsideQuotations, quotationsOf, replaced, type Stretch, stretchesOf } from './text.ts'
import { negatedEnglish, portugueseVerbs } from './verbs.ts'

type Rule = readonly [pattern: RegExp, words: string]

const removals: readonly Rule[] = [
  [
    /(?<=\b(?:is|are|was|were|has|have|had|can|could|will|would|should|must|may|does|do|did) )(?:certainly )?not (?!only|just|merely)/gu,
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

const participle = String.raw`(?:(?:already|also|since|both|just|only|been|often) )*(?:been|won|written|sold|become|spoken|grown|drawn|published|programmed|taught|read|lost|gone|had|made|\p{L}+ed)\b`

const insertions: readonly Rule[] = [
  [/\bcan (?!not|be|ever)/gu, 'cannot '],
  [/\b(?:is|are|was|were|will|would|should|must|could|may)\b(?! (?:not|only))(?=[ ,])/gu, '$& not'],
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

/** What is said in two steps ("not this but that") has no plain opposite. */
const twofold = /\bnot\b[^.]*\b(?:but|only)\b|\bbut not\b|\bnão\b[^.]*\bmas\b/u
const denial = /\b(?:not|never|no|none|nobody|nothing|neither|nor|without|hardly|cannot|não|nunca|nem|sem)\b|n['’]t\b/iu
/** "Every chapter does not ..." may be read in two ways. */
const universal = /\b(?:every|each|all|any|both|todos|todas|cada)\b/iu

/** A negation goes out of the sentence, or comes into it. */
export const negate: Mutate = (sentence, { language }) => {
  if (twofold.test(sentence) || quotationsOf(sentence).some(({ text }) => denial.test(text))) return null
  for (const rule of removals) {
    const turned = apply(sentence, rule)
    if (turned !== null) return turned
  }
  if (denial.test(sentence) || universal.test(sentence)) return null
  if (language === 'pt-BR') return negatePortuguese(sentence)
  for (const rule of insertions) {
    const turned = apply(sentence, rule)
    if (turned !== null) return turned
  }
  return negateVerb(sentence)
}
