import type { BulkResult } from '../../../src/http/contract/bulk.ts'

/** So many books are sent by one call: few enough that what is done is seen to go on. */
export const pieceOfBooks = 50

/** What became of many books so far. */
export interface BulkOutcome {
  /** The answers, one a book. */
  readonly tasks: BulkResult['tasks']
  /** Ids that were not sent, or whose call was not answered; asking again harms nothing. */
  readonly left: readonly string[]
  /** What a call failed with; null where each was answered. */
  readonly error: unknown
}

interface Piecework {
  readonly ids: readonly string[]
  readonly ask: (ids: readonly string[]) => Promise<BulkResult['tasks']>
  /** Told after each piece. */
  readonly onPiece: (ids: readonly string[], done: number) => void
  readonly isStopped: () => boolean
}

/** Does something to many books piece by piece, until it is stopped or a call fails; what was answered is kept. */
export const actInPieces = async ({ ids, ask, onPiece, isStopped }: Piecework): Promise<BulkOutcome> => {
  const tasks: BulkResult['tasks'] = []
  for (let from = 0; from < ids.length && !isStopped(); from += pieceOfBooks) {
    const piece = ids.slice(from, from + pieceOfBooks)
    try {
      tasks.push(...(await ask(piece)))
    } catch (error) {
      return { tasks, left: ids.slice(from), error }
    }
    onPiece(piece, tasks.length)
  }
  return { tasks, left: ids.slice(tasks.length), error: null }
}

/** The ids to which nothing was done: what was refused, and what was not asked. */
export const undoneOf = ({ tasks, left }: BulkOutcome): readonly string[] => [
  ...tasks.flatMap(({ submission_id: id, error }) => (error === null ? [] : [id])),
  ...left,
]
