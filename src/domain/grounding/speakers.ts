import { sameLanguage } from '../language.ts'
import {
  type SpeakerRole,
  speakerNouns,
  speakerOpenings,
  statingVerbs,
  tellingVerbs,
} from '../lexicon/speaker-words.ts'
import { type Token, wordTokens } from '../words.ts'
import { withoutQuotations } from './quotations.ts'

import {
  companion,
  type Mention,
  mentionsOf,
  type NamedSpeaker,
  possessive,
  type SpeakerNames,
} from './speaker-mentions.ts'

export type { NamedSpeaker, SpeakerNames } from './speaker-mentions.ts'

/** Words before a speaker that describe it: "a delighted reader". */
const describing = 2
/** Words of a speaker's naming before or behind the noun. */
const longestNaming = 6

interface Sentence {
  readonly text: string
  readonly tokens: readonly Token[]
  /** What stands between a token and the one before it. */
  readonly gap: (at: number) => string
}

const opens = ({ tokens, gap }: Sentence, { start }: Mention): boolean => {
  let strangers = 0
  for (let at = start; at > 0 && start - at <= longestNaming; at -= 1) {
    if (/[,;:.!?()…]/u.test(gap(at))) return false
    const held = speakerOpenings.some((phrase) =>
      phrase.every((key, offset) => tokens[at - phrase.length + offset]?.key === key),
    )
    const ordinal = /^(?:[oa]s?|um|uma)$/u.test(tokens[at - 2]?.key ?? '') && tokens[at - 1]?.key === 'segundo'
    if (held && !ordinal && (at < start || /^\p{Lu}/u.test(tokens[start]?.text ?? ''))) return true
    if (!companion(tokens[at - 1])) strangers += 1
    if (strangers > describing) return false
  }
  return false
}

/** The index of the verb of saying that follows a speaker, or null. */
const verbBehind = ({ tokens, gap }: Sentence, { end }: Mention): number | null => {
  for (let at = end; at < tokens.length && at - end <= longestNaming; at += 1) {
    if (/[,;:.!?()…—]/u.test(gap(at))) return null
    const key = tokens[at]?.key ?? ''
    const noun = key === 'notes' && possessive(tokens[at - 1])
    if (!noun && (statingVerbs.has(key) || tellingVerbs.has(key))) return at
    if (!companion(tokens[at]) && !/^(?:\p{Lu}|\p{Ll}+\.\p{Ll})/u.test(tokens[at]?.text ?? '')) return null
  }
  return null
}

const rightBefore = /[,;:—"”»…]\s*["“]?$/u

/** Whether a verb of saying stands before the speaker, behind a comma: ", says the publisher". */
const saidBefore = ({ tokens, gap }: Sentence, { start }: Mention): boolean => {
  for (let at = start - 1; at >= 0 && start - at <= longestNaming; at -= 1) {
    const key = tokens[at]?.key ?? ''
    if (/[,;:.!?…]/u.test(gap(at + 1))) return false
    if (statingVerbs.has(key) || tellingVerbs.has(key)) return rightBefore.test(gap(at))
    if (!companion(tokens[at])) return false
  }
  return false
}

/** Whether the verb gives the speaker's words, rather than telling what the speaker does: "says that", ", notes the author,". */
const gives = ({ text, tokens, gap }: Sentence, verb: number, { start }: Mention): boolean => {
  const next = tokens[verb + 1]
  const behind = next ? gap(verb + 1) : text.slice(tokens[verb]?.end)
  if (/^\s*(?:[,:“"]|[.!?…]$)/u.test(behind) || next === undefined) return true
  if (tokens[Math.max(0, start - 2)]?.key === 'as') return true
  const saying = tokens.slice(verb + 1, verb + longestNaming).findIndex(({ key }) => /^(?:that|que)$/u.test(key))
  return saying !== -1 && tokens.slice(verb + 1, verb + 1 + saying).every(companion)
}

/** Everybody speaks so of readers and of the author of a book: "the reader notes", "Kleppmann explains replication". */
const told: ReadonlySet<SpeakerRole | null> = new Set(['author', 'reader'])

const speaks = (sentence: Sentence, mention: Mention, loose: boolean): boolean => {
  if (opens(sentence, mention) || saidBefore(sentence, mention)) return true
  const verb = verbBehind(sentence, mention)
  if (verb === null) return false
  const stating = statingVerbs.has(sentence.tokens[verb]?.key ?? '')
  return loose || !told.has(mention.role) || stating || gives(sentence, verb, mention)
}

/**
 * Who a text says is speaking: "according to the publisher", "one reader on Goodreads argues that".
 * @param loose whether also what a speaker merely does counts: "the author explains replication"
 */
export const speakersNamed = (
  text: string,
  language: string,
  names: SpeakerNames,
  loose = false,
): readonly NamedSpeaker[] => {
  const own = withoutQuotations(text, ' … ')
  const tokens = wordTokens(own)
  const nouns = speakerNouns[sameLanguage(language, 'pt') ? 'pt' : 'en']
  const gap = (at: number): string => own.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? own.length)
  const sentence: Sentence = { text: own, tokens, gap }
  const cut = (at: number): boolean => /[,;:.!?()…—]/u.test(gap(at))
  return mentionsOf(tokens, names, nouns, (at) => at > 0 && cut(at))
    .filter((mention) => speaks(sentence, mention, loose))
    .map(({ role, label }) => ({ role, label }))
}
