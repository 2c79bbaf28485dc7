import { antonymsOf } from './antonyms.ts'
import type { Mutate, MutationLanguage } from './mutation.ts'
import { firstOf, seedOf } from './seeded.ts'
import { inCaseOf, isOutsideQuotations, replaced, type Stretch, stretchesOf } from './text.ts'

/** Comparatives, superlatives and places in an order, each with its reverse; longer ones first. */
const reverses: Readonly<Record<MutationLanguage, readonly (readonly [words: string, reverse: string])[]>> = {
  en: [
    ['more than', 'fewer than'],
    ['fewer than', 'more than'],
    ['less than', 'more than'],
    ['at least', 'at most'],
    ['at most', 'at least'],
    ['far beyond', 'hardly beyond'],
    ['most of', 'hardly any of'],
    ['nothing more than', 'much more than'],
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
    ['greatest', 'least'],
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
  /(?:\b(?:at|look|named|once|over and|no|each|any|all) (?:first|last|after|over|longer|more)|\bover (?:the|time|all)|\blast (?:name|decade|years?|thirty)|\b(?:his|her|their) first name)/iu

/** A word with a capital inside a sentence is part of a title. */
const isFree = (sentence: string, found: Stretch): boolean =>
  isOutsideQuotations(sentence, found) && (found.start === 0 || !/^\p{Lu}/u.test(found.text))

/** A comparative or a superlative is turned round, or an order in time. */
export const turnComparison: Mutate = (sentence, { language }) => {
  const table = new Map(reverses[language])
  const found = stretchesOf(sentence, patterns[language]).filter(
    (words) => isFree(sentence, words) && !setPhrase.test(sentence.slice(Math.max(0, words.start - 6), words.end + 8)),
  )
  return firstOf(found, seedOf(sentence), (words) => {
    const isCount = /^most$/iu.test(words.text) && /^ \p{Ll}+s\b/u.test(sentence.slice(words.end))
    const reverse = isCount ? 'few' : table.get(words.text.toLowerCase())
    return reverse === undefined ? null : replaced(sentence, words, inCaseOf(words.text, reverse))
  })
}

/** A word becomes its opposite, one that the sentence does not have already. */
export const takeAntonym: Mutate = (sentence, { language }) => {
  const words = stretchesOf(sentence, /\p{L}+(?:-\p{L}+)*/gu).filter((word) => isFree(sentence, word))
  return firstOf(words, seedOf(sentence), (word) => {
    const opposite = antonymsOf(word.text.toLowerCase(), language).find(
      (other) => !sentence.toLowerCase().includes(other),
    )
    return opposite === undefined ? null : replaced(sentence, word, inCaseOf(word.text, opposite))
  })
}
