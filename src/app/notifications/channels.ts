import { randomUUID } from 'node:crypto'
import { PigmeuError } from '../../domain/errors.ts'
import type { Channel } from '../../domain/notification-channel.ts'
import { refusedField } from '../../domain/refusals/refused-fields.ts'
import { tellSetting } from '../../domain/refusals/settings.ts'
import type { ChannelView } from '../../http/contract/notification.ts'
import type { NotificationDesk } from '../../http/desks/notifications.ts'
import { instant } from '../../ports/clock.ts'
import type { CredentialRecord } from '../../ports/store.ts'
import { channelOf, credentialKindOf, publicPartOf } from '../../reporting/notifications/index.ts'
import { newWebhookSecret } from '../ways-out/webhook-secrets.ts'
import { type ChannelSecret, openChannel, sealChannel } from './channel-secret.ts'
import type { NotifierParts, Notifiers } from './notifiers.ts'

/** A person waits for the answer. */
const testLimitMs = 30_000

/** @throws INVALID_INPUT */
const checkedAddress = async (text: string, allowLoopback: boolean): Promise<{ url: string; host: string }> => {
  const { receiverRefusal } = await import('../../adapters/fetchers/guard/post/receiver-address.ts')
  const reason = receiverRefusal(text, allowLoopback)
  if (reason === null) return { url: text, host: new URL(text).host }
  throw refusedField('address', reason)
}

type ChannelDesk = Pick<NotificationDesk, 'channels' | 'addChannel' | 'changeChannel' | 'removeChannel' | 'testChannel'>

/** The webhooks and chats that are told of what happens. Address and secret are sealed; a secret is shown once. */
export const createChannelDesk = (parts: NotifierParts, notifiers: Notifiers): ChannelDesk => {
  const { store, secrets, clock, config } = parts
  const { PIGMEU_ALLOW_LOOPBACK: allowLoopback } = config
  const view = async (channel: Channel, { secret }: CredentialRecord): Promise<ChannelView> => ({
    ...channel,
    locked: !(await secrets.opens(secret)),
  })
  const find = async (id: string): Promise<{ readonly record: CredentialRecord; readonly channel: Channel }> => {
    const record = await store.document('credentials', id)
    const channel = record === null ? null : channelOf(record)
    if (record !== null && channel !== null) return { record, channel }
    throw new PigmeuError('NOT_FOUND', tellSetting('channel_unknown', { id }))
  }
  const put = async (channel: Omit<Channel, 'updated_at'>, secret: ChannelSecret): Promise<ChannelView> => {
    const { channel_id: id, form, label } = channel
    const document: CredentialRecord = {
      credential_id: id,
      kind: credentialKindOf(form),
      label,
      public: publicPartOf(channel),
      secret: await sealChannel(secrets, id, secret),
      updated_at: instant(clock.now()),
    }
    await store.put([{ collection: 'credentials', document }])
    return { ...channel, updated_at: document.updated_at, locked: false }
  }
  return {
    channels: async () => {
      const records = await store.documents('credentials', '')
      const shown = records.map(async (record) => {
        const channel = channelOf(record)
        return channel === null ? [] : [await view(channel, record)]
      })
      return (await Promise.all(shown)).flat()
    },
    addChannel: async ({ address, ...input }) => {
      const { url, host } = await checkedAddress(address, allowLoopback)
      const signing = input.form === 'webhook' ? newWebhookSecret() : null
      return { ...(await put({ ...input, channel_id: randomUUID(), host }, { url, signing })), secret: signing }
    },
    changeChannel: async (id, { address, ...input }) => {
      const { record, channel } = await find(id)
      const given = address === undefined ? null : await checkedAddress(address, allowLoopback)
      const isLost = given !== null && !(await secrets.opens(record.secret))
      const kept = isLost ? null : await openChannel(secrets, record)
      const fresh = kept === null && channel.form === 'webhook' ? newWebhookSecret() : null
      const secret = { url: given?.url ?? kept?.url ?? '', signing: kept?.signing ?? fresh }
      const { form, channel_id } = channel
      const changed = await put({ ...input, form, channel_id, host: given?.host ?? channel.host }, secret)
      return { ...changed, secret: fresh }
    },
    removeChannel: async (id) => {
      await find(id)
      await store.remove('credentials', id)
    },
    testChannel: async (id) => {
      const { record } = await find(id)
      const notice = { delivery_id: `test_${randomUUID()}`, happenings: [] }
      await notifiers.forChannel(record)?.deliver(notice, AbortSignal.timeout(testLimitMs))
    },
  }
}
