import { z } from 'zod'
import { type ErrorCode, errorRules } from '../../domain/errors.ts'

/** One bad field of a request: which, and why. */
export const fieldProblemSchema = z
  .object({ field: z.string(), reason: z.string() })
  .register(z.globalRegistry, { id: 'FieldProblem' })

/**
 * The form of every error answer, sent as `application/problem+json`.
 * @source RFC 9457
 */
export const problemSchema = z
  .object({
    /** The page that explains the code. */
    type: z.string(),
    /** What the code means, the same every time. */
    title: z.string(),
    status: z.int(),
    /** What happened this time. */
    detail: z.string(),
    code: z.enum(Object.keys(errorRules) as [ErrorCode, ...ErrorCode[]]),
    /** What a person can do about it. */
    remedy: z.string(),
    problems: z.array(fieldProblemSchema),
    context: z.record(z.string(), z.unknown()),
  })
  .register(z.globalRegistry, { id: 'Problem' })
/** The form of every error answer. */
export type Problem = z.infer<typeof problemSchema>
