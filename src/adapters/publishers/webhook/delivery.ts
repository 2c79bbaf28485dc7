import { Agent, type Dispatcher, request } from 'undici'
import { PigmeuError } from '../../../domain/errors.ts'
import { retryAfterMs } from '../../../reading/retry-after.ts'
import { guardedConnector } from '../../fetchers/guard/connector.ts'
import { systemResolver } from '../../fetchers/guard/index.ts'
import { receiverRefusal } from './receiver-address.ts'
import { type Message, signedHeaders } from './signature.ts'

/** Who is told. */
export interface Receiver {
  readonly url: string
  /** `whsec_...`: the present one, and for a day the one before it. */
  readonly secrets: readonly string[]
  /** Whether it may be on this machine. */
  readonly allowLoopback: boolean
  /** Time for one message and its answer; 30 s unless told. */
  readonly timeoutMs?: number
}

/** Milliseconds that a receiver may take. */
const usualTimeoutMs = 30_000
/** Bytes of an answer that are read: an id and an address need a hundredth of it. */
const answerBytes = 64 * 1024

type Answer = Dispatcher.ResponseData

const refused = (host: string, why: string, details: ConstructorParameters<typeof PigmeuError>[2] = {}): PigmeuError =>
  new PigmeuError('PUBLISH_REFUSED', `The webhook at ${host} ${why}`, details)
const failed = (host: string, why: string, details: ConstructorParameters<typeof PigmeuError>[2] = {}): PigmeuError =>
  new PigmeuError('PUBLISH_FAILED', `The webhook at ${host} ${why}.`, details)

/** Statuses that ask for another try. @source RFC 9110, 15.5.9; RFC 8470, 5.2; RFC 6585, 4 */
const passing: ReadonlySet<number> = new Set([408, 425, 429])

/** What a status other than success means. */
const statusError = (host: string, { statusCode: status, headers }: Answer, nowMs: number): PigmeuError => {
  const context = { status }
  if (status >= 500 || passing.has(status)) {
    const said = retryAfterMs({ 'retry-after': [headers['retry-after'] ?? ''].flat()[0] ?? '' }, nowMs)
    return failed(host, `failed with status ${status}`, { context, ...(said === null ? {} : { retryAfterMs: said }) })
  }
  if (status >= 300 && status < 400)
    return refused(host, `sends elsewhere (status ${status}). Enter the address that it sends to.`, { context })
  if (status === 410)
    return refused(host, 'is gone (status 410). Remove it, or enter its new address under Settings.', { context })
  const hint = status === 404 ? ' Check that its workflow is switched on.' : ''
  return refused(host, `did not take the message (status ${status}).${hint}`, { context })
}

/** The answer's text; null when it is longer than anybody needs, or broke off: the message was taken all the same. */
const textOf = async ({ body }: Answer, signal: AbortSignal): Promise<string | null> => {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of body) {
      const piece = Buffer.from(chunk)
      bytes += piece.length
      if (bytes > answerBytes) return null
      chunks.push(piece)
    }
  } catch {
    signal.throwIfAborted()
    return null
  }
  return Buffer.concat(chunks).toString('utf8')
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

const wireError = (host: string, thrown: unknown, limit: AbortSignal): PigmeuError => {
  const ours = guardError(thrown)
  if (ours?.code === 'FETCH_ADDRESS_REFUSED') return refused(host, `is not called: ${ours.message}`, { cause: thrown })
  if (ours !== null) return ours
  if (limit.aborted) return failed(host, 'did not answer in time', { cause: thrown })
  const reason = thrown instanceof Error ? thrown.message : String(thrown)
  return failed(host, `could not be reached: ${reason}`, { cause: thrown })
}

const post = (agent: Agent, receiver: Receiver, message: Message, signal: AbortSignal): Promise<Answer> =>
  request(receiver.url, {
    dispatcher: agent,
    method: 'POST',
    body: message.body,
    signal,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      accept: 'application/json',
      'user-agent': 'Pigmeu-Copilot',
      ...signedHeaders(message, receiver.secrets),
    },
  })

/**
 * Sends one message and waits for a 2xx. Redirects are refused: the article would go where nobody said.
 * @returns what was answered, null when it could not be read to its end
 * @throws PUBLISH_REFUSED PUBLISH_FAILED
 */
export const deliver = async (receiver: Receiver, message: Message, signal: AbortSignal): Promise<string | null> => {
  const reason = receiverRefusal(receiver.url, receiver.allowLoopback)
  if (reason !== null) throw refused('the stored address', reason.endsWith('.') ? reason : `${reason}.`)
  const { host } = new URL(receiver.url)
  const timeoutMs = receiver.timeoutMs ?? usualTimeoutMs
  const limit = AbortSignal.timeout(timeoutMs)
  const { allowLoopback } = receiver
  const connect = guardedConnector({ allowLoopback, resolveHost: systemResolver, connectTimeoutMs: timeoutMs })
  const agent = new Agent({ connect, headersTimeout: 0, bodyTimeout: 0 })
  try {
    const answer = await post(agent, receiver, message, AbortSignal.any([signal, limit]))
    // What is not read to its end is cut off below; nobody needs to hear of that.
    answer.body.on('error', () => undefined)
    if (answer.statusCode < 200 || answer.statusCode >= 300) throw statusError(host, answer, message.sentAtMs)
    return await textOf(answer, signal)
  } catch (thrown) {
    signal.throwIfAborted()
    throw thrown instanceof PigmeuError ? thrown : wireError(host, thrown, limit)
  } finally {
    await agent.destroy()
  }
}
