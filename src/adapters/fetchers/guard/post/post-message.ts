import { Agent, type Dispatcher, request } from 'undici'
import { PigmeuError } from '../../../../domain/errors.ts'
import { guardedConnector } from '../connector.ts'
import { systemResolver } from '../lookup.ts'
import { type PostErrors, refused, statusError, wireError } from './post-errors.ts'
import { receiverRefusal } from './receiver-address.ts'
import { type Message, signedHeaders } from './signature.ts'

/** Who is told. */
export interface Receiver {
  readonly url: string
  /** `whsec_...`: the present one, and for a day the one before it; none for a message without signature. */
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
      ...(receiver.secrets.length > 0 ? signedHeaders(message, receiver.secrets) : {}),
    },
  })

/**
 * Sends one message and waits for a 2xx. Redirects are refused: it would go where nobody said.
 * @returns what was answered, null when it could not be read to its end
 * @throws `errors.refused` `errors.failed`
 */
export const postMessage = async (
  receiver: Receiver,
  message: Message,
  errors: PostErrors,
  signal: AbortSignal,
): Promise<string | null> => {
  const reason = receiverRefusal(receiver.url, receiver.allowLoopback)?.message ?? null
  if (reason !== null) throw refused(errors, 'the stored address', reason.endsWith('.') ? reason : `${reason}.`)
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
    if (answer.statusCode < 200 || answer.statusCode >= 300) throw statusError(errors, host, answer, message.sentAtMs)
    return await textOf(answer, signal)
  } catch (thrown) {
    signal.throwIfAborted()
    throw thrown instanceof PigmeuError ? thrown : wireError(errors, host, thrown, limit)
  } finally {
    await agent.destroy()
  }
}
