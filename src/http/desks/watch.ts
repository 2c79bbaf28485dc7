import type { Telemetry } from '../../ports/telemetry.ts'

/** The metrics, and who besides owners may read them. */
export interface MetricsDesk {
  /** In Prometheus' text format. */
  text(): Promise<string>
  /** Sent as a bearer token; null lets only owners in. */
  readonly token: string | null
}

/** Who watches the server. */
export interface WatchDesk {
  readonly telemetry: Telemetry
  /** Null where metrics are not told. */
  readonly metrics: MetricsDesk | null
}
