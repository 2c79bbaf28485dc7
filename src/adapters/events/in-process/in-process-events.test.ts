import { describe, expect, it } from 'vitest'
import { eventsContract } from '../../../../test/contracts/events.ts'
import { createKeptLog } from '../../../../test/contracts/kept-log.ts'
import type { ProgressEvent } from '../../../ports/events.ts'
import { createInProcessEvents } from './in-process-events.ts'

const event: ProgressEvent = { kind: 'status', submission_id: 'a', at: '', status: 'scraped', reason: null }

eventsContract('in-process events', () => createInProcessEvents())

describe('in-process events', () => {
  it('go on to the others when a watcher throws', () => {
    const log = createKeptLog()
    const events = createInProcessEvents({ log })
    const heard: ProgressEvent[] = []
    events.subscribe(() => {
      throw new Error('broken pipe')
    })
    events.subscribe((told) => heard.push(told))
    events.publish(event)
    expect(heard).toEqual([event])
    expect(log.lines).toMatchObject([{ level: 'warn', fields: { error: 'Error: broken pipe' } }])
  })
})
