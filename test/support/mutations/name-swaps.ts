import type { Mutate, MutationContext } from './mutation.ts'
import { namesIn } from './names.ts'
import { firstOf, rotated, seedOf } from './seeded.ts'
import { escaped, isOutsideQuotations, plain, replaced, type Stretch, standsIn } from './text.ts'

const longWords = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}]{4,}/gu) ?? []
const lastWord = (name: string): string => name.split(' ').at(-1) ?? name

/** Share of a sentence's own words from which what is said of one name counts as said of the other too. */
const sharedFrom = 0.3

/** Whether the evidence may say the same of the other name: one of its sentences has that name and much of the sentence. */
const maySayOf = (name: string, sentence: string, old: string, evidence: string): boolean => {
  if (!standsIn(lastWord(name), evidence)) return false
  const gone = new Set(longWords(old))
  const words = longWords(sentence).filter((word) => !gone.has(word))
  return plain(evidence)
    .split(/(?<=[.!?])\s|\n/u)
    .some((said) => {
      if (!standsIn(lastWord(name), said)) return false
      const shared = words.filter((word) => said.includes(word.slice(0, 5))).length
      return shared >= sharedFrom * words.length
    })
}

const isAlike = (name: string, old: string): boolean =>
  (name.includes(' ') && old.includes(' ')) || (!name.includes(' ') && !old.includes(' '))

const sharesWord = (name: string, text: string): boolean => name.split(' ').some((word) => standsIn(word, text))

/** "Iceland" and "Icelanders" are too near to be different. */
const isNear = (name: string, sentence: string): boolean =>
  longWords(name).some((word) => word.length > 5 && plain(sentence).includes(word.slice(0, 6)))

/** Several people of one text may praise the same book, whatever their words. */
const opinion = /\b(?:prais|recommend|admir|likes?\b|lov(?:es?|ed)\b|enjoy|elogi|recomend)/iu

/** Whether two names are parts of one person's whole name. */
const isOnePerson = (name: string, old: string, people: readonly string[]): boolean =>
  people.some((whole) => standsIn(lastWord(name), whole) && standsIn(lastWord(old), whole))

const otherName = (sentence: string, old: string, context: MutationContext): string | null => {
  const seed = seedOf(sentence)
  const isPerson = context.people.includes(old)
  const [near, far] = isPerson
    ? [opinion.test(sentence) ? [] : context.people, context.otherPeople]
    : [context.names, context.otherNames]
  const fits = (name: string): boolean => isAlike(name, old) && !sharesWord(name, sentence) && !isNear(name, sentence)
  const ofPage = (): string | undefined =>
    rotated(near, seed).find(
      (name) =>
        fits(name) && !isOnePerson(name, old, context.people) && !maySayOf(name, sentence, old, context.evidence),
    )
  const ofOthers = (): string | undefined =>
    rotated(far, seed).find((name) => fits(name) && !sharesWord(name, context.evidence))
  return (seed % 2 === 0 ? (ofPage() ?? ofOthers()) : (ofOthers() ?? ofPage())) ?? null
}

/** Whether a name is part of a longer one, of a work or a house: "Ana's Garden", "the Prado Foundation". */
const isPartOfName = (sentence: string, end: number): boolean => /^(?:['’]s)? \p{Lu}\p{Ll}/u.test(sentence.slice(end))

/** People where a sentence names them, the longest form of a name first, quotations left out. */
const peopleIn = (sentence: string, people: readonly string[]): readonly Stretch[] => {
  const found: Stretch[] = []
  const named = people.filter((name) => sentence.includes(name)).toSorted((a, b) => b.length - a.length)
  for (const name of named) {
    const start = sentence.search(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u'))
    const end = start + name.length
    const isFree =
      start >= 0 && !isPartOfName(sentence, end) && found.every((other) => end <= other.start || start >= other.end)
    if (isFree && isOutsideQuotations(sentence, { text: name, start, end })) found.push({ text: name, start, end })
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** A name becomes another: of the same text, where that does not say the same of it, or of another book's. */
export const swapName: Mutate = (sentence, context) => {
  const people = peopleIn(sentence, context.people)
  const others = namesIn(sentence, context.evidence).filter((name) =>
    people.every((person) => name.end <= person.start || name.start >= person.end),
  )
  const swap = (found: Stretch): string | null => {
    const name = otherName(sentence, found.text, context)
    return name === null ? null : replaced(sentence, found, name)
  }
  return firstOf(people, seedOf(sentence), swap) ?? firstOf(others, seedOf(sentence), swap)
}

/** What holds in both directions stays true when its sides change places. */
const mutual =
  /\b(?:both|together|between|among|met|meets?|r[au]ns? into|versus|vs|married|loves|collaborations?|like|likens|compare[sd]?|comparable|similar|besides|along with|as well as|share[ds]?|entre|junto|ambos|casou)\b/iu
const listed = /^(?:[\s,;&]|\b(?:and|or|as|e|ou)\b|\p{Lu}[\p{L}.'’-]*)*$/u

const changePlaces = (sentence: string, first: Stretch, second: Stretch, people: readonly string[]): string | null => {
  const between = sentence.slice(first.end, second.start)
  if (listed.test(between) || mutual.test(sentence.slice(0, second.start))) return null
  if (sharesWord(first.text, second.text) || isOnePerson(first.text, second.text, people)) return null
  return replaced(replaced(sentence, second, first.text), first, second.text)
}

/** Two people change places, so that each has the part of the other. */
export const swapRoles: Mutate = (sentence, { people }) => {
  const named = peopleIn(sentence, people)
  const pairs = named.flatMap((first, index) => named.slice(index + 1).map((second) => [first, second] as const))
  return firstOf(pairs, seedOf(sentence), ([first, second]) => changePlaces(sentence, first, second, people))
}
