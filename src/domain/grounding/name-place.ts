import { prepositions } from '../lexicon/role-words.ts'
import { antecedentsOf } from './antecedents.ts'
import type { RankedSentence } from './copy-path.ts'
import type { KnownWords } from './hard-facts.ts'
import { type Mention, sameName } from './mentions.ts'
import type { IndexedPassage, IndexedSentence } from './passage-index.ts'
import { type RoleSentence, roleSentence } from './role-texts.ts'
import { hasName, type SaidName } from './said-names.ts'
import type { SentenceWord } from './sentence-words.ts'

/** Whether a place of the passages speaks of a name, and how surely another one stands there; each 0 to 1. */
export interface NamePlace {
  readonly has: number
  readonly rival: number
}

/** What a place is compared with. */
export interface PlaceAsked {
  readonly words: readonly SentenceWord[]
  readonly said: ReadonlySet<string>
  readonly entries: readonly IndexedPassage[]
  readonly language: string
  readonly known: KnownWords
}

/** Words beside a name in which the word is looked for beside which another name would stand. */
const besideRead = 6
const farthest = 9
/** At this distance from that word another name is a third as likely to have the place. */
const reach = 4
/** Sentences before a place that may name of whom it speaks. */
const sentencesBack = 3

/** How surely a place has a name: by a pronoun, a form of the name, a sentence before, one behind. */
const sure = { pronoun: 0.9, laterPronoun: 0.3, form: 0.9, unclear: 0.6, before: 0.8, eachBefore: 0.1, behind: 0.5 }
/** How much less another name counts: a common one, one of another kind, whom a pronoun stands for, one of a
 * list with a name that is said, a pronoun behind the name, one to whom something belongs. */
const less = {
  common: 0.5,
  kind: 0.6,
  knownKind: 0.3,
  pronoun: 0.6,
  knownPronoun: 0.2,
  listed: 0.3,
  doubtful: 0.3,
  owner: 0.5,
  meant: 0.5,
}
/** How surely a name has the place behind the same preposition. */
const samePreposition = 0.7
/** Words from one name of a list to the next. */
const listReach = 2

/** Places of the words nearest to a name on either side that a sentence of the passages has too. */
const anchorsOf = (name: SaidName, words: readonly SentenceWord[], { line, holds }: IndexedSentence): number[] =>
  [1, -1].flatMap((step) => {
    for (let away = 1; away <= besideRead; away += 1) {
      const word = words[(step > 0 ? name.to : name.from) + step * away]
      if (word === undefined) break
      if (word.kind === 'stop') continue
      const stems = [word.stem, ...word.synonyms].filter((stem) => holds.has(stem))
      if (stems.length > 0) return line.flatMap((stem, at) => (stems.includes(stem) ? [at] : []))
    }
    return []
  })

const nearness = ({ from, to }: Mention, anchors: readonly number[]): number => {
  const away = anchors.map((at) => (at < from ? from - at : at > to ? at - to : farthest))
  return Math.exp(-Math.max(0, Math.min(farthest, ...away) - 1) / reach)
}

/** Whether two names stand side by side somewhere, so that they may be one. */
const areOne = (one: readonly string[], two: readonly string[], { entries, known }: PlaceAsked): boolean =>
  one.some((first) =>
    two.some((second) =>
      [`${first} ${second}`, `${second} ${first}`].some(
        (pair) => known.pairs.has(pair) || entries.some(({ pairs }) => pairs.has(pair)),
      ),
    ),
  )

/** Whether a name stands in a list with one that the sentence says too: that one's part is its own. */
const isListed = ({ from, to }: Mention, { mentions, text }: RoleSentence, { said }: PlaceAsked): boolean =>
  mentions.some((other) => {
    const [first, second] = other.from < from ? [other.to, from] : [to, other.from]
    const joined = /[,;&]/u.test(text.gaps[second] ?? '') || /^(?:and|e|or|ou)$/u.test(text.keys[second - 1] ?? '')
    if (other.pronoun !== null || second <= first || second - first > listReach || !joined) return false
    return text.stems.slice(other.from, other.to + 1).some((stem) => said.has(stem))
  })

/** What a name in the passages says of a place. */
const byName = (name: SaidName, held: Mention, role: RoleSentence, anchors: number[], asked: PlaceAsked): NamePlace => {
  const { stems, keys } = role.text
  if (stems.slice(held.from, held.to + 1).some((stem) => asked.said.has(stem))) return { has: 0, rival: 0 }
  const alike = sameName(held.keys, name.keys)
  if (alike !== 'other') return { has: alike === 'same' ? 1 : sure.unclear, rival: 0 }
  if (areOne(held.keys, name.keys, asked)) return { has: sure.form, rival: 0 }
  const otherKind = (held.kind === 'thing') !== name.thing
  const kind = otherKind ? (name.known ? less.knownKind : less.kind) : 1
  const rival =
    nearness(held, anchors) * (held.common ? less.common : 1) * (held.owner && !name.owner ? less.owner : 1) * kind
  const governed = prepositions.has(name.before) && keys[held.from - 1] === name.before
  const stands = governed ? Math.max(rival, samePreposition) : rival
  return { has: 0, rival: isListed(held, role, asked) ? stands * less.listed : stands }
}

/** What a pronoun in the passages says of a place. */
const byPronoun = (
  name: SaidName,
  held: Mention,
  one: RankedSentence,
  anchors: number[],
  asked: PlaceAsked,
): NamePlace => {
  const named = antecedentsOf(held, one, asked.entries, asked.language)
  const place = named.findIndex((keys) => sameName(keys, name.keys) !== 'other')
  if (place >= 0)
    return {
      has: Math.max(0, sure.pronoun - sure.laterPronoun * place),
      rival: place > 0 ? less.doubtful * nearness(held, anchors) : 0,
    }
  if (named.length === 0 || named.some((keys) => keys.some((key) => asked.said.has(key)))) return { has: 0, rival: 0 }
  return { has: 0, rival: nearness(held, anchors) * (name.known ? less.knownPronoun : less.pronoun) }
}

/** How surely a sentence before or behind names of whom a place speaks. */
const around = (name: SaidName, { sentence, entry }: RankedSentence, { entries }: PlaceAsked): number => {
  let passage = entries.indexOf(entry)
  let place = sentence.place
  for (let back = 1; back <= sentencesBack; back += 1) {
    place -= 1
    if (place < 0) {
      passage -= 1
      place = (entries[passage]?.sentences.length ?? 0) - 1
    }
    const earlier = entries[passage]?.sentences[place]
    if (earlier === undefined) break
    if (hasName(name, earlier)) return sure.before - sure.eachBefore * back
  }
  const next = entry.sentences[sentence.place + 1]
  return next !== undefined && hasName(name, next) ? sure.behind : 0
}

const narrators: ReadonlySet<string> = new Set([
  'i',
  'me',
  'my',
  'we',
  'our',
  'eu',
  'meu',
  'minha',
  'nos',
  'nosso',
  'nossa',
])

/** Whether a place of the passages that does not say a name speaks of it, or of another one in its place. */
export const namePlace = (name: SaidName, one: RankedSentence, asked: PlaceAsked): NamePlace => {
  const role = roleSentence(one.sentence, one.entry, asked.language)
  const anchors = anchorsOf(name, asked.words, one.sentence)
  let has = 0
  let rival = 0
  let meant = 0
  for (const held of role.mentions) {
    const isPronoun = held.pronoun !== null
    const told = isPronoun ? byPronoun(name, held, one, anchors, asked) : byName(name, held, role, anchors, asked)
    has = Math.max(has, told.has)
    if (isPronoun) meant = Math.max(meant, told.rival)
    else rival = Math.max(rival, told.rival)
  }
  if (name.signs && one.sentence.keys.some((key) => narrators.has(key))) has = Math.max(has, sure.form)
  if (has >= sure.pronoun) return { has, rival: Math.max(rival, meant) }
  // Where another name plainly stands, a sentence before says less; a pronoun may stand for whom it names.
  const near = around(name, one, asked)
  return {
    has: Math.max(has, near * (1 - rival / 2) * (meant > 0 ? less.meant : 1)),
    rival: Math.max(rival, near > 0 ? meant * less.doubtful : meant),
  }
}
