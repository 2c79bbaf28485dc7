import { AISDKError, APICallError } from 'ai'
import { type ErrorCode, PigmeuError } from '../../../domain/errors.ts'
import { type Failure, shortened } from './failures.ts'

const nothingUsed = { input: 0, output: 0, cached: 0, cacheWritten: 0 } as const

/** Milliseconds that the provider asks to wait, from its headers or, as Google does, from the body. */
const retryAfterMs = (error: APICallError, nowMs: number): number | undefined => {
  const headers = error.responseHeaders ?? {}
  const milliseconds = Number(headers['retry-after-ms'] ?? Number.NaN)
  if (Number.isFinite(milliseconds)) return Math.max(0, milliseconds)
  const after = headers['retry-after']
  if (after !== undefined) {
    const seconds = Number(after)
    if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
    const instantMs = Date.parse(after)
    if (Number.isFinite(instantMs)) return Math.max(0, instantMs - nowMs)
  }
  const delay = /"retryDelay"\s*:\s*"(\d+(?:\.\d+)?)s"/.exec(error.responseBody ?? '')?.[1]
  return delay === undefined ? undefined : Number(delay) * 1000
}

/** A key that is right but has no credit left, and a wrong key that is answered as a bad request, both need a person. */
const aboutTheKey = /insufficient_quota|credit balance is too low|API_KEY_INVALID|API key not valid|invalid_api_key/i

const codeOfStatus = (status: number | undefined, body: string): ErrorCode => {
  if (status === 401 || status === 402 || status === 403 || aboutTheKey.test(body)) return 'MODEL_CREDENTIAL_REFUSED'
  if (status === 429) return 'MODEL_RATE_LIMITED'
  if (status === undefined || status < 300 || status === 408 || status === 409 || status >= 500)
    return 'MODEL_UNAVAILABLE'
  return 'MODEL_NOT_CONFIGURED'
}

const ofCall = (error: APICallError, who: string, nowMs: number): Failure => {
  const code = codeOfStatus(error.statusCode, error.responseBody ?? '')
  const status = error.statusCode === undefined ? 'no answer' : `status ${error.statusCode}`
  const wait = code === 'MODEL_RATE_LIMITED' ? retryAfterMs(error, nowMs) : undefined
  return {
    error: new PigmeuError(code, `${who}: ${status}: ${shortened(error.message)}`, {
      cause: error,
      ...(wait === undefined ? {} : { retryAfterMs: wait }),
    }),
    tokens: error.statusCode !== undefined && error.statusCode >= 400 ? nothingUsed : null,
    correction: null,
  }
}

const isTimeout = (thrown: unknown): boolean => thrown instanceof Error && thrown.name === 'TimeoutError'

/** Reads what a try threw; null when it is nothing that a model or its provider does. `who` opens every message. */
export const failureOf = (thrown: unknown, who: string, nowMs: number): Failure | null => {
  if (APICallError.isInstance(thrown)) return ofCall(thrown, who, nowMs)
  const unavailable = (what: string): Failure => ({
    error: new PigmeuError('MODEL_UNAVAILABLE', `${who}: ${what}`, { cause: thrown }),
    tokens: null,
    correction: null,
  })
  if (isTimeout(thrown)) return unavailable('no answer in time')
  return AISDKError.isInstance(thrown) ? unavailable(shortened(thrown.message)) : null
}
