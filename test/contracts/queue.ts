import { afterEach, describe, expect, it } from 'vitest'
import { type StageName, stageNames } from '../../src/domain/status.ts'
import type { Listening, Queue, Ring, RingPriority } from '../../src/ports/queue.ts'

const pause = (durationMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, durationMs))

/** A ring for the first stage, or another. */
export const ringOf = (submissionId: string, delayMs = 0, stage: StageName = 'scrape'): Ring => ({
  submissionId,
  stage,
  delayMs,
})

/** Listening to every stage. */
export const all = (concurrency: number): Listening => ({ concurrency, stages: stageNames })

/** Waits until something holds; fails after five seconds. */
const until = async (holds: () => boolean): Promise<void> => {
  const endMs = Date.now() + 5_000
  while (!holds()) {
    if (Date.now() > endMs) throw new Error('waited in vain')
    await pause(5)
  }
}

/** What every queue promises, in real time. `makeQueue` gives an empty one; the suite closes it. */
export const queueContract = (name: string, makeQueue: () => Promise<Queue> | Queue): void => {
  describe(`${name} keeps the promises of a queue`, () => {
    const open: Queue[] = []
    const newQueue = async (): Promise<Queue> => {
      const queue = await makeQueue()
      open.push(queue)
      return queue
    }
    afterEach(async () => {
      for (const queue of open.splice(0)) await queue.close(0)
    })

    it('answers every ring, also those from before anybody listened', async () => {
      const queue = await newQueue()
      const answered: string[] = []
      await queue.ring(ringOf('early'))
      await queue.listen(async (id) => void answered.push(id), all(2))
      await queue.ring(ringOf('late'))
      await until(() => answered.length === 2)
      expect(answered.sort()).toEqual(['early', 'late'])
    })

    it('answers as many at once as it was told, and no more', async () => {
      const queue = await newQueue()
      let running = 0
      let most = 0
      let done = 0
      await queue.listen(async () => {
        running += 1
        most = Math.max(most, running)
        await pause(30)
        running -= 1
        done += 1
      }, all(3))
      for (let number = 0; number < 9; number += 1) await queue.ring(ringOf(`n${number}`))
      await until(() => done === 9)
      expect(most).toBe(3)
    })

    it('answers a delayed ring after its delay, not before', async () => {
      const queue = await newQueue()
      const answers: { id: string; afterMs: number }[] = []
      const startedMs = Date.now()
      await queue.listen(async (id) => void answers.push({ id, afterMs: Date.now() - startedMs }), all(4))
      await queue.ring(ringOf('later', 150))
      await queue.ring(ringOf('now'))
      await until(() => answers.length === 2)
      expect(answers.map(({ id }) => id)).toEqual(['now', 'later'])
      expect(answers[1]?.afterMs).toBeGreaterThanOrEqual(145)
    })

    it('lets an earlier ring overtake a delayed one of the same submission', async () => {
      const queue = await newQueue()
      const answered: string[] = []
      await queue.listen(async (id) => void answered.push(id), all(1))
      await queue.ring(ringOf('a', 60_000))
      await queue.ring(ringOf('a', 20))
      await until(() => answered.length === 1)
    })

    it('rings again for what was rung while it was being looked at', async () => {
      const queue = await newQueue()
      let looks = 0
      await queue.listen(async () => {
        looks += 1
        await pause(40)
      }, all(1))
      await queue.ring(ringOf('a'))
      await until(() => looks === 1)
      await queue.ring(ringOf('a'))
      await until(() => looks === 2)
    })

    it('answers what a person waits for before the rest, and what came in bulk last', async () => {
      const queue = await newQueue()
      const answered: string[] = []
      const rung: readonly [string, RingPriority][] = [
        ['bulk', 'bulk'],
        ['first', 'normal'],
        ['person', 'person'],
        ['second', 'normal'],
      ]
      for (const [id, priority] of rung) await queue.ring({ ...ringOf(id), priority })
      await queue.listen(async (id) => void answered.push(id), all(1))
      await until(() => answered.length === 4)
      expect(answered).toEqual(['person', 'first', 'second', 'bulk'])
    })

    it('answers rings of the stages that it listens to, no others', async () => {
      const queue = await newQueue()
      const answered: string[] = []
      await queue.listen(async (id) => void answered.push(id), { concurrency: 2, stages: ['context', 'publish'] })
      for (const stage of stageNames) await queue.ring(ringOf(`to ${stage}`, 0, stage))
      await until(() => answered.length === 2)
      await pause(50)
      expect(answered.sort()).toEqual(['to context', 'to publish'])
    })

    it('goes on after a handler that fails', async () => {
      const queue = await newQueue()
      const answered: string[] = []
      await queue.listen(async (id) => {
        answered.push(id)
        if (id === 'bad') throw new Error('no')
      }, all(1))
      await queue.ring(ringOf('bad'))
      await queue.ring(ringOf('good'))
      await until(() => answered.includes('good'))
    })

    it('waits at its close for what is under way, takes no more and drops what waits', async () => {
      const queue = await newQueue()
      const finished: string[] = []
      let started = 0
      await queue.listen(async (id) => {
        started += 1
        await pause(100)
        finished.push(id)
      }, all(1))
      await queue.ring(ringOf('under way'))
      await queue.ring(ringOf('waiting'))
      await queue.ring(ringOf('delayed', 10))
      await until(() => started === 1)
      await queue.close(5_000)
      expect(finished).toEqual(['under way'])
      await queue.ring(ringOf('too late'))
      await pause(150)
      expect(finished).toEqual(['under way'])
    })

    it('waits no longer than the grace', async () => {
      const queue = await newQueue()
      let started = false
      await queue.listen(async () => {
        started = true
        await pause(2_000)
      }, all(1))
      await queue.ring(ringOf('slow'))
      await until(() => started)
      const closingMs = Date.now()
      await queue.close(50)
      expect(Date.now() - closingMs).toBeLessThan(1_000)
    })
  })
}
