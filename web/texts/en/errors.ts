import { remediesOfDeadLetters } from '../../../src/domain/dead-letter-remedy.ts'
import { type ErrorCode, errorRules } from '../../../src/domain/errors.ts'
import type { Outcome } from '../../../src/domain/evidence.ts'
import { notHeldWords, outcomeWords } from '../../../src/domain/outcome-words.ts'

interface Told {
  readonly meaning: string
  readonly remedy: string
}

const errors: Readonly<Record<ErrorCode, Told>> = errorRules
const outcomes: Readonly<Record<Outcome, Told>> = outcomeWords

/** What the domain says of errors and of sources that gave nothing, by their codes. */
export const domainTexts = {
  errors,
  /** What to do where a stage failed for good. */
  deadLetters: remediesOfDeadLetters,
  outcomes,
  notHeld: notHeldWords,
} as const
