import { auditEventOf, createAudit } from '../../reporting/audit/index.ts'
import { openPostRoom, type PostRoom } from '../../reporting/post-room/index.ts'
import type { App } from '../open-app.ts'
import { redactAddressees } from '../redaction/redacted-notifier.ts'
import { createFindAddressee } from './find-addressee.ts'
import { createNotifiers } from './notifiers.ts'

/** Opens the post room of a process that works or serves: what happened is recorded, and told to who wants to know. */
export const openAppPostRoom = (
  app: Pick<App, 'store' | 'secrets' | 'clock' | 'config' | 'log' | 'events' | 'watch' | 'redactor'>,
): PostRoom => {
  const { store, clock, log, events, watch, redactor } = app
  const audit = createAudit({ store })
  return openPostRoom({
    store,
    clock,
    log,
    events,
    telemetry: watch.telemetry,
    random: Math.random,
    find: redactAddressees(createFindAddressee(store, createNotifiers(app)), redactor),
    record: async (happening) => {
      const event = auditEventOf(happening)
      if (event !== null) await audit.append(event)
    },
  })
}
