import type { ServerHeartbeatStartedEvent } from 'mongodb'

type Begun = Pick<ServerHeartbeatStartedEvent, 'connectionId' | 'awaited'>
type Ended = Pick<Begun, 'connectionId'>

/** What a client tells of how it looks after its servers; a `MongoClient` is one. */
export interface HeartbeatSource {
  on(event: 'serverHeartbeatStarted', listener: (event: Begun) => void): unknown
  on(event: 'serverHeartbeatSucceeded' | 'serverHeartbeatFailed', listener: (event: Ended) => void): unknown
}

/** A process that was held still hears of answers after its clocks: they get so long. */
const secondLookMs = 250

/**
 * Notices a heartbeat that neither succeeds nor fails although its time is over; then calls back, at most once for each. The driver
 * (7.9) writes a heartbeat to a socket that ended a moment before and waits for ever: no server is found again by that client.
 * @param limitMs how long a heartbeat may take; one that waits for news may take `newsMs` more
 */
export const watchHeartbeats = (
  client: HeartbeatSource,
  { limitMs, newsMs, onStuck }: { readonly limitMs: number; readonly newsMs: number; readonly onStuck: () => void },
): void => {
  const underWay = new Map<string, NodeJS.Timeout>()
  const wait = (server: string, durationMs: number, then: () => void): void =>
    void underWay.set(server, setTimeout(then, durationMs).unref())
  const ended = ({ connectionId: server }: Ended): void => {
    clearTimeout(underWay.get(server))
    underWay.delete(server)
  }
  client.on('serverHeartbeatStarted', (event) => {
    ended(event)
    const { connectionId: server, awaited } = event
    wait(server, limitMs + (awaited ? newsMs : 0), () => wait(server, secondLookMs, onStuck))
  })
  client.on('serverHeartbeatSucceeded', ended)
  client.on('serverHeartbeatFailed', ended)
}
