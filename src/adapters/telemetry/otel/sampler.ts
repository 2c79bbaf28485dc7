import { type Context, isSpanContextValid, type Link, type SpanKind, TraceFlags, trace } from '@opentelemetry/api'
import { type Sampler, SamplingDecision, type SamplingResult, TraceIdRatioBasedSampler } from '@opentelemetry/sdk-trace'

/** How many traces are begun. */
export interface SamplingOptions {
  /** Share of the traces that is kept, 0 to 1. */
  readonly ratio: number
  /** However many books come at once, no more than this many new traces a second are kept. */
  readonly perSecond: number
  /** Milliseconds, of any beginning. */
  readonly now: () => number
}

/**
 * Keeps a trace whole or not at all: who continues one does as it was begun. A flood begins few, so that watching it does not
 * slow it down.
 */
export const createSampler = ({ ratio, perSecond, now }: SamplingOptions): Sampler => {
  const share = new TraceIdRatioBasedSampler(ratio)
  let stored = perSecond
  let lastMs = now()
  const isThereRoom = (): boolean => {
    const nowMs = now()
    stored = Math.min(perSecond, stored + (Math.max(0, nowMs - lastMs) * perSecond) / 1_000)
    lastMs = nowMs
    if (stored < 1) return false
    stored -= 1
    return true
  }
  const decide = (isKept: boolean): SamplingResult => ({
    decision: isKept ? SamplingDecision.RECORD_AND_SAMPLED : SamplingDecision.NOT_RECORD,
  })
  return {
    shouldSample: (
      context: Context,
      traceId: string,
      _name: string,
      _kind: SpanKind,
      _attributes: unknown,
      _links: Link[],
    ) => {
      const parent = trace.getSpanContext(context)
      if (parent !== undefined && isSpanContextValid(parent))
        return decide((parent.traceFlags & TraceFlags.SAMPLED) !== 0)
      const isInShare = share.shouldSample(context, traceId).decision === SamplingDecision.RECORD_AND_SAMPLED
      return decide(isInShare && isThereRoom())
    },
    toString: () => `PigmeuSampler{${ratio},${perSecond}/s}`,
  }
}
