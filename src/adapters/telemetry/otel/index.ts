import { setTimeout } from 'node:timers/promises'
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { type IMetricReader, MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import { noTelemetry, type Telemetry } from '../../../ports/telemetry.ts'
import { createPrometheusText } from './prometheus.ts'
import { createSampler } from './sampler.ts'
import { createSpans } from './spans.ts'
import { createValues } from './values.ts'

/** Where traces and metrics go. */
export interface OtelOptions {
  /** Of a collector: `v1/traces` and `v1/metrics` are added; null pushes nothing. */
  readonly endpoint: string | null
  /** Sent with everything that is pushed; may hold a key. */
  readonly headers: Readonly<Record<string, string>>
  readonly serviceName: string
  readonly serviceVersion: string
  /** Share of the traces that is kept, 0 to 1, of 10 a second at most; who continues a trace does as it was begun. */
  readonly traceRatio: number
  /** Milliseconds between two pushes of metrics. */
  readonly metricsEveryMs: number
  /** Whether metrics are told in Prometheus' text format too. */
  readonly prometheus: boolean
  /** Masks secrets in whatever text leaves with a span. */
  readonly redact: (text: string) => string
}

/** Telemetry that goes through OpenTelemetry. */
export interface OtelTelemetry extends Omit<Telemetry, 'report'> {
  /** The metrics in Prometheus' text format; null where that was not asked for. */
  readonly metricsText: (() => Promise<string>) | null
  /** Sends what is still here, for a few seconds at most, and then no more. Losing it loses nothing, so it does not throw. */
  close(): Promise<void>
}

/** A stopping process waits so long for its last push, in milliseconds; then it is dropped. */
const lastPushMs = 3_000

/** More than editors submit, fewer than a flood: of a benchmark, or of a list of thousands that is imported. */
const newTracesPerSecond = 10

/** One push may take so long, in milliseconds. */
const pushMs = 5_000

const wayTo = (endpoint: string, path: string, headers: OtelOptions['headers']) => ({
  url: `${endpoint.replace(/\/+$/, '')}/${path}`,
  headers: { ...headers },
  timeoutMillis: pushMs,
})

/** A limit that no installation reaches; what is past it is summed up in one series. */
const seriesAtMost = 1_000

const spanProcessorOf = ({ endpoint, headers }: OtelOptions & { readonly endpoint: string }): BatchSpanProcessor => {
  const exporter = new OTLPTraceExporter(wayTo(endpoint, 'v1/traces', headers))
  // More than a busy worker makes between two pushes; what is past it is dropped rather than kept in memory.
  return new BatchSpanProcessor({
    exporter,
    maxQueueSize: 8_192,
    maxExportBatchSize: 1_024,
    scheduledDelayMillis: 2_000,
  })
}

const untraced: Pick<Telemetry, 'span' | 'traceparent'> = noTelemetry

const pushReaderOf = ({ endpoint, headers, metricsEveryMs }: OtelOptions & { readonly endpoint: string }) =>
  new PeriodicExportingMetricReader({
    exporter: new OTLPMetricExporter(wayTo(endpoint, 'v1/metrics', headers)),
    exportIntervalMillis: metricsEveryMs,
    exportTimeoutMillis: Math.min(metricsEveryMs, 10_000),
  })

/** Waits for the last push, but not for ever, and whatever becomes of it. */
const inGoodTime = async (work: Promise<unknown>): Promise<void> => {
  const late = new AbortController()
  const patience = setTimeout(lastPushMs, undefined, { signal: late.signal }).catch(() => undefined)
  await Promise.race([work.catch(() => undefined), patience])
  late.abort()
}

/** Opens OpenTelemetry: traces and metrics by OTLP over HTTP with JSON, metrics for Prometheus. Whoever opens it closes it. */
export const createOtelTelemetry = (options: OtelOptions): OtelTelemetry => {
  const { endpoint, serviceName, serviceVersion, traceRatio, redact } = options
  const resource = resourceFromAttributes({ 'service.name': serviceName, 'service.version': serviceVersion })
  const pushed = endpoint === null ? null : { ...options, endpoint }
  const traces = new TracerProvider({
    resource,
    sampler: createSampler({ ratio: traceRatio, perSecond: newTracesPerSecond, now: () => performance.now() }),
    spanProcessors: pushed ? [spanProcessorOf(pushed)] : [],
    spanLimits: { attributeValueLengthLimit: 500 },
  })
  const text = options.prometheus ? createPrometheusText() : null
  const readers: IMetricReader[] = []
  if (pushed) readers.push(pushReaderOf(pushed))
  if (text) readers.push(text.reader)
  const metrics = new MeterProvider({
    resource,
    readers,
    views: [{ instrumentName: '*', aggregationCardinalityLimit: seriesAtMost }],
  })
  return {
    // Where nobody takes traces, none are made.
    ...(pushed ? createSpans(traces.getTracer('pigmeu', serviceVersion), redact) : untraced),
    ...createValues(metrics.getMeter('pigmeu', serviceVersion)),
    metricsText: text?.text ?? null,
    close: () => inGoodTime(Promise.all([traces.shutdown(), metrics.shutdown()])),
  }
}
