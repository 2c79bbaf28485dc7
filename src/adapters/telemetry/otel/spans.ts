import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type Attributes,
  type Context,
  isSpanContextValid,
  type Span as OtelSpan,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  type Tracer,
  trace,
} from '@opentelemetry/api'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Span, SpanOptions, Telemetry, TelemetryAttributes } from '../../../ports/telemetry.ts'

const kinds = {
  internal: SpanKind.INTERNAL,
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
} as const

/** @source https://www.w3.org/TR/trace-context/#traceparent-header-field-values */
const traceparentForm = /^00-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})$/

/** Where a remote span stands; the root for what is no `traceparent`. */
const contextOf = (traceparent: string): Context => {
  const [, traceId = '', spanId = '', flags = '00'] = traceparentForm.exec(traceparent) ?? []
  const parent = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & TraceFlags.SAMPLED, isRemote: true }
  return isSpanContextValid(parent) ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT
}

const toldAs = (context: Context): string | null => {
  const span = trace.getSpanContext(context)
  if (span === undefined || !isSpanContextValid(span)) return null
  return `00-${span.traceId}-${span.spanId}-0${span.traceFlags & TraceFlags.SAMPLED}`
}

/** Whether a span is under way that is not kept. */
const isUnkept = (context: Context | undefined): boolean => {
  const span = context === undefined ? undefined : trace.getSpanContext(context)
  return span !== undefined && (span.traceFlags & TraceFlags.SAMPLED) === 0
}

const noSpan: Span = { set: () => undefined }

/** Texts with their secrets masked; numbers as they are. */
const maskedBy =
  (redact: (text: string) => string) =>
  (attributes: TelemetryAttributes): Attributes => {
    const masked: Attributes = {}
    for (const [name, value] of Object.entries(attributes))
      masked[name] = typeof value === 'string' ? redact(value) : value
    return masked
  }

/** How a span names what its work threw. */
const failureOf = (thrown: unknown): { readonly type: string; readonly message: string } =>
  thrown instanceof PigmeuError
    ? { type: thrown.code, message: thrown.message }
    : { type: thrown instanceof Error ? thrown.name : 'unknown', message: String(thrown) }

/** The part of telemetry that makes spans. The span under way is kept with the asynchronous work itself, in no global place. */
export const createSpans = (
  tracer: Tracer,
  redact: (text: string) => string,
): Pick<Telemetry, 'span' | 'traceparent'> => {
  const underWay = new AsyncLocalStorage<Context>()
  const masked = maskedBy(redact)
  const parentOf = ({ parent }: SpanOptions): Context =>
    parent === undefined ? (underWay.getStore() ?? ROOT_CONTEXT) : parent === null ? ROOT_CONTEXT : contextOf(parent)
  const endFailed = (span: OtelSpan, thrown: unknown): void => {
    const { type, message } = failureOf(thrown)
    span.setAttribute('error.type', type)
    span.setStatus({ code: SpanStatusCode.ERROR, message: redact(message) })
    span.end()
  }
  return {
    traceparent: () => {
      const context = underWay.getStore()
      return context === undefined ? null : toldAs(context)
    },
    span: async (name, options, work) => {
      const { kind = 'internal', attributes, startedAtMs } = options
      // Below a span that is not kept, none is.
      if (options.parent === undefined && isUnkept(underWay.getStore())) return work(noSpan)
      const parent = parentOf(options)
      if (isUnkept(parent)) return underWay.run(parent, work, noSpan)
      const settings = {
        kind: kinds[kind],
        ...(attributes === undefined ? {} : { attributes: masked(attributes) }),
        ...(startedAtMs === undefined ? {} : { startTime: startedAtMs }),
      }
      const span = tracer.startSpan(name, settings, parent)
      if (!span.isRecording()) return underWay.run(trace.setSpan(parent, span), work, noSpan)
      const set = (told: TelemetryAttributes): void => void span.setAttributes(masked(told))
      try {
        const result = await underWay.run(trace.setSpan(parent, span), () => work({ set }))
        span.end()
        return result
      } catch (thrown) {
        endFailed(span, thrown)
        throw thrown
      }
    },
  }
}
