import type { OpenWorld } from '../article/world.ts'
import type { Voice } from '../evidence.ts'
import { denyingVerbs, type SpeakerRole } from '../lexicon/speaker-words.ts'
import { wordTokens } from '../words.ts'
import type { EvidencePassage } from '../writing.ts'
import { negationsOf } from './polarity.ts'
import { withoutQuotations } from './quotations.ts'
import { type NamedSpeaker, type SpeakerNames, speakersNamed } from './speakers.ts'

/** The voices that a named speaker may be; a description at a shop is the publisher's or the seller's. */
const voicesOfRole: Readonly<Record<SpeakerRole, ReadonlySet<Voice>>> = {
  publisher: new Set(['publisher', 'seller', 'record']),
  seller: new Set(['seller', 'publisher', 'record']),
  author: new Set(['author']),
  reader: new Set(['reader']),
  critic: new Set(['critic']),
  review: new Set(['critic', 'reader']),
  editor: new Set(['editor']),
  description: new Set(['publisher', 'seller', 'record', 'reference', 'author', 'editor']),
}

const roleWords: Readonly<Record<SpeakerRole, string>> = {
  publisher: "the publisher's word",
  seller: "the seller's word",
  author: "the author's word",
  reader: "a reader's word",
  critic: "a critic's word",
  review: "a review's word",
  editor: "the editor's word",
  description: "a description's word",
}

const voiceWords: Readonly<Record<Voice, string>> = {
  record: "a page's list of facts",
  seller: "the seller's",
  publisher: "the publisher's",
  author: "the author's",
  reader: "a reader's",
  critic: "a critic's",
  reference: "a work of reference's",
  editor: "the editor's",
}

/** The names that may stand for a speaker in a world. */
export const speakerNamesOf = ({ brief, sourceLabels }: OpenWorld): SpeakerNames => ({
  authors: brief.authors,
  publisher: brief.publisher,
  labels: [...new Set(sourceLabels.values())],
})

const quotesSpeaker = (passage: EvidencePassage, role: SpeakerRole, names: SpeakerNames): boolean =>
  speakersNamed(passage.text, passage.language ?? 'en', names, true).some((named) => named.role === role) ||
  (role === 'author' &&
    /\b(?:book|chapter|section|livro|cap[ií]tulo)\b/iu.test(passage.text) &&
    passage.voice === 'critic')

const isSpokenBy = ({ role, label }: NamedSpeaker, passage: EvidencePassage, names: SpeakerNames): boolean => {
  const sameSource = label === null || passage.source_label === label
  if (role === null) return sameSource || wordTokens(passage.text).some(({ key }) => key === label?.toLowerCase())
  return (sameSource && voicesOfRole[role].has(passage.voice)) || quotesSpeaker(passage, role, names)
}

/** Passages that may be the word of everybody whom a sentence names as speaking; all, when it names nobody. */
export const spokenBy = (
  sentence: string,
  passages: readonly EvidencePassage[],
  world: OpenWorld,
): readonly EvidencePassage[] => {
  const names = speakerNamesOf(world)
  const speakers = speakersNamed(sentence, world.schema.language, names)
  return passages.filter((passage) => speakers.every((speaker) => isSpokenBy(speaker, passage, names)))
}

const nameOf = ({ role, label }: NamedSpeaker): string => {
  if (role === null) return `the word of ${label}`
  return label === null ? roleWords[role] : `${roleWords[role]} (${label})`
}

const spokenIn = (passages: readonly EvidencePassage[]): string =>
  [...new Set(passages.map(({ voice, source_label }) => `${voiceWords[voice]} (${source_label})`))].join(' and ')

const deniesAlone = (text: string, passages: readonly EvidencePassage[]): string | null => {
  const denial = wordTokens(withoutQuotations(text)).find(({ key }) => denyingVerbs.has(key))
  if (!denial) return null
  const denied = passages.some(
    (passage) =>
      negationsOf(passage.text, passage.language ?? 'en').length > 0 ||
      wordTokens(passage.text).some(({ key }) => denyingVerbs.has(key)),
  )
  return denied ? null : `it says "${denial.text}", but nothing in its passages denies`
}

/** What is wrong with whose word a sentence says that its passages are, in words; empty when nothing is. */
export const wrongSpeakers = (
  sentence: string,
  passages: readonly EvidencePassage[],
  world: OpenWorld,
): readonly string[] => {
  if (passages.length === 0) return []
  const names = speakerNamesOf(world)
  const wrong = speakersNamed(sentence, world.schema.language, names)
    .filter((speaker) => !passages.some((passage) => isSpokenBy(speaker, passage, names)))
    .map((speaker) => `it says that it is ${nameOf(speaker)}; its passages are ${spokenIn(passages)}`)
  const denial = deniesAlone(sentence, passages)
  return [...new Set(denial === null ? wrong : [...wrong, denial])]
}
