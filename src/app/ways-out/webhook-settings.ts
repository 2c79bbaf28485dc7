import { randomUUID } from 'node:crypto'
import { PigmeuError } from '../../domain/errors.ts'
import { refusedField } from '../../domain/refusals/refused-fields.ts'
import { tellSetting } from '../../domain/refusals/settings.ts'
import type { Message } from '../../domain/told.ts'
import type { Webhook, WebhookInput } from '../../http/contract/webhook.ts'
import type { WebhookSettings } from '../../http/deps.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Secrets } from '../../ports/secrets.ts'
import type { CredentialRecord, Store } from '../../ports/store.ts'
import {
  newWebhookSecret,
  openWebhookSecrets,
  rotated,
  sealWebhookSecrets,
  signingSecrets,
  type WebhookSecrets,
} from './webhook-secrets.ts'

const kind = 'webhook'

/** What the settings of webhooks are made of. */
export interface WebhookSettingsOptions {
  readonly store: Store
  readonly secrets: Secrets
  readonly clock: Pick<Clock, 'now'>
  /** Why articles must not be sent to an address, or null when they may be. */
  refusalOf(url: string): Promise<Message | null>
  /** Sends a test message. @throws PUBLISH_REFUSED PUBLISH_FAILED */
  sendTest(receiver: {
    readonly url: string
    readonly label: string
    readonly secrets: readonly string[]
  }): Promise<void>
}

/** What may be shown of a webhook: everything but its secret. */
const shown = (
  { credential_id, label, public: open, updated_at }: CredentialRecord,
  nowMs: number,
  locked = false,
): Webhook => {
  const until = open['former_secret_until'] ?? null
  return {
    webhook_id: credential_id,
    label,
    url: open['url'] ?? '',
    former_secret_until: until !== null && Date.parse(until) > nowMs ? until : null,
    locked,
    updated_at,
  }
}

const publicPart = (url: string, { former }: WebhookSecrets): CredentialRecord['public'] => ({
  url,
  ...(former === null ? {} : { former_secret_until: former.until }),
})

/** The webhooks as they are stored. */
const webhookRecords = ({ store, secrets, clock }: Pick<WebhookSettingsOptions, 'store' | 'secrets' | 'clock'>) => {
  const find = async (id: string): Promise<CredentialRecord> => {
    const found = await store.document('credentials', id)
    if (found?.kind === kind) return found
    throw new PigmeuError('NOT_FOUND', tellSetting('webhook_unknown', { id }))
  }
  const put = async (id: string, { label, url }: WebhookInput, kept: WebhookSecrets): Promise<CredentialRecord> => {
    const document: CredentialRecord = {
      credential_id: id,
      kind,
      label,
      public: publicPart(url, kept),
      secret: await sealWebhookSecrets(secrets, id, kept),
      updated_at: instant(clock.now()),
    }
    await store.put([{ collection: 'credentials', document }])
    return document
  }
  return { find, put }
}

/** The webhooks that articles are sent to. A secret is made here, shown once, and stored encrypted. */
export const createWebhookSettings = (options: WebhookSettingsOptions): WebhookSettings => {
  const { store, secrets, clock } = options
  const { find, put } = webhookRecords(options)
  const checkedUrl = async (text: string): Promise<string> => {
    const url = text.trim()
    const reason = await options.refusalOf(url)
    if (reason === null) return url
    throw refusedField('url', reason)
  }
  return {
    list: async () => {
      const records = await store.documents('credentials', '')
      const webhooks = records.filter((record) => record.kind === kind)
      return Promise.all(
        webhooks.map(async (record) => shown(record, clock.now(), !(await secrets.opens(record.secret)))),
      )
    },
    add: async ({ label, url }) => {
      const kept: WebhookSecrets = { current: newWebhookSecret(), former: null }
      const record = await put(randomUUID(), { label, url: await checkedUrl(url) }, kept)
      return { ...shown(record, clock.now()), secret: kept.current }
    },
    change: async (id, { label, url }) => {
      const kept = await openWebhookSecrets(secrets, await find(id))
      return shown(await put(id, { label, url: await checkedUrl(url) }, kept), clock.now())
    },
    renewSecret: async (id) => {
      const record = await find(id)
      // A secret whose key is missing signs nothing: there is none to go on signing beside the new one.
      const kept = (await secrets.opens(record.secret))
        ? rotated(await openWebhookSecrets(secrets, record), clock.now())
        : { current: newWebhookSecret(), former: null }
      const { label, public: open } = record
      const changed = await put(id, { label, url: open['url'] ?? '' }, kept)
      return { ...shown(changed, clock.now()), secret: kept.current }
    },
    test: async (id) => {
      const record = await find(id)
      const { label, public: open } = record
      const kept = await openWebhookSecrets(secrets, record)
      await options.sendTest({ url: open['url'] ?? '', label, secrets: signingSecrets(kept, clock.now()) })
    },
    remove: async (id) => {
      await find(id)
      await store.remove('credentials', id)
    },
  }
}

/** A person waits for the answer. */
const testLimitMs = 30_000

/** The settings of webhooks over real HTTP; what sends is loaded with the first address. */
export const openWebhookSettings = ({
  allowLoopback,
  ...parts
}: Pick<WebhookSettingsOptions, 'store' | 'secrets' | 'clock'> & {
  /** Whether receivers may be on this machine. */
  readonly allowLoopback: boolean
}): WebhookSettings =>
  createWebhookSettings({
    ...parts,
    refusalOf: async (url) => {
      const { receiverRefusal } = await import('../../adapters/fetchers/guard/post/receiver-address.ts')
      return receiverRefusal(url, allowLoopback)
    },
    sendTest: async ({ label, ...receiver }) => {
      const { testWebhook } = await import('../../adapters/publishers/webhook/index.ts')
      const message = { label, nowMs: parts.clock.now() }
      await testWebhook({ ...receiver, allowLoopback }, message, AbortSignal.timeout(testLimitMs))
    },
  })
