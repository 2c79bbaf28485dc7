import { antonymsOf } from './antonyms.ts'
import type { Mutate, MutationLanguage } from './mutation.ts'
import { firstOf, seedOf } from './seeded.ts'
import { inCaseOf, isOutsideQuotations, replaced, type Stretch, stretchesOf, withArticles } from './text.ts'

/** Comparatives, superlatives and places in an order, each with its reverse; longer ones first. */
const reverses: Readonly<Record<MutationLanguage, readonly (readonly [words: string, reverse: string])[]>> = {
  en: [
    ['more than', 'fewer than'],
    ['fewer than', 'more than'],
    ['less than', 'more than'],
    ['at least', 'at most'],
    ['at most', 'at least'],
    ['most of', 'hardly any of'],
    ['rather than', 'as well as'],
    ['more', 'less'],
    ['less', 'more'],
    ['over', 'under'],
    ['most', 'least'],
    ['least', 'most'],
    ['better', 'worse'],
    ['worse', 'better'],
    ['best', 'worst'],
    ['worst', 'best'],
    ['larger', 'smaller'],
    ['largest', 'smallest'],
    ['greater', 'lesser'],
    ['greatest', 'poorest'],
    ['older', 'younger'],
    ['younger', 'older'],
    ['longer', 'shorter'],
    ['higher', 'lower'],
    ['faster', 'slower'],
    ['slower', 'faster'],
    ['simpler', 'more complicated'],
    ['smarter', 'duller'],
    ['smaller', 'larger'],
    ['earlier', 'later'],
    ['later', 'earlier'],
    ['before', 'after'],
    ['after', 'before'],
    ['first', 'last'],
    ['last', 'first'],
  ],
  'pt-BR': [
    ['mais de', 'menos de'],
    ['menos de', 'mais de'],
    ['pelo menos', 'no máximo'],
    ['mais', 'menos'],
    ['menos', 'mais'],
    ['maior', 'menor'],
    ['menor', 'maior'],
    ['melhor', 'pior'],
    ['pior', 'melhor'],
    ['antes', 'depois'],
    ['depois', 'antes'],
    ['primeiro', 'último'],
    ['primeira', 'última'],
    ['maioria', 'minoria'],
  ],
}

const patterns: Readonly<Record<MutationLanguage, RegExp>> = {
  en: new RegExp(`(?<![\\p{L}-])(?:${reverses.en.map(([words]) => words).join('|')})(?![\\p{L}-])`, 'giu'),
  'pt-BR': new RegExp(`(?<![\\p{L}-])(?:${reverses['pt-BR'].map(([words]) => words).join('|')})(?![\\p{L}-])`, 'giu'),
}

/** Set phrases that compare nothing: "over the years", "at first", "no longer", "look after". */
const setPhrase =
  /(?:\b(?:at|look|named|once|no|each|any|all|will|nothing|puzzled) (?:first|last|after|over|longer|more)|\bover (?:the|time|all|one|centuries)|\blast (?:name|decade|years?|for|thirty)|\bfirst (?:name|class)|\bnext best|\bbest (?:known|practices?))/iu

/** A word with a capital is part of a title: inside a sentence, or before another one. */
const isFree = (sentence: string, found: Stretch): boolean =>
  isOutsideQuotations(sentence, found) &&
  (!/^\p{Lu}/u.test(found.text) || (found.start === 0 && /^[ ,]\s*\p{Ll}/u.test(sentence.slice(found.end))))

/** "He later moved": later than what an earlier sentence told, so that the sentence by itself compares nothing. */
const isAnchoredElsewhere = (sentence: string, { start, end, text }: Stretch): boolean =>
  /^(?:earlier|later|antes|depois)$/iu.test(text) &&
  /(?:^|\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|[Ee]l[ea]s?) |(?<!\p{L})\p{Lu}[\p{L}.]* )$/u.test(
    sentence.slice(0, start),
  ) &&
  /^,? \p{Ll}/u.test(sentence.slice(end)) &&
  !/^ (?:than|de|do|da|que)\b/u.test(sentence.slice(end))

const isCounted = (rest: string): boolean =>
  /^ (?:\d|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty)/u.test(rest)

/** The reverse of words where they stand: "most experts" becomes "few experts", "more than 8" becomes "fewer than 8". */
const reverseOf = (sentence: string, found: Stretch, table: ReadonlyMap<string, string>): string | null => {
  const words = found.text.toLowerCase()
  const rest = sentence.slice(found.end)
  if (words === 'most' && !/(?:\bthe|\bits|\bhis|\bher|\btheir|['’]s|\d) $/iu.test(sentence.slice(0, found.start)))
    return /^ (?:\p{Ll}+ )?\p{Ll}+s\b/u.test(rest) ? 'few' : 'least'
  if (words === 'more than' && !isCounted(rest)) return 'less than'
  if (words === 'over' && !isCounted(rest)) return null
  return table.get(words) ?? null
}

/** A comparative or a superlative is turned round, or an order in time. */
export const turnComparison: Mutate = (sentence, { language }) => {
  const table = new Map(reverses[language])
  const found = stretchesOf(sentence, patterns[language]).filter(
    (words) =>
      isFree(sentence, words) &&
      !isAnchoredElsewhere(sentence, words) &&
      !setPhrase.test(sentence.slice(Math.max(0, words.start - 8), words.end + 10)),
  )
  return firstOf(found, seedOf(sentence), (words) => {
    const reverse = reverseOf(sentence, words, table)
    return reverse === null ? null : withArticles(replaced(sentence, words, inCaseOf(words.text, reverse)))
  })
}

/** A word becomes its opposite, one that the sentence does not have already. */
export const takeAntonym: Mutate = (sentence, { language }) => {
  const words = stretchesOf(
    sentence,
    /(?<!\byears? |\byear-)(?<![\p{L}-])\p{L}+(?:-\p{L}+)*(?!['’]t)(?![\p{L}-])/gu,
  ).filter((word) => isFree(sentence, word))
  return firstOf(words, seedOf(sentence), (word) => {
    const opposite = antonymsOf(word.text.toLowerCase(), language).find(
      (other) => !sentence.toLowerCase().includes(other),
    )
    return opposite === undefined ? null : withArticles(replaced(sentence, word, inCaseOf(word.text, opposite)))
  })
}
