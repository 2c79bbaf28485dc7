import type { Outcome, Snapshot } from '../../domain/evidence.ts'
import { historySentences } from '../../domain/kept-words/history-sentences.ts'
import { outcomeSentences } from '../../domain/kept-words/outcome-sentences.ts'
import { isNotHeld, outcomeWords } from '../../domain/outcome-words.ts'

/** Outcomes whose own reason says more than the word for them. */
const particular: ReadonlySet<Outcome> = new Set<Outcome>([
  'wrong_product',
  'unavailable',
  'timeout',
  'refused',
  'not_found',
  'empty_shell',
])

const toldOf = (snapshot: Snapshot): string => {
  const { label, url, outcome, outcome_reason: reason } = snapshot
  if (isNotHeld(snapshot)) return reason ?? outcomeSentences.not_held({ label })
  const where = url === null || url.includes(label) ? (url ?? label) : `${label}, ${url}`
  const detail = reason !== null && particular.has(outcome) ? ` (${reason})` : ''
  return `${where}: ${outcomeWords[outcome].meaning}${detail}`
}

/** Whether a snapshot can carry an article. */
export const isEvidence = (snapshot: Snapshot): boolean =>
  snapshot.outcome === 'content' && snapshot.passages.length > 0 && !snapshot.expired_at

/**
 * Says in plain words which sources could not be read and why; null when all could. Sources that were asked for the book
 * and do not have it are counted and named only where nothing else was read.
 */
export const tellUnread = (snapshots: readonly Snapshot[]): string | null => {
  if (snapshots.length === 0) return historySentences.sources_none({})
  const read = snapshots.filter(isEvidence)
  const unread = snapshots.filter((snapshot) => !isEvidence(snapshot))
  const named = read.length === 0 ? unread : unread.filter((snapshot) => !isNotHeld(snapshot))
  if (named.length === 0) return null
  const count =
    read.length === 0
      ? historySentences.sources_unread({})
      : historySentences.sources_read({ read: read.length, all: read.length + named.length })
  return [count, ...named.map(toldOf)].join('\n')
}
