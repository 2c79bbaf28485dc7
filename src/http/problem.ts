import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { limits } from '../actions/limits.ts'
import { tooLarge } from '../actions/too-large.ts'
import { asPigmeuError, errorRules, PigmeuError } from '../domain/errors.ts'
import { refusedField } from '../domain/refusals/refused-fields.ts'
import { tellRequest } from '../domain/refusals/requests.ts'
import type { Log } from '../ports/log.ts'
import type { Redactor } from '../ports/redactor.ts'
import type { Problem } from './contract/problem.ts'
import { httpStatuses } from './status-codes.ts'

/** The media type of error answers. */
export const problemMediaType = 'application/problem+json'

/** An error as the API answers it, without secrets. A fault of the program tells nothing of its inside. */
export const problemOf = (error: PigmeuError, redactor: Redactor): Problem => {
  const { code, message, problems, context, told } = error
  const { meaning, remedy } = errorRules[code]
  const detail = code === 'INTERNAL' ? meaning : message
  return {
    type: `urn:pigmeu:error:${code}`,
    title: meaning,
    status: httpStatuses[code],
    detail: redactor.text(detail),
    code,
    remedy,
    problems: redactor.value([...problems]),
    context: code === 'INTERNAL' ? {} : redactor.value({ ...context }),
    ...(code === 'INTERNAL' ? {} : redactor.value(told)),
  }
}

type BodyRule = Extract<Parameters<typeof tellRequest>[0], `body_${string}`>

const bodyProblem = (rule: BodyRule): PigmeuError =>
  refusedField('body', tellRequest(rule, {}), { subject: 'the body' })

/** What the framework itself refuses, in the product's words; by the framework's own codes. */
const frameworkErrors: Readonly<Record<string, () => PigmeuError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => tooLarge('body', limits.bodyBytes),
  FST_REQ_FILE_TOO_LARGE: () => tooLarge('file', limits.uploadBytes),
  FST_FILES_LIMIT: () => bodyProblem('body_many_files'),
  FST_PARTS_LIMIT: () => bodyProblem('body_many_parts'),
  FST_FIELDS_LIMIT: () => bodyProblem('body_many_fields'),
  FST_INVALID_MULTIPART_CONTENT_TYPE: () => bodyProblem('body_not_multipart'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => bodyProblem('body_of_other_kind'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => bodyProblem('body_of_other_length'),
  FST_ERR_CTP_INVALID_JSON_BODY: () => bodyProblem('body_not_json'),
}

const isFrameworkError = (thrown: unknown): thrown is FastifyError =>
  thrown instanceof Error && 'statusCode' in thrown && 'code' in thrown && typeof thrown.code === 'string'

/** Gives what a handler or the framework threw the product's form. */
export const translateError = (thrown: unknown): PigmeuError => {
  if (thrown instanceof PigmeuError) return thrown
  if (thrown instanceof SyntaxError && 'statusCode' in thrown) return bodyProblem('body_not_json')
  if (!isFrameworkError(thrown)) return asPigmeuError(thrown)
  const known = frameworkErrors[thrown.code]
  if (known) return known()
  const isCallersFault = thrown.statusCode !== undefined && thrown.statusCode >= 400 && thrown.statusCode < 500
  return isCallersFault ? new PigmeuError('INVALID_INPUT', thrown.message) : asPigmeuError(thrown)
}

/** When to ask again while a server behind this one is away: drivers look for it about as often. */
const recoveryMs = 5_000

/** Sends an error in the form of RFC 9457. */
const sendProblem = (reply: FastifyReply, error: PigmeuError, redactor: Redactor): FastifyReply => {
  const problem = problemOf(error, redactor)
  const retryAfterMs = error.retryAfterMs ?? (problem.status === 503 ? recoveryMs : undefined)
  if (retryAfterMs !== undefined) reply.header('retry-after', Math.max(1, Math.ceil(retryAfterMs / 1000)))
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer')
  return reply
    .code(problem.status)
    .header('content-type', `${problemMediaType}; charset=utf-8`)
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem))
}

/** Answers every error; what is our fault is logged with its cause. */
export const createErrorHandler =
  (log: Log, redactor: Redactor) =>
  (thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const error = translateError(thrown)
    const status = httpStatuses[error.code]
    const { method, id } = request
    const fields = { request_id: id, method, route: request.routeOptions.url ?? null, code: error.code, status }
    if (status >= 500) log.error(`request failed: ${error.message}`, { ...fields, cause: String(error.stack) })
    else log.debug(`request refused: ${error.message}`, fields)
    return sendProblem(reply, error, redactor)
  }
