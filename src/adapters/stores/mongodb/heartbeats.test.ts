import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { watchHeartbeats } from './heartbeats.ts'

const server = { connectionId: '127.0.0.1:27017' }

const watching = () => {
  const client = new EventEmitter()
  const stuck = Promise.withResolvers<void>()
  let times = 0
  const onStuck = () => {
    times += 1
    stuck.resolve()
  }
  watchHeartbeats(client, { limitMs: 10, newsMs: 10, onStuck })
  return { client, stuck: stuck.promise, times: () => times }
}

it('tells once that a heartbeat does not end, whether it waits for news or not', async () => {
  for (const awaited of [false, true]) {
    const { client, stuck, times } = watching()
    client.emit('serverHeartbeatStarted', { ...server, awaited })
    await stuck
    await sleep(50)
    expect(times()).toBe(1)
  }
})

it('leaves alone what succeeds or fails', async () => {
  const { client, times } = watching()
  for (const end of ['serverHeartbeatSucceeded', 'serverHeartbeatFailed']) {
    client.emit('serverHeartbeatStarted', { ...server, awaited: false })
    client.emit(end, server)
  }
  await sleep(400)
  expect(times()).toBe(0)
})
