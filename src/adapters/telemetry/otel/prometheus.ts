import { PrometheusSerializer } from '@opentelemetry/exporter-prometheus'
import { type MetricData, MetricReader } from '@opentelemetry/sdk-metrics'

/** Reads when it is asked, and pushes nothing. */
class AskedReader extends MetricReader {
  protected override async onForceFlush(): Promise<void> {}
  protected override async onShutdown(): Promise<void> {}
}

/** Units that Prometheus writes into names. @source https://opentelemetry.io/docs/specs/otel/compatibility/prometheus_and_openmetrics/#metric-metadata-1 */
const suffixes: Readonly<Record<string, string>> = { s: '_seconds', '1': '_ratio' }

/** The metric under the name that a collector would give it, so that one dashboard reads both ways. */
const renamed = (metric: MetricData): MetricData => {
  const { name, unit } = metric.descriptor
  return { ...metric, descriptor: { ...metric.descriptor, name: `${name}${suffixes[unit] ?? ''}`, unit: '' } }
}

/** The metrics as Prometheus scrapes them. */
export interface PrometheusText {
  readonly reader: MetricReader
  /** Every metric in the text format 0.0.4. */
  text(): Promise<string>
}

/** Makes a reader that tells its metrics in Prometheus' text format. */
export const createPrometheusText = (): PrometheusText => {
  const reader = new AskedReader()
  const serializer = new PrometheusSerializer(undefined, false, undefined, false, true)
  return {
    reader,
    text: async () => {
      const { resourceMetrics } = await reader.collect()
      const scopeMetrics = resourceMetrics.scopeMetrics.map((scope) => ({
        ...scope,
        metrics: scope.metrics.map(renamed),
      }))
      return serializer.serialize({ ...resourceMetrics, scopeMetrics })
    },
  }
}
