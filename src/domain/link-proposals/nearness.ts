import type { OwnPost } from '../own-post.ts'
import { contentWords, wordTokens } from '../words.ts'
import { type LinkSubject, phraseKey } from './subject.ts'

/** How near an older post is to a new article. */
export interface NearPost {
  readonly post: OwnPost
  /** 0 to 1: how much of what it says, rare words first, the article says too. */
  readonly nearness: number
  /** Points of the best phrase that it has in common with the article. */
  readonly points: number
}

/** Sentences of a post that are compared: what a post is about, its beginning tells. */
const comparedSentences = 60
/** Below this a post is about something else, unless it names the book, its author or the keyword. */
const leastNearness = 0.08
const namedPoints = 40
/** Points that the nearest post has before the farthest. */
const nearnessPoints = 60

interface ReadPost {
  readonly post: OwnPost
  readonly stems: ReadonlySet<string>
  readonly phrases: ReadonlySet<string>
}

const phrasesOf = (sentences: readonly string[], { phrases, longest, language }: LinkSubject): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const sentence of sentences) {
    const tokens = wordTokens(sentence)
    for (let from = 0; from < tokens.length; from += 1)
      for (let length = 1; length <= longest && from + length <= tokens.length; length += 1) {
        const phrase = phraseKey(tokens.slice(from, from + length), language)
        if (phrases.has(phrase)) found.add(phrase)
      }
  }
  return found
}

/** The posts with what they have in common with an article, the nearest first, and which phrases are rare among them. */
export const nearestPosts = (
  posts: readonly OwnPost[],
  subject: LinkSubject,
): { readonly near: readonly NearPost[]; readonly rare: (phrase: string) => boolean } => {
  const read: ReadPost[] = posts.map((post) => {
    const sentences = post.sentences.slice(0, comparedSentences)
    const stems = new Set(contentWords([post.title, ...sentences].join(' '), subject.language))
    return { post, stems, phrases: phrasesOf(sentences, subject) }
  })
  const spread = new Map<string, number>()
  for (const { stems, phrases } of read)
    for (const key of new Set([...stems, ...phrases])) spread.set(key, (spread.get(key) ?? 0) + 1)
  const weight = (key: string): number => Math.log(1 + posts.length / (spread.get(key) ?? 1))
  const rare = (phrase: string): boolean =>
    (subject.phrases.get(phrase) ?? 0) >= namedPoints || (spread.get(phrase) ?? 0) <= Math.max(2, posts.length / 3)
  const near = read.map(({ post, stems, phrases }): NearPost => {
    const all = [...stems].reduce((sum, stem) => sum + weight(stem), 0)
    const shared = [...stems].reduce((sum, stem) => sum + (subject.stems.has(stem) ? weight(stem) : 0), 0)
    const points = Math.max(0, ...[...phrases].filter(rare).map((phrase) => subject.phrases.get(phrase) ?? 0))
    return { post, nearness: all === 0 ? 0 : shared / all, points }
  })
  const worth = ({ nearness, points }: NearPost): number => points + nearness * nearnessPoints
  return {
    rare,
    near: near
      .filter(({ nearness, points }) => points >= namedPoints || (points > 0 && nearness >= leastNearness))
      .toSorted((one, other) => worth(other) - worth(one)),
  }
}
