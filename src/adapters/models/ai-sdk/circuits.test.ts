import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Answer } from './ask.ts'
import { createCircuits } from './circuits.ts'

const startMs = Date.UTC(2026, 0, 2, 3)
const ok: Answer<string> = {
  output: 'written',
  text: 'written',
  tokens: { input: 1, output: 1, cached: 0, cacheWritten: 0 },
  failure: null,
  durationMs: 1,
}
const failed = (code: 'MODEL_UNAVAILABLE' | 'MODEL_RATE_LIMITED' | 'MODEL_BAD_ANSWER'): Answer<string> => ({
  failure: { error: new PigmeuError(code), tokens: null, correction: null },
  durationMs: 1,
})

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: startMs })
})
afterEach(() => {
  vi.useRealTimers()
})

const circuits = () => createCircuits({ failures: 3, pauseMs: 30_000 })
const tries = async (through: ReturnType<typeof circuits>, answers: readonly Answer<string>[], provider = 'openai') => {
  const seen: string[] = []
  for (const answer of answers) {
    const outcome = await through
      .through(provider, 'OpenAI', async () => answer)
      .catch((thrown: unknown) => (thrown instanceof PigmeuError ? thrown.code : 'another'))
    seen.push(typeof outcome === 'string' ? outcome : (outcome.failure?.error.code ?? 'ok'))
  }
  return seen
}
const down = failed('MODEL_UNAVAILABLE')

test('a provider that fails three times in a row is left alone, and others are not', async () => {
  const all = circuits()
  expect(await tries(all, [down, down, down, ok, ok])).toEqual([
    'MODEL_UNAVAILABLE',
    'MODEL_UNAVAILABLE',
    'MODEL_UNAVAILABLE',
    'MODEL_PAUSED',
    'MODEL_PAUSED',
  ])
  expect(await tries(all, [ok], 'anthropic')).toEqual(['ok'])
})

test('it says when it is asked again', async () => {
  const all = circuits()
  await tries(all, [down, down, down])
  vi.setSystemTime(startMs + 12_000)
  await expect(all.through('openai', 'OpenAI', async () => ok)).rejects.toMatchObject({
    code: 'MODEL_PAUSED',
    policy: 'defer',
    retryAfterMs: 18_000,
    message: expect.stringContaining('18 s'),
  })
})

test('after the pause one call tries: when it succeeds all may call, when it fails the pause begins again', async () => {
  const all = circuits()
  await tries(all, [down, down, down])
  vi.setSystemTime(startMs + 30_001)
  expect(await tries(all, [down, ok])).toEqual(['MODEL_UNAVAILABLE', 'MODEL_PAUSED'])
  vi.setSystemTime(startMs + 60_002)
  expect(await tries(all, [ok, down, ok])).toEqual(['ok', 'MODEL_UNAVAILABLE', 'ok'])
})

test('what is no outage opens nothing: rate limits, bad answers, a success in between', async () => {
  const all = circuits()
  const limited = failed('MODEL_RATE_LIMITED')
  const bad = failed('MODEL_BAD_ANSWER')
  expect(await tries(all, [limited, bad, limited, bad, limited, ok])).not.toContain('MODEL_PAUSED')
  expect(await tries(all, [down, down, ok, down, down, ok])).not.toContain('MODEL_PAUSED')
})

test('a run that was stopped is no failure of the provider', async () => {
  const all = circuits()
  const stopped = new PigmeuError('LEASE_LOST')
  for (let count = 0; count < 4; count += 1)
    await expect(all.through('openai', 'OpenAI', () => Promise.reject(stopped))).rejects.toBe(stopped)
  expect(await tries(all, [ok])).toEqual(['ok'])
})
