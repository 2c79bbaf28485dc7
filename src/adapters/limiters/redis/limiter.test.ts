import { afterAll, beforeAll, expect, it } from 'vitest'
import { createKeptLog } from '../../../../test/contracts/kept-log.ts'
import { limiterContract } from '../../../../test/contracts/limiter.ts'
import { createManualClock } from '../../../../test/engine/manual-clock.ts'
import { connected, type RedisServer, startRedis } from '../../../../test/support/redis-server.ts'
import { describeWith } from '../../../../test/support/servers.ts'
import { silentLog } from '../../../../test/support/silent-log.ts'
import { openRedis, type RedisConnections } from '../../../app/foundation/redis.ts'
import type { Limiter } from '../../../ports/limiter.ts'
import { createSystemClock } from '../../clocks/system/index.ts'
import { createRedisLimiter } from './limiter.ts'

const never = new AbortController().signal

describeWith('redis', 'the limiter on Redis', () => {
  let server: RedisServer
  let redis: RedisConnections
  let installations = 0

  /** Several processes of an installation that go by one clock, which a test moves. */
  const open = (processes = 1, log = silentLog) => {
    const manual = createManualClock('2026-01-01T00:00:00.000Z')
    installations += 1
    const parts = { redis: redis.commands, prefix: `test-${installations}`, clock: manual, log, now: manual.now }
    const limiters = Array.from({ length: processes }, () => createRedisLimiter(parts))
    /** What was asked of Redis is answered before time goes on. */
    const settle = async () => {
      for (let turn = 0; turn < 3; turn += 1) {
        await manual.pass(0)
        await redis.commands.ping().catch(() => undefined)
      }
      await manual.pass(0)
    }
    const pass = async (durationMs: number) => {
      await settle()
      const stepMs = Math.max(durationMs / 100, 10)
      for (let passedMs = 0; passedMs < durationMs; passedMs += stepMs) {
        await manual.pass(Math.min(stepMs, durationMs - passedMs))
        await settle()
      }
    }
    return { limiters, clock: manual, pass }
  }
  const alone = () => {
    const { limiters, clock, pass } = open()
    const [limiter] = limiters
    if (limiter === undefined) throw new Error('no limiter')
    return { limiter, clock, pass }
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

  limiterContract('the limiter on Redis', alone)

  it('lets the callers of several processes go in the order of their coming, an interval apart', async () => {
    const { limiters, clock, pass } = open(3)
    const start = clock.now()
    const gone: (readonly [number, number])[] = []
    const calls: Promise<unknown>[] = []
    for (const [caller, process] of [0, 1, 2, 2, 0, 1, 0, 0, 1].entries()) {
      const call = limiters[process]?.take('host', 100, never)
      calls.push(Promise.resolve(call).then(() => gone.push([caller, clock.now() - start])))
      await pass(10)
    }
    await pass(1_000)
    await Promise.all(calls)
    expect(gone.map(([caller]) => caller)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    const gaps = gone.slice(1).map(([, atMs], index) => atMs - (gone[index]?.[1] ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(100)
    expect(Math.max(...gaps)).toBeLessThanOrEqual(110)
  })

  it('holds a pause in every process, and forgets neither it nor who went last when Redis does', async () => {
    const { limiters, clock, pass } = open(2)
    const start = clock.now()
    const [one, other] = limiters
    await one?.take('rate', 500, never)
    await one?.pause('host', start + 300)
    await server.flush()
    const inOne = one?.take('rate', 500, never).then(() => clock.now() - start)
    const waited = one?.take('host', 0, never).then(() => clock.now() - start)
    await pass(20)
    const elsewhere = other?.take('host', 0, never).then(() => clock.now() - start)
    await pass(1_000)
    expect(await Promise.all([waited, elsewhere, inOne])).toEqual([300, 300, 500])
  })

  it('does not wait for a process that is gone', async () => {
    const { limiter: stays, clock, pass } = alone()
    await stays.take('host', 100, never)
    // Its callers stay in line for ever, as those of a killed process do: its clock has stopped.
    const stopped = createManualClock('2026-01-01T00:00:00.000Z')
    const parts = { redis: redis.commands, prefix: `test-${installations}`, log: silentLog, now: clock.now }
    void createRedisLimiter({ ...parts, clock: stopped }).take('host', 100, never)
    await pass(10)
    const start = clock.now()
    const patient = stays.take('host', 100, never).then(() => clock.now() - start)
    await pass(10_000)
    expect(await patient).toBeLessThanOrEqual(7_500)
  })

  it('holds back its own callers while Redis is away, and says so once', async () => {
    const log = createKeptLog()
    const { limiters, clock, pass } = open(1, log)
    const [limiter] = limiters
    await limiter?.take('host', 100, never)
    const start = clock.now()
    await server.kill()
    const calls = [1, 2].map(() => limiter?.take('host', 100, never).then(() => clock.now() - start))
    await limiter?.pause('paused', start + 400)
    const waited = limiter?.take('paused', 0, never).then(() => clock.now() - start)
    await pass(1_000)
    expect(await Promise.all([...calls, waited])).toEqual([100, 200, 400])
    expect(log.lines.map(({ level }) => level)).toEqual(['warn'])
    await server.start()
    await connected(redis.commands)
  })

  it('never lets two callers go within the interval by real clocks, however many processes call', async () => {
    const second = openRedis({ url: server.url, log: silentLog })
    await connected(second.commands)
    const clock = createSystemClock()
    const processes: Limiter[] = [redis, second].map(({ commands }) =>
      createRedisLimiter({ redis: commands, prefix: 'real', clock, log: silentLog }),
    )
    const gone: number[] = []
    const last = async () => Number(await redis.commands.hget('real:limit:host', 'last'))
    const calls = [0, 1, 0, 1, 1, 0].map(async (process) => {
      await processes[process]?.take('host', 40, never)
      gone.push(await last())
    })
    await Promise.all(calls)
    const gaps = gone.slice(1).map((atMs, index) => atMs - (gone[index] ?? 0))
    expect(gaps).toHaveLength(5)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(40)
    second.close()
  })
})
