import { z } from 'zod'
import { flag, oneOf, wholeNumber } from './shapes.ts'
import { type Variable, variable } from './variable.ts'

const share = { error: 'must be a share from 0 to 1, such as 0.1' }

const headersError =
  'must be name=value, separated by commas; what is special in a value is written as %20 and the like'

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text.trim())
  } catch {
    return null
  }
}

/** Headers as OpenTelemetry writes them. @source https://opentelemetry.io/docs/specs/otel/protocol/exporter/#specifying-headers-via-environment-variables */
const headerList = z
  .string()
  .default('')
  .transform((list, context): Readonly<Record<string, string>> => {
    const headers: Record<string, string> = {}
    for (const part of list.split(',').filter((one) => one.trim() !== '')) {
      const at = part.indexOf('=')
      const [name, value] = [decoded(part.slice(0, at)), decoded(part.slice(at + 1))]
      // The list holds keys, so it is not repeated.
      if (at < 1 || name === null || value === null || !/^[\w!#$%&'*+.^`|~-]+$/.test(name))
        context.addIssue(headersError)
      else headers[name] = value
    }
    return headers
  })

const collector = z.url({
  protocol: /^https?$/,
  error: 'must be the http(s) address of a collector, such as http://127.0.0.1:4318',
})

/** Variables: what is written for who watches, and where it goes. */
export const watchingVariables = {
  PIGMEU_LOG_LEVEL: variable(
    oneOf(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    'Least level of the log lines written to stdout.',
  ),
  PIGMEU_LOG_FILE: variable(
    z.string().min(1).optional(),
    'File that also receives the log lines; a full one goes on as .1, .2 and so on.',
  ),
  PIGMEU_LOG_FILE_MB: variable(wholeNumber(1, 10_240).default(50), 'Size, in MiB, at which the log file is full.'),
  PIGMEU_LOG_FILES: variable(
    wholeNumber(1, 100).default(5),
    'How many log files are kept, the one written to included.',
  ),
  PIGMEU_METRICS: variable(
    flag.default(false),
    "Whether metrics are told at /metrics, on the server and on a worker's health port, in the text format of Prometheus.",
  ),
  PIGMEU_METRICS_TOKEN: variable(
    z.string().min(16, 'must have at least 16 characters').optional(),
    'Who sends it as Authorization: Bearer may read /metrics. Without it only owners may, and of a worker only programs on its machine.',
    true,
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: variable(
    collector.optional(),
    'Collector that receives traces and metrics by OTLP over HTTP; v1/traces and v1/metrics are added.',
  ),
  OTEL_EXPORTER_OTLP_HEADERS: variable(
    headerList,
    'Headers sent to the collector, as name=value separated by commas.',
    true,
  ),
  OTEL_SERVICE_NAME: variable(
    z.string().min(1).default('pigmeu-copilot'),
    'The name under which this process appears in traces and metrics.',
  ),
  OTEL_TRACES_SAMPLER_ARG: variable(
    z.coerce.number(share).min(0, share).max(1, share).default(1),
    'Share of the submitted books whose traces are kept, 0 to 1; however many come, at most 10 new traces a second.',
  ),
  OTEL_METRIC_EXPORT_INTERVAL: variable(
    wholeNumber(1_000).default(60_000),
    'Milliseconds between two times that metrics are sent to the collector.',
  ),
  SENTRY_DSN: variable(
    z.url({ protocol: /^https?$/, error: 'must be the address of a Sentry project, with its public key' }).optional(),
    'Sentry project that is told of failed stages and faults of the program.',
    true,
  ),
  SENTRY_ENVIRONMENT: variable(z.string().min(1).default('production'), 'The environment that Sentry is told.'),
} as const satisfies Record<string, Variable>
