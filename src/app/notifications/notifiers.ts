import type { WebhookNotifierOptions } from '../../adapters/notifiers/webhook/index.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { quietPreferences } from '../../domain/notification.ts'
import type { Channel } from '../../domain/notification-channel.ts'
import { tellSetting } from '../../domain/refusals/settings.ts'
import type { User } from '../../domain/user.ts'
import type { Clock } from '../../ports/clock.ts'
import type { MailTransport } from '../../ports/mail.ts'
import type { Notifier } from '../../ports/notifier.ts'
import type { Secrets } from '../../ports/secrets.ts'
import type { CredentialRecord, Store } from '../../ports/store.ts'
import {
  channelOf,
  composeChat,
  composeMail,
  composeWebhook,
  createUnsubscribeTokens,
} from '../../reporting/notifications/index.ts'
import type { Config } from '../config.ts'
import { openChannel } from './channel-secret.ts'
import { type MailConfig, mailSetupOf } from './mail-transport.ts'

/** What the ways to tell people are made of. */
export interface NotifierParts {
  readonly store: Store
  readonly secrets: Secrets
  readonly clock: Pick<Clock, 'now'>
  readonly config: MailConfig & Pick<Config, 'PIGMEU_ALLOW_LOOPBACK'>
}

/** The ways to tell people, as they are set up now. */
export interface Notifiers {
  /** Null where no mails can be sent, or the person has no address. */
  forUser(user: User): Promise<Notifier | null>
  /** Null for what is no channel. What is sealed of it is opened with each message, which may throw SECRET_KEY_WRONG. */
  forChannel(record: CredentialRecord): Notifier | null
}

type Place = Pick<WebhookNotifierOptions, 'url' | 'allowLoopback' | 'now'>

const chatNotifier = async (place: Place, language: Channel['language'], publicUrl: string | null) => {
  const { createChatNotifier } = await import('../../adapters/notifiers/chat/index.ts')
  return createChatNotifier({ ...place, compose: (notice) => composeChat(notice, { language, publicUrl }) })
}

const webhookNotifier = async (place: Place, signing: string | null, publicUrl: string | null) => {
  if (signing === null) throw new PigmeuError('NOTIFY_REFUSED', tellSetting('channel_unsigned', {}))
  const { createWebhookNotifier } = await import('../../adapters/notifiers/webhook/index.ts')
  return createWebhookNotifier({ ...place, secrets: [signing], compose: (notice) => composeWebhook(notice, publicUrl) })
}

/** Makes the ways to tell people; what carries messages is loaded with the first one. */
export const createNotifiers = ({ store, secrets, clock, config }: NotifierParts): Notifiers => {
  const { PIGMEU_PUBLIC_URL: publicUrl = null, PIGMEU_ALLOW_LOOPBACK: allowLoopback } = config
  const tokens = createUnsubscribeTokens({ store, secrets, clock })
  const setup = mailSetupOf(config, clock)
  let transport: Promise<MailTransport> | null = null
  const stopUrlOf = async ({ user_id: id }: User): Promise<string | null> =>
    publicUrl === null ? null : `${publicUrl}/unsubscribe?token=${encodeURIComponent(await tokens.tokenFor(id))}`
  return {
    forUser: async (user) => {
      const { email: address } = user
      if (setup === null || address === null) return null
      transport ??= setup.open()
      const carrier = await transport
      return {
        deliver: async (notice, signal) => {
          const stored = await store.document('notification_preferences', user.user_id)
          const wish = stored ?? quietPreferences(user.user_id)
          const reader = { address, wish, publicUrl, stopUrl: await stopUrlOf(user), from: setup.from }
          await carrier.send(composeMail(notice, reader), signal)
        },
      }
    },
    forChannel: (record) => {
      const channel = channelOf(record)
      if (channel === null) return null
      const deliver: Notifier['deliver'] = async (notice, signal) => {
        const { url, signing } = await openChannel(secrets, record)
        const receiver = { url, allowLoopback, now: () => clock.now() }
        const notifier =
          channel.form === 'chat'
            ? await chatNotifier(receiver, channel.language, publicUrl)
            : await webhookNotifier(receiver, signing, publicUrl)
        await notifier.deliver(notice, signal)
      }
      return { deliver }
    },
  }
}
