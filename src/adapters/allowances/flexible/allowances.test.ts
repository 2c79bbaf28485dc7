import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connected, type RedisServer, startRedis } from '../../../../test/support/redis-server.ts'
import { describeWith } from '../../../../test/support/servers.ts'
import { silentLog } from '../../../../test/support/silent-log.ts'
import { openRedis, type RedisConnections } from '../../../app/foundation/redis.ts'
import type { AllowanceRule, Allowances } from '../../../ports/allowance.ts'
import { createInProcessAllowances, createRedisAllowances } from './index.ts'

const rule: AllowanceRule = { name: 'try', times: 2, windowMs: 60_000 }

const counts = async (allowances: Allowances): Promise<void> => {
  const first = await allowances.take(rule, 'ana')
  expect(first).toMatchObject({ isWithin: true, left: 1 })
  expect(first.resetMs).toBeGreaterThan(50_000)
  expect(first.resetMs).toBeLessThanOrEqual(60_000)
  expect(await allowances.take(rule, 'ana')).toMatchObject({ isWithin: true, left: 0 })
  expect(await allowances.take(rule, 'ana')).toMatchObject({ isWithin: false, left: 0 })
  expect(await allowances.taken(rule, 'ana')).toBe(3)
  await allowances.giveBack(rule, 'ana')
  await allowances.giveBack(rule, 'ana')
  expect(await allowances.take(rule, 'ana')).toMatchObject({ isWithin: true, left: 0 })
  expect(await allowances.take({ ...rule, name: 'other' }, 'ana')).toMatchObject({ left: 1 })
  expect([await allowances.taken(rule, 'bo'), await allowances.taken(rule, 'ana')]).toEqual([0, 2])
}

const forgets = async (allowances: Allowances): Promise<void> => {
  const short: AllowanceRule = { name: 'short', times: 1, windowMs: 1_000 }
  const { resetMs } = await allowances.take(short, 'ana')
  await new Promise((resolve) => setTimeout(resolve, resetMs + 20))
  expect(await allowances.take(short, 'ana')).toMatchObject({ isWithin: true })
}

describe('allowances within this process', () => {
  it('are counted by rule and key', () => counts(createInProcessAllowances()))
  it('are whole again when the window has ended', () => forgets(createInProcessAllowances()))
})

describeWith('redis', 'allowances on Redis', () => {
  let server: RedisServer
  let redis: RedisConnections
  const open = (prefix: string) => createRedisAllowances({ redis: redis.commands, prefix })
  beforeAll(async () => {
    server = await startRedis()
    redis = openRedis({ url: server.url, log: silentLog })
    await connected(redis.commands)
  })
  afterAll(async () => {
    redis.close()
    await server.close()
  })

  it('are counted by rule and key', () => counts(open('one')))
  it('are whole again when the window has ended', () => forgets(open('two')))
  it('are one for all processes of an installation, and counted on while Redis is away', async () => {
    const [here, there, elsewhere] = [open('shared'), open('shared'), open('other')]
    await here.take(rule, 'ana')
    expect(await there.take(rule, 'ana')).toMatchObject({ left: 0 })
    expect(await elsewhere.take(rule, 'ana')).toMatchObject({ left: 1 })
    await server.kill()
    for (const left of [1, 0, 0]) expect(await here.take(rule, 'bo')).toMatchObject({ left })
    expect(await here.take(rule, 'bo')).toMatchObject({ isWithin: false })
    await server.start()
    await connected(redis.commands)
  })
})
