import type { Mutate, MutationContext } from './mutation.ts'
import { namesIn } from './names.ts'
import { firstOf, rotated, seedOf } from './seeded.ts'
import { plain, replaced, type Stretch, standsIn } from './text.ts'

const longWords = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}]{4,}/gu) ?? []
const lastWord = (name: string): string => name.split(' ').at(-1) ?? name

/** Share of a sentence's own words from which what is said of one name counts as said of the other too. */
const sharedFrom = 0.4

/** Whether the evidence may say the same of the other name: one of its sentences has that name and much of the sentence. */
const maySayOf = (name: string, sentence: string, old: string, evidence: string): boolean => {
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

const otherName = (sentence: string, old: string, context: MutationContext): string | null => {
  const seed = seedOf(sentence)
  const fits = (name: string): boolean => isAlike(name, old) && !sharesWord(name, sentence)
  const ofPage = (): string | undefined =>
    rotated(context.pageNames, seed).find((name) => fits(name) && !maySayOf(name, sentence, old, context.evidence))
  const ofOthers = (): string | undefined =>
    rotated(context.otherNames, seed).find((name) => fits(name) && !sharesWord(name, context.evidence))
  return (seed % 2 === 0 ? (ofPage() ?? ofOthers()) : (ofOthers() ?? ofPage())) ?? null
}

/** A name becomes another: of the same page, where it does not say the same of that name, or of another book's. */
export const swapName: Mutate = (sentence, context) =>
  firstOf(namesIn(sentence, context.evidence), seedOf(sentence), (found) => {
    const name = otherName(sentence, found.text, context)
    return name === null ? null : replaced(sentence, found, name)
  })

/** Between names that share one part in the sentence nothing stands but these words. */
const joining = /\b(?:and|or|as well as|e|ou)\b/giu
/** What holds in both directions stays true when its sides change places. */
const mutual =
  /\b(?:and|both|together|between|among|met|married|like|likens|compares?|comparable|similar|besides|along with|as well as|share[ds]?|entre|junto|ambos|casou)\b/iu
/** A place or an instant is no part that somebody plays. */
const placed = /\b(?:in|at|on|from|near|to|since|em|na|no|de|para)\s(?:the\s)?$/iu

const changePlaces = (sentence: string, first: Stretch, second: Stretch): string | null => {
  const between = sentence.slice(first.end, second.start)
  const said = between.replaceAll(joining, '')
  if (!/\p{L}{3,}/u.test(said) || mutual.test(between)) return null
  if ([first, second].some(({ start }) => placed.test(sentence.slice(0, start)))) return null
  if (sharesWord(first.text, second.text)) return null
  return replaced(replaced(sentence, second, first.text), first, second.text)
}

/** Two names change places, so that each has the part of the other. */
export const swapRoles: Mutate = (sentence, { evidence }) => {
  const names = namesIn(sentence, evidence)
  const pairs = names.flatMap((first, index) => names.slice(index + 1).map((second) => [first, second] as const))
  return firstOf(pairs, seedOf(sentence), ([first, second]) => changePlaces(sentence, first, second))
}
