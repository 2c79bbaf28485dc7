import type { OpenWorld } from '../article/world.ts'
import { passageText } from '../evidence.ts'
import { wordTokens } from '../words.ts'

/** A piece of a copy that is word for word is at least so long. */
const seedWords = 5
/** So many words may be put in, left out or changed between two pieces of one copy. */
const gapWords = 3

/** A word of a source in its place. */
interface SourceWord {
  readonly key: string
  readonly passage_id: string
}

/** The words of the sources, and where each run of a few words begins. */
interface SourceWords {
  readonly words: readonly SourceWord[]
  readonly seeds: ReadonlyMap<string, readonly number[]>
}

/** Stands between two sources; no article has such a word. */
const border: SourceWord = { key: '\f', passage_id: '' }

/** The words of all sources in order, the passages of each joined: a copy may cross from one passage into the next. */
const wordsOf = ({ snapshots }: OpenWorld): readonly SourceWord[] =>
  snapshots
    .filter(({ outcome }) => outcome === 'content')
    .flatMap((snapshot) => [
      ...[...snapshot.passages]
        .sort((one, two) => one.start - two.start)
        .flatMap((passage) =>
          wordTokens(passageText(snapshot, passage)).map(({ key }) => ({ key, passage_id: passage.passage_id })),
        ),
      border,
    ])

const known = new WeakMap<OpenWorld, SourceWords>()

const sourceWordsOf = (world: OpenWorld): SourceWords => {
  const before = known.get(world)
  if (before) return before
  const words = wordsOf(world)
  const seeds = new Map<string, number[]>()
  for (let at = 0; at + seedWords <= words.length; at += 1) {
    const seed = words.slice(at, at + seedWords)
    const key = seed.map((word) => word.key).join(' ')
    const places = seeds.get(key)
    if (places) places.push(at)
    else seeds.set(key, [at])
  }
  const made = { words, seeds }
  known.set(world, made)
  return made
}

/** A word of the article, with the number of the sentence that it stands in. */
export interface OwnWord {
  readonly key: string
  readonly sentence: number
}

/** A stretch of the article that a source has, lightly edited at most. */
export interface Copy {
  /** Place of its first word, and behind its last. */
  readonly start: number
  readonly end: number
  /** The lengths of the pieces that are word for word the source's own, in its order. */
  readonly pieces: readonly number[]
  readonly passage_id: string
}

/** The runs of a few words that begin at each word of the article. */
const seedsOf = (words: readonly OwnWord[]): readonly string[] =>
  words.map((_, at) => {
    let seed = words[at]?.key ?? ''
    for (let next = at + 1; next < at + seedWords; next += 1) seed += ` ${words[next]?.key ?? ''}`
    return seed
  })

/** The article's words with the runs that begin at them. */
interface Own {
  readonly words: readonly OwnWord[]
  readonly seeds: readonly string[]
}

/** The gaps that may lie between two pieces, the smallest first: words of the article, words of the source. */
const gaps = Array.from({ length: (gapWords + 1) ** 2 - 1 }, (_, index) => index + 1)
  .map((index) => [index % (gapWords + 1), Math.floor(index / (gapWords + 1))] as const)
  .sort((one, two) => one[0] + one[1] - (two[0] + two[1]))

/** Follows a copy from where it begins in the article and in a source to its end. A gap lies inside one sentence. */
const follow = ({ words: own, seeds: mine }: Own, start: number, { words, seeds }: SourceWords, from: number): Copy => {
  let at = start
  let there = from
  const pieces: number[] = []
  for (;;) {
    const piece = at
    while (at < own.length && own[at]?.key === words[there]?.key) {
      at += 1
      there += 1
    }
    pieces.push(at - piece)
    const next = gaps.find(
      ([here, over]) =>
        own[at - 1]?.sentence === own[at + here]?.sentence &&
        (seeds.get(mine[at + here] ?? '')?.includes(there + over) ?? false),
    )
    if (!next) return { start, end: at, pieces, passage_id: words[from]?.passage_id ?? '' }
    at += next[0]
    there += next[1]
  }
}

/** The words of a copy that are the source's own, of pieces at least so long. */
export const matchedWords = ({ pieces }: Pick<Copy, 'pieces'>, atLeast = 1): number =>
  pieces.reduce((sum, words) => (words >= atLeast ? sum + words : sum), 0)

/** The stretches of an article's words that are copied from a source, each as long as it goes, left to right. */
export const copiesIn = (words: readonly OwnWord[], world: OpenWorld): readonly Copy[] => {
  const source = sourceWordsOf(world)
  const own = { words, seeds: seedsOf(words) }
  const copies: Copy[] = []
  for (let at = 0; at + seedWords <= words.length; at += 1) {
    const places = source.seeds.get(own.seeds[at] ?? '') ?? []
    const [longest] = places
      .map((from) => follow(own, at, source, from))
      .sort((one, two) => matchedWords(two) - matchedWords(one))
    if (!longest) continue
    copies.push(longest)
    at = longest.end - seedWords + 1
  }
  return copies
}
