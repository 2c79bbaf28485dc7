import type { Telemetry } from '../../ports/telemetry.ts'
import type { MetricsDesk } from '../metrics.ts'

/** Who watches the server. */
export interface WatchDesk {
  readonly telemetry: Telemetry
  /** Null where metrics are not told. */
  readonly metrics: MetricsDesk | null
}
