import { z } from 'zod'
import { type ErrorCode, errorRules } from '../../domain/errors.ts'
import { toldSchema } from '../../domain/told.ts'

/** One bad field of a request: which, and why; `rule` and `values` tell it in other languages. */
export const fieldProblemSchema = z
  .object({ field: z.string(), reason: z.string(), ...toldSchema.shape })
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
    /** The key of the sentence in `detail` and what stands in its gaps, where it can be told in other languages. */
    ...toldSchema.shape,
  })
  .register(z.globalRegistry, { id: 'Problem' })
/** The form of every error answer. */
export type Problem = z.infer<typeof problemSchema>
