import type { OwnPost } from '../../../domain/own-post.ts'
import { earlierAt, type PublishedPost, type Publisher, type PublishRequest } from '../../../ports/publisher.ts'
import { postMessage, type Receiver } from '../../fetchers/guard/post/post-message.ts'
import { messageId } from '../../fetchers/guard/post/signature.ts'
import { articleMessage } from './article-message.ts'
import { readAnswer } from './receiver-answer.ts'

/** A receiver of signed articles: n8n, Zapier, Make, or a program of one's own. */
export interface WebhookPublisherOptions extends Receiver {
  /** The target's id in the ledger, by which an earlier delivery there is known. */
  readonly target: string
  /** What people call it. */
  readonly label: string
  /** Milliseconds since the epoch. */
  now(): number
  /** What was delivered there, the newest first: a receiver cannot be asked. */
  delivered(limit: number): Promise<readonly Omit<OwnPost, 'target' | 'read_at'>[]>
}

/**
 * The same for every try to deliver one version as people want it filed and worded, so that the receiver can drop what it has. What
 * changes by itself between two tries (an instant, evidence whose rights run out) has no part in it.
 */
const idOf = ({ externalKey, article, options, profile }: PublishRequest): string => {
  const { affiliate_tags, disclosures, author, default_category } = profile
  const wishes = JSON.stringify([options, affiliate_tags, disclosures, author, default_category])
  return messageId(externalKey, String(article.version), wishes)
}

const published = (
  request: PublishRequest,
  options: WebhookPublisherOptions,
  said: ReturnType<typeof readAnswer>,
): PublishedPost => {
  const earlier = earlierAt(request.submission, options.target)
  const goesLiveAt = request.options.go_live_at
  return {
    external_id: said.external_id ?? earlier?.external_id ?? request.externalKey,
    // An address that is none: that of the receiver is a secret between it and us.
    url: said.url ?? earlier?.url ?? `urn:pigmeu:${encodeURIComponent(request.externalKey)}`,
    status: goesLiveAt !== null && Date.parse(goesLiveAt) > options.now() ? 'future' : 'publish',
    content_hash: null,
    read_back: null,
    refused: [],
    notices: said.notices,
  }
}

const errors = { failed: 'PUBLISH_FAILED', refused: 'PUBLISH_REFUSED' } as const

/**
 * Publishes by a signed message in the form of Standard Webhooks. Told again, an article comes under the same id.
 * @source https://www.standardwebhooks.com
 */
export const createWebhookPublisher = (options: WebhookPublisherOptions): Publisher => ({
  label: options.label,
  live: null,
  posts: (limit) => options.delivered(limit),
  publish: async (request) => {
    const body = articleMessage(request, earlierAt(request.submission, options.target))
    const message = { id: idOf(request), body, sentAtMs: options.now() }
    const text = await postMessage(options, message, errors, request.signal)
    return published(request, options, readAnswer(text, new URL(options.url).host))
  },
})

/**
 * Sends a message that says it is a test, under an id of its own.
 * @throws PUBLISH_REFUSED PUBLISH_FAILED
 */
export const testWebhook = async (
  receiver: Receiver,
  { label, nowMs }: { readonly label: string; readonly nowMs: number },
  signal: AbortSignal,
): Promise<void> => {
  const body = JSON.stringify({ event: 'test', label, sent_at: new Date(nowMs).toISOString() })
  const message = { id: messageId('test', receiver.url, String(nowMs)), body, sentAtMs: nowMs }
  await postMessage(receiver, message, errors, signal)
}
