import type { Store } from '../../ports/store.ts'
import { channelOf } from '../../reporting/notifications/index.ts'
import { type Addressee, channelReceiver, type FindAddressee, mailReceiver } from '../../reporting/post-room/index.ts'
import { noMailSetup } from './mail-transport.ts'
import type { Notifiers } from './notifiers.ts'

const gone: Addressee = { is: 'gone' }
/** What stands before the id in a receiver's name. */
const [mailPrefix, channelPrefix] = [mailReceiver(''), channelReceiver('')]

/** Finds who stands behind a receiver's name: people who still want mails, channels that are still there. */
export const createFindAddressee = (store: Pick<Store, 'document'>, notifiers: Notifiers): FindAddressee => {
  const person = async (userId: string): Promise<Addressee> => {
    const [user, wish] = await Promise.all([
      store.document('users', userId),
      store.document('notification_preferences', userId),
    ])
    const isLeft = user === null || user.disabled_at !== null || user.email === null
    if (isLeft || wish === null || wish.mode === 'off') return gone
    const notifier = await notifiers.forUser(user)
    if (notifier === null) return { is: 'elsewhere', by: 'mail', why: noMailSetup }
    return { is: 'reachable', by: 'mail', gathers: true, notifier }
  }
  const channel = async (channelId: string): Promise<Addressee> => {
    const record = await store.document('credentials', channelId)
    const form = record === null ? null : (channelOf(record)?.form ?? null)
    const notifier = record === null ? null : notifiers.forChannel(record)
    if (form === null || notifier === null) return gone
    return { is: 'reachable', by: form, gathers: form === 'chat', notifier }
  }
  return async (receiver) => {
    if (receiver.startsWith(mailPrefix)) return person(receiver.slice(mailPrefix.length))
    return receiver.startsWith(channelPrefix) ? channel(receiver.slice(channelPrefix.length)) : gone
  }
}
