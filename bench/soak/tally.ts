import { asPigmeuError } from '../../src/domain/errors.ts'

/** What was done to the product, and what went otherwise than it should. */
export interface Tally {
  /** Books by the status that they ended in. */
  readonly books: Readonly<Record<string, number>>
  readonly answers: number
  readonly streams: number
  readonly faults: readonly string[]
  end(status: string): void
  answered(): void
  streamed(): void
  /** Notes what nobody expected. */
  fault(thrown: unknown): void
  /** Lets refusals of the status table pass: a book may have moved on meanwhile. */
  refusal(thrown: unknown): void
}

/** As many faults as are of use to whoever looks for their cause. */
const mostFaults = 20

/** Begins to count. */
export const createTally = (): Tally => {
  const books: Record<string, number> = {}
  const faults: string[] = []
  let answers = 0
  let streams = 0
  const fault = (thrown: unknown): void => {
    const { code, message } = asPigmeuError(thrown)
    if (faults.length < mostFaults) faults.push(`${code}: ${message}`)
  }
  return {
    books,
    faults,
    get answers() {
      return answers
    },
    get streams() {
      return streams
    },
    end: (status) => {
      books[status] = (books[status] ?? 0) + 1
    },
    answered: () => {
      answers += 1
    },
    streamed: () => {
      streams += 1
    },
    fault,
    refusal: (thrown) => {
      if (asPigmeuError(thrown).policy !== 'reject') fault(thrown)
    },
  }
}
