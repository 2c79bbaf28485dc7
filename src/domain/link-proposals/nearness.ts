import type { OwnPost } from '../own-post.ts'
import { isStopWord, stemOf, wordTokens } from '../words.ts'
import type { LinkSubject } from './subject.ts'

/** How near an older post is to a new article. */
export interface NearPost {
  readonly post: OwnPost
  /** 0 to 1: how much of what it says, rare words first, the article says too. */
  readonly nearness: number
  /** Points of the best phrase that it has in common with the article. */
  readonly points: number
}

/** Sentences of a post that are compared: what a post is about, its beginning tells. */
const comparedSentences = 30
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

/** The phrases of a subject by the stem that they begin with, so that most words of a post are passed over at once. */
const byFirstStem = ({ phrases }: LinkSubject): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const found = new Map<string, (readonly string[])[]>()
  for (const phrase of phrases.keys()) {
    const stems = phrase.split(' ')
    const [first = ''] = stems
    found.set(first, [...(found.get(first) ?? []), stems])
  }
  return found
}

/** Reads a post once: what it is about, and what it has in common with the subject. */
const readPost = (post: OwnPost, language: string, beginning: ReturnType<typeof byFirstStem>): ReadPost => {
  const stems = new Set<string>()
  const phrases = new Set<string>()
  for (const sentence of [post.title, ...post.sentences.slice(0, comparedSentences)]) {
    const tokens = wordTokens(sentence)
    const keys = tokens.map(({ key }) => stemOf(key, language))
    for (const [at, token] of tokens.entries()) {
      const stem = keys[at] ?? ''
      if (!isStopWord(token.key, language)) stems.add(stem)
      for (const phrase of beginning.get(stem) ?? [])
        if (phrase.every((one, offset) => keys[at + offset] === one)) phrases.add(phrase.join(' '))
    }
  }
  return { post, stems, phrases }
}

/** The posts with what they have in common with an article, the nearest first, and which phrases are rare among them. */
export const nearestPosts = (
  posts: readonly OwnPost[],
  subject: LinkSubject,
): { readonly near: readonly NearPost[]; readonly rare: (phrase: string) => boolean } => {
  const beginning = byFirstStem(subject)
  const read = posts.map((post) => readPost(post, subject.language, beginning))
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
