import { firstNames } from '../lexicon/gendered-words.ts'
import { type Mention, type PronounKind, sameName } from './mentions.ts'
import { narratorOf } from './narrator.ts'
import type { IndexedPassage, IndexedSentence } from './passage-index.ts'
import { type RoleSentence, roleSentence } from './role-texts.ts'

interface Place {
  readonly sentence: IndexedSentence
  readonly entry: IndexedPassage
}

/** Whom a mention may name: the names, the likeliest first. */
export type Named = readonly (readonly string[])[]

/** Sentences that are gone back to find of whom a pronoun speaks. */
const sentencesBack = 5

/** Pronouns that do something themselves: who told that she came may be she. */
const doing = /^(?:he|she)$/u

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
): Place | undefined => {
  const place = sentence.place - back
  const own = entry.sentences[place]
  if (own !== undefined) return { sentence: own, entry }
  const previous = entries[entries.indexOf(entry) - 1]
  if (previous === undefined || previous.passage.source_id !== entry.passage.source_id) return undefined
  const last = previous.sentences.at(place)
  return last === undefined ? undefined : { sentence: last, entry: previous }
}

/** A pronoun of the other sex before one, of whose name this one is not: "he met Ana, and she". */
const ofOtherSex = (own: RoleSentence, pronoun: Mention): Mention | undefined => {
  const other = pronoun.pronoun === 'male' ? 'female' : 'male'
  return pronoun.pronoun === 'person'
    ? undefined
    : own.mentions.find((mention) => mention.pronoun === other && mention.to < pronoun.from)
}

/** The last sentence before one that names those of whom a pronoun may speak; sentences that open with the same pronoun are passed over. */
const namedBefore = (
  kind: PronounKind,
  place: Place,
  entries: readonly IndexedPassage[],
  language: string,
  isFree: (keys: readonly string[]) => boolean,
): Named => {
  for (let back = 1; back <= sentencesBack; back += 1) {
    const earlier = before(place.sentence, place.entry, entries, back)
    if (earlier === undefined) return []
    const read = roleSentence(earlier.sentence, earlier.entry, language)
    const fitting = read.mentions.filter((mention) => fits(read, mention, kind) && isFree(mention.keys))
    const leading = fitting.filter((mention) => read.leading.has(mention))
    const goesOn = leading.length === 0 && [...read.leading].some(({ pronoun }) => pronoun === kind)
    if (fitting.length > 0 && !goesOn) return (leading.length > 0 ? leading : fitting).map(({ keys }) => keys)
  }
  return []
}

/** Of whom a pronoun at a place may speak; empty where nobody can tell. */
export const antecedentsOf = (
  pronoun: Mention,
  place: Place,
  entries: readonly IndexedPassage[],
  language: string,
): Named => {
  const kind = pronoun.pronoun
  if (kind === null) return [pronoun.keys]
  if (kind === 'anything') return []
  const own = roleSentence(place.sentence, place.entry, language)
  if (kind === 'self') return narratorOf(pronoun, own.text, place.entry, entries)
  // "He" and "his" of one sentence are mostly one.
  const first = own.mentions.find((mention) => mention.pronoun === kind && mention.to < pronoun.from)
  if (first !== undefined && kind !== 'person') return antecedentsOf(first, place, entries, language)
  // Who does something to "him" is somebody else.
  const others = pronoun.owner || doing.test(own.text.keys[pronoun.from] ?? '') ? [] : own.doers(pronoun.from)
  const opposite = ofOtherSex(own, pronoun)
  const taken = opposite === undefined ? [] : antecedentsOf(opposite, place, entries, language)
  const isUntaken = (keys: readonly string[]): boolean =>
    taken.length !== 1 || taken.every((name) => sameName(name, keys) !== 'same')
  // Who is named again behind "he" is somebody else: "the day he left Daniel's house".
  const again = own.mentions.filter((mention) => mention.pronoun === null && mention.from > pronoun.to)
  const free = own.mentions.filter(
    (mention) =>
      mention.to < pronoun.from &&
      !others.includes(mention) &&
      (pronoun.owner || !again.some(({ keys }) => sameName(keys, mention.keys) === 'same')) &&
      fits(own, mention, kind) &&
      isUntaken(mention.keys),
  )
  const found = free.filter((mention) => own.leading.has(mention)).map(({ keys }) => keys)
  // What belongs to "her" mostly belongs to whom the sentence speaks of.
  if (pronoun.owner && found.length > 0) return found
  const sure = free.filter((mention) => sexOf(own, mention) === kind)
  if (found.length === 0 && sure.length === 1) return sure.map(({ keys }) => keys)
  found.push(...namedBefore(kind, place, entries, language, isUntaken))
  return found.length > 0 && own.leading.size > 0 ? found : [...found, ...free.map(({ keys }) => keys)]
}
