import { pronouns, voiceWords } from '../lexicon/clause-words.ts'
import { statingVerbs, tellingVerbs } from '../lexicon/speaker-words.ts'
import { wordTokens } from '../words.ts'
import type { RankedSentence } from './copy-path.ts'
import { type Layout, nearestDistance, spacingOf } from './layout.ts'
import type { IndexedSentence } from './passage-index.ts'
import type { SentenceWord } from './sentence-words.ts'

/** At this distance two words belong together about a third as much as side by side. */
const reach = 14
/** Words with which a sentence opens, and sentences that are gone back, to find of whom a pronoun speaks. */
const opening = 4
const sentencesBack = 6

/** The sentence that names of whom the pronouns of a sentence speak: the last one before it that opens without a pronoun. */
const headOf = ({ sentence, entry }: RankedSentence): IndexedSentence | null => {
  for (let back = 0; back <= sentencesBack; back += 1) {
    const candidate = entry.sentences[sentence.place - back]
    if (!candidate) return null
    if (!candidate.keys.slice(0, opening).some((key) => pronouns.has(key))) return candidate
  }
  return null
}

/** Places of pronouns that speak of a name: those of sentences whose head opens with it. */
const pronounPlaces = (
  stems: readonly string[],
  near: readonly RankedSentence[],
  placed: ReadonlyMap<IndexedSentence, readonly number[]>,
): readonly number[] =>
  near.flatMap((one) => {
    const { sentence } = one
    const told = sentence.keys.flatMap((key, index) => (pronouns.has(key) ? [index] : []))
    if (told.length === 0) return []
    const head = headOf(one)
    if (head === null || !stems.some((stem) => head.line.slice(0, opening).includes(stem))) return []
    return told.map((index) => placed.get(sentence)?.[index] ?? -1).filter((place) => place >= 0)
  })

interface Told {
  readonly places: readonly number[]
  readonly weight: number
}

const closeness = (places: readonly number[], told: readonly Told[]): number => {
  let sum = 0
  let total = 0
  for (const one of told) {
    sum += one.weight * Math.exp(-nearestDistance(places, one.places) / reach)
    total += one.weight
  }
  return total === 0 ? 0 : sum / total
}

/** A run of words that is one name. */
interface Name {
  readonly from: number
  readonly to: number
  readonly known: boolean
}

const namesOf = (words: readonly SentenceWord[]): readonly Name[] => {
  const names: Name[] = []
  for (let at = 0; at < words.length; at += 1) {
    const from = at
    if (!words[at]?.named && words[at]?.kind !== 'known') continue
    while ((words[at + 1]?.named || words[at + 1]?.kind === 'known') && !words[at + 1]?.broken) at += 1
    names.push({ from, to: at, known: words.slice(from, at + 1).every(({ kind }) => kind === 'known') })
  }
  return names
}

/** Words behind a name within which a verb of saying makes it a speaker, who stands apart from what is said. */
const sayingReach = 3

const isSaying = ({ key, kind }: SentenceWord): boolean =>
  kind === 'frame' || voiceWords.has(key) || statingVerbs.has(key) || tellingVerbs.has(key)

/** Whether a name says something, or is said to: "Ana Prado writes that", "according to Ana Prado". */
const speaks = (words: readonly SentenceWord[], { from, to }: Name): boolean =>
  words.slice(to + 1, to + 1 + sayingReach).some(isSaying) || words.slice(Math.max(0, from - 2), from).some(isSaying)

/** Words beside a name that say what is said of it. */
const sideRead = 9

/**
 * How far from the book's own names (its title, its authors) the passages say what the sentence says of them, although they
 * say it in one place; 0 to 1. A pronoun stands for who opens the sentences before it.
 */
export const detachedKnown = (
  text: string,
  words: readonly SentenceWord[],
  near: readonly RankedSentence[],
  placed: ReadonlyMap<IndexedSentence, readonly number[]>,
  layout: Layout,
): number => {
  const names = namesOf(words).filter(({ known }) => known)
  if (names.length === 0) return 0
  let worst = 0
  const spacing = spacingOf(text, wordTokens(text))
  for (const name of names) {
    if (speaks(words, name)) continue
    const stems = words.slice(name.from, name.to + 1).map(({ stem }) => stem)
    const rarest = stems
      .map((stem) => layout.get(stem) ?? [])
      .filter(({ length }) => length > 0)
      .toSorted((one, two) => one.length - two.length)[0]
    const told: Told[] = words.flatMap((word, at): Told[] => {
      if ((at >= name.from && at <= name.to) || word.weight < 0.3 || word.named) return []
      const away =
        at < name.from ? (spacing[name.from] ?? 0) - (spacing[at] ?? 0) : (spacing[at] ?? 0) - (spacing[name.to] ?? 0)
      const own =
        layout.get(word.stem) ?? word.synonyms.flatMap((one) => layout.get(one) ?? []).toSorted((a, b) => a - b)
      return away > sideRead || own.length === 0 ? [] : [{ places: own, weight: word.weight / (2 + away) }]
    })
    if (told.length < 2) continue
    const all = [...(rarest ?? []), ...pronounPlaces(stems, near, placed)].toSorted((one, two) => one - two)
    const bound = all.length === 0 ? 0 : closeness(all, told)
    const gathered = Math.max(...told.map(({ places }) => closeness(places, told)))
    const away = Math.max(0, gathered - Math.max(bound, 0))
    worst = Math.max(worst, away)
  }
  return worst
}
