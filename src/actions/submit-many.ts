import { asPigmeuError, type FieldProblem, type PigmeuError } from '../domain/errors.ts'
import { refusedFields } from '../domain/refusals/refused-fields.ts'
import type { Submission } from '../domain/submission.ts'
import type { SubmitInput } from './submit.ts'

/** One row of a batch: an input, or why it is none. */
export interface BatchRow {
  /** As people count: from 1, in a file the line. */
  readonly row: number
  readonly input: SubmitInput
  /** What is wrong with the row's form; such a row is not tried. */
  readonly problems?: readonly FieldProblem[]
}

/** What became of one row. */
export interface BatchRowResult {
  readonly row: number
  readonly title: string | null
  readonly submission: Submission | null
  readonly error: PigmeuError | null
}

/** Submits rows one after the other, so that a book twice in one batch is found; a refused row stops nothing. */
export const submitMany = async (
  rows: readonly BatchRow[],
  submitOne: (input: SubmitInput) => Promise<Submission>,
): Promise<readonly BatchRowResult[]> => {
  const results: BatchRowResult[] = []
  for (const { row, input, problems = [] } of rows) {
    const title = typeof input.title === 'string' ? input.title.slice(0, 300) : null
    try {
      if (problems.length > 0) {
        throw refusedFields(problems)
      }
      results.push({ row, title, submission: await submitOne(input), error: null })
    } catch (thrown) {
      const error = asPigmeuError(thrown)
      if (error.policy !== 'reject') throw error
      results.push({ row, title, submission: null, error })
    }
  }
  return results
}
