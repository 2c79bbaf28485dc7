import type { OwnPost } from '../own-post.ts'
import { contentWords, countWords, foldText } from '../words.ts'

/** From here on two sentences are near-identical: the share of words in common (Dice). */
const nearIdentical = 0.8
/** Sentences with fewer words that say something are alike by chance. */
const wordsToCompare = 6
/** Sentences with fewer words in all are the same by chance: "The work took two afternoons." */
const wordsOfSame = 8

interface PostSentence {
  readonly post: OwnPost
  readonly text: string
  /** Distinct content stems. */
  readonly size: number
}

/** The sentences of the site's own posts, ready for being found by their words. */
export interface OwnSentences {
  readonly sentences: readonly PostSentence[]
  /** For each stem the numbers of the sentences that have it. */
  readonly holding: ReadonlyMap<string, readonly number[]>
  /** The sentences by their folded text. */
  readonly same: ReadonlyMap<string, PostSentence>
  readonly titles: ReadonlyMap<string, OwnPost>
  /** For each sentence the stems it shares with the text that is looked for; all 0 between two questions. */
  readonly counts: Uint16Array
  /** Answers given before. */
  readonly found: Map<string, PostSentence | null>
}

const stemsOf = (text: string, language: string): readonly string[] => [...new Set(contentWords(text, language))]

const build = (posts: readonly OwnPost[], language: string): OwnSentences => {
  const sentences: PostSentence[] = []
  const holding = new Map<string, number[]>()
  const same = new Map<string, PostSentence>()
  for (const post of posts)
    for (const text of post.sentences) {
      const stems = stemsOf(text, language)
      if (countWords(text) >= wordsOfSame) same.set(foldText(text), { post, text, size: stems.length })
      if (stems.length < wordsToCompare) continue
      for (const stem of stems) {
        const numbers = holding.get(stem)
        if (numbers) numbers.push(sentences.length)
        else holding.set(stem, [sentences.length])
      }
      sentences.push({ post, text, size: stems.length })
    }
  const titles = new Map(posts.map((post) => [foldText(post.title), post]))
  return { sentences, holding, same, titles, counts: new Uint16Array(sentences.length), found: new Map() }
}

const indexes = new WeakMap<readonly OwnPost[], Map<string, OwnSentences>>()

/** The own posts ready for comparison with texts of a language; the same posts are made ready once. */
export const indexOwnPosts = (posts: readonly OwnPost[], language: string): OwnSentences => {
  const byLanguage = indexes.get(posts) ?? new Map<string, OwnSentences>()
  indexes.set(posts, byLanguage)
  const known = byLanguage.get(language)
  if (known) return known
  const index = build(posts, language)
  byLanguage.set(language, index)
  return index
}

/** How many stems two sentences must share, the one of this size. */
const sharedNeeded = (size: number): number => Math.ceil((nearIdentical * size) / (2 - nearIdentical))

/** A sentence that shares enough words with a text shares one of its rarest: only those that have one of these are looked at. */
const search = (index: OwnSentences, text: string, language: string): PostSentence | null => {
  const same = index.same.get(foldText(text))
  if (same) return same
  const stems = stemsOf(text, language)
  if (stems.length < wordsToCompare) return null
  const held = stems.map((stem) => index.holding.get(stem) ?? []).sort((one, two) => one.length - two.length)
  const first = held.length - sharedNeeded(stems.length) + 1
  const counts = index.counts
  const candidates: number[] = []
  held.forEach((numbers, at) => {
    for (const number of numbers) {
      const count = counts[number] ?? 0
      if (count > 0) counts[number] = count + 1
      else if (at < first) {
        counts[number] = 1
        candidates.push(number)
      }
    }
  })
  let best: PostSentence | null = null
  let most = nearIdentical
  for (const number of candidates) {
    const other = index.sentences[number]
    const likeness = other ? (2 * (counts[number] ?? 0)) / (stems.length + other.size) : 0
    counts[number] = 0
    if (!other || likeness < most) continue
    most = likeness
    best = other
  }
  return best
}

/** Answers that are kept: the same sentences are asked for again while somebody types. */
const memorySize = 5_000

/** The sentence of an own post that is near-identical to a text, or null. */
export const twinIn = (index: OwnSentences, text: string, language: string): PostSentence | null => {
  const known = index.found.get(text)
  if (known !== undefined) return known
  const twin = search(index, text, language)
  if (index.found.size >= memorySize) index.found.clear()
  index.found.set(text, twin)
  return twin
}
