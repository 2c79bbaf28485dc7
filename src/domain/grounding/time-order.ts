import type { CopiedWord, CopyPath } from './copy-path.ts'
import type { SentenceWord } from './sentence-words.ts'

/** Whether a sentence puts two things in the order of time in which the passages have them, maybe told from the other end; null where nothing tells. */
export type TimeOrder = 'same' | 'converse' | 'turned' | null

/** A word that puts what follows it later, or earlier, than the rest. */
interface Link {
  readonly at: number
  readonly follows: 'later' | 'earlier'
}

/** Copied words on each side of a link that are read, and how far behind it the passages may have what it belongs to. */
const sideRead = 8
const farthest = 10

/** Behind a link these mean what stands before it: "after which". */
const backward = /^(?:which|that|then|this|isso|isto|disso|disto|qual)$/u

const linkAt = (keys: readonly string[], at: number): Link | null => {
  const [key, next] = [keys[at], keys[at + 1]]
  if (backward.test(next ?? '')) return null
  if (key === 'before' || key === 'antes' || (key === 'followed' && next === 'by')) return { at, follows: 'later' }
  if (key === 'after' || key === 'depois' || key === 'apos' || (key === 'preceded' && next === 'by'))
    return { at, follows: 'earlier' }
  if (next !== 'than') return null
  if (key === 'earlier' || key === 'sooner') return { at: at + 1, follows: 'later' }
  return key === 'later' ? { at: at + 1, follows: 'earlier' } : null
}

const linksIn = (keys: readonly string[]): readonly Link[] =>
  keys.flatMap((_, at) => {
    const link = linkAt(keys, at)
    return link === null ? [] : [link]
  })

const placesAmong = (words: readonly SentenceWord[], path: CopyPath, from: number, to: number): readonly CopiedWord[] =>
  path.slice(Math.max(0, from), to).flatMap((place, index) => {
    const kind = words[Math.max(0, from) + index]?.kind
    return place === null || kind === 'stop' || kind === 'frame' ? [] : [place]
  })

/** The end of the clause that begins at a word. */
const clauseEnd = (words: readonly SentenceWord[], from: number): number => {
  const end = words.findIndex(({ broken }, index) => index > from && broken)
  return end < 0 ? words.length : end
}

/** How near behind a link of a sentence of the passages, and in its clause, the first of some copied words stands. */
const behind = (places: readonly CopiedWord[], { rank, sentence: { breaks } }: CopiedWord, at: number): number => {
  const end = breaks.indexOf(true, at + 1)
  const isBehind = ({ rank: own, offset }: CopiedWord): boolean =>
    own === rank && offset > at && (end < 0 || offset < end)
  return Math.min(...places.map((place) => (isBehind(place) ? place.offset - at : Number.POSITIVE_INFINITY)))
}

/**
 * Reads whether what a link of a sentence joins stands in the same order of time in the passages.
 * @param keys the keys of the words
 */
export const timeOrderAt = (
  words: readonly SentenceWord[],
  keys: readonly string[],
  path: CopyPath,
  at: number,
): TimeOrder => {
  const link = linkAt(keys, at)
  if (link === null) return null
  const end = clauseEnd(words, link.at)
  const following = placesAmong(words, path, link.at + 1, Math.min(end, link.at + 1 + sideRead))
  const before = placesAmong(words, path, at - sideRead, at)
  const rest = before.length > 0 ? before : placesAmong(words, path, end, end + sideRead)
  const home = following.find(({ rank }) => rest.some((place) => place.rank === rank)) ?? rest.at(-1)
  if (home === undefined) return null
  const links = linksIn(home.sentence.keys)
  const [there] = links
  if (there === undefined || links.length > 1) return null
  const [ownWay, otherWay] = [behind(following, home, there.at), behind(rest, home, there.at)]
  if (ownWay === otherWay || Math.min(ownWay, otherWay) > farthest) return null
  const [sameLink, sameSide] = [there.follows === link.follows, ownWay < otherWay]
  // What follows may be told in other words; then only a link from the other end is plain.
  if (ownWay === Number.POSITIVE_INFINITY && !following.some(({ rank }) => rank === home.rank))
    return sameLink ? null : 'converse'
  if (sameLink !== sameSide) return 'turned'
  return sameLink ? 'same' : 'converse'
}
