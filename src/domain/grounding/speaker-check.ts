import type { OpenWorld } from '../article/world.ts'
import type { Voice } from '../evidence.ts'
import { denyingVerbs, type SpeakerRole } from '../lexicon/speaker-words.ts'
import { contentWords, wordTokens } from '../words.ts'
import type { EvidencePassage } from '../writing.ts'
import { type IndexedSentence, indexPassage } from './passage-index.ts'
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
const speakerNamesOf = ({ brief, sourceLabels }: OpenWorld): SpeakerNames => ({
  authors: brief.authors,
  publisher: brief.publisher,
  labels: [...new Set(sourceLabels.values())],
})

/** What is asked of passages: a sentence's words, and the names that may stand for a speaker. */
interface Asked {
  readonly stems: ReadonlySet<string>
  readonly language: string
  readonly names: SpeakerNames
}

const askedOf = (sentence: string, world: OpenWorld): Asked => ({
  stems: new Set(contentWords(sentence, world.schema.language)),
  language: world.schema.language,
  names: speakerNamesOf(world),
})

/** The sentence of a passage that has most of a sentence's words. */
const nearestIn = (passage: EvidencePassage, stems: ReadonlySet<string>): IndexedSentence | null => {
  let nearest: IndexedSentence | null = null
  let most = 0
  for (const sentence of indexPassage(passage).sentences) {
    const shared = [...sentence.stems].filter((stem) => stems.has(stem)).length
    if (shared > most) [nearest, most] = [sentence, shared]
  }
  return nearest
}

const arguing =
  /\b(?:book|chapter|part|section|livro|cap[ií]tulo|parte|se[cç][aã]o)\b.{0,60}\b(?:argues|warns|claims|insists|concludes|defende|argumenta|alerta|conclui)\b/iu

/** Whether a passage gives at second hand what a sentence says: a critic who writes "the author argues". */
const quotesSpeaker = (nearest: IndexedSentence | null, role: SpeakerRole, asked: Asked): boolean => {
  if (nearest === null) return false
  if (role === 'author' && arguing.test(nearest.text)) return true
  return speakersNamed(nearest.text, asked.language, asked.names, true).some((named) => named.role === role)
}

const isSpokenBy = ({ role, label }: NamedSpeaker, passage: EvidencePassage, asked: Asked): boolean => {
  const sameSource = label === null || passage.source_label === label
  if (role === null) return sameSource || wordTokens(passage.text).some(({ key }) => key === label?.toLowerCase())
  if (sameSource && voicesOfRole[role].has(passage.voice)) return true
  return quotesSpeaker(nearestIn(passage, asked.stems), role, asked)
}

/** Passages that may be the word of everybody whom a sentence names as speaking; all, when it names nobody. */
export const spokenBy = (
  sentence: string,
  passages: readonly EvidencePassage[],
  world: OpenWorld,
): readonly EvidencePassage[] => {
  const asked = askedOf(sentence, world)
  const speakers = speakersNamed(sentence, asked.language, asked.names)
  return passages.filter((passage) => speakers.every((speaker) => isSpokenBy(speaker, passage, asked)))
}

const nameOf = ({ role, label }: NamedSpeaker): string => {
  if (role === null) return `the word of ${label}`
  return label === null ? roleWords[role] : `${roleWords[role]} (${label})`
}

const spokenIn = (passages: readonly EvidencePassage[]): string =>
  [...new Set(passages.map(({ voice, source_label }) => `${voiceWords[voice]} (${source_label})`))].join(' and ')

/** A denial that the passages do not make: they neither deny, nor say "not" as often as the sentence does. */
const deniesAlone = (sentence: string, passages: readonly EvidencePassage[], asked: Asked): string | null => {
  const own = withoutQuotations(sentence)
  const denial = wordTokens(own).find(({ key }) => denyingVerbs.has(key))
  if (!denial) return null
  const rest = `${own.slice(0, denial.start)}…${own.slice(denial.end)}`
  const negations = 1 + negationsOf(rest, asked.language).length
  const denied = passages.some((passage) => {
    const nearest = nearestIn(passage, asked.stems)
    return nearest && (nearest.negations.length >= negations || nearest.keys.some((key) => denyingVerbs.has(key)))
  })
  return denied ? null : `it says "${denial.text}", but its passages do not deny it`
}

/** What is wrong with whose word a sentence says that its passages are, in words; empty when nothing is. */
export const wrongSpeakers = (
  sentence: string,
  passages: readonly EvidencePassage[],
  world: OpenWorld,
): readonly string[] => {
  if (passages.length === 0) return []
  const asked = askedOf(sentence, world)
  const wrong = speakersNamed(sentence, asked.language, asked.names)
    .filter((speaker) => !passages.some((passage) => isSpokenBy(speaker, passage, asked)))
    .map((speaker) => `it says that it is ${nameOf(speaker)}; its passages are ${spokenIn(passages)}`)
  const denial = deniesAlone(sentence, passages, asked)
  return [...new Set(denial === null ? wrong : [...wrong, denial])]
}
