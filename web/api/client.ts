import createClient from 'openapi-fetch'
import { texts } from '../texts/first.ts'
import { ProblemError, problemErrorOf } from './problem.ts'
import { noteReach } from './reach.ts'
import type { paths } from './schema.gen.ts'

/** The server's API, typed by its OpenAPI document. */
export const api = createClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin' })

interface Answer<T> {
  readonly data?: T
  readonly error?: unknown
  readonly response: Response
}

/** Whoever leaves a page takes their question back; that tells nothing about the server. */
const isAbort = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'AbortError'

const settle = async <T>(call: Promise<Answer<T>>): Promise<Answer<T>> => {
  const answer = await call.catch((cause: unknown) => {
    if (!isAbort(cause)) noteReach(false)
    throw new ProblemError(texts.common.noAnswer, 0, null, cause)
  })
  noteReach(true)
  if (!answer.response.ok) throw await problemErrorOf(answer.response.status, answer.error)
  return answer
}

/**
 * The content of a successful answer.
 * @throws ProblemError
 */
export const answerOf = async <T>(call: Promise<Answer<T>>): Promise<T> => {
  const { data, response } = await settle(call)
  if (data === undefined) throw new ProblemError(texts.common.unexpected, response.status, null)
  return data
}

/**
 * Waits for a success that has no content.
 * @throws ProblemError
 */
export const successOf = async (call: Promise<Answer<unknown>>): Promise<void> => {
  await settle(call)
}
