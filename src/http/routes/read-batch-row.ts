import { z } from 'zod'
import type { BatchRow } from '../../actions/submit-many.ts'
import { submitBodySchema } from '../contract/submission.ts'
import { problemsOf } from '../validation.ts'

/** A row of a JSON batch; what is wrong with its form is kept for its answer. */
export const readBatchRow = (given: unknown, index: number): BatchRow => {
  const row = index + 1
  const read = submitBodySchema.safeParse(given, { reportInput: true })
  if (read.success) return { row, input: read.data }
  const title = z.object({ title: z.string() }).safeParse(given).data?.title
  return { row, input: { title }, problems: problemsOf(read.error, 'row') }
}
