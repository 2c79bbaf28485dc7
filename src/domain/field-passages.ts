import type { BookField } from './book-record.ts'
import type { Passage, PassageKind, Snapshot } from './evidence.ts'

/** Fields that stand on the page as prose; they have no fact passage of their own, but passages of this kind. */
export const proseFields: Readonly<Partial<Record<BookField, PassageKind>>> = {
  description: 'description',
  table_of_contents: 'contents',
}

/**
 * The passages that a field of the snapshot's record was read from: its own fact, or for prose (the description, the table of
 * contents) those of that kind. Facts stand first, in the record's order; one that expired left its passage behind.
 */
export const passagesOfField = (
  snapshot: Pick<Snapshot, 'record' | 'passages'>,
  fieldIndex: number,
): readonly Passage[] => {
  const asked = snapshot.record[fieldIndex]
  if (!asked) return []
  const held = snapshot.passages.filter(({ expired_at }) => expired_at === undefined)
  const prose = proseFields[asked.field]
  if (prose !== undefined) return held.filter(({ kind }) => kind === prose)
  const factsBefore = snapshot.record
    .slice(0, fieldIndex)
    .filter(({ field }) => proseFields[field] === undefined).length
  return held.slice(factsBefore, factsBefore + 1)
}

/** The first passage that a field of the snapshot's record was read from, or null when there is none. */
export const passageOfField = (snapshot: Pick<Snapshot, 'record' | 'passages'>, fieldIndex: number): Passage | null =>
  passagesOfField(snapshot, fieldIndex)[0] ?? null
