import type { Message } from '../told.ts'
import { detachedKnown } from './attachment.ts'
import { bindingsOf } from './bindings.ts'
import { isBlamedAlone } from './blame.ts'
import { addedIn } from './clause-signs.ts'
import { contradictedBy } from './contradiction.ts'
import { copyPathOf, nearestSentences } from './copy-path.ts'
import { isDiminished } from './diminished.ts'
import { displacedIn } from './displaced.ts'
import { missexedIn } from './gender.ts'
import type { HardFindings, KnownWords } from './hard-facts.ts'
import { joinsOf } from './joins.ts'
import { layoutOf, placeOfWords } from './layout.ts'
import { miscastIn } from './miscast.ts'
import { misnamedIn } from './misnamed.ts'
import { oppositionIn } from './opposition.ts'
import { pairingOf } from './pairing.ts'
import type { IndexedPassage } from './passage-index.ts'
import { pathSigns } from './path-signs.ts'
import { tellReason } from './reason-sentences.ts'
import { rolesOf } from './roles.ts'
import { type SentenceWord, sentenceWords } from './sentence-words.ts'
import type { SupportSigns } from './support-score.ts'

/** The signs of a sentence, with what there is to say about them. */
export interface ReadSigns {
  readonly signs: SupportSigns
  /** Words of the sentence that no passage has. */
  readonly absent: readonly string[]
  /** What in the passages speaks against the sentence: each makes it unsupported. */
  readonly against: readonly Message[]
  /** What makes it doubtful. */
  readonly doubts: readonly Message[]
}

/** Whether any passage has a word, a synonym of it or a word of its family. */
const carried = ({ stem, key, synonyms, family }: SentenceWord, entries: readonly IndexedPassage[]): boolean => {
  const singular = key.endsWith('s') ? key.slice(0, -1) : key
  return entries.some(
    ({ stems, keys, families }) =>
      keys.has(key) ||
      stems.has(stem) ||
      keys.has(singular) ||
      synonyms.some((synonym) => stems.has(synonym)) ||
      (family !== null && families.has(family)),
  )
}

const weightOf = (words: readonly SentenceWord[]): number => words.reduce((sum, { weight }) => sum + weight, 0)

const atMost = (limit: number, value: number): number => Math.min(limit, Math.max(0, value))

const count = (words: readonly SentenceWord[], kind: SentenceWord['kind']): number =>
  words.filter((word) => word.kind === kind).length

/** Share of neighbours that stand together from which a sentence counts as copied, and by which it surely is. */
const copiedFrom = 0.5
const copiedAt = 0.8
/** From here on a sentence is so near to one of the passages that what speaks against it counts by itself. */
const nearlyCopied = 0.6
/** From here on enough is told in the passages' words that a word too many, or one turned, means what it says. */
const plainlyTold = 0.3
/** What a turned or denied word counts where a sentence is told in quite other words, so that it may stand for something else. */
const inOtherWords = 0.4
/** Weight of a stretch in other words that a fair paraphrase may have. */
const fairStretch = 1.4
/** From here on two names have so much changed places that it is said. */
const swappedFrom = 0.3
/** Numbers that fit a little better the other way round have changed places; by what stands around them alone that is a guess. */
const chance = 0.12
const plainlyExchanged = 3
const looseExchange = 0.3
/** From here on a word so surely stands in the place of its contrary that it is said. */
const opposedFrom = 0.6

interface Asked {
  readonly text: string
  readonly language: string
  readonly entries: readonly IndexedPassage[]
  readonly known: KnownWords
  readonly hard: HardFindings
}

/** What is compared along the way on which the sentence can be copied. */
const compared = ({ text, language, entries, known, hard }: Asked, words: readonly SentenceWord[]) => {
  const nearest = nearestSentences(words, entries)
  const path = copyPathOf(words, nearest)
  const places = placeOfWords(nearest)
  const layout = layoutOf(places)
  const way = pathSigns(words, path, language)
  const wrong = joinsOf(words, path, entries, language).reduce((sum, join) => sum + join.wrong, 0)
  const { found, converse } = oppositionIn(words, path, language, entries)
  const { swapped, swappedNumbers, ...bound } = bindingsOf(words, entries)
  const pairs = pairingOf(text, words, layout)
  const exchanged = converse
    ? { swapped: 0, swappedNumbers: 0, mispaired: 0 }
    : {
        swapped,
        swappedNumbers: Math.max(
          atMost(1, (pairs.numbers - chance) * plainlyExchanged),
          swappedNumbers * looseExchange,
        ),
        mispaired: pairs.names,
      }
  const roles = rolesOf(words, nearest, entries)
  const placed = {
    ...roles,
    miscast: converse ? 0 : miscastIn(text, words, nearest, entries, language, known),
    misnamed: converse ? 0 : misnamedIn(text, words, nearest, entries, language, known),
    missexed: missexedIn(words, entries) ? 1 : 0,
    displaced: displacedIn(words, path, entries, language),
    added: addedIn(words, path),
    blamed: isBlamedAlone(words, path, language) ? 1 : 0,
    diminished: isDiminished(words, path) ? atMost(1, way.together / plainlyTold) : 0,
    estranged: detachedKnown(text, words, nearest, places, layout),
  }
  const moved = exchanged.swapped + exchanged.swappedNumbers + roles.reversed + roles.misquoted > swappedFrom
  const suspected = !converse && (way.denied > 0 || found !== null || moved || way.together >= nearlyCopied)
  const sentences = nearest.map(({ sentence }) => sentence)
  const spoken = suspected ? contradictedBy(text, language, sentences, known, hard) : null
  return { way, wrong, found, bound, exchanged, placed, moved, spoken }
}

const reasonsOf = ({
  way,
  found,
  moved,
  spoken,
}: ReturnType<typeof compared>): Pick<ReadSigns, 'against' | 'doubts'> => {
  const turned =
    found === null || found.degree < opposedFrom
      ? []
      : [tellReason('word_turned', { held: found.held, said: found.said })]
  const denied = way.denied > 0 ? [tellReason('denied', {})] : []
  const unspoken = turned.length > 0 ? turned : denied
  return {
    against: spoken === null ? unspoken : [spoken],
    doubts: moved ? [tellReason('swapped', {})] : [],
  }
}

/** Reads all signs of a sentence. */
export const supportSigns = (
  text: string,
  language: string,
  entries: readonly IndexedPassage[],
  known: KnownWords,
  hard: HardFindings,
): ReadSigns => {
  const words = sentenceWords(text, language, known, hard.names)
  const absent = words.filter(
    (word) => word.weight > 0 && word.kind !== 'frame' && word.kind !== 'number' && !carried(word, entries),
  )
  const share = (weight: number): number => weight / Math.max(1, weightOf(words))
  const comparison = compared({ text, language, entries, known, hard }, words)
  const { way, wrong, found, bound, exchanged, placed, spoken } = comparison
  // Where a sentence is told in other words, order and place prove nothing.
  const close = atMost(1, (way.together - copiedFrom) / (copiedAt - copiedFrom))
  const meant = inOtherWords + (1 - inOtherWords) * atMost(1, way.together / plainlyTold)
  const signs: SupportSigns = {
    absent: share(weightOf(absent)),
    invented: atMost(3, count(absent, 'rare')),
    happened: atMost(2, count(absent, 'event')),
    strayed: atMost(1, share(way.strayed) - share(weightOf(absent))),
    together: way.together,
    misjoined: close * atMost(2, wrong),
    uncopied: atMost(2, way.uncopied - fairStretch),
    ...exchanged,
    ...placed,
    detached: bound.detached,
    miscounted: bound.miscounted ? 1 : 0,
    replaced: close * atMost(2, way.replaced.length),
    denied: way.denied * meant,
    deniedCopy: way.denied * way.together,
    opposed: (found?.degree ?? 0) * meant,
    hedged: atMost(1, way.hedged),
    backwards: close * atMost(3, way.backwards),
    jumps: close * atMost(3, way.jumps),
    garbled: way.garbled ? 1 : 0,
    missing: atMost(3, hard.missing.length),
    doubtful: atMost(2, hard.doubtful.length),
    contradicted: spoken === null ? 0 : meant,
  }
  return { signs, absent: absent.map((word) => word.text), ...reasonsOf(comparison) }
}
