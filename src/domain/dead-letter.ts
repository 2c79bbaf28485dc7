import { z } from 'zod'
import { type ErrorCode, errorRules } from './errors.ts'
import { stageNames } from './status.ts'
import { stageRunSchema } from './submission.ts'

/** What became of a dead letter: nobody looked after it yet, the stage was tried again, or it was given up. */
export const deadLetterStates = ['open', 'retried', 'dismissed'] as const

/** A stage that failed for good: what, why, after how many tries, and what it had been given. Kept when it is settled. */
export const deadLetterSchema = z.object({
  submission_id: z.string(),
  /** The run that failed. */
  letter_id: z.string(),
  /** Title and author as they were asked for, so that a list needs no second look. */
  title: z.string(),
  author: z.string(),
  stage: z.enum(stageNames),
  code: z.enum(Object.keys(errorRules) as [ErrorCode, ...ErrorCode[]]),
  message: z.string(),
  attempts: z.int(),
  crashes: z.int(),
  failed_at: z.string(),
  /** The runs of the stage up to the failure, oldest first; the last ones when there were many. */
  runs: z.array(stageRunSchema),
  /** What the stage had been given: the fields of the submission it works from, without secrets. */
  inputs: z.record(z.string(), z.unknown()),
  state: z.enum(deadLetterStates),
  settled_at: z.string().nullable(),
  /** `editor:<name>`; null while it is open. */
  settled_by: z.string().nullable(),
})
/** A stage that failed for good. */
export type DeadLetter = z.infer<typeof deadLetterSchema>
