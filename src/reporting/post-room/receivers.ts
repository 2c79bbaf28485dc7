import { createHash } from 'node:crypto'
import { nextDailyInstant } from '../../domain/daily-instant.ts'
import type { Happening } from '../../domain/happening.ts'
import type { NotificationPreferences } from '../../domain/notification.ts'
import type { Channel } from '../../domain/notification-channel.ts'
import type { User } from '../../domain/user.ts'
import type { Store } from '../../ports/store.ts'
import { channelOf } from '../notifications/channel.ts'

/** Someone who wants to be told of some happenings. */
export interface Subscriber {
  readonly receiver: string
  wants(happening: Happening): boolean
  /** When a message about what is sorted now goes out, in milliseconds since the epoch. */
  dueMs(nowMs: number): number
}

/** For so long what a person or a chat is told of is gathered: a storm becomes one message. */
export const gatherMs = 60_000

/** A message of its own waits so long: whoever sorts the same happening at the same time still finds it there. */
const settleMs = 5_000

/** Whom a delivery by mail goes to. */
export const mailReceiver = (userId: string): string => `mail:${userId}`
/** Which webhook or chat a delivery goes to. */
export const channelReceiver = (channelId: string): string => `channel:${channelId}`

/** Of a person and a happening there is one delivery, whoever makes it. */
export const deliveryId = (receiver: string, happeningId: string): string =>
  `dlv_${createHash('sha256')
    .update(JSON.stringify([receiver, happeningId]))
    .digest('base64url')
    .slice(0, 27)}`

const isOwn = ({ created_by: by, submission_id: id }: Happening, { name }: User): boolean =>
  id === null || by === `editor:${name}`

/** Whether a person is told of a happening by mail. */
export const isWanted = (happening: Happening, wish: NotificationPreferences, user: User): boolean =>
  wish.mode !== 'off' &&
  user.disabled_at === null &&
  user.email !== null &&
  wish.kinds.includes(happening.kind) &&
  (!wish.own_books_only || isOwn(happening, user))

const byMail = (wish: NotificationPreferences, user: User): Subscriber => ({
  receiver: mailReceiver(user.user_id),
  wants: (happening) => isWanted(happening, wish, user),
  dueMs: (nowMs) => (wish.mode === 'daily' ? nextDailyInstant(nowMs, wish.daily_at, wish.time_zone) : nowMs + gatherMs),
})

const byChannel = ({ channel_id, kinds, form }: Channel): Subscriber => ({
  receiver: channelReceiver(channel_id),
  wants: ({ kind }) => kinds.includes(kind),
  dueMs: (nowMs) => nowMs + (form === 'webhook' ? settleMs : gatherMs),
})

/** Everybody who wants to be told of anything. @throws STORE_UNAVAILABLE */
export const readSubscribers = async (store: Pick<Store, 'document' | 'documents'>): Promise<readonly Subscriber[]> => {
  const [wishes, credentials] = await Promise.all([
    store.documents('notification_preferences', ''),
    store.documents('credentials', ''),
  ])
  const people = await Promise.all(
    wishes
      .filter(({ mode }) => mode !== 'off')
      .map(async (wish) => {
        const user = await store.document('users', wish.user_id)
        return user === null ? [] : [byMail(wish, user)]
      }),
  )
  const channels = credentials.flatMap((record) => channelOf(record) ?? [])
  return [...people.flat(), ...channels.map(byChannel)]
}
