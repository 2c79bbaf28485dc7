import type { Redactor } from '../../ports/redactor.ts'
import type { FindAddressee } from '../../reporting/post-room/index.ts'
import { withoutSecrets } from './redacted-stage.ts'

/**
 * Finds the same people, whose errors carry no secrets: why a notice was not taken is kept with it and shown, and mail servers
 * and receivers may quote what they were given.
 */
export const redactAddressees =
  (find: FindAddressee, redactor: Redactor): FindAddressee =>
  async (receiver) => {
    const addressee = await find(receiver)
    if (addressee.is !== 'reachable') return addressee
    const { notifier } = addressee
    return {
      ...addressee,
      notifier: { deliver: (notice, signal) => withoutSecrets(redactor, () => notifier.deliver(notice, signal)) },
    }
  }
