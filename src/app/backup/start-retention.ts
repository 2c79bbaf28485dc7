import { randomUUID } from 'node:crypto'
import { systemActor } from '../../domain/audit.ts'
import { retainDaily } from '../../engine/retention/index.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import { createAudit } from '../../reporting/audit/index.ts'
import { trimmedLog } from './trimmed-log.ts'

/**
 * Removes every day what has been kept long enough, and has the audit log told.
 * @returns stops it, between two books
 */
export const startRetention = (store: Store, clock: Clock, log: Log): (() => void) => {
  const stopping = new AbortController()
  const audit = createAudit({ store })
  const onRemoved = async (details: Readonly<Record<string, unknown>>): Promise<void> => {
    const event = { event_id: randomUUID(), at: instant(clock.now()), actor: systemActor, subject: null }
    await audit.append({ ...event, action: 'data.expire', details: { ...details } })
  }
  void retainDaily({ store, audit: trimmedLog(store), clock, log, onRemoved }, stopping.signal)
  return () => stopping.abort(new Error('the process stops'))
}
