import type { FastifySchemaCompiler } from 'fastify'
import type { z } from 'zod'
import { tellProblems } from '../actions/field-checks.ts'
import { type FieldProblem, PigmeuError } from '../domain/errors.ts'

type Issue = z.core.$ZodIssue

const reasonOf = (issue: Issue): string => {
  const nothing = issue.input === undefined || (issue.input === null && issue.path.length === 0)
  if (issue.code === 'invalid_type' && nothing) return 'is missing'
  if (issue.code === 'invalid_type') return `is not ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`
  if (issue.code === 'too_big') return `is too large or too long; at most ${issue.maximum}`
  if (issue.code === 'too_small') return `is too small or too short; at least ${issue.minimum}`
  if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid '))
    return `is not one of ${issue.values.map(String).join(', ')}`
  return issue.message
}

/** Query fields are flat: what is wrong inside one is said of the field itself. */
const fieldOf = (path: readonly PropertyKey[], httpPart: string | undefined): string => {
  if (path.length === 0) return httpPart ?? 'body'
  return httpPart === 'querystring' ? String(path[0]) : path.map(String).join('.')
}

/** The bad fields that a schema found, each with a reason in plain words. */
export const problemsOf = (error: z.core.$ZodError, httpPart?: string): readonly FieldProblem[] =>
  error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        field: fieldOf([...issue.path, key], httpPart),
        reason: 'is not a field that is known here',
      }))
    return [{ field: fieldOf(issue.path, httpPart), reason: reasonOf(issue) }]
  })

/** Checks the parts of a request by their zod schemas; a refusal names every bad field. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (data) => {
    const result = schema.safeParse(data, { reportInput: true })
    if (result.success) return { value: result.data }
    const problems = problemsOf(result.error, httpPart)
    return { error: new PigmeuError('INVALID_INPUT', tellProblems(problems), { problems }) }
  }
