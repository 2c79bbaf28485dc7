import { type BookRecord, bookFields, type MergedField } from '../../domain/book-record.ts'
import { type Claim, type Gap, type Snapshot, topics } from '../../domain/evidence.ts'
import type { Relation } from '../../domain/identity/relate.ts'
import type { PlacedAnswer } from '../../domain/merge-record.ts'
import type { RefusedStatement } from './carried-claims.ts'
import { withheldPassages } from './passages.ts'

/** The claims of a knowledge base by topic, in the order of the topics. */
export const topicsIndex = (claims: readonly Claim[]) =>
  topics
    .map((topic) => ({
      topic,
      claim_ids: claims.filter((claim) => claim.topic === topic).map((claim) => claim.claim_id),
    }))
    .filter((entry) => entry.claim_ids.length > 0)

const shown = (value: MergedField['value']): string =>
  Array.isArray(value)
    ? value.map((part) => (typeof part === 'string' ? part : `${part.name} (${part.role})`)).join(', ')
    : String(value)

const factLine = (name: string, field: MergedField, labels: ReadonlyMap<string, string>): string => {
  const sources = field.provenance.map((origin) => `[${origin.passage_id}]`).join(' ')
  const others = field.lost.map(
    (origin) => `${shown(origin.value)} (${labels.get(origin.source_id) ?? origin.source_id}, [${origin.passage_id}])`,
  )
  const conflict = others.length > 0 ? ` — other values: ${others.join('; ')}` : ''
  return `- **${name.replaceAll('_', ' ')}:** ${shown(field.value).replace(/\s+/g, ' ')} ${sources}${conflict}`
}

/** What answers are told to be about; of the edition that was asked for nothing is said. */
const relationWords: Readonly<Record<Relation, string | null>> = {
  same_edition: null,
  same_work: 'this book, which edition is not told',
  other_edition: 'another edition of this book',
  translation: 'this book in another language',
  different_work: 'another book',
  unknown: 'not known to be this book',
}

/** Says of an answer with a record what it is about where that is not the edition asked for, and why. */
const aboutWords = (answer: PlacedAnswer | undefined): string => {
  const words = answer === undefined ? null : relationWords[answer.placed.relation]
  return words === null || !answer?.placed.named ? '' : `; about ${words}: ${answer.placed.reasons.join(', ')}`
}

/** What of a source no writer was shown, for people to look at. */
const withheldWords = (snapshot: Snapshot): string => {
  const withheld = withheldPassages(snapshot)
  const told = withheld.map(({ passage_id: id, reason }) => `[${id}] ${reason}`)
  return withheld.length === 0 ? '' : `, ${withheld.length} not shown to the writer: ${told.join('; ')}`
}

const sourceLine = (snapshot: Snapshot, answer: PlacedAnswer | undefined): string => {
  const outcome =
    snapshot.outcome === 'content'
      ? `${snapshot.passages.length} passages${withheldWords(snapshot)}`
      : `${snapshot.outcome}: ${snapshot.outcome_reason ?? ''}`
  return `- **${snapshot.source_id}** ${snapshot.label}${snapshot.url ? ` <${snapshot.url}>` : ''}, read ${snapshot.fetched_at} (${outcome}${aboutWords(answer)})`
}

/** The knowledge base as the Markdown document that people read: sources, facts, claims by topic, gaps. */
export const knowledgeBaseMarkdown = (parts: {
  title: string
  record: BookRecord
  claims: readonly Claim[]
  gaps: readonly Gap[]
  snapshots: readonly Snapshot[]
  /** What each answer is to the book that was asked for. */
  answers: readonly PlacedAnswer[]
  /** What a summary said beyond its passages; shown so that nothing is left out unseen. */
  refused?: readonly RefusedStatement[]
}): string => {
  const answers = new Map(parts.answers.map((answer) => [answer.source_id, answer]))
  const labels = new Map(parts.snapshots.map((snapshot) => [snapshot.source_id, snapshot.label]))
  const facts = bookFields.flatMap((name) => {
    const field = parts.record[name]
    return field && name !== 'description' ? [factLine(name, field, labels)] : []
  })
  const byTopic = topicsIndex(parts.claims)
    .filter((entry) => entry.topic !== 'details')
    .flatMap(({ topic, claim_ids: claimIds }) => [
      `### ${topic}`,
      '',
      ...parts.claims
        .filter((claim) => claimIds.includes(claim.claim_id))
        .map(
          (claim) =>
            `- **${claim.claim_id}** (${claim.voice}) ${claim.text} ${claim.passage_ids.map((id) => `[${id}]`).join(' ')}`,
        ),
      '',
    ])
  const gaps = parts.gaps.map((gap) => `- ${gap.text}`)
  const refused = (parts.refused ?? []).map(
    ({ text, passage_ids: ids, reason }) => `- ${text} ${ids.map((id) => `[${id}]`).join(' ')} — ${reason}`,
  )
  return [
    `# ${parts.title}`,
    '',
    '## Sources',
    '',
    ...parts.snapshots.map((snapshot) => sourceLine(snapshot, answers.get(snapshot.source_id))),
    '',
    '## Facts',
    '',
    ...facts,
    '',
    '## Claims',
    '',
    ...byTopic,
    '## Gaps',
    '',
    ...(gaps.length > 0 ? gaps : ['- none']),
    '',
    ...(refused.length > 0 ? ['## Left out: not carried by their passages', '', ...refused, ''] : []),
  ].join('\n')
}
