import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type Actions, createActions } from '../actions/index.ts'
import { createBookFiles } from '../adapters/book-files/in-worker/index.ts'
import { createStoredCatalogue, seedCatalogue } from '../adapters/catalogues/stored/index.ts'
import { createSystemClock } from '../adapters/clocks/system/index.ts'
import { createPinoLog } from '../adapters/logs/pino/index.ts'
import { createOfflineModel } from '../adapters/models/offline/index.ts'
import { createKeyedSecrets, type Keyring } from '../adapters/secrets/index.ts'
import type { PageDesk } from '../http/desks/pages.ts'
import type { Allowances } from '../ports/allowance.ts'
import type { Catalogue } from '../ports/catalogue.ts'
import type { Clock } from '../ports/clock.ts'
import type { Events } from '../ports/events.ts'
import type { Limiter } from '../ports/limiter.ts'
import type { Log } from '../ports/log.ts'
import type { Publishers } from '../ports/publisher.ts'
import type { Redactor } from '../ports/redactor.ts'
import type { Secrets } from '../ports/secrets.ts'
import type { Store } from '../ports/store.ts'
import { type InsightsDesk, openInsights } from '../reporting/insights/index.ts'
import { createBookTraces } from './backup/book-traces.ts'
import { startDailyBackup } from './backup/daily/start.ts'
import { startRetention } from './backup/start-retention.ts'
import type { Config } from './config.ts'
import { type Foundation, openFoundation } from './foundation/foundation.ts'
import { createPageDesk } from './kept-pages.ts'
import { checkKeys } from './keys/check-keys.ts'
import { openConfiguredKeyring } from './keys/open-keyring.ts'
import { lazyLooks } from './looks/lazy-looks.ts'
import type { PageLooks } from './looks/page-looks.ts'
import { type AppModels, createModels } from './models/models.ts'
import type { Pipeline, PipelineParts } from './pipeline.ts'
import { openSourcesIn, readPipelineSettings } from './pipeline-settings.ts'
import { lazyReviser } from './proposals/lazy-reviser.ts'
import { createConfiguredRedactor, createLearningSecrets } from './redaction/known-secrets.ts'
import { sources } from './sources.gen.ts'
import { openWatch, type Watch } from './watch/watch.ts'
import { observeStore } from './watch/watch-gauges.ts'
import { watchModels } from './watch/watch-models.ts'
import { watchPublishers } from './watch/watch-publishers.ts'
import { lazyPublishers } from './ways-out/lazy-publishers.ts'

/** The product in one process: alone with its data folder, or one of many on a shared store. */
export interface App {
  readonly config: Config
  readonly store: Store
  readonly catalogue: Catalogue
  readonly actions: Actions
  readonly events: Events
  readonly models: AppModels
  readonly secrets: Secrets
  /** The master keys under which secrets are sealed. */
  readonly keyring: Keyring
  readonly publishers: Publishers
  readonly limiter: Limiter
  readonly allowances: Allowances
  readonly clock: Clock
  readonly log: Log
  /** Knows every secret that this process has seen. */
  readonly redactor: Redactor
  /** Pages that were fetched lately. */
  readonly pages: PageDesk
  /** Who watches this process. */
  readonly watch: Watch
  /** What was counted of what is written to the store. */
  readonly insights: InsightsDesk
  /** What works on books here; null in a process that only answers requests. */
  readonly pipeline: Pipeline | null
  /** Stops taking work, hands back what is under way, frees what was opened. */
  close(): Promise<void>
}

/** Whether a process that serves requests works on books too. */
export const servesAndWorks = ({ PIGMEU_WORK: wanted, PIGMEU_REDIS: redis }: Config): boolean =>
  wanted === 'always' || (wanted === 'auto' && redis === undefined)

const createAppActions = (
  config: Config,
  foundation: Foundation,
  parts: Pick<App, 'catalogue' | 'clock' | 'log' | 'models' | 'publishers' | 'watch'> & Pick<PageLooks, 'look'>,
) => {
  const { store, queue, events } = foundation
  const { catalogue, clock, log, models, publishers, watch, look } = parts
  const pipelineSettings = readPipelineSettings({ store, config })
  return createActions({
    store,
    catalogue,
    queue,
    events,
    clock,
    sources,
    openSources: async () => openSourcesIn(await pipelineSettings(), config),
    publishers,
    traces: createBookTraces(join(config.dataFolder, 'published'), foundation.cache),
    bookFiles: createBookFiles({ maxBytes: config.PIGMEU_BOOK_MAX_MB * 1024 * 1024 }),
    lookAt: look,
    writer: async () => ({ followsRequests: !(await models.describeModel()).offline }),
    reviser: lazyReviser({ store, catalogue, models, events, clock, log, choices: pipelineSettings }),
    newId: randomUUID,
    traceparent: () => watch.telemetry.traceparent(),
  })
}

/** What works on books is loaded only where somebody works on them: a process that answers requests stays small. */
const loadAndStart = async (parts: PipelineParts): Promise<Pipeline> => {
  const { startPipeline } = await import('./pipeline.ts')
  return startPipeline(parts)
}

/**
 * Opens the product; with `works` it starts working on what is owed.
 * @throws DATA_FOLDER_IN_USE STORE_UNAVAILABLE SECRET_KEY_WRONG
 */
export const openApp = async (config: Config, { works }: { readonly works: boolean }): Promise<App> => {
  const redactor = createConfiguredRedactor(config)
  const log = createPinoLog({
    level: config.PIGMEU_LOG_LEVEL,
    file: config.PIGMEU_LOG_FILE ?? null,
    fileMegabytes: config.PIGMEU_LOG_FILE_MB,
    files: config.PIGMEU_LOG_FILES,
    descriptor: 1,
    redactor,
  })
  const clock = createSystemClock()
  const opened = await openFoundation(config, { clock, log })
  const watch = await openWatch(config, redactor)
  try {
    const insights = await openInsights({ store: opened.store, clock, log })
    const foundation: Foundation = { ...opened, store: insights.store }
    const { store, events, limiter, cache } = foundation
    const keyring = openConfiguredKeyring(config)
    await checkKeys(store, keyring, log)
    const secrets = createLearningSecrets(createKeyedSecrets(keyring), redactor)
    const answers = { cache, lifeMs: config.PIGMEU_CACHE_HOURS * 3_600_000 }
    const { telemetry } = watch
    const models = watchModels(
      createModels({ store, secrets, limiter, clock, log, config, offline: createOfflineModel(), answers }),
      telemetry,
    )
    const catalogue = createStoredCatalogue({ store })
    const waysOut = lazyPublishers({
      store,
      secrets,
      limiter,
      folder: join(config.dataFolder, 'published'),
      clock,
      allowLoopback: config.PIGMEU_ALLOW_LOOPBACK,
    })
    const publishers = watchPublishers(waysOut, telemetry)
    observeStore(telemetry, { store, purse: models.purse, clock })
    const looks = lazyLooks({ config, limiter, cache, clock, log, redactor, telemetry })
    const known = { catalogue, clock, log, models, publishers, watch, look: looks.look }
    const actions = createAppActions(config, foundation, known)
    await seedCatalogue(store)
    const parts = { config, foundation, models, catalogue, publishers, clock, log, redactor, telemetry }
    const pipeline = works ? await loadAndStart(parts) : null
    const dailyBackup = { config, store, clock, log, telemetry }
    const stopBackups = works ? await startDailyBackup(dailyBackup) : async () => undefined
    const stopRetention = works ? startRetention(store, clock, log) : () => undefined
    return {
      config,
      store,
      catalogue,
      actions,
      events,
      models,
      secrets,
      keyring,
      publishers,
      limiter,
      allowances: foundation.allowances,
      pages: createPageDesk(cache, clock, answers.lifeMs),
      clock,
      log,
      redactor,
      watch,
      insights: insights.desk,
      pipeline,
      close: async () => {
        stopRetention()
        await stopBackups()
        await Promise.all([pipeline?.close(), looks.close()])
        if (pipeline === null) await foundation.queue.close(0)
        await insights.close()
        // Before the store, which the last look at the gauges reads.
        await watch.close()
        await foundation.close()
      },
    }
  } catch (thrown) {
    await opened.close()
    await watch.close()
    throw thrown
  }
}
