import { z } from 'zod'
import { stageInputs } from './dead-letter-inputs.ts'
import { deadLetterStates } from './dead-letter-states.ts'
import { type ErrorCode, errorRules } from './errors.ts'
import { stageNames } from './status.ts'
import { type Failure, type StageRun, type Submission, stageRunSchema } from './submission.ts'

/** What became of a dead letter. */
export type DeadLetterState = (typeof deadLetterStates)[number]

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

/** Enough to see a pattern; a stage that was deferred for a day has far more. */
const runsKept = 20

/** What a letter is made from. */
interface LetterParts {
  /** As the stage was given it. */
  readonly submission: Submission
  readonly failure: Failure
  readonly letterId: string
  /** Runs of the submission, of every stage, in any order. */
  readonly runs: readonly StageRun[]
}

/** The letter of a stage that failed for good. */
export const deadLetterOf = ({ submission, failure, letterId, runs }: LetterParts): DeadLetter => {
  const { stage, code, message, attempts, at } = failure
  const ofStage = runs.filter((run) => run.stage === stage)
  return {
    submission_id: submission.submission_id,
    letter_id: letterId,
    title: submission.book.title,
    author: submission.book.author,
    stage,
    code,
    message,
    attempts,
    crashes: submission.crashes,
    failed_at: at,
    runs: ofStage.toSorted((left, right) => left.started_at.localeCompare(right.started_at)).slice(-runsKept),
    inputs: stageInputs(stage, submission),
    state: 'open',
    settled_at: null,
    settled_by: null,
  }
}

/** The id of the letter of a failure that was written down before there were letters; it sorts by time as the others do. */
export const letterIdOfFailure = (failure: Failure): string => `${failure.at.replace(/[-:.]/g, '')}-failed`

/** Whether a letter is the one of this failure, and nobody looked after it yet. */
export const isOpenLetterOf = (letter: DeadLetter, failure: Failure): boolean =>
  letter.state === 'open' && letter.stage === failure.stage && letter.failed_at === failure.at

/** A letter after somebody looked after it. */
export const settledLetter = (
  letter: DeadLetter,
  { state, by, at }: { readonly state: 'retried' | 'dismissed'; readonly by: string; readonly at: string },
): DeadLetter => ({ ...letter, state, settled_by: by, settled_at: at })
