import { ROOT_CONTEXT, SpanKind, TraceFlags, trace } from '@opentelemetry/api'
import { SamplingDecision } from '@opentelemetry/sdk-trace'
import { describe, expect, it } from 'vitest'
import { createSampler } from './sampler.ts'

const given = (ratio: number, perSecond = 10) => {
  let nowMs = 0
  const sampler = createSampler({ ratio, perSecond, now: () => nowMs })
  let made = 0
  const keeps = (context = ROOT_CONTEXT): boolean => {
    made += 1
    const traceId = (made * 2_654_435_761).toString(16).padStart(32, '0')
    const { decision } = sampler.shouldSample(context, traceId, 'a span', SpanKind.INTERNAL, {}, [])
    return decision === SamplingDecision.RECORD_AND_SAMPLED
  }
  const kept = (times: number): number => Array.from({ length: times }, () => keeps()).filter(Boolean).length
  const pass = (durationMs: number): void => {
    nowMs += durationMs
  }
  return { keeps, kept, pass }
}
const below = (traceFlags: TraceFlags) =>
  trace.setSpanContext(ROOT_CONTEXT, { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), traceFlags, isRemote: true })

describe('which traces are kept', () => {
  it('all of them, and none, as the share says', () => {
    expect([given(1, 100).kept(50), given(0, 100).kept(50)]).toEqual([50, 0])
  })
  it('no more than so many new ones a second, however many come', () => {
    const { kept, pass } = given(1)
    expect(kept(1_000)).toBe(10)
    pass(500)
    expect(kept(1_000)).toBe(5)
    pass(3_600_000)
    expect(kept(1_000)).toBe(10)
  })
  it('one that was begun elsewhere goes on as it was begun, and takes no room', () => {
    const { keeps, kept } = given(1)
    expect(Array.from({ length: 50 }, () => keeps(below(TraceFlags.SAMPLED))).every(Boolean)).toBe(true)
    expect(keeps(below(TraceFlags.NONE))).toBe(false)
    expect(kept(1_000)).toBe(10)
  })
})
