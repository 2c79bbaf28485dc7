import { isRecord } from './told-shape.ts'

/** A model has written so many characters of a step so far. */
export interface WritingTold {
  readonly submission_id: string
  readonly step: string
  readonly characters: number
}

/** A step of a book came to an end. */
export interface EndTold {
  readonly submission_id: string
  readonly step: string
}

/** Somebody saved or dropped a draft. */
export interface DraftTold {
  readonly submission_id: string
  /** Where it was saved. */
  readonly desk: string
}

const endStates: readonly unknown[] = ['done', 'failed', 'reused']
const bookKinds: readonly unknown[] = ['status', 'step', 'attempt', 'source']

/** What the stream tells of a model that writes, or null. */
export const writingTold = (told: unknown): WritingTold | null => {
  if (!isRecord(told) || told['kind'] !== 'writing') return null
  const { submission_id, step, characters } = told
  if (typeof submission_id !== 'string' || typeof step !== 'string') return null
  return typeof characters === 'number' && Number.isFinite(characters) ? { submission_id, step, characters } : null
}

/** What the stream tells of a step that ended, or null. */
export const endTold = (told: unknown): EndTold | null => {
  if (!isRecord(told) || told['kind'] !== 'step' || !endStates.includes(told['state'])) return null
  const { submission_id, step } = told
  return typeof submission_id === 'string' && typeof step === 'string' ? { submission_id, step } : null
}

/** What the stream tells of a draft, or null. */
export const draftTold = (told: unknown): DraftTold | null => {
  if (!isRecord(told) || told['kind'] !== 'draft') return null
  const { submission_id, desk, revision } = told
  if (typeof submission_id !== 'string' || typeof desk !== 'string') return null
  return revision === null || (typeof revision === 'number' && Number.isFinite(revision))
    ? { submission_id, desk }
    : null
}

/** The book that something told is about, or null where it is about no single one. */
export const bookTold = (told: unknown): string | null =>
  isRecord(told) && typeof told['submission_id'] === 'string' ? told['submission_id'] : null

/** The book whose row of the list reads differently now, or null. */
export const changedBookTold = (told: unknown): string | null =>
  isRecord(told) && bookKinds.includes(told['kind']) ? bookTold(told) : null
