import { describe, expect, it } from 'vitest'
import { createInProcessEvents } from '../../src/adapters/events/in-process/index.ts'
import { createInProcessLimiter } from '../../src/adapters/limiters/in-process/index.ts'
import { createInProcessQueue } from '../../src/adapters/queues/in-process/index.ts'
import { createMemoryStore } from '../../src/adapters/stores/memory/index.ts'
import { PigmeuError } from '../../src/domain/errors.ts'
import { createEngine } from '../../src/engine/index.ts'
import type { StageResult } from '../../src/ports/stage.ts'
import { createKeptLog } from '../contracts/kept-log.ts'
import { beginning, createSample, sampleSubmission } from '../contracts/samples.ts'
import { stagesWith } from '../engine/workshop.ts'
import { createJumpingClock } from './jumping-clock.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const minuteMs = 60_000

/** Two workers on one ledger, each with its own queue and sweeps, on a machine whose clock is set. */
const createHouse = (scrape: () => Promise<StageResult>) => {
  const clock = createJumpingClock(beginning)
  const store = createMemoryStore()
  const log = createKeptLog()
  const worker = (owner: string) =>
    createEngine({
      store,
      queue: createInProcessQueue({ clock, log }),
      events: createInProcessEvents({ log }),
      clock,
      log,
      stages: stagesWith({ scrape }),
      options: { owner, random: () => 0.5 },
    })
  const workers = [worker('one'), worker('two')]
  return {
    clock,
    store,
    start: async () => {
      await createSample(store, sampleSubmission('a'))
      for (const engine of workers) await engine.start(1)
    },
    stop: () => Promise.all(workers.map((engine) => engine.stop(0))),
    moves: async () => (await store.history('a')).map(({ to }) => to),
  }
}

const done = { to: 'scraped', reason: null } as const

describe('a clock that is set while books are worked on', () => {
  it.each([
    ['a day forward', dayMs],
    ['an hour back', -hourMs],
  ])('%s: a run under way ends once, and its book goes on', async (_, byMs) => {
    const held = Promise.withResolvers<void>()
    const house = createHouse(async () => {
      await held.promise
      return done
    })
    await house.start()
    await house.clock.pass(1_000)
    house.clock.jump(byMs)
    await house.clock.pass(2 * minuteMs)
    held.resolve()
    await house.clock.pass(2 * minuteMs)
    const moves = await house.moves()
    expect(moves.filter((to) => to === 'scraped')).toHaveLength(1)
    expect(moves.at(-1)).toBe('ready_for_review')
    await house.stop()
  })

  it.each([
    ['a day forward', dayMs, minuteMs],
    // What is due at an instant is due when the clock says so: an hour later, and no more than that.
    ['an hour back', -hourMs, hourMs + 2 * minuteMs],
  ])('%s: what waits for its next try gets it, without a busy loop', async (_, byMs, patienceMs) => {
    let tries = 0
    const house = createHouse(async () => {
      tries += 1
      if (tries === 1) throw new PigmeuError('MODEL_UNAVAILABLE')
      return done
    })
    await house.start()
    await house.clock.pass(100)
    expect(tries).toBe(1)
    house.clock.jump(byMs)
    await house.clock.pass(patienceMs)
    expect(tries).toBe(2)
    expect((await house.moves()).at(-1)).toBe('ready_for_review')
    await house.stop()
  })

  it('an hour back: the line before a site does not wait longer than from one request to the next', async () => {
    const clock = createJumpingClock(beginning)
    const limiter = createInProcessLimiter(clock)
    const signal = new AbortController().signal
    await limiter.take('site', 1_000, signal)
    clock.jump(-hourMs)
    let went = false
    const turn = limiter.take('site', 1_000, signal).then(() => {
      went = true
    })
    await clock.pass(1_000)
    expect(went).toBe(true)
    await turn
  })
})
