import type { Citation, SentenceSupport, SupportReport } from '../article/article.ts'
import { type ArticleTree, type PlacedSentence, placedSentences, verdictBox } from '../article/parse.ts'
import { type EvidenceWorld, type OpenWorld, openWorld } from '../article/world.ts'
import type { Message } from '../told.ts'
import { foldText } from '../words.ts'
import { byExpiredEvidence, type CheckedBefore } from './expired-evidence.ts'
import { tellsGap } from './gap-told.ts'
import { knownWords } from './hard-facts.ts'
import { nameRuns } from './names.ts'
import { numberFacts } from './numbers.ts'
import { tellReason } from './reason-sentences.ts'
import { reasonsAnd, reasonsOf } from './reasons.ts'
import { wrongSpeakers } from './speaker-check.ts'
import { indexPassages, supportOf } from './support.ts'

type Judgement = Pick<SentenceSupport, 'verdict' | 'score' | 'reasons' | 'told'>

const exempt: Judgement = { verdict: 'exempt', score: 1, reasons: [] }
const refused = (reason: Message): Judgement => ({ verdict: 'unsupported', score: 0, ...reasonsOf([reason]) })

const memories = new WeakMap<OpenWorld, Map<string, Judgement>>()
const memorySize = 5_000

/** What a world says of a sentence, kept: judging while somebody types asks the same again and again. */
const remembered = (world: OpenWorld, key: string, judge: () => Judgement): Judgement => {
  const memory = memories.get(world) ?? new Map<string, Judgement>()
  memories.set(world, memory)
  const known = memory.get(key)
  if (known) return known
  const judged = judge()
  if (memory.size >= memorySize) memory.clear()
  memory.set(key, judged)
  return judged
}

const idsOf = (citation: Citation, world: OpenWorld): { passages: readonly string[]; unknown: readonly string[] } => {
  const passages = new Set(citation.passage_ids)
  for (const id of citation.claim_ids)
    for (const passage of world.claims.get(id)?.passage_ids ?? []) passages.add(passage)
  const claims = citation.claim_ids.filter((id) => !world.claims.has(id))
  const unknown = [...claims, ...[...passages].filter((id) => !world.passages.has(id))]
  return { passages: [...passages], unknown }
}

/** A line of the details list is carried when the record gives exactly this line; else its value must be in the passages. */
const judgeDetail = (text: string, ids: readonly string[], world: OpenWorld): Judgement | null => {
  const line = world.details.find(({ label, value }) => foldText(`${label}: ${value}`) === foldText(text))
  return line?.passage_ids.some((id) => ids.includes(id)) ? { verdict: 'supported', score: 1, reasons: [] } : null
}

const judgeFactual = (sentence: PlacedSentence, citation: Citation, world: OpenWorld): Judgement => {
  const { passages, unknown } = idsOf(citation, world)
  if (unknown.length > 0) return refused(tellReason('evidence_unknown', { ids: [...unknown] }))
  const details = world.schema.sections[sentence.section]?.form === 'details'
  const detail = details ? judgeDetail(sentence.text, passages, world) : null
  if (detail) return detail
  const held = passages.map((id) => world.passages.get(id)).filter((passage) => passage !== undefined)
  const labelled = details || sentence.section === verdictBox
  const text = labelled ? sentence.text.replace(/^[^:]{1,40}:\s*/u, '') : sentence.text
  const { verdict, score, ...why } = supportOf(text, indexPassages(held), world.schema.language, world.known)
  const wrong = details ? [] : wrongSpeakers(text, held, world)
  if (wrong.length > 0)
    return { verdict: 'unsupported', score: Math.min(score, 0.3), ...reasonsAnd(reasonsOf(wrong), why) }
  return { verdict, score, ...why }
}

/** The first number, or name that no source has, that a sentence states although its kind says that it states nothing. */
const statedFact = (text: string, world: OpenWorld): string | null => {
  const known = knownWords(world.known)
  const { language } = world.schema
  const number = numberFacts(text, language).find(
    ({ values, spelled }) => !spelled && !values.some((value) => known.numbers.has(value)),
  )
  const held = (key: string): boolean => known.keys.has(key) || world.index.passages.some(({ keys }) => keys.has(key))
  const name = nameRuns(text, language).find(({ tokens }) => !tokens.every(({ key }) => held(key)))
  return number?.text ?? name?.text ?? null
}

const judgeOther = (sentence: PlacedSentence, citation: Citation, world: OpenWorld): Judgement => {
  if (citation.kind === 'editor') return exempt
  if (citation.kind === 'gap') {
    return tellsGap(sentence, world) ? exempt : refused(tellReason('gap_unfound', {}))
  }
  const fact = statedFact(sentence.text, world)
  if (fact === null) return exempt
  if (citation.claim_ids.length + citation.passage_ids.length > 0) return judgeFactual(sentence, citation, world)
  return refused(tellReason('kind_states', { kind: citation.kind, fact }))
}

const uncited = (text: string): Citation => ({ sentence: text, kind: 'factual', claim_ids: [], passage_ids: [] })

const judge = (sentence: PlacedSentence, citation: Citation, world: OpenWorld): Judgement => {
  const ids = [...citation.claim_ids, '|', ...citation.passage_ids].join(' ')
  const form = world.schema.sections[sentence.section]?.form ?? 'prose'
  return remembered(world, `${form}\n${citation.kind}\n${ids}\n${sentence.text}`, () =>
    citation.kind === 'factual' ? judgeFactual(sentence, citation, world) : judgeOther(sentence, citation, world),
  )
}

/** A verdict in the light of a second opinion: it decides what the check by code left open, and overrules nothing else. */
const withOpinion = (judged: Judgement, { second_opinion: opinion }: Citation): Judgement => {
  if (judged.verdict !== 'weak' || opinion === undefined) return judged
  const { supported, reason, by } = opinion
  const said = reasonsOf([tellReason(supported ? 'opinion_for' : 'opinion_against', { by, reason })])
  return { ...judged, verdict: supported ? 'supported' : 'unsupported', ...reasonsAnd(said, judged) }
}

/** A verdict in the light of evidence that is no longer kept; one that the rest of the evidence carries stays. */
const withExpired = (
  sentence: PlacedSentence,
  citation: Citation,
  world: OpenWorld,
  { judged, before }: { judged: Judgement; before: CheckedBefore | null },
): Judgement => {
  if (world.expired.size === 0 || judged.verdict === 'supported' || judged.verdict === 'exempt') return judged
  const { passages, unknown } = idsOf(citation, world)
  if (unknown.length > 0) return judged
  return byExpiredEvidence(sentence.text, citation.passage_ids, passages, world, before) ?? judged
}

/**
 * Checks every sentence of an article against what it rests on. A sentence without a citation is factual and unsupported.
 * @param before the version that was checked last: its verdicts stand where the evidence has expired since
 */
export const supportReport = (
  tree: ArticleTree,
  citations: readonly Citation[],
  world: EvidenceWorld,
  before: CheckedBefore | null = null,
): SupportReport => {
  const open = openWorld(world)
  const bySentence = new Map(citations.map((citation) => [citation.sentence, citation]))
  const sentences = placedSentences(tree).map((sentence): SentenceSupport => {
    const citation = bySentence.get(sentence.text) ?? uncited(sentence.text)
    const { sentence_id, section, text } = sentence
    const { kind, claim_ids, passage_ids } = citation
    const judged = withExpired(sentence, citation, open, {
      judged: withOpinion(judge(sentence, citation, open), citation),
      before,
    })
    return { sentence_id, section, text, kind, claim_ids, passage_ids, ...judged }
  })
  const totals = { supported: 0, weak: 0, unsupported: 0, exempt: 0 }
  for (const { verdict } of sentences) totals[verdict] += 1
  return { sentences, totals }
}
