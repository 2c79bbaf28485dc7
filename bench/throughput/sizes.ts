import type { ProfileSize } from './engine-alone.ts'
import type { ProfileName } from './profiles.ts'
import type { WatchedSize } from './watched.ts'

/** How much is measured. */
export interface Sizes {
  readonly engine: { readonly [P in ProfileName]: ProfileSize }
  readonly waiting: {
    /** Each worker gets so many times as many books as it works on at once. */
    readonly waves: number
    readonly concurrency: number
    readonly manyWorkers: number
    readonly on: readonly ProfileName[]
  }
  /** Books of the real stages. */
  readonly real: number
  /** What it costs to be watched. */
  readonly watched: WatchedSize
}

/** The product's default. */
const concurrency = 4

/** The short form keeps within a minute on two processors; it leaves workers on the MongoDB-protocol server out. */
export const sizesOf = (isShort: boolean): Sizes => {
  const size = (books: number, few: number): ProfileSize => ({
    books: isShort ? few : books,
    concurrency,
    bareMs: isShort ? 500 : 2_000,
    rounds: 3,
  })
  return {
    engine: { embedded: size(1_000, 300), postgres: size(400, 150), mongodb: size(100, 40) },
    waiting: {
      waves: isShort ? 2 : 8,
      concurrency,
      manyWorkers: 4,
      on: isShort ? ['postgres'] : ['postgres', 'mongodb'],
    },
    real: isShort ? 6 : 18,
    watched: { books: isShort ? 300 : 2_000, concurrency, real: isShort ? 6 : 30, pairs: isShort ? 3 : 5 },
  }
}
