import type { BookField } from '../../domain/book-record.ts'
import type { Claim, Snapshot } from '../../domain/evidence.ts'
import { passageOfField } from '../../domain/field-passages.ts'
import { type PlacedAnswer, standingOfVote, type VotingAnswer } from '../../domain/merge-record.ts'
import type { Vote } from '../../domain/votes.ts'
import type { WritingTasks } from '../../domain/writing.ts'
import { fieldLabel } from '../../reading/snapshot.ts'

type ClaimDraft = Omit<Claim, 'claim_id'>

/** Fields that make no claim: the description is prose, covers and shop data have rights of their own. */
const silentFields: ReadonlySet<BookField> = new Set<BookField>([
  'description',
  'cover_image_url',
  'price',
  'currency',
  'ebook_price',
  'physical_price',
  'table_of_contents',
  'rating',
  'ratings_count',
])

const votesOf = (snapshot: Snapshot): readonly Vote[] =>
  snapshot.record.flatMap((field, index) => {
    const passage = passageOfField(snapshot, index)
    return passage === null
      ? []
      : [{ source_id: snapshot.source_id, weight: snapshot.weight ?? 0.5, passage_id: passage.passage_id, field }]
  })

/** A snapshot as an answer about a book, with its votes for the fields of the book record. */
export const answerOf = (snapshot: Snapshot): VotingAnswer => ({
  source_id: snapshot.source_id,
  weight: snapshot.weight ?? 0.5,
  record: snapshot.record,
  ...(snapshot.identity ? { identity: snapshot.identity } : {}),
  votes: votesOf(snapshot),
})

/**
 * One claim a bibliographic fact, resting on the passage that the fact was read from. Facts of another edition, of a
 * translation or of another book make no claim: they are true, but not of the book that is written about.
 */
export const factClaims = ({ source_id, record, votes, placed }: PlacedAnswer): readonly ClaimDraft[] =>
  votes
    .filter((vote) => !silentFields.has(vote.field.field) && standingOfVote(vote, placed) !== 'none')
    .map((vote) => ({
      text: `${fieldLabel(vote.field.field)}: ${record.includes(vote.field) ? vote.field.raw : [vote.field.value].flat().join(', ')}`,
      topic: 'details' as const,
      voice: 'record' as const,
      source_id,
      passage_ids: [vote.passage_id],
      language: 'und',
    }))

/**
 * The claims of a summary. The voice is that of the first passage each rests on; so is the topic, where the passage's
 * is known without reading.
 */
export const statementClaims = (
  snapshot: Snapshot,
  output: WritingTasks['summarise']['output'],
): readonly ClaimDraft[] => {
  const passages = new Map(snapshot.passages.map((passage) => [passage.passage_id, passage]))
  return output.claims.flatMap((claim) => {
    const passage = passages.get(claim.passage_ids[0] ?? '')
    if (!passage) return []
    return [{ ...claim, topic: passage.topic ?? claim.topic, voice: passage.voice, source_id: snapshot.source_id }]
  })
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()

/** Numbers the claims of all sources; a statement that two sources make in the same words becomes one with both passages. */
export const numberClaims = (drafts: readonly ClaimDraft[]): readonly Claim[] => {
  const byText = new Map<string, ClaimDraft>()
  for (const draft of drafts) {
    const key = draft.topic === 'details' ? `${draft.source_id} ${folded(draft.text)}` : folded(draft.text)
    const present = byText.get(key)
    if (!present) byText.set(key, draft)
    else byText.set(key, { ...present, passage_ids: [...new Set([...present.passage_ids, ...draft.passage_ids])] })
  }
  return [...byText.values()].map((draft, index) => ({ claim_id: `c${index + 1}`, ...draft }))
}
