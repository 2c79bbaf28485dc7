import { describe, expect, it } from 'vitest'
import type { Clock } from '../../../ports/clock.ts'
import { createInProcessLimiter } from './limiter.ts'

/** A clock that a test moves by hand; sleepers wake in the order of their instants. */
const createHandClock = () => {
  let now = 0
  const sleepers: { at: number; wake: () => void }[] = []
  const clock: Clock = {
    now: () => now,
    sleep: (durationMs, signal) =>
      new Promise((resolve, reject) => {
        sleepers.push({ at: now + durationMs, wake: resolve })
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
      }),
  }
  const settle = async () => {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
  }
  const pass = async (durationMs: number) => {
    await settle()
    const until = now + durationMs
    for (;;) {
      sleepers.sort((a, b) => a.at - b.at)
      const next = sleepers[0]
      if (!next || next.at > until) break
      sleepers.shift()
      now = Math.max(now, next.at)
      next.wake()
      await settle()
    }
    now = until
    await settle()
  }
  return { clock, pass }
}

const never = new AbortController().signal

describe('the in-process limiter', () => {
  it('lets callers of one key through in order, an interval apart', async () => {
    const { clock, pass } = createHandClock()
    const limiter = createInProcessLimiter(clock)
    const gone: [string, number][] = []
    const call = (name: string) => limiter.take('host', 100, never).then(() => gone.push([name, clock.now()]))
    const calls = ['a', 'b', 'c'].map(call)
    await pass(1_000)
    await Promise.all(calls)
    expect(gone).toEqual([
      ['a', 0],
      ['b', 100],
      ['c', 200],
    ])
  })

  it('does not hold back whom it need not: other keys, or after a pause', async () => {
    const { clock, pass } = createHandClock()
    const limiter = createInProcessLimiter(clock)
    await limiter.take('one', 100, never)
    await limiter.take('two', 100, never)
    expect(clock.now()).toBe(0)
    await pass(150)
    await limiter.take('one', 100, never)
    expect(clock.now()).toBe(150)
  })

  it('lets a caller give up, in line or while waiting, at no cost for those behind', async () => {
    const { clock, pass } = createHandClock()
    const limiter = createInProcessLimiter(clock)
    await limiter.take('host', 100, never)
    const [first, second] = [new AbortController(), new AbortController()]
    const gaveUp = Promise.allSettled([
      limiter.take('host', 100, first.signal),
      limiter.take('host', 100, second.signal),
    ])
    const last = limiter.take('host', 100, never).then(() => clock.now())
    await pass(50)
    second.abort(new Error('second left'))
    first.abort(new Error('first left'))
    await pass(1_000)
    expect(await last).toBe(100)
    expect((await gaveUp).map((result) => (result.status === 'rejected' ? result.reason.message : 'went'))).toEqual([
      'first left',
      'second left',
    ])
    await expect(limiter.take('host', 0, first.signal)).rejects.toThrow('first left')
  })

  it('keeps its word for thousands of keys', async () => {
    const { clock } = createHandClock()
    const limiter = createInProcessLimiter(clock)
    for (let key = 0; key < 3_000; key += 1) await limiter.take(`host ${key}`, 100, never)
    const again = limiter.take('host 2999', 100, never).then(() => 'went')
    expect(await Promise.race([again, Promise.resolve().then(() => 'held back')])).toBe('held back')
  })
})
