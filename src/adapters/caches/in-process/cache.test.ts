import { describe, expect, it } from 'vitest'
import { cacheContract } from '../../../../test/contracts/cache.ts'
import type { Clock } from '../../../ports/clock.ts'
import { createInProcessCache } from './cache.ts'

const open = (limits: { maxEntries: number; maxBytes?: number }) => {
  let now = 0
  const clock: Clock = { now: () => now, sleep: () => Promise.reject(new Error('a cache does not wait')) }
  const pass = (durationMs: number) => {
    now += durationMs
  }
  return { cache: createInProcessCache({ clock, ...limits }), pass }
}

cacheContract('the in-process cache', () => {
  const { cache, pass } = open({ maxEntries: 100 })
  return { cache, pass: async (durationMs) => pass(durationMs) }
})

describe('the in-process cache', () => {
  it('drops what was unused longest when there are too many', async () => {
    const { cache } = open({ maxEntries: 2 })
    await cache.set('a', '1', 1_000)
    await cache.set('b', '2', 1_000)
    await cache.get('a')
    await cache.set('c', '3', 1_000)
    expect([await cache.get('a'), await cache.get('b'), await cache.get('c')]).toEqual(['1', null, '3'])
  })

  it('is bounded by bytes, and keeps nothing that is larger than itself', async () => {
    const { cache } = open({ maxEntries: 100, maxBytes: 100 })
    await cache.set('a', 'x'.repeat(30), 1_000)
    await cache.set('b', 'x'.repeat(30), 1_000)
    expect([await cache.get('a'), (await cache.get('b'))?.length]).toEqual([null, 30])
    await cache.set('c', 'x'.repeat(50), 1_000)
    expect([(await cache.get('b'))?.length, await cache.get('c')]).toEqual([30, null])
  })
})
