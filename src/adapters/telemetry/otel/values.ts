import type { Counter, Histogram, Meter } from '@opentelemetry/api'
import { counters, gauges, histograms, type Instrument } from '../../../ports/instruments.ts'
import type { CounterName, HistogramName, Telemetry, TelemetryAttributes } from '../../../ports/telemetry.ts'

/** Only what an instrument declares, so that nothing unbounded becomes a label. */
const declared = ({ attributes }: Instrument, told: TelemetryAttributes): TelemetryAttributes => {
  const kept: Record<string, string | number | boolean> = {}
  for (const name of attributes) {
    const value = told[name]
    if (value !== undefined) kept[name] = value
  }
  return kept
}

const mapOf = <N extends string, T, I>(table: Readonly<Record<N, T>>, make: (name: N, row: T) => I): Map<N, I> => {
  const made = new Map<N, I>()
  for (const name in table) made.set(name, make(name, table[name]))
  return made
}

/** The part of telemetry that measures. */
export const createValues = (meter: Meter): Pick<Telemetry, 'count' | 'record' | 'observe'> => {
  const counting = mapOf<CounterName, Instrument, Counter>(counters, (name, { unit, help, begins = [] }) => {
    const counter = meter.createCounter(name, { unit, description: help })
    for (const attributes of begins) counter.add(0, attributes)
    return counter
  })
  const recording = mapOf<HistogramName, (typeof histograms)[HistogramName], Histogram>(
    histograms,
    (name, { unit, help, bounds }) =>
      meter.createHistogram(name, { unit, description: help, advice: { explicitBucketBoundaries: [...bounds] } }),
  )
  return {
    count: (name, amount, attributes = {}) => counting.get(name)?.add(amount, declared(counters[name], attributes)),
    record: (name, value, attributes = {}) =>
      recording.get(name)?.record(value, declared(histograms[name], attributes)),
    observe: (name, read) => {
      const { unit, help } = gauges[name]
      meter.createObservableGauge(name, { unit, description: help }).addCallback(async (result) => {
        // A store that is away leaves a gap, which tells as much.
        const readings = await read().catch(() => [])
        for (const { value, attributes } of readings) result.observe(value, declared(gauges[name], attributes))
      })
    },
  }
}
