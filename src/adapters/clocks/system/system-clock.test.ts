import { describe, expect, it, vi } from 'vitest'
import { createSystemClock } from './system-clock.ts'

describe('the system clock', () => {
  const clock = createSystemClock()

  it('sleeps about as long as asked, in the time that it tells', async () => {
    const startedMs = clock.now()
    await clock.sleep(30)
    expect(clock.now() - startedMs).toBeGreaterThanOrEqual(28)
  })

  it('rejects with the reason of the signal, before and while it sleeps', async () => {
    const reason = new Error('enough')
    await expect(clock.sleep(10_000, AbortSignal.abort(reason))).rejects.toBe(reason)
    const stop = new AbortController()
    const sleeping = clock.sleep(10_000, stop.signal)
    stop.abort(reason)
    await expect(sleeping).rejects.toBe(reason)
  })

  it('does not wake at once from a sleep longer than a timer takes', async () => {
    const woken = vi.fn()
    const stop = new AbortController()
    const sleeping = clock.sleep(40 * 24 * 60 * 60_000, stop.signal).then(woken, () => undefined)
    await clock.sleep(20)
    expect(woken).not.toHaveBeenCalled()
    stop.abort()
    await sleeping
  })
})
