import { type ErrorCode, type FieldProblem, PigmeuError } from '../errors.ts'
import type { Told } from '../told.ts'

/** Why a field is refused, in English, with the means to tell it in another language where there are any. */
export interface Reason extends Told {
  readonly message: string
}

/** One bad field, with the reason as it was told. */
export const fieldProblem = (field: string, { message: reason, ...told }: Reason): FieldProblem => ({
  field,
  reason,
  ...told,
})

/** Problems on one line: the field goes on as a sentence ("title is missing"), or stands before a sentence of its own. */
export const tellProblems = (problems: readonly FieldProblem[]): string =>
  problems.map(({ field, reason }) => `${field}${/^\p{Lu}/u.test(reason) ? ':' : ''} ${reason}`).join('; ')

/** The refusal of an input for its fields; the line that tells them all is made of them in every language. */
export const refusedFields = (problems: readonly FieldProblem[], code: ErrorCode = 'INVALID_INPUT'): PigmeuError =>
  new PigmeuError(code, tellProblems(problems), { problems })

interface RefusalDetails {
  readonly code?: ErrorCode
  /** What stands before the reason in the message, where it is not the field's name. */
  readonly subject?: string
  readonly context?: Readonly<Record<string, unknown>>
  readonly cause?: unknown
}

/** The refusal of an input for one field. */
export const refusedField = (field: string, reason: Reason, details: RefusalDetails = {}): PigmeuError => {
  const { code = 'INVALID_INPUT', subject = field, ...rest } = details
  const said = subject === '' ? reason.message : `${subject} ${reason.message}`
  return new PigmeuError(code, said, { problems: [fieldProblem(field, reason)], ...rest })
}
