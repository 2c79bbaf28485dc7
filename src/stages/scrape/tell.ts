import type { Outcome, Snapshot } from '../../domain/evidence.ts'
import { outcomeWords } from '../../domain/outcome-words.ts'

/** Outcomes whose own reason says more than the word for them. */
const particular: ReadonlySet<Outcome> = new Set<Outcome>([
  'wrong_product',
  'unavailable',
  'timeout',
  'refused',
  'not_found',
  'empty_shell',
])

const toldOf = ({ label, url, outcome, outcome_reason: reason }: Snapshot): string => {
  const where = url === null || url.includes(label) ? (url ?? label) : `${label}, ${url}`
  const detail = reason !== null && particular.has(outcome) ? ` (${reason})` : ''
  return `${where}: ${outcomeWords[outcome].meaning}${detail}`
}

/** Whether a snapshot can carry an article. */
export const isEvidence = (snapshot: Snapshot): boolean =>
  snapshot.outcome === 'content' && snapshot.passages.length > 0

/** Says in plain words which sources could not be read and why; null when all could. */
export const tellUnread = (snapshots: readonly Snapshot[]): string | null => {
  if (snapshots.length === 0) return 'No source was given.'
  const unread = snapshots.filter((snapshot) => !isEvidence(snapshot))
  if (unread.length === 0) return null
  const count =
    unread.length === snapshots.length
      ? 'None of the sources could be read.'
      : `${snapshots.length - unread.length} of ${snapshots.length} sources were read.`
  return [count, ...unread.map(toldOf)].join('\n')
}
