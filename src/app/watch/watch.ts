import { resolve } from 'node:path'
import type { MetricsDesk, WatchDesk } from '../../http/desks/watch.ts'
import type { Redactor } from '../../ports/redactor.ts'
import { noTelemetry, type Telemetry } from '../../ports/telemetry.ts'
import { version } from '../about.ts'
import type { Config } from '../config.ts'

/** The variables that say who watches. */
export type WatchConfig = Pick<
  Config,
  | 'PIGMEU_METRICS'
  | 'OTEL_EXPORTER_OTLP_ENDPOINT'
  | 'OTEL_EXPORTER_OTLP_HEADERS'
  | 'OTEL_SERVICE_NAME'
  | 'OTEL_TRACES_SAMPLER_ARG'
  | 'OTEL_METRIC_EXPORT_INTERVAL'
  | 'SENTRY_DSN'
  | 'SENTRY_ENVIRONMENT'
>

/** Who watches this process. */
export interface Watch {
  readonly telemetry: Telemetry
  /** The metrics in Prometheus' text format; null where nobody asked for them. */
  readonly metricsText: (() => Promise<string>) | null
  /** Sends what is still here, for a few seconds at most, and ends. */
  close(): Promise<void>
}

/** Nobody watches. */
export const unwatched: Watch = { telemetry: noTelemetry, metricsText: null, close: async () => undefined }

const root = resolve(import.meta.dirname, '../../..')

const openMeasures = async (config: WatchConfig, redactor: Redactor) => {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, PIGMEU_METRICS: prometheus } = config
  if (endpoint === undefined && !prometheus) return null
  const { createOtelTelemetry } = await import('../../adapters/telemetry/otel/index.ts')
  return createOtelTelemetry({
    endpoint: endpoint ?? null,
    prometheus,
    headers: config.OTEL_EXPORTER_OTLP_HEADERS,
    serviceName: config.OTEL_SERVICE_NAME,
    serviceVersion: version,
    traceRatio: config.OTEL_TRACES_SAMPLER_ARG,
    metricsEveryMs: config.OTEL_METRIC_EXPORT_INTERVAL,
    redact: (text) => redactor.text(text),
  })
}

const openReports = async ({ SENTRY_DSN: dsn, SENTRY_ENVIRONMENT: environment }: WatchConfig, redactor: Redactor) => {
  if (dsn === undefined) return null
  const { createSentryReports } = await import('../../adapters/telemetry/sentry/index.ts')
  return createSentryReports({ dsn, environment, release: version, redactor, root })
}

/** Opens what watches, as the configuration says; what is not asked for is not loaded. Whoever opens it closes it, last. */
export const openWatch = async (config: WatchConfig, redactor: Redactor): Promise<Watch> => {
  const [measures, reports] = await Promise.all([openMeasures(config, redactor), openReports(config, redactor)])
  if (measures === null && reports === null) return unwatched
  const report: Telemetry['report'] = reports === null ? noTelemetry.report : reports.report
  return {
    telemetry: { ...noTelemetry, ...measures, report },
    metricsText: measures?.metricsText ?? null,
    close: async () => void (await Promise.all([measures?.close(), reports?.close()])),
  }
}

/** The metrics for who may read them; null where nobody asked for them. */
export const metricsDeskOf = (
  { metricsText: text }: Watch,
  { PIGMEU_METRICS_TOKEN: token }: Pick<Config, 'PIGMEU_METRICS_TOKEN'>,
): MetricsDesk | null => (text === null ? null : { text, token: token ?? null })

/** What the server is given of who watches it. */
export const watchDeskOf = ({ watch, config }: { readonly watch: Watch; readonly config: Config }): WatchDesk => ({
  telemetry: watch.telemetry,
  metrics: metricsDeskOf(watch, config),
})
