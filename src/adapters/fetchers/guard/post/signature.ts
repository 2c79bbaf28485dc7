import { createHash } from 'node:crypto'
import { Webhook } from 'standardwebhooks'

/** One message on its way: told again, it keeps its id. */
export interface Message {
  readonly id: string
  readonly body: string
  /** Milliseconds since the epoch: of this try. */
  readonly sentAtMs: number
}

/** An id that is the same whenever it is made of the same words. */
export const messageId = (...words: readonly string[]): string =>
  `msg_${createHash('sha256').update(JSON.stringify(words)).digest('base64url').slice(0, 27)}`

/**
 * The headers by which a receiver knows that a message is ours and unchanged: a signature for each secret that holds now.
 * @source https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export const signedHeaders = ({ id, body, sentAtMs }: Message, secrets: readonly string[]): Record<string, string> => {
  const at = new Date(sentAtMs)
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(sentAtMs / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  }
}
