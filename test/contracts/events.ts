import { afterEach, describe, expect, it } from 'vitest'
import type { Events, ProgressEvent } from '../../src/ports/events.ts'

const at = '2026-01-01T00:00:00.000Z'

/** One event of each kind, about one submission. */
export const eventsOf = (submissionId: string): readonly ProgressEvent[] => {
  const common = { submission_id: submissionId, at }
  return [
    { ...common, kind: 'status', status: 'scraped', reason: null },
    { ...common, kind: 'step', stage: 'context', step: 'summarise', state: 'started', message: 'São Paulo — 書評' },
    { ...common, kind: 'writing', stage: 'article', step: 'section 1', characters: 1_200 },
    { ...common, kind: 'source', source_id: 'amazon', label: 'Amazon', outcome: 'content' },
    {
      ...common,
      kind: 'attempt',
      stage: 'scrape',
      outcome: 'failed',
      error_code: 'FETCH_PAUSED',
      retry_at: '2026-01-01T00:01:00.000Z',
    },
  ]
}

/** What every carrier of events promises. `open` gives one that nobody else talks on. */
export const eventsContract = (name: string, open: () => Promise<Events> | Events): void => {
  describe(`${name} keep the promises of events`, () => {
    const leaving: (() => void)[] = []
    const watch = (events: Events): ProgressEvent[] => {
      const heard: ProgressEvent[] = []
      leaving.push(events.subscribe((event) => heard.push(event)))
      return heard
    }
    afterEach(() => {
      for (const leave of leaving.splice(0)) leave()
    })

    it('tell everybody in this process at once, in order, each event once', async () => {
      const events = await open()
      const [one, other] = [watch(events), watch(events)]
      const told = eventsOf('a')
      for (const event of told) events.publish(event)
      expect([one, other]).toEqual([told, told])
      // What comes back from elsewhere would come within this time.
      await new Promise((resolve) => setTimeout(resolve, 30))
      expect(one).toEqual(told)
    })

    it('tell a watcher nothing more when it has left, however often it leaves', async () => {
      const events = await open()
      const heard: string[] = []
      const leave = events.subscribe(({ submission_id: id }) => heard.push(id))
      const stays = watch(events)
      const [event, ...others] = eventsOf('a')
      if (event !== undefined) events.publish(event)
      leave()
      leave()
      for (const other of others) events.publish(other)
      expect([heard.length, stays.length]).toEqual([1, 5])
    })

    it('go on to the others when a watcher throws, and when one leaves while it is told', async () => {
      const events = await open()
      leaving.push(
        events.subscribe(() => {
          throw new Error('broken pipe')
        }),
      )
      const leave = events.subscribe(() => leave())
      const heard = watch(events)
      const told = eventsOf('a')
      for (const event of told) events.publish(event)
      expect(heard).toEqual(told)
    })
  })
}
