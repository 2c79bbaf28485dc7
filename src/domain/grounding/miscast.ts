import { antecedentsOf, type Named } from './antecedents.ts'
import type { Part } from './clause-parts.ts'
import type { RankedSentence } from './copy-path.ts'
import { sameName } from './mentions.ts'
import type { IndexedPassage } from './passage-index.ts'
import { roleSentence, rolesAsked } from './role-texts.ts'
import type { SentenceWord } from './sentence-words.ts'

/** Sentences of the passages that are compared, and how near to the nearest one they must be. */
const sentencesRead = 6
const nearEnough = 0.4
/** Words between a name and its word within which its part is sure. */
const farthest = 4

interface Votes {
  for: number
  against: number
}

const closeness = ({ gap, shared }: Part): number => (shared ? 0.5 : 1) / (1 + 0.35 * gap)

/** What a part in the passages says of a part in the sentence: for it, against it, or nothing. */
const judged = (asked: Part, held: Part, named: Named): 'for' | 'against' | null => {
  if (named.length === 0) return null
  const alike = named.map((name) => sameName(name, asked.mention.stems))
  const isSame = alike.includes('same')
  const slots = asked.slot === held.slot
  if (slots) {
    if (isSame) return 'for'
    return alike.every((one) => one === 'other') ? 'against' : null
  }
  if (!isSame) return null
  const opposed = (asked.slot === 'doer' && held.slot === 'object') || (asked.slot === 'object' && held.slot === 'doer')
  return opposed && held.mention.pronoun === null ? 'against' : 'for'
}

/** How far the names of a sentence have parts that others have in the passages, 0 to 2. */
export const miscastIn = (
  text: string,
  words: readonly SentenceWord[],
  near: readonly RankedSentence[],
  entries: readonly IndexedPassage[],
  language: string,
): number => {
  const asked = rolesAsked(text, words, language).filter(({ gap }) => gap <= farthest)
  if (asked.length === 0) return 0
  const top = near[0]?.share ?? 0
  const read = near.slice(0, sentencesRead).filter(({ share }) => share >= nearEnough * top)
  const votes = new Map<unknown, Votes>()
  for (const part of asked) {
    const word = words[part.at]
    const own = part.stem.startsWith('#') || part.stem.startsWith('&')
    const stems = own || word === undefined ? [part.stem] : [part.stem, ...word.synonyms]
    const best: Votes = { for: 0, against: 0 }
    for (const one of read) {
      const { parts } = roleSentence(one.sentence, language)
      for (const stem of stems)
        for (const held of parts.get(stem) ?? []) {
          const named = antecedentsOf(held.mention, one, entries, language)
          const said = judged(part, held, named)
          if (said === null) continue
          const vote = (one.share / top) * closeness(held) * (held.mention.pronoun === null ? 1 : 0.7)
          best[said] = Math.max(best[said], vote)
        }
    }
    const weight = closeness(part)
    const sum = votes.get(part.mention) ?? { for: 0, against: 0 }
    sum.for += weight * best.for
    sum.against += weight * Math.max(0, best.against - best.for)
    votes.set(part.mention, sum)
  }
  let total = 0
  for (const one of votes.values()) total += Math.max(0, one.against - 0.7 * one.for)
  return Math.min(2, total)
}
