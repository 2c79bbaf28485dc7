/** Facts of a span or a measured value; never secrets, never page text. */
export type TelemetryAttributes = Readonly<Record<string, string | number | boolean>>

/** A span under way. */
export interface Span {
  set(attributes: TelemetryAttributes): void
}

/** What a span is called and where it hangs. */
export interface SpanOptions {
  readonly attributes?: TelemetryAttributes
  readonly kind?: 'internal' | 'server' | 'client' | 'producer' | 'consumer'
  /** A W3C `traceparent`; the span under way unless told, and null for none. */
  readonly parent?: string | null
  /** When it began, for what is told only afterwards; milliseconds since the epoch, now unless told. */
  readonly startedAtMs?: number
}

/** Numbers that only grow. Names follow OpenTelemetry; units are in `instruments`. */
export type CounterName =
  | 'pigmeu.stage.attempts'
  | 'pigmeu.source.outcomes'
  | 'pigmeu.model.tokens'
  | 'pigmeu.model.cost'
  | 'pigmeu.model.calls'
  | 'pigmeu.lease.expired'
  | 'pigmeu.dead_letters'
  | 'pigmeu.deliveries'
  | 'pigmeu.http.requests'

/** Durations whose spread matters, in seconds. */
export type HistogramName = 'pigmeu.stage.duration' | 'pigmeu.model.duration' | 'pigmeu.http.duration'

/** Numbers as they are when somebody looks. */
export type GaugeName =
  | 'pigmeu.submissions'
  | 'pigmeu.queue.depth'
  | 'pigmeu.queue.age'
  | 'pigmeu.oldest_task.age'
  | 'pigmeu.budget.used'

/** One reading of a gauge. */
export interface GaugeReading {
  readonly value: number
  readonly attributes: TelemetryAttributes
}

/** What happened where and how long it took, for who watches the installation. Losing it loses nothing. */
export interface Telemetry {
  /** Does work in a span of its own; a work that throws marks the span as failed. */
  span<T>(name: string, options: SpanOptions, work: (span: Span) => Promise<T>): Promise<T>
  /** The W3C `traceparent` of the span under way; null when there is none. */
  traceparent(): string | null
  count(name: CounterName, amount: number, attributes?: TelemetryAttributes): void
  record(name: HistogramName, value: number, attributes?: TelemetryAttributes): void
  /** Reads a gauge whenever somebody looks. */
  observe(name: GaugeName, read: () => Promise<readonly GaugeReading[]>): void
  /** An error that a person should look at. */
  report(error: unknown, attributes?: TelemetryAttributes): void
}

const noSpan: Span = { set: () => undefined }

/** Watches nothing. */
export const noTelemetry: Telemetry = {
  span: (_name, _options, work) => work(noSpan),
  traceparent: () => null,
  count: () => undefined,
  record: () => undefined,
  observe: () => undefined,
  report: () => undefined,
}
