import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createKeptLog } from '../../../../test/contracts/kept-log.ts'
import { all, ringOf } from '../../../../test/contracts/queue.ts'
import { connected, type RedisServer, startRedis } from '../../../../test/support/redis-server.ts'
import { describeWith } from '../../../../test/support/servers.ts'
import { openRedis, type RedisConnections } from '../../../app/foundation/redis.ts'
import type { Queue } from '../../../ports/queue.ts'
import { createSystemClock } from '../../clocks/system/index.ts'
import { createBullmqQueue } from './bullmq-queue.ts'

const clock = createSystemClock()

describeWith('redis', 'the queue on a Redis that goes away', () => {
  let server: RedisServer
  const opened: { queue: Queue; redis: RedisConnections }[] = []

  /** A process of the one installation, and what it answered. */
  const openProcess = async (log = createKeptLog()) => {
    const redis = openRedis({ url: server.url, log, patienceMs: 500 })
    const queue = createBullmqQueue({ redis, prefix: 'test', clock, log, lockMs: 400 })
    opened.push({ queue, redis })
    return { queue, redis, log, answered: [] as string[] }
  }
  type Process = Awaited<ReturnType<typeof openProcess>>
  const listen = ({ queue, answered }: Process) => queue.listen(async (id) => void answered.push(id), all(2))
  /** What the sweep does: rings until it is heard. */
  const ringUntilAnswered = (ringer: Process, listener: Process, id: string) =>
    expect
      .poll(
        async () => {
          if (!listener.answered.includes(id)) await ringer.queue.ring(ringOf(id))
          return listener.answered
        },
        { interval: 50, timeout: 15_000 },
      )
      .toContain(id)

  beforeAll(async () => {
    server = await startRedis({ keeps: true })
  })
  afterEach(async () => {
    for (const { queue, redis } of opened.splice(0)) {
      await queue.close(0)
      redis.close()
    }
  })
  afterAll(() => server.close())

  it('lets a process ring and listen before it is there, and begins when it comes', async () => {
    await server.kill()
    const process = await openProcess()
    await process.queue.ring(ringOf('unheard'))
    await process.queue.ring(ringOf('unheard too'))
    await listen(process)
    const warned = process.log.lines.filter(({ level }) => level === 'warn').map(({ message }) => message)
    expect(warned.filter((message) => message.includes('rings'))).toHaveLength(1)
    await server.start()
    await ringUntilAnswered(process, process, 'a')
    expect(process.answered).not.toContain('unheard')
  })

  describe.each([
    ['is flushed', async () => server.flush()],
    [
      'is killed and comes back',
      async () => {
        await server.kill()
        await server.start()
      },
    ],
    [
      'is restarted without its data',
      async () => {
        await server.flush()
        await server.stop()
        await server.start()
      },
    ],
  ])('when it %s', (_, happens) => {
    it('goes on listening by itself, and hears those that ring again', async () => {
      const [worker, api] = [await openProcess(), await openProcess()]
      await connected(api.redis.commands)
      await listen(worker)
      await ringUntilAnswered(api, worker, 'before')
      await happens()
      await ringUntilAnswered(api, worker, 'after')
      await ringUntilAnswered(worker, worker, 'before')
    })
  })

  it('gives what a killed process held to another one, and keeps with a slow one what it still holds', async () => {
    const [killed, slow, api] = [await openProcess(), await openProcess(), await openProcess()]
    await connected(api.redis.commands)
    const never = Promise.withResolvers<void>()
    const held: string[] = []
    await killed.queue.listen(async (id) => {
      held.push(id)
      await never.promise
    }, all(1))
    await api.queue.ring(ringOf('orphan'))
    await expect.poll(() => held, { interval: 5 }).toEqual(['orphan'])
    // As the network sees it, the process is gone; what it holds is renewed no more.
    killed.redis.close()
    await slow.queue.listen(async (id) => {
      await clock.sleep(id === 'slow' ? 1_500 : 0)
      slow.answered.push(id)
    }, all(2))
    await api.queue.ring(ringOf('slow'))
    await expect.poll(() => slow.answered, { interval: 10, timeout: 10_000 }).toEqual(['orphan', 'slow'])
    never.resolve()
  })

  it('keeps what waits over a power cut, also what is delayed', async () => {
    const [worker, api] = [await openProcess(), await openProcess()]
    await connected(api.redis.commands)
    for (const ring of [ringOf('now'), ringOf('soon', 50)]) await api.queue.ring(ring)
    await server.kill()
    await server.start()
    await listen(worker)
    await expect.poll(() => worker.answered.toSorted(), { interval: 10, timeout: 15_000 }).toEqual(['now', 'soon'])
  })

  it('is not waited for when the network is cut, and goes on when it is mended', async () => {
    const [worker, api] = [await openProcess(), await openProcess()]
    await connected(api.redis.commands)
    await listen(worker)
    await ringUntilAnswered(api, worker, 'before')
    server.freeze()
    await api.queue.ring(ringOf('lost'))
    // The connection is known to be dead by now, so that a sweep of thousands costs no time.
    await expect.poll(() => api.redis.commands.status, { interval: 50, timeout: 10_000 }).not.toBe('ready')
    for (let number = 0; number < 1_000; number += 1) await api.queue.ring(ringOf(`lost ${number}`))
    server.thaw()
    await ringUntilAnswered(api, worker, 'after')
  })
})
