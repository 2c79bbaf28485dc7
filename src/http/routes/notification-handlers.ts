import { visitorOf } from '../auth/guard.ts'
import type { notificationRoutes } from '../contract/routes-notifications.ts'
import type { HttpDeps } from '../deps.ts'
import type { Handlers } from './handlers.ts'

/** Answers the routes by which people say what they want to be told. */
export const notificationHandlers = ({
  notifications,
  auth,
}: Pick<HttpDeps, 'notifications' | 'auth'>): Handlers<keyof typeof notificationRoutes> => ({
  getNotifications: ({ request }) => notifications.preferences(visitorOf(request).userId),
  chooseNotifications: async ({ body: { email, ...wish }, request, note }) => {
    const { userId } = visitorOf(request)
    note({ subject: userId, details: { ...wish, email_changed: email !== undefined } })
    if (email !== undefined) await auth.users.set(userId, { email })
    return notifications.choose(userId, wish)
  },
  testNotificationMail: async ({ request }) => {
    await notifications.testMail(visitorOf(request).userId)
  },
  listNotificationChannels: async () => ({ items: [...(await notifications.channels())] }),
  addNotificationChannel: async ({ body, note }) => {
    const { secret, ...channel } = await notifications.addChannel(body)
    const { form, label, kinds, host } = channel
    note({ subject: channel.channel_id, details: { added: form, label, kinds, host } })
    return { ...channel, secret }
  },
  changeNotificationChannel: async ({ params, body, note }) => {
    const { secret, ...channel } = await notifications.changeChannel(params.id, body)
    const { label, kinds, host } = channel
    note({ subject: params.id, details: { label, kinds, host } })
    return { ...channel, secret }
  },
  removeNotificationChannel: async ({ params, note }) => {
    note({ subject: params.id, details: { removed: true } })
    await notifications.removeChannel(params.id)
  },
  testNotificationChannel: async ({ params }) => {
    await notifications.testChannel(params.id)
  },
  listNotificationDeliveries: ({ query }) => notifications.deliveries(query),
  retryNotificationDeliveries: async ({ body, note }) => {
    const settled = await notifications.retry(body.delivery_ids ?? null)
    note({ details: { retried: settled } })
    return { settled }
  },
  dropNotificationDeliveries: async ({ body, note }) => {
    const settled = await notifications.drop(body.delivery_ids ?? null)
    note({ details: { dropped: settled } })
    return { settled }
  },
})
