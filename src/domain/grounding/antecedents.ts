import { firstNames } from '../lexicon/gendered-words.ts'
import type { Mention, PronounKind } from './mentions.ts'
import type { IndexedPassage, IndexedSentence } from './passage-index.ts'
import { type RoleSentence, roleSentence } from './role-texts.ts'

/** Whom a mention may name: the names, the likeliest first. */
export type Named = readonly (readonly string[])[]

/** Sentences that are gone back to find of whom a pronoun speaks. */
const sentencesBack = 5

const sexOf = ({ text }: RoleSentence, { from }: Mention): PronounKind | null => {
  const before = text.keys[from - 1] ?? ''
  const keys = [before, text.keys[from] ?? '', text.keys[from + 1] ?? '']
  if (keys.some((key) => /^(?:mr|sir|lord|sr)$/u.test(key))) return 'male'
  if (keys.some((key) => /^(?:mrs|ms|miss|lady|dame|sra|dona)$/u.test(key))) return 'female'
  const first = text.keys[from] ?? ''
  if (firstNames.male.has(first)) return 'male'
  return firstNames.female.has(first) ? 'female' : null
}

const fits = (sentence: RoleSentence, mention: Mention, kind: PronounKind): boolean => {
  if (mention.pronoun !== null || mention.kind === 'thing' || mention.common) return false
  const sex = sexOf(sentence, mention)
  if (sex !== null && (kind === 'male' || kind === 'female')) return sex === kind
  return !/^(?:in|at|em|na|no)$/u.test(sentence.text.keys[mention.from - 1] ?? '')
}

const before = (
  sentence: IndexedSentence,
  entry: IndexedPassage,
  entries: readonly IndexedPassage[],
  back: number,
): { readonly sentence: IndexedSentence; readonly entry: IndexedPassage } | undefined => {
  const place = sentence.place - back
  const own = entry.sentences[place]
  if (own !== undefined) return { sentence: own, entry }
  const previous = entries[entries.indexOf(entry) - 1]
  if (previous === undefined || previous.passage.source_id !== entry.passage.source_id) return undefined
  const last = previous.sentences.at(place)
  return last === undefined ? undefined : { sentence: last, entry: previous }
}

/** Of whom a pronoun at a place may speak; empty where nobody can tell. */
export const antecedentsOf = (
  pronoun: Mention,
  place: { readonly sentence: IndexedSentence; readonly entry: IndexedPassage },
  entries: readonly IndexedPassage[],
  language: string,
): Named => {
  const kind = pronoun.pronoun
  if (kind === null) return [pronoun.keys]
  if (kind === 'anything') return []
  const own = roleSentence(place.sentence, place.entry, language)
  // "He" and "his" of one sentence are mostly one.
  const first = own.mentions.find((mention) => mention.pronoun === kind && mention.to < pronoun.from)
  if (first !== undefined && kind !== 'person') return antecedentsOf(first, place, entries, language)
  // Who does something to "him" is somebody else.
  const others = pronoun.owner ? [] : own.doers(pronoun.from)
  const named = (read: RoleSentence, isFree: (mention: Mention) => boolean, leading: boolean): Named => {
    const fitting = read.mentions.filter((mention) => isFree(mention) && fits(read, mention, kind))
    return (leading ? fitting.filter((mention) => read.leading.has(mention)) : fitting).map(({ keys }) => keys)
  }
  const isFree = (mention: Mention): boolean => mention.to < pronoun.from && !others.includes(mention)
  const found = [...named(own, isFree, true)]
  // What belongs to "her" mostly belongs to whom the sentence speaks of.
  if (pronoun.owner && found.length > 0) return found
  for (let back = 1; back <= sentencesBack; back += 1) {
    const earlier = before(place.sentence, place.entry, entries, back)
    if (earlier === undefined) break
    const read = roleSentence(earlier.sentence, earlier.entry, language)
    const leading = named(read, () => true, true)
    const all = leading.length > 0 ? leading : named(read, () => true, false)
    if (all.length === 0) continue
    found.push(...all)
    break
  }
  return found.length > 0 && own.leading.size > 0 ? found : [...found, ...named(own, isFree, false)]
}
