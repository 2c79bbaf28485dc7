import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import { expect, it } from 'vitest'
import { PigmeuError } from '../../../domain/errors.ts'
import { createSampler } from './sampler.ts'
import { createSpans } from './spans.ts'

const given = (ratio = 1) => {
  const exporter = new InMemorySpanExporter()
  const provider = new TracerProvider({
    sampler: createSampler({ ratio, perSecond: 100, now: () => 0 }),
    spanProcessors: [new SimpleSpanProcessor({ exporter })],
  })
  const redact = (text: string): string => text.replaceAll('canary', '[secret]')
  return { ...createSpans(provider.getTracer('test'), redact), ended: () => exporter.getFinishedSpans() }
}

it('masks secrets in attributes and in why a work failed', async () => {
  const { span, ended } = given()
  const work = span('a work', { attributes: { first: 'a canary' } }, async ({ set }) => {
    set({ second: 'another canary', third: 3 })
    throw new PigmeuError('FETCH_FAILED', 'refused for canary')
  })
  await expect(work).rejects.toThrow('refused for canary')
  const [told] = ended()
  expect(told?.attributes).toEqual({
    first: 'a [secret]',
    second: 'another [secret]',
    third: 3,
    'error.type': 'FETCH_FAILED',
  })
  expect(told?.status.message).toBe('refused for [secret]')
})
it('goes on from a traceparent, and begins anew for what is none', async () => {
  const { span, traceparent } = given()
  const told = async (parent: string): Promise<string | null> => span('a work', { parent }, async () => traceparent())
  expect(await told(`00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`)).toMatch(/^00-a{32}-[\da-f]{16}-01$/)
  for (const none of ['', 'x', `00-${'0'.repeat(32)}-${'b'.repeat(16)}-01`])
    expect(await told(none)).toMatch(/^00-(?!a{32}|0{32})[\da-f]{32}-[\da-f]{16}-01$/)
  expect(traceparent()).toBeNull()
})
it('keeps none of what stands below a span that is not kept, here and elsewhere', async () => {
  const { span, traceparent, ended } = given(0)
  const inner = await span('outer', {}, () => span('inner', {}, async () => traceparent()))
  expect(inner).toMatch(/-00$/)
  await span('elsewhere', { parent: inner }, () => span('deeper', {}, async () => undefined))
  expect(ended()).toEqual([])
})
