import { afterAll, beforeAll, expect, it } from 'vitest'
import { cacheContract } from '../../../../test/contracts/cache.ts'
import { createKeptLog } from '../../../../test/contracts/kept-log.ts'
import { connected, type RedisServer, startRedis } from '../../../../test/support/redis-server.ts'
import { describeWith } from '../../../../test/support/servers.ts'
import { silentLog } from '../../../../test/support/silent-log.ts'
import { openRedis, type RedisConnections } from '../../../app/foundation/redis.ts'
import { createSystemClock } from '../../clocks/system/index.ts'
import { createRedisCache } from './cache.ts'

const clock = createSystemClock()

describeWith('redis', 'the cache on Redis', () => {
  let server: RedisServer
  let redis: RedisConnections
  let installations = 0
  const open = (log = createKeptLog(), maxValueBytes?: number) => {
    installations += 1
    const bound = maxValueBytes === undefined ? {} : { maxValueBytes }
    return createRedisCache({ redis: redis.commands, prefix: `test-${installations}`, log, ...bound })
  }

  beforeAll(async () => {
    server = await startRedis()
    redis = openRedis({ url: server.url, log: silentLog })
    await connected(redis.commands)
  })
  afterAll(async () => {
    redis.close()
    await server.close()
  })

  cacheContract('the cache on Redis', () => ({ cache: open(), pass: (durationMs) => clock.sleep(durationMs) }))

  it('is shared by the processes of an installation, and by no other', async () => {
    const parts = { redis: redis.commands, log: silentLog }
    const [one, same, other] = ['shared', 'shared', 'other'].map((prefix) => createRedisCache({ ...parts, prefix }))
    await one?.set('a', 'one', 10_000)
    expect([await same?.get('a'), await other?.get('a')]).toEqual(['one', null])
    const keys = await redis.commands.keys('shared:*')
    expect(keys).toHaveLength(1)
    expect(await redis.commands.pttl(keys[0] ?? '')).toBeGreaterThan(0)
  })

  it('counts bytes, not letters', async () => {
    const cache = open(createKeptLog(), 6)
    await cache.set('a', 'ééé', 10_000)
    await cache.set('b', 'éééé', 10_000)
    expect([await cache.get('a'), await cache.get('b')]).toEqual(['ééé', null])
  })

  it('misses while Redis is away, says so once, and finds again afterwards', async () => {
    const log = createKeptLog()
    const cache = open(log)
    await server.kill()
    await cache.set('a', 'lost', 10_000)
    expect([await cache.get('a'), await cache.get('b')]).toEqual([null, null])
    expect(log.lines).toMatchObject([{ level: 'warn', message: expect.stringContaining('without them') }])
    await server.start()
    await connected(redis.commands)
    await cache.set('a', 'kept', 10_000)
    expect(await cache.get('a')).toBe('kept')
  })
})
