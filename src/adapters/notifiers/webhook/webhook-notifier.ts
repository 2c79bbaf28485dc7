import type { Notice, Notifier } from '../../../ports/notifier.ts'
import { postMessage, type Receiver } from '../../fetchers/guard/post/post-message.ts'

const errors = { failed: 'NOTIFY_FAILED', refused: 'NOTIFY_REFUSED' } as const

/** A program that is told by signed messages. */
export interface WebhookNotifierOptions extends Receiver {
  /** Milliseconds since the epoch. */
  now(): number
  /** The message that a notice makes, as JSON. */
  compose(notice: Notice): string
}

/**
 * Tells a program by a signed message in the form of Standard Webhooks. Told again, a notice comes under the same id.
 * @source https://www.standardwebhooks.com
 */
export const createWebhookNotifier = (options: WebhookNotifierOptions): Notifier => ({
  deliver: async (notice, signal) => {
    const message = { id: notice.delivery_id, body: options.compose(notice), sentAtMs: options.now() }
    await postMessage(options, message, errors, signal)
  },
})
