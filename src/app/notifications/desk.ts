import { randomUUID } from 'node:crypto'
import { PigmeuError } from '../../domain/errors.ts'
import { type Delivery, quietPreferences } from '../../domain/notification.ts'
import { fieldProblem } from '../../domain/refusals/refused-fields.ts'
import { tellSetting } from '../../domain/refusals/settings.ts'
import type { DeliveryView, PreferencesView } from '../../http/contract/notification.ts'
import type { NotificationDesk } from '../../http/desks/notifications.ts'
import { instant } from '../../ports/clock.ts'
import { channelOf, createUnsubscribeTokens } from '../../reporting/notifications/index.ts'
import { channelReceiver, dropDeliveries, mailReceiver, retryDeliveries } from '../../reporting/post-room/index.ts'
import { createChannelDesk } from './channels.ts'
import { mailSetupOf, noMailSetup } from './mail-transport.ts'
import { createNotifiers, type NotifierParts } from './notifiers.ts'

/** A person waits for the answer. */
const testLimitMs = 60_000

type Receivers = ReadonlyMap<string, Pick<DeliveryView, 'by' | 'to'>>

/** Everybody to whom something may be owed, by the names under which it is. */
const receiversIn = async ({ store }: NotifierParts): Promise<Receivers> => {
  const [users, credentials] = await Promise.all([store.documents('users', ''), store.documents('credentials', '')])
  const receivers = new Map<string, Pick<DeliveryView, 'by' | 'to'>>()
  for (const { user_id, name } of users) receivers.set(mailReceiver(user_id), { by: 'mail', to: name })
  for (const { channel_id, form, label } of credentials.flatMap((record) => channelOf(record) ?? []))
    receivers.set(channelReceiver(channel_id), { by: form, to: label })
  return receivers
}

const viewOf = ({ happenings, receiver, ...delivery }: Delivery, receivers: Receivers): DeliveryView => ({
  ...delivery,
  ...(receivers.get(receiver) ?? { by: null, to: null }),
  kinds: [...new Set(happenings.map(({ kind }) => kind))],
  submission_ids: [...new Set(happenings.flatMap(({ submission_id: id }) => id ?? []))],
})

type PersonDesk = Pick<NotificationDesk, 'preferences' | 'choose' | 'testMail' | 'stop'>

const createPersonDesk = (parts: NotifierParts, notifiers: ReturnType<typeof createNotifiers>): PersonDesk => {
  const { store, clock, config } = parts
  const tokens = createUnsubscribeTokens(parts)
  const setup = mailSetupOf(config, clock)
  const preferences = async (userId: string): Promise<PreferencesView> => {
    const [stored, user] = await Promise.all([
      store.document('notification_preferences', userId),
      store.document('users', userId),
    ])
    const { user_id: _id, updated_at: _at, ...wish } = stored ?? quietPreferences(userId)
    return { ...wish, email: user?.email ?? null, mail_by: setup?.by ?? null }
  }
  return {
    preferences,
    choose: async (userId, input) => {
      const document = { ...input, user_id: userId, updated_at: instant(clock.now()) }
      await store.put([{ collection: 'notification_preferences', document }])
      return preferences(userId)
    },
    testMail: async (userId) => {
      if (setup === null) throw new PigmeuError('INVALID_INPUT', noMailSetup)
      const user = await store.document('users', userId)
      const notifier = user === null ? null : await notifiers.forUser(user)
      if (notifier === null)
        throw new PigmeuError('INVALID_INPUT', tellSetting('mail_address_unknown', {}), {
          problems: [fieldProblem('email', tellSetting('mail_address_missing', {}))],
        })
      const notice = { delivery_id: `test_${randomUUID()}`, happenings: [] }
      await notifier.deliver(notice, AbortSignal.timeout(testLimitMs))
    },
    stop: async (token) => {
      const userId = await tokens.userOf(token)
      if (userId === null) return false
      const wish = (await store.document('notification_preferences', userId)) ?? quietPreferences(userId)
      const document = { ...wish, mode: 'off' as const, updated_at: instant(clock.now()) }
      await store.put([{ collection: 'notification_preferences', document }])
      return true
    },
  }
}

/** Where people say what they want to be told, and owners where else it is told. */
export const createNotificationDesk = (parts: NotifierParts): NotificationDesk => {
  const { store } = parts
  const notifiers = createNotifiers(parts)
  return {
    ...createPersonDesk(parts, notifiers),
    ...createChannelDesk(parts, notifiers),
    deliveries: async ({ state, limit }) => {
      const [all, receivers] = await Promise.all([store.documents('deliveries', ''), receiversIn(parts)])
      const failed = all.filter((delivery) => delivery.state === 'failed').length
      const items = all
        .filter((delivery) => state === undefined || delivery.state === state)
        .toSorted((one, other) => other.created_at.localeCompare(one.created_at))
        .slice(0, limit)
      return { items: items.map((delivery) => viewOf(delivery, receivers)), owed: all.length - failed, failed }
    },
    retry: (ids) => retryDeliveries(parts, ids),
    drop: (ids) => dropDeliveries(parts, ids),
  }
}
