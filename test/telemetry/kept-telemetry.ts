import { AsyncLocalStorage } from 'node:async_hooks'
import type { GaugeName, GaugeReading, SpanOptions, Telemetry, TelemetryAttributes } from '../../src/ports/telemetry.ts'

/** Telemetry that keeps what it is told, to be looked at by a test. */
export const createKeptTelemetry = () => {
  const spans: { name: string; options: SpanOptions; attributes: TelemetryAttributes; failed: boolean }[] = []
  const counts: (readonly [string, number, TelemetryAttributes])[] = []
  const records: (readonly [string, number, TelemetryAttributes])[] = []
  const reports: { error: unknown; attributes: TelemetryAttributes }[] = []
  const gauges = new Map<GaugeName, () => Promise<readonly GaugeReading[]>>()
  const underWay = new AsyncLocalStorage<string>()
  const telemetry: Telemetry = {
    span: async (name, options, work) => {
      const kept = { name, options, attributes: { ...options.attributes }, failed: false }
      spans.push(kept)
      const traceparent = `00-${'a'.repeat(32)}-${String(spans.length).padStart(16, '0')}-01`
      const set = (attributes: TelemetryAttributes): void => void Object.assign(kept.attributes, attributes)
      try {
        return await underWay.run(traceparent, () => work({ set }))
      } catch (thrown) {
        kept.failed = true
        throw thrown
      }
    },
    traceparent: () => underWay.getStore() ?? null,
    count: (name, amount, attributes = {}) => void counts.push([name, amount, attributes]),
    record: (name, value, attributes = {}) => void records.push([name, value, attributes]),
    observe: (name, read) => void gauges.set(name, read),
    report: (error, attributes = {}) => void reports.push({ error, attributes }),
  }
  return { telemetry, spans, counts, records, reports, gauges }
}
