import type { Notice, Notifier } from '../../../ports/notifier.ts'
import { postMessage, type Receiver } from '../../fetchers/guard/post/post-message.ts'

const errors = { failed: 'NOTIFY_FAILED', refused: 'NOTIFY_REFUSED' } as const

/** A room of a chat; its address is its secret. */
export interface ChatNotifierOptions extends Omit<Receiver, 'secrets'> {
  /** Milliseconds since the epoch. */
  now(): number
  /** The message that a notice makes, as it goes out as JSON. */
  compose(notice: Notice): object
}

/**
 * Tells a room of a chat that takes messages in the form of Slack's incoming webhooks.
 * @source https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 */
export const createChatNotifier = (options: ChatNotifierOptions): Notifier => ({
  deliver: async (notice, signal) => {
    const body = JSON.stringify(options.compose(notice))
    const message = { id: notice.delivery_id, body, sentAtMs: options.now() }
    await postMessage({ ...options, secrets: [] }, message, errors, signal)
  },
})
