import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventsContract, eventsOf } from '../../../../test/contracts/events.ts'
import { createKeptLog } from '../../../../test/contracts/kept-log.ts'
import { connected, type RedisServer, startRedis } from '../../../../test/support/redis-server.ts'
import { describeWith } from '../../../../test/support/servers.ts'
import { silentLog } from '../../../../test/support/silent-log.ts'
import { openRedis, type RedisConnections } from '../../../app/foundation/redis.ts'
import type { Events, ProgressEvent } from '../../../ports/events.ts'
import { createRedisEvents } from './redis-events.ts'

describeWith('redis', 'events through Redis', () => {
  let server: RedisServer
  const opened: RedisConnections[] = []
  let installations = 0
  /** The events of a process that can speak and hear. */
  const openProcess = async (prefix: string, log = createKeptLog()): Promise<Events> => {
    const redis = openRedis({ url: server.url, log: silentLog })
    opened.push(redis)
    const events = createRedisEvents({ redis, prefix, log })
    await expect.poll(() => redis.subscriber.condition?.subscriber, { interval: 5 }).toBeTruthy()
    await connected(redis.commands)
    return events
  }
  const newPrefix = (): string => {
    installations += 1
    return `test-${installations}`
  }
  const watch = (events: Events): ProgressEvent[] => {
    const heard: ProgressEvent[] = []
    events.subscribe((event) => heard.push(event))
    return heard
  }
  const tell = (events: Events, submissionId: string): void => {
    for (const event of eventsOf(submissionId)) events.publish(event)
  }

  beforeAll(async () => {
    server = await startRedis()
  })
  afterAll(async () => {
    for (const redis of opened) redis.close()
    await server.close()
  })

  eventsContract('events through Redis', () => openProcess(newPrefix()))

  it('are heard in every process of the installation, once each, and in no other', async () => {
    const prefix = newPrefix()
    const [worker, api, stranger] = [
      await openProcess(prefix),
      await openProcess(prefix),
      await openProcess(newPrefix()),
    ]
    const [atWorker, atApi, atStranger] = [watch(worker), watch(api), watch(stranger)]
    tell(worker, 'a')
    tell(api, 'b')
    await expect.poll(() => [atWorker.length, atApi.length], { interval: 5 }).toEqual([10, 10])
    for (const heard of [atWorker, atApi])
      for (const id of ['a', 'b']) expect(heard.filter((event) => event.submission_id === id)).toEqual(eventsOf(id))
    expect(atStranger).toEqual([])
  })

  it('pass over what is no event, or none of this version', async () => {
    const prefix = newPrefix()
    const [one, other] = [await openProcess(prefix), await openProcess(prefix)]
    const heard = watch(other)
    const strange = [
      '',
      'no',
      '{}',
      '{"from":"x"}',
      '{"from":"x","event":{"kind":"comet","submission_id":"a","at":""}}',
    ]
    for (const message of strange) await opened[0]?.commands.publish(`${prefix}:events`, message)
    tell(one, 'a')
    await expect.poll(() => heard.length, { interval: 5 }).toBe(5)
    expect(heard).toEqual(eventsOf('a'))
  })

  it('are told within the process while Redis is away, and everywhere when it is back', async () => {
    const prefix = newPrefix()
    const [one, other] = [await openProcess(prefix), await openProcess(prefix)]
    const [atOne, atOther] = [watch(one), watch(other)]
    await server.kill()
    tell(one, 'away')
    expect(atOne).toEqual(eventsOf('away'))
    await server.start()
    await expect
      .poll(
        () => {
          tell(one, 'back')
          return atOther.some((event) => event.submission_id === 'back')
        },
        { interval: 50, timeout: 10_000 },
      )
      .toBe(true)
    expect(atOther.some((event) => event.submission_id === 'away')).toBe(false)
  })
})
