import type { FastifySchemaCompiler } from 'fastify'
import type { z } from 'zod'
import type { FieldProblem } from '../domain/errors.ts'
import { tellField } from '../domain/refusals/fields.ts'
import { fieldProblem, refusedFields } from '../domain/refusals/refused-fields.ts'
import { tellRequest } from '../domain/refusals/requests.ts'
import type { Message } from '../domain/told.ts'

type Issue = z.core.$ZodIssue

const boundOf = (bound: number | bigint): string | number => (typeof bound === 'bigint' ? String(bound) : bound)

/** What a schema itself says of a field that it refuses, by its words; what is not among them is told as it came. */
const ownWords = new Map(
  (
    [
      'request_instant',
      'request_letters_or_filter',
      'request_one_source',
      'request_sources_twice',
      'request_time_of_day',
      'request_time_zone',
      'request_month',
      'request_marketplace',
      'request_tag',
    ] as const
  )
    .map((rule) => tellRequest(rule, {}))
    .map((told) => [told.message, told]),
)

const reasonOf = (issue: Issue): Message | string => {
  const nothing = issue.input === undefined || (issue.input === null && issue.path.length === 0)
  if (issue.code === 'invalid_type' && nothing) return tellField('field_missing', {})
  if (issue.code === 'invalid_type') return tellField('field_not_of_type', { type: issue.expected })
  if (issue.code === 'too_big') return tellField('field_above', { most: boundOf(issue.maximum) })
  if (issue.code === 'too_small') return tellField('field_below', { least: boundOf(issue.minimum) })
  if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid '))
    return tellField('field_not_one_of', { choices: issue.values.map(String) })
  return ownWords.get(issue.message) ?? issue.message
}

const problemFor = (field: string, reason: Message | string): FieldProblem =>
  typeof reason === 'string' ? { field, reason } : fieldProblem(field, reason)

/** Query fields are flat: what is wrong inside one is said of the field itself. */
const fieldOf = (path: readonly PropertyKey[], httpPart: string | undefined): string => {
  if (path.length === 0) return httpPart ?? 'body'
  return httpPart === 'querystring' ? String(path[0]) : path.map(String).join('.')
}

/** The bad fields that a schema found, each with a reason in plain words. */
export const problemsOf = (error: z.core.$ZodError, httpPart?: string): readonly FieldProblem[] =>
  error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) =>
        fieldProblem(fieldOf([...issue.path, key], httpPart), tellField('field_unknown', {})),
      )
    return [problemFor(fieldOf(issue.path, httpPart), reasonOf(issue))]
  })

/** Checks the parts of a request by their zod schemas; a refusal names every bad field. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (data) => {
    const result = schema.safeParse(data, { reportInput: true })
    if (result.success) return { value: result.data }
    return { error: refusedFields(problemsOf(result.error, httpPart)) }
  }
