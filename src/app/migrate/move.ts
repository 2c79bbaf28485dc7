import type { Store } from '../../ports/store.ts'

/** How far a move is. */
export interface Progress {
  readonly doing: 'copying' | 'comparing'
  readonly books: number
  readonly booksInAll: number
  readonly documents: number
  readonly documentsInAll: number
  /** The part of the work that is done, from 0 to 1. */
  readonly share: number
  /** Things of the present kind a second, since this run began on them. */
  readonly perSecond: number
  readonly secondsLeft: number
}

/** What one run of a move works with. */
export interface Move {
  readonly source: Store
  readonly target: Store
  /** Names the move: the same source, the same name. */
  readonly moveId: string
  /** Whether the target keeps books of its own beside those that come. */
  readonly merge: boolean
  /** Ends the run between two writes; its reason is thrown. */
  readonly signal: AbortSignal
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Does something that may be repeated, again and again while a store is away. */
  readonly patiently: <T>(work: () => Promise<T>) => Promise<T>
  readonly onProgress: (progress: Progress) => void
}
