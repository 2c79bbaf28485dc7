import { expect, test } from 'vitest'
import { publishRequest } from '../../../test/publish/publish-request.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import { usualOptions } from '../../domain/post-options.ts'
import { blankProfile } from '../../domain/site-profile.ts'
import type { Submission } from '../../domain/submission.ts'
import { dailyCounter, takeDailyPlace } from './daily-place.ts'

const at = '2026-03-10T23:30:00.000Z'
const nowMs = Date.parse(at)
const { submission } = publishRequest('key-1')

/** Asks for a place for an article on a site in Brasilia, where it is half past eight in the evening. */
const askingAt = (cap: number | null) => {
  const store = createMemoryStore()
  const ask = (
    article: string,
    change: Partial<Submission> = {},
    goLiveAt: string | null = null,
    signal?: AbortSignal,
  ) =>
    takeDailyPlace({
      store,
      target: 'site-1',
      timeZone: 'America/Sao_Paulo',
      nowMs,
      request: {
        submission: { ...submission, submission_id: article, ...change },
        profile: { ...blankProfile('site-1', at), daily_cap: cap },
        options: { ...usualOptions, go_live_at: goLiveAt },
        signal: signal ?? AbortSignal.timeout(10_000),
      },
    })
  const total = async (day: string) => (await store.add(dailyCounter('site-1', day), {}))['total'] ?? 0
  return { ask, total }
}

test('as many as the profile allows have a place at once; the next one waits for the next day of the site', async () => {
  const { ask, total } = askingAt(2)
  const asked = await Promise.allSettled(['a', 'b', 'c', 'd'].map((article) => ask(article)))
  const refused = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(refused).toHaveLength(2)
  expect(refused[0]).toMatchObject({ code: 'PUBLISH_CAP_REACHED', policy: 'defer', retryAfterMs: 3.5 * 3_600_000 })
  expect(await total('2026-03-10')).toBe(2)
})

test('a try that failed gives its place back; one that was cut off keeps it for who goes on', async () => {
  const { ask, total } = askingAt(1)
  const failing = async (): Promise<never> => {
    throw new Error('no')
  }
  await expect((await ask('a')).during(failing)).rejects.toThrow('no')
  expect(await total('2026-03-10')).toBe(0)
  const cut = AbortSignal.abort()
  await expect((await ask('a', {}, null, cut)).during(failing)).rejects.toThrow('no')
  expect(await total('2026-03-10')).toBe(1)
  expect(await (await ask('a')).during(async () => 'done')).toBe('done')
  expect(await total('2026-03-10')).toBe(1)
  await expect(ask('b')).rejects.toMatchObject({ code: 'PUBLISH_CAP_REACHED' })
})

test('what stands at the site already needs no place, nor does any post of a site without a cap', async () => {
  const capped = askingAt(1)
  const publications = [{ target: 'site-1', external_id: '7', url: 'https://x.example/7', article_version: 1, at }]
  await capped.ask('a', { publications })
  await askingAt(null).ask('b')
  expect(await capped.total('2026-03-10')).toBe(0)
})

test('a post that goes public later counts on that day', async () => {
  const { ask, total } = askingAt(1)
  await ask('a', {}, '2026-03-12T12:00:00Z')
  await ask('b')
  expect([await total('2026-03-10'), await total('2026-03-12')]).toEqual([1, 1])
  await expect(ask('c', {}, '2026-03-12T15:00:00-03:00')).rejects.toMatchObject({
    retryAfterMs: Date.parse('2026-03-13T03:00:00Z') - nowMs,
  })
})
