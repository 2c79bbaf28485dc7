import { describe, expect, it } from 'vitest'
import { backoffMs, deferralMs } from './backoff.ts'

describe('the wait before the next try', () => {
  it('doubles from one second up to a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 60].map((tries) => backoffMs(tries, 0.5))).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000,
    ])
  })

  it('differs by up to a fifth either way', () => {
    expect(backoffMs(1, 0)).toBe(800)
    expect(backoffMs(1, 0.999_999)).toBe(1_200)
    expect(backoffMs(99, 0.999_999)).toBe(72_000)
  })

  it('grows with the time waited so far when deferred', () => {
    expect([-5, 0, 1_000, 10_000, 86_400_000].map((waitedMs) => deferralMs(waitedMs, 0.5))).toEqual([
      1_000, 1_000, 2_000, 8_000, 60_000,
    ])
  })
})
