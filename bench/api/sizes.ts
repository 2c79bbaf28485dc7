import { isJudged, type StoreName } from './stores.ts'

/** How much is stored and how long it is asked. */
export interface Sizes {
  readonly books: number
  readonly secondsEach: number
  readonly warmUpSeconds: number
  /** Whether all requests of a group run together. */
  readonly grouped: boolean
}

/** The form that the numbers to reach are asked of, and a short one that is done within a minute. */
export const sizesOf = (name: StoreName, short: boolean): Sizes => {
  const whole = short
    ? { books: 10_000, secondsEach: 4, warmUpSeconds: 2, grouped: true }
    : { books: 100_000, secondsEach: 10, warmUpSeconds: 5, grouped: false }
  // Filling a server that only speaks MongoDB's protocol takes long, and its numbers are not judged.
  return isJudged(name) ? whole : { ...whole, books: short ? 1_000 : 5_000, secondsEach: short ? 2 : 5 }
}
