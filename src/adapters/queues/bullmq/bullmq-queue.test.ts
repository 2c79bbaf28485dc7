import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKeptLog } from '../../../../test/contracts/kept-log.ts'
import { all, queueContract, ringOf } from '../../../../test/contracts/queue.ts'
import { connected, type RedisServer, startRedis } from '../../../../test/support/redis-server.ts'
import { describeWith } from '../../../../test/support/servers.ts'
import { openRedis, type RedisConnections } from '../../../app/foundation/redis.ts'
import type { Queue } from '../../../ports/queue.ts'
import { createSystemClock } from '../../clocks/system/index.ts'
import { createBullmqQueue } from './bullmq-queue.ts'

const clock = createSystemClock()

describeWith('redis', 'the queue on Redis', () => {
  let server: RedisServer
  const opened: RedisConnections[] = []
  let installations = 0

  /** A process of an installation: connections and a queue of its own. */
  const openProcess = (prefix: string, log = createKeptLog()): { queue: Queue; redis: RedisConnections } => {
    const redis = openRedis({ url: server.url, log })
    opened.push(redis)
    return { queue: createBullmqQueue({ redis, prefix, clock, log }), redis }
  }
  const newPrefix = (): string => {
    installations += 1
    return `test-${installations}`
  }
  const ready = async ({ queue, redis }: { queue: Queue; redis: RedisConnections }) => {
    await connected(redis.commands)
    return queue
  }
  const seen = (answered: readonly string[]) => expect.poll(() => answered.toSorted(), { interval: 5, timeout: 10_000 })

  beforeAll(async () => {
    server = await startRedis({ keeps: true })
  })
  afterAll(async () => {
    for (const redis of opened) redis.close()
    await server.close()
  })

  queueContract('the queue on Redis', () => ready(openProcess(newPrefix())))

  describe('rings', () => {
    it('makes several waiting rings of one submission one, whoever rings, and leaves nothing behind', async () => {
      const prefix = newPrefix()
      const [one, other] = [openProcess(prefix), openProcess(prefix)]
      const queues = [await ready(one), await ready(other)]
      for (const queue of [...queues, ...queues, ...queues]) await queue.ring(ringOf('a'))
      await queues[0]?.ring(ringOf('a', 10))
      await queues[1]?.ring(ringOf('b'))
      const answered: string[] = []
      await queues[0]?.listen(async (id) => void answered.push(id), all(1))
      await seen(answered).toEqual(['a', 'b'])
      await clock.sleep(50)
      expect(answered).toEqual(['a', 'b'])
      const left = await one.redis.commands.keys(`${prefix}:rings:scrape:*`)
      expect(left.filter((key) => !/:(events|meta|id|marker|pc|stalled-check)$/.test(key))).toEqual([])
      for (const queue of queues) await queue.close(0)
    })
    it('keeps the earlier of two delayed rings, in whichever order they come', async () => {
      const queue = await ready(openProcess(newPrefix()))
      const answered: string[] = []
      await queue.listen(async (id) => void answered.push(id), all(1))
      await queue.ring(ringOf('a', 40))
      await queue.ring(ringOf('a', 60_000))
      await queue.ring(ringOf('b', 3 * 24 * 3_600_000))
      await queue.ring(ringOf('b', 60))
      await queue.ring(ringOf('c', 60_000))
      await queue.ring(ringOf('c'))
      await seen(answered).toEqual(['a', 'b', 'c'])
      await queue.close(0)
    })
    it('lets what a person rings for overtake, also where it waits already', async () => {
      const queue = await ready(openProcess(newPrefix()))
      for (const id of ['a', 'b', 'c']) await queue.ring({ ...ringOf(id), priority: 'bulk' })
      await queue.ring({ ...ringOf('c'), priority: 'person' })
      const answered: string[] = []
      await queue.listen(async (id) => void answered.push(id), all(1))
      await expect.poll(() => answered, { interval: 5 }).toEqual(['c', 'a', 'b'])
      await queue.close(0)
    })
    it('answers the stages that it listens to, in turn, with the concurrency over all of them', async () => {
      const prefix = newPrefix()
      const [writer, scraper] = [await ready(openProcess(prefix)), await ready(openProcess(prefix))]
      const answered: string[] = []
      let running = 0
      let most = 0
      for (let number = 0; number < 6; number += 1) {
        await writer.ring(ringOf(`s${number}`))
        await writer.ring(ringOf(`c${number}`, 0, 'context'))
        await writer.ring(ringOf(`a${number}`, 0, 'article'))
      }
      const handler = async (id: string) => {
        running += 1
        most = Math.max(most, running)
        await clock.sleep(5)
        answered.push(id)
        running -= 1
      }
      await writer.listen(handler, { concurrency: 2, stages: ['context', 'article'] })
      await expect.poll(() => answered.length, { interval: 5 }).toBe(12)
      expect([most, answered.some((id) => id.startsWith('s'))]).toEqual([2, false])
      expect(new Set(answered.slice(0, 6).map((id) => id[0]))).toEqual(new Set(['c', 'a']))
      await scraper.listen(handler, { concurrency: 2, stages: ['scrape'] })
      await expect.poll(() => answered.length, { interval: 5 }).toBe(18)
      for (const queue of [writer, scraper]) await queue.close(0)
    })
    it('leaves to others what it has no slot for', async () => {
      const prefix = newPrefix()
      const [busy, idle] = [await ready(openProcess(prefix)), await ready(openProcess(prefix))]
      const release = Promise.withResolvers<void>()
      const taken: string[] = []
      await busy.listen(async (id) => {
        taken.push(id)
        await release.promise
      }, all(1))
      await busy.ring(ringOf('long'))
      await seen(taken).toEqual(['long'])
      const answered: string[] = []
      await idle.listen(async (id) => void answered.push(id), all(1))
      await busy.ring(ringOf('short'))
      await busy.ring(ringOf('other', 0, 'article'))
      await seen(answered).toEqual(['other', 'short'])
      release.resolve()
      for (const queue of [busy, idle]) await queue.close(100)
    })
    it('gives back at its close what it could not finish, for another process at once', async () => {
      const prefix = newPrefix()
      const [leaving, staying] = [await ready(openProcess(prefix)), await ready(openProcess(prefix))]
      let started = false
      await leaving.listen(async () => {
        started = true
        await clock.sleep(1_000)
      }, all(1))
      await leaving.ring(ringOf('a'))
      await expect.poll(() => started, { interval: 5 }).toBe(true)
      await leaving.close(20)
      const answered: string[] = []
      await staying.listen(async (id) => void answered.push(id), all(1))
      await seen(answered).toEqual(['a'])
      await staying.close(0)
    })
    it('has one listener', async () => {
      const queue = await ready(openProcess(newPrefix()))
      await queue.listen(async () => undefined, all(1))
      await expect(queue.listen(async () => undefined, all(1))).rejects.toThrow('already')
      await queue.close(0)
    })
  })
})
