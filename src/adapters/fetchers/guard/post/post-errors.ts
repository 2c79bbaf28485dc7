import type { Dispatcher } from 'undici'
import { type ErrorCode, PigmeuError } from '../../../../domain/errors.ts'
import { retryAfterMs } from '../../../../reading/retry-after.ts'

type Details = ConstructorParameters<typeof PigmeuError>[2]

/** What failing is called for who sends. */
export interface PostErrors {
  /** It may work later. */
  readonly failed: ErrorCode
  /** A person has to put something right. */
  readonly refused: ErrorCode
}

/** What a person has to put right. */
export const refused = (errors: PostErrors, host: string, why: string, details: Details = {}): PigmeuError =>
  new PigmeuError(errors.refused, `The webhook at ${host} ${why}`, details)
const failed = (errors: PostErrors, host: string, why: string, details: Details = {}): PigmeuError =>
  new PigmeuError(errors.failed, `The webhook at ${host} ${why}.`, details)

/** Statuses that ask for another try. @source RFC 9110, 15.5.9; RFC 8470, 5.2; RFC 6585, 4 */
const passing: ReadonlySet<number> = new Set([408, 425, 429])

/** What a status other than success means. */
export const statusError = (
  errors: PostErrors,
  host: string,
  { statusCode: status, headers }: Pick<Dispatcher.ResponseData, 'statusCode' | 'headers'>,
  nowMs: number,
): PigmeuError => {
  const context = { status }
  if (status >= 500 || passing.has(status)) {
    const said = retryAfterMs({ 'retry-after': [headers['retry-after'] ?? ''].flat()[0] ?? '' }, nowMs)
    return failed(errors, host, `failed with status ${status}`, {
      context,
      ...(said === null ? {} : { retryAfterMs: said }),
    })
  }
  if (status >= 300 && status < 400)
    return refused(errors, host, `sends elsewhere (status ${status}). Enter the address that it sends to.`, { context })
  if (status === 410)
    return refused(errors, host, 'is gone (status 410). Remove it, or enter its new address under Settings.', {
      context,
    })
  const hint = status === 404 ? ' Check that its workflow is switched on.' : ''
  return refused(errors, host, `did not take the message (status ${status}).${hint}`, { context })
}

/** Whether the guard spoke: the wire hides its error inside others. */
const guardError = (thrown: unknown): PigmeuError | null => {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if (error instanceof PigmeuError) return error
    const inner = error instanceof AggregateError ? error.errors.find((one) => one instanceof PigmeuError) : null
    if (inner) return inner
  }
  return null
}

/** What it means that no answer came. @param limit whether the time was up */
export const wireError = (errors: PostErrors, host: string, thrown: unknown, limit: AbortSignal): PigmeuError => {
  const ours = guardError(thrown)
  if (ours?.code === 'FETCH_ADDRESS_REFUSED')
    return refused(errors, host, `is not called: ${ours.message}`, { cause: thrown })
  if (ours !== null) return ours
  if (limit.aborted) return failed(errors, host, 'did not answer in time', { cause: thrown })
  const reason = thrown instanceof Error ? thrown.message : String(thrown)
  return failed(errors, host, `could not be reached: ${reason}`, { cause: thrown })
}
