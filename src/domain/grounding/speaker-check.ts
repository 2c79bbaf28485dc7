import type { OpenWorld } from '../article/world.ts'
import type { Voice } from '../evidence.ts'
import { denyingVerbs, type SpeakerRole } from '../lexicon/speaker-words.ts'
import type { Message } from '../told.ts'
import { contentWords, wordTokens } from '../words.ts'
import type { EvidencePassage } from '../writing.ts'
import { type IndexedSentence, indexPassage } from './passage-index.ts'
import { negationsOf } from './polarity.ts'
import { withoutQuotations } from './quotations.ts'
import { tellReason } from './reason-sentences.ts'
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

/** The voices of passages, each with its source, once. */
const voicesIn = (passages: readonly EvidencePassage[]): { voices: string[]; sources: string[] } => {
  const once = [...new Map(passages.map((one) => [`${one.voice} ${one.source_label}`, one])).values()]
  return { voices: once.map(({ voice }) => voice), sources: once.map(({ source_label }) => source_label) }
}

/** A denial that the passages do not make: they neither deny, nor say "not" as often as the sentence does. */
const deniesAlone = (sentence: string, passages: readonly EvidencePassage[], asked: Asked): Message | null => {
  const own = withoutQuotations(sentence)
  const denial = wordTokens(own).find(({ key }) => denyingVerbs.has(key))
  if (!denial) return null
  const rest = `${own.slice(0, denial.start)}…${own.slice(denial.end)}`
  const negations = 1 + negationsOf(rest, asked.language).length
  const denied = passages.some((passage) => {
    const nearest = nearestIn(passage, asked.stems)
    return nearest && (nearest.negations.length >= negations || nearest.keys.some((key) => denyingVerbs.has(key)))
  })
  return denied ? null : tellReason('denial_alone', { word: denial.text })
}

/** What is wrong with whose word a sentence says that its passages are, in words; empty when nothing is. */
export const wrongSpeakers = (
  sentence: string,
  passages: readonly EvidencePassage[],
  world: OpenWorld,
): readonly Message[] => {
  if (passages.length === 0) return []
  const asked = askedOf(sentence, world)
  const wrong = speakersNamed(sentence, asked.language, asked.names)
    .filter((speaker) => !passages.some((passage) => isSpokenBy(speaker, passage, asked)))
    .map(({ role, label }) =>
      tellReason('speaker_other', { role: role ?? 'named', name: label ?? '', ...voicesIn(passages) }),
    )
  const denial = deniesAlone(sentence, passages, asked)
  const all = denial === null ? wrong : [...wrong, denial]
  return [...new Map(all.map((told) => [told.message, told])).values()]
}
