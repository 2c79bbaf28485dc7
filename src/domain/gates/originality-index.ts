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
  return { sentences, holding, same, titles: new Map(posts.map((post) => [foldText(post.title), post])) }
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

/**
 * The sentence of an own post that is near-identical to a text, or null. A sentence that shares enough words with the text
 * shares one of its rarest, so that only the sentences with one of these are looked at.
 */
export const twinIn = (index: OwnSentences, text: string, language: string): PostSentence | null => {
  const same = index.same.get(foldText(text))
  if (same) return same
  const stems = stemsOf(text, language)
  if (stems.length < wordsToCompare) return null
  const held = stems.map((stem) => index.holding.get(stem) ?? []).sort((one, two) => one.length - two.length)
  const needed = sharedNeeded(stems.length)
  const candidates = held.length - needed + 1
  const shared = new Map<number, number>()
  held.forEach((numbers, at) => {
    if (at < candidates) for (const number of numbers) shared.set(number, (shared.get(number) ?? 0) + 1)
    else if (numbers.length > shared.size * 16)
      for (const [number, count] of shared) shared.set(number, count + (has(numbers, number) ? 1 : 0))
    else for (const number of numbers) if (shared.has(number)) shared.set(number, (shared.get(number) ?? 0) + 1)
  })
  let best: PostSentence | null = null
  let most = nearIdentical
  for (const [number, count] of shared) {
    const other = index.sentences[number]
    if (!other || (2 * count) / (stems.length + other.size) < most) continue
    most = (2 * count) / (stems.length + other.size)
    best = other
  }
  return best
}

/** Whether a rising list has a number. */
const has = (numbers: readonly number[], wanted: number): boolean => {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return numbers[low] === wanted
}
