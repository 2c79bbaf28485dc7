import { foldText, plainLetters } from '../words.ts'

/** What stands around a name and is no part of it. */
const aroundNames = new Set('jr sr dr phd prof md msc sir dame lord ii iii iv'.split(' '))

/** The words of a name, in the order in which they are printed: `Martin, R.C.` gives `martin`, `r`, `c`. */
const nameWords = (name: string): readonly string[] =>
  (plainLetters(foldText(name)).match(/[\p{L}\p{N}']+/gu) ?? [])
    .map((word) => word.replaceAll("'", ''))
    .filter((word) => word !== '' && !aroundNames.has(word))

/** The one script that tells two names apart: those of different scripts cannot be compared by their letters. */
const scriptOf = (text: string): 'latin' | 'other' => (/\p{Script=Latin}/u.test(text) ? 'latin' : 'other')

/** Whether one letter, added, left out or changed, makes one word of the other. */
const oneLetterApart = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  return short.slice(long.length === short.length ? start + 1 : start) === long.slice(start + 1)
}

/** Letters from which a word may be spelled with one letter more, less or another: `Dostoevsky`, `Dostoyevsky`. */
const spellingFrom = 5

/** Whether two words are one, spelling habits and a slip of the finger aside. */
export const sameWord = (one: string, other: string): boolean =>
  one === other || (Math.min(one.length, other.length) >= spellingFrom && oneLetterApart(one, other))

/** How two words of names may stand for each other: `Robert` and `R`, `Dave` and `David`. */
const standsFor = (one: string, other: string): boolean =>
  sameWord(one, other) ||
  ((one.length === 1 || other.length === 1) && one[0] === other[0]) ||
  (one.length >= 3 && other.length >= 3 && one.slice(0, 3) === other.slice(0, 3))

/** Whether every word of the shorter name has a word of its own in the longer, and one of them is a whole word of both. */
const namesMeet = (shorter: readonly string[], longer: readonly string[]): boolean => {
  const left = [...longer]
  let whole = 0
  // Whole words first, so that an initial does not take the place of a name that is printed in full.
  for (const word of [...shorter].sort((one, other) => other.length - one.length)) {
    const equal = left.findIndex((one) => one.length > 1 && sameWord(one, word))
    const found = equal >= 0 ? equal : left.findIndex((one) => standsFor(one, word))
    if (found < 0) return false
    if (equal >= 0) whole += 1
    left.splice(found, 1)
  }
  return whole > 0
}

/** Letters of a last name from which it may be found inside a name that is printed as one word: `anafelima`. */
const slugPartFrom = 4

/**
 * Whether two printed names are one person's, whatever their order (`Last, First`), initials, accents and titles; null
 * when they are in different scripts.
 */
export const samePerson = (one: string, other: string): boolean | null => {
  if (scriptOf(one) !== scriptOf(other)) return null
  const [first, second] = [nameWords(one), nameWords(other)]
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first]
  const only = shorter.length === 1 ? shorter[0] : undefined
  if (only !== undefined && longer.length > 1) {
    const last = longer.findLast((word) => word.length > 1) ?? ''
    return only === last || only === longer[0] || (last.length >= slugPartFrom && only.includes(last))
  }
  return shorter.length > 0 && namesMeet(shorter, longer)
}

/** How the people that two answers name compare. */
export type PeopleVerdict = 'same' | 'different' | 'unknown'

/** Whether two lists of names have a person in common; unknown where one is empty or none can be compared. */
export const comparePeople = (some: readonly string[], others: readonly string[]): PeopleVerdict => {
  const verdicts = some.flatMap((one) => others.map((other) => samePerson(one, other)))
  if (verdicts.includes(true)) return 'same'
  return verdicts.includes(false) && !verdicts.includes(null) ? 'different' : 'unknown'
}

/** The names in a line that a person typed: `Ana Lima and Jo Park`, `Kleppmann, Martin`. */
export const namesIn = (line: string): readonly string[] => {
  const turned = /^\s*\S+\s*,\s*\S+(?:\s+\S+)?\s*$/u.test(line) && !/\s(?:and|e|und|y|et)\s|[;&/]/iu.test(line)
  if (turned) return [line.trim()]
  return line
    .split(/[,;&/]|\s(?:and|with|e|und|mit|y|con|et|avec|com)\s/iu)
    .map((name) => name.trim())
    .filter((name) => nameWords(name).length > 0)
}
