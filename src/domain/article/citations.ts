import { tellsGap } from '../grounding/gap-told.ts'
import { alike } from '../grounding/likeness.ts'
import { spokenBy } from '../grounding/speaker-check.ts'
import { indexPassages, supportOf } from '../grounding/support.ts'
import { foldText, wordTokens } from '../words.ts'
import type { Citation } from './article.ts'
import { askedAgain } from './asked-again.ts'
import { type PlacedSentence, parseArticle, placedSentences } from './parse.ts'
import { type EvidenceWorld, type OpenWorld, openWorld } from './world.ts'

/** From here on a changed sentence is still the same sentence. */
const stillTheSame = 0.6
/** Share of a former sentence's words that a longer one must hold to have taken it in. */
const takenIn = 0.8
/** Passages that a new sentence may be given. */
const passagesGiven = 2

const holds = (whole: ReadonlySet<string>, part: string): number => {
  const keys = wordTokens(part).map(({ key }) => key)
  return keys.length === 0 ? 0 : keys.filter((key) => whole.has(key)).length / keys.length
}

const joined = (text: string, from: readonly Citation[]): Citation => ({
  sentence: text,
  kind: from.some(({ kind }) => kind === 'factual') ? 'factual' : (from[0]?.kind ?? 'factual'),
  claim_ids: [...new Set(from.flatMap(({ claim_ids }) => claim_ids))],
  passage_ids: [...new Set(from.flatMap(({ passage_ids }) => passage_ids))],
})

/** The former sentences that a changed one comes from: those it took in whole, else the one most like it. */
const ancestors = (text: string, previous: readonly Citation[]): readonly Citation[] => {
  const words = new Set(wordTokens(text).map(({ key }) => key))
  const taken = previous.filter(({ sentence }) => wordTokens(sentence).length > 3 && holds(words, sentence) >= takenIn)
  if (taken.length > 0) return taken
  const ranked = previous
    .map((citation) => ({ citation, likeness: alike(citation.sentence, text) }))
    .sort((a, b) => b.likeness - a.likeness)
  const [best] = ranked
  return best && best.likeness >= stillTheSame ? [best.citation] : []
}

/** The passages that carry a new sentence best, or none when they do not carry it; each sentence is searched for once. */
const evidenceFor = askedAgain((text, world): Citation => {
  const language = world.schema.language
  const all = [...world.passages.values()]
  const fitting = spokenBy(text, all, world)
  const ranked = (fitting.length > 0 ? fitting : all)
    .map((passage) => ({ passage, support: supportOf(text, indexPassages([passage]), language, world.known) }))
    .sort((a, b) => b.support.score - a.support.score)
  const [first] = ranked
  const none: Citation = { sentence: text, kind: 'factual', claim_ids: [], passage_ids: [] }
  if (!first) return none
  const alone = first.support.verdict === 'supported' ? [first.passage] : []
  const several = ranked.slice(0, passagesGiven).map(({ passage }) => passage)
  const together = supportOf(text, indexPassages(several), language, world.known)
  const chosen = alone.length > 0 ? alone : together.verdict === 'supported' ? several : []
  const passageIds = chosen.map(({ passage_id }) => passage_id)
  const claims = world.knowledgeBase.claims.filter(({ passage_ids }) =>
    passage_ids.every((id) => passageIds.includes(id)),
  )
  const claimIds = claims
    .filter(({ text: claim }) => alike(claim, text) >= stillTheSame)
    .map(({ claim_id }) => claim_id)
  return { ...none, claim_ids: claimIds, passage_ids: passageIds }
})

/** The evidence of a line that the record gives, or at least of the field that the line names. */
const detailEvidence = (line: string, world: OpenWorld): Pick<Citation, 'claim_ids' | 'passage_ids'> | null => {
  const folded = foldText(line)
  const found =
    world.details.find(({ label, value }) => foldText(`${label}: ${value}`) === folded) ??
    world.details.find(({ label }) => folded.startsWith(`${foldText(label)}:`))
  return found ? { claim_ids: [...found.claim_ids], passage_ids: [...found.passage_ids] } : null
}

/** The citation of a sentence of the details list, or null where the record has no such line. */
const detailCitation = ({ text, block, section }: PlacedSentence, world: OpenWorld): Citation | null => {
  if (world.schema.sections[section]?.form !== 'details') return null
  const evidence = detailEvidence(block.text, world)
  return evidence && { sentence: text, kind: 'factual', ...evidence }
}

const isEmpty = ({ kind, claim_ids, passage_ids }: Citation): boolean =>
  kind === 'factual' && claim_ids.length + passage_ids.length === 0

/**
 * The citations of an edited article. Sentences that stayed keep theirs, their kind included; changed ones keep those of the
 * sentences they come from; lines of the details list get those of the record; new ones get the passages that carry them, or
 * none, and are flagged, unless they tell a gap of the knowledge base.
 */
export const carryCitations = (
  markdown: string,
  previous: readonly Citation[],
  world: EvidenceWorld,
): readonly Citation[] => {
  const open = openWorld(world)
  const before = new Map(previous.map((citation) => [citation.sentence, citation]))
  const sentences = [...new Map(placedSentences(parseArticle(markdown)).map((one) => [one.text, one])).values()]
  const present = new Set(sentences.map(({ text }) => text))
  const gone = previous.filter(({ sentence }) => !present.has(sentence))
  return sentences.map((sentence) => {
    const { text } = sentence
    const same = before.get(text)
    if (same && !isEmpty(same)) return same
    const detail = detailCitation(sentence, open)
    if (detail) return detail
    const from = same ? [] : ancestors(text, gone)
    const carried = from.length > 0 ? joined(text, from) : evidenceFor(text, open)
    if (!isEmpty(carried)) return carried
    const found = evidenceFor(text, open)
    return isEmpty(found) && tellsGap(sentence, open) ? { ...found, kind: 'gap' } : found
  })
}
