import type { Passage, Snapshot } from './evidence.ts'

/** The words of a passage. */
export const passageText = (snapshot: Pick<Snapshot, 'text'>, passage: Pick<Passage, 'start' | 'end'>): string =>
  snapshot.text.slice(passage.start, passage.end)
