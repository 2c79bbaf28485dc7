import { describe, expect, it } from 'vitest'
import type { Clock } from '../../src/ports/clock.ts'
import type { Limiter } from '../../src/ports/limiter.ts'

/** A limiter under test, the clock that it goes by, and a way to let time pass on that clock. */
export interface LimiterUnderTest {
  readonly limiter: Limiter
  readonly clock: Clock
  pass(durationMs: number): Promise<void>
}

const never = new AbortController().signal

/** Whether a promise is still open after everybody had a turn. */
const isHeldBack = async ({ pass }: LimiterUnderTest, call: Promise<unknown>): Promise<boolean> => {
  let isOpen = true
  call.then(
    () => {
      isOpen = false
    },
    () => {
      isOpen = false
    },
  )
  await pass(0)
  return isOpen
}

/** What every limiter promises. `open` gives a fresh one at any instant of its clock. */
export const limiterContract = (name: string, open: () => Promise<LimiterUnderTest> | LimiterUnderTest): void => {
  describe(`${name} keeps the promises of a limiter`, () => {
    it('lets callers of one key through in order, an interval apart', async () => {
      const { limiter, clock, pass } = await open()
      const start = clock.now()
      const gone: [string, number][] = []
      const call = (caller: string) =>
        limiter.take('host', 100, never).then(() => gone.push([caller, clock.now() - start]))
      const calls = ['a', 'b', 'c'].map(call)
      await pass(1_000)
      await Promise.all(calls)
      expect(gone).toEqual([
        ['a', 0],
        ['b', 100],
        ['c', 200],
      ])
    })

    it('does not hold back whom it need not: other keys, or after the interval', async () => {
      const { limiter, clock, pass } = await open()
      const start = clock.now()
      await limiter.take('one', 100, never)
      await limiter.take('two', 100, never)
      expect(clock.now()).toBe(start)
      await pass(150)
      await limiter.take('one', 100, never)
      expect(clock.now()).toBe(start + 150)
    })

    it('lets a caller give up, in line or while waiting, at no cost for those behind', async () => {
      const { limiter, clock, pass } = await open()
      const start = clock.now()
      await limiter.take('host', 100, never)
      const [first, second] = [new AbortController(), new AbortController()]
      const gaveUp = Promise.allSettled([first, second].map((caller) => limiter.take('host', 100, caller.signal)))
      const last = limiter.take('host', 100, never).then(() => clock.now() - start)
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

    it('keeps its word for thousands of keys, paused ones too', async () => {
      const under = await open()
      await under.limiter.pause('paused', under.clock.now() + 1_000)
      for (let key = 0; key < 3_000; key += 1) await under.limiter.take(`host ${key}`, 100, never)
      expect(await isHeldBack(under, under.limiter.take('host 2999', 100, never))).toBe(true)
      expect(await isHeldBack(under, under.limiter.take('paused', 0, never))).toBe(true)
      await under.pass(2_000)
    })

    it('lets nobody of a paused key go before the pause ends, then in turn', async () => {
      const { limiter, clock, pass } = await open()
      const start = clock.now()
      await limiter.pause('host', start + 500)
      const calls = [1, 2].map(() => limiter.take('host', 100, never).then(() => clock.now() - start))
      await limiter.take('other', 100, never)
      expect(clock.now()).toBe(start)
      await pass(1_000)
      expect(await Promise.all(calls)).toEqual([500, 600])
    })

    it('holds back those in line when a pause comes, and those in a pause when it grows; it never shrinks', async () => {
      const { limiter, clock, pass } = await open()
      const start = clock.now()
      await limiter.take('host', 100, never)
      const inLine = limiter.take('host', 100, never).then(() => clock.now() - start)
      await pass(50)
      await limiter.pause('host', start + 300)
      await pass(100)
      await limiter.pause('host', start + 700)
      await limiter.pause('host', start + 400)
      await pass(1_000)
      expect(await inLine).toBe(700)
    })

    it('turns away who will not wait as long as a pause lasts, and says how long that is', async () => {
      const { limiter, clock, pass } = await open()
      await limiter.pause('host', clock.now() + 60_000)
      const turnedAway = await limiter.take('host', 0, never, 10_000).catch((thrown: unknown) => thrown)
      expect(turnedAway).toMatchObject({ code: 'FETCH_PAUSED', retryAfterMs: 60_000 })
      await pass(55_000)
      const patient = limiter.take('host', 0, never, 10_000).then(() => 'went')
      await pass(5_000)
      expect(await patient).toBe('went')
    })

    it('lets a caller leave a pause', async () => {
      const { limiter, clock, pass } = await open()
      await limiter.pause('host', clock.now() + 60_000)
      const caller = new AbortController()
      const left = limiter.take('host', 0, caller.signal).catch((thrown: unknown) => thrown)
      await pass(10)
      caller.abort(new Error('left'))
      expect(await left).toMatchObject({ message: 'left' })
    })
  })
}
