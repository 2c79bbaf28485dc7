// One turn of the engine alone, watched in every way or in none; started by `watched.ts`.
import { join } from 'node:path'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { createPinoLog } from '../../src/adapters/logs/pino/index.ts'
import { readConfig } from '../../src/app/config.ts'
import { openFoundation } from '../../src/app/foundation/foundation.ts'
import { createPurse } from '../../src/app/models/model-budget.ts'
import { openWatch } from '../../src/app/watch/watch.ts'
import { observeStore } from '../../src/app/watch/watch-gauges.ts'
import { createRedactor } from '../../src/domain/redaction/index.ts'
import { createIdleStages } from '../workers/stages.ts'
import { runEngine } from './engine-alone.ts'
import { runReal } from './real-runs.ts'
import { turnVariable, type WatchedResult, watchedTurnSchema } from './watched.ts'

const { folder, books, concurrency, real, collector } = watchedTurnSchema.parse(
  JSON.parse(process.env[turnVariable] ?? ''),
)

/** All that can watch: the log on stdout and in a file, traces, metrics both ways, reports of errors. */
const watchedBy = (url: string): Readonly<Record<string, string>> => ({
  PIGMEU_LOG_LEVEL: 'info',
  PIGMEU_LOG_FILE: join(folder, 'pigmeu.log'),
  OTEL_EXPORTER_OTLP_ENDPOINT: url,
  OTEL_METRIC_EXPORT_INTERVAL: '1000',
  PIGMEU_METRICS: 'true',
  SENTRY_DSN: `${url.replace('//', '//public@')}/1`,
})
const told = collector === null ? { PIGMEU_LOG_LEVEL: 'silent' } : watchedBy(collector)

const measured = async (count: number, work: () => Promise<{ readonly books_per_second: number }>) => {
  const before = process.cpuUsage()
  const { books_per_second } = await work()
  const { user, system } = process.cpuUsage(before)
  return { books_per_second, cpu_ms_per_book: (user + system) / 1_000 / count }
}

const measureEngine = async () => {
  const clock = createSystemClock()
  const redactor = createRedactor()
  const config = readConfig({ PIGMEU_DATA: join(folder, 'engine'), ...told })
  const { PIGMEU_LOG_LEVEL: level, PIGMEU_LOG_FILE: file = null } = config
  const log = createPinoLog({ level, file, descriptor: 1, redactor })
  const foundation = await openFoundation(config, { clock, log })
  const watch = await openWatch(config, redactor)
  const { store } = foundation
  observeStore(watch.telemetry, { store, purse: createPurse({ store, clock, config }), clock })
  const scraping = setInterval(() => void watch.metricsText?.(), 1_000)
  const early = 200
  const engine = await measured(books + early, () =>
    runEngine(foundation, createIdleStages(), { books, concurrency }, log, early, watch.telemetry),
  )
  clearInterval(scraping)
  await watch.close()
  await foundation.close()
  return engine
}

/** So many go before, uncounted: a process is slow at first. */
const earlyReal = 2
const place = (name: string) => ({ folder: join(folder, name), shared: null })

const engine = await measureEngine()
await runReal(place('early'), earlyReal, told)
const result: WatchedResult = { engine, real: await measured(real, () => runReal(place('real'), real, told)) }
process.send?.(result, () => process.disconnect())
