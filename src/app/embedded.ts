import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Actions, createActions } from '../actions/index.ts'
import { createBookFiles } from '../adapters/book-files/in-worker/index.ts'
import { createInProcessCache } from '../adapters/caches/in-process/index.ts'
import { createStoredCatalogue, seedCatalogue } from '../adapters/catalogues/stored/index.ts'
import { createSystemClock } from '../adapters/clocks/system/index.ts'
import { createInProcessEvents } from '../adapters/events/in-process/index.ts'
import { createHttpFetcher } from '../adapters/fetchers/http/index.ts'
import { createInProcessLimiter } from '../adapters/limiters/in-process/index.ts'
import { createPinoLog } from '../adapters/logs/pino/index.ts'
import { createOfflineModel } from '../adapters/models/offline/index.ts'
import { createRotatingProxies } from '../adapters/proxies/rotating/index.ts'
import { createInProcessQueue } from '../adapters/queues/in-process/index.ts'
import { createFileSecrets, createSecrets } from '../adapters/secrets/index.ts'
import { createSqliteStore, lockDataFolder } from '../adapters/stores/sqlite/index.ts'
import { PigmeuError } from '../domain/errors.ts'
import { createEngine, type Engine } from '../engine/index.ts'
import type { Catalogue } from '../ports/catalogue.ts'
import { type Clock, instant } from '../ports/clock.ts'
import type { Events } from '../ports/events.ts'
import type { Limiter } from '../ports/limiter.ts'
import type { Log } from '../ports/log.ts'
import type { Proxies } from '../ports/proxies.ts'
import type { Secrets } from '../ports/secrets.ts'
import type { Store } from '../ports/store.ts'
import { createArticleStage } from '../stages/article/stage.ts'
import { createContextStage } from '../stages/context/stage.ts'
import { createPublishStage } from '../stages/publish/stage.ts'
import { createScrapeStage } from '../stages/scrape/stage.ts'
import { openBrowser } from './browser.ts'
import type { Config } from './config.ts'
import { type AppModels, createModels } from './models.ts'
import { enabledSources, userAgentOf } from './open-sources.ts'
import { createOwnPosts } from './own-posts.ts'
import { politeInterval } from './polite-interval.ts'
import { createPublishers } from './publishers.ts'
import { sources } from './sources.gen.ts'
import { configuredSearch } from './web-search.ts'

/** The embedded profile: API, workers and store in one process on one data folder. */
export interface EmbeddedApp {
  readonly config: Config
  readonly store: Store
  readonly catalogue: Catalogue
  readonly engine: Engine
  readonly actions: Actions
  readonly events: Events
  readonly models: AppModels
  readonly secrets: Secrets
  readonly limiter: Limiter
  readonly clock: Clock
  readonly log: Log
  /** Stops taking work, hands back what is under way, frees the data folder. */
  close(): Promise<void>
}

/** How long a shutdown waits for stages that are slow to hear that they were stopped; their books are handed back. */
const shutdownGraceMs = 10_000

/** Entries of the page cache in memory; pages are bounded to 8 MB each by the fetcher, the cache bounds bytes as well. */
const cachedPages = 500

const makeDataFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    throw new PigmeuError('STORE_UNAVAILABLE', `the data folder cannot be made: ${reason}`, { cause: thrown })
  }
}

const proxiesOf = ({ PIGMEU_PROXIES: proxies }: Config, clock: Clock, log: Log): Proxies | null =>
  proxies.length > 0 ? createRotatingProxies({ proxies, clock, log }) : null

/**
 * Opens the embedded profile and starts working on what is owed.
 * @throws DATA_FOLDER_IN_USE STORE_UNAVAILABLE SECRET_KEY_WRONG
 */
export const openEmbedded = async (config: Config): Promise<EmbeddedApp> => {
  const { dataFolder } = config
  makeDataFolder(dataFolder)
  const lock = lockDataFolder(dataFolder)
  const log = createPinoLog({ level: config.PIGMEU_LOG_LEVEL, file: config.PIGMEU_LOG_FILE ?? null, descriptor: 1 })
  const clock = createSystemClock()
  const store = createSqliteStore({ path: join(dataFolder, 'pigmeu.sqlite') })
  const events = createInProcessEvents({ log })
  const queue = createInProcessQueue({ clock, log })
  const limiter = createInProcessLimiter(clock)
  const secrets = config.PIGMEU_SECRET_KEY
    ? createSecrets({ key: config.PIGMEU_SECRET_KEY })
    : createFileSecrets({ keyFile: join(dataFolder, 'key') })
  const fetcher = createHttpFetcher({
    limiter,
    clock,
    cache: createInProcessCache({ clock, maxEntries: cachedPages }),
    cacheLifeMs: config.PIGMEU_CACHE_HOURS * 3_600_000,
    allowLoopback: config.PIGMEU_ALLOW_LOOPBACK,
    intervalMsFor: politeInterval(sources),
    robots: config.PIGMEU_ROBOTS,
    userAgent: userAgentOf(config.PIGMEU_CONTACT),
    proxies: proxiesOf(config, clock, log),
  })
  const browser = await openBrowser({ config, limiter, clock, log, intervalMsFor: politeInterval(sources) })
  const models = createModels({ store, secrets, limiter, clock, log, config, offline: createOfflineModel() })
  const catalogue = createStoredCatalogue({ store })
  const publishers = createPublishers({ store, secrets, limiter, folder: join(dataFolder, 'published') })
  const { PIGMEU_SECOND_OPINION: secondOpinions } = config
  const ownPosts = createOwnPosts({ store, publishers, clock, log })
  const engine = createEngine({
    store,
    queue,
    events,
    clock,
    log,
    stages: [
      createScrapeStage({
        fetcher,
        browser: browser ?? undefined,
        sources,
        store,
        catalogue,
        events,
        settings: config.sourceSettings,
        standInPort: config.PIGMEU_STAND_IN_PORT ?? null,
        search: configuredSearch(config, limiter),
      }),
      createContextStage({ store, models, catalogue, ownPosts }),
      createArticleStage({
        store,
        models,
        catalogue,
        ownPosts,
        secondOpinions: { enabled: async () => secondOpinions > 0, mostSentences: secondOpinions },
      }),
      createPublishStage({ store, publishers }),
    ],
  })
  const writer = async () => ({ followsRequests: !(await models.describeModel()).offline })
  const bookFiles = createBookFiles({ maxBytes: config.PIGMEU_BOOK_MAX_MB * 1024 * 1024 })
  const actions = createActions({
    store,
    catalogue,
    queue,
    events,
    clock,
    sources,
    openSources: enabledSources(config.PIGMEU_OPEN_SOURCES, config.sourceSettings),
    bookFiles,
    writer,
    newId: randomUUID,
  })
  // The data folder is ours alone, so whoever held a lease is gone: nobody waits for it to run out.
  await seedCatalogue(store)
  await store.endLeases(instant(clock.now()))
  await engine.start(config.PIGMEU_CONCURRENCY)
  return {
    config,
    store,
    catalogue,
    engine,
    actions,
    events,
    models,
    secrets,
    limiter,
    clock,
    log,
    close: async () => {
      await engine.stop(shutdownGraceMs)
      await Promise.all([fetcher.close(), browser?.close()])
      await store.close()
      lock.release()
    },
  }
}
