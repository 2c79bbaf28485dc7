import { describe, expect, it } from 'vitest'
import type { Cache } from '../../src/ports/cache.ts'

/** A cache under test, and a way to let time pass on the clock that it goes by. */
export interface CacheUnderTest {
  readonly cache: Cache
  pass(durationMs: number): Promise<void>
}

/** Long enough that no test outlives it. */
const longMs = 60_000

/** What every cache promises. `open` gives an empty one. */
export const cacheContract = (name: string, open: () => Promise<CacheUnderTest> | CacheUnderTest): void => {
  describe(`${name} keeps the promises of a cache`, () => {
    it('gives back what it was given, to the letter, and nothing for what it never got', async () => {
      const { cache } = await open()
      const values = ['', 'one', 'São Paulo — 書評 \u{1F4D6}\n\0 "end"', JSON.stringify({ a: [1, null] })]
      for (const [key, value] of values.entries()) await cache.set(`key ${key}`, value, longMs)
      expect(await Promise.all(values.map((_, key) => cache.get(`key ${key}`)))).toEqual(values)
      expect(await cache.get('never')).toBeNull()
    })

    it('takes any key, long or strange', async () => {
      const { cache } = await open()
      const keys = [`https://example.org/${'x'.repeat(3_000)}`, 'a b\nc', 'a:b:*', '', 'ключ']
      for (const key of keys) await cache.set(key, `of ${key.length}`, longMs)
      expect(await Promise.all(keys.map((key) => cache.get(key)))).toEqual(keys.map((key) => `of ${key.length}`))
    })

    it('forgets a value when its life is over, not the others', async () => {
      const { cache, pass } = await open()
      await cache.set('short', 'one', 30)
      await cache.set('long', 'two', longMs)
      await pass(60)
      expect([await cache.get('short'), await cache.get('long')]).toEqual([null, 'two'])
    })

    it('replaces a value and its life', async () => {
      const { cache, pass } = await open()
      await cache.set('a', 'one', 30)
      await cache.set('a', 'two', longMs)
      await pass(60)
      expect(await cache.get('a')).toBe('two')
      await cache.set('a', 'three', 0)
      expect(await cache.get('a')).toBeNull()
    })

    it('does not keep what is larger than it wants to hold, nor what was there before it', async () => {
      const { cache } = await open()
      await cache.set('large', 'small', longMs)
      await cache.set('large', 'x'.repeat(70 * 2 ** 20), longMs)
      expect(await cache.get('large')).toBeNull()
    })
  })
}
