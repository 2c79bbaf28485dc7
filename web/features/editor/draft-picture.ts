import type { DraftSnapshot, DraftState } from './draft-state.ts'
import { type HeldWords, isUnchanged, isUnsent } from './held-words.ts'
import type { ServerLine } from './server-line.ts'

/** What is said of held words beside themselves. */
export interface Circumstances {
  readonly line: ServerLine
  /** Whether the server is being asked. */
  readonly isBusy: boolean
  /** Whether this browser took them. */
  readonly isKept: boolean
}

const stateOf = (held: HeldWords, { line, isBusy, isKept }: Circumstances): DraftState => {
  if (held.parting) return { kind: 'conflict', conflict: held.parting.conflict }
  if (line.isSignedOut) return { kind: 'signed_out' }
  if (line.refusal !== null) return { kind: 'refused', message: line.refusal }
  if (line.offlineSince !== null) return { kind: 'offline', since: line.offlineSince, kept: isKept }
  if (isUnsent(held)) return { kind: isBusy ? 'saving' : 'waiting' }
  return held.savedAt === null ? { kind: 'unchanged' } : { kind: 'saved', at: held.savedAt }
}

/** The words that are held and how they stand, as who watches sees them. */
export const pictureOf = (held: HeldWords, circumstances: Circumstances): DraftSnapshot => ({
  words: held.words,
  article: held.article,
  state: stateOf(held, circumstances),
  isUnchanged: isUnchanged(held),
  other: held.other,
  setAside: held.setAside,
})
