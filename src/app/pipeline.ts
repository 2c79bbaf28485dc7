import { createDownloader, createHttpFetcher } from '../adapters/fetchers/http/index.ts'
import { createSharpImages } from '../adapters/images/sharp/index.ts'
import type { StageName } from '../domain/status.ts'
import { createEngine, type Engine } from '../engine/index.ts'
import type { Catalogue } from '../ports/catalogue.ts'
import type { Clock } from '../ports/clock.ts'
import type { Fetcher } from '../ports/fetcher.ts'
import type { Log } from '../ports/log.ts'
import type { Publishers } from '../ports/publisher.ts'
import type { Redactor } from '../ports/redactor.ts'
import type { Stage } from '../ports/stage.ts'
import type { Telemetry } from '../ports/telemetry.ts'
import { createArticleStage } from '../stages/article/stage.ts'
import { createContextStage } from '../stages/context/stage.ts'
import { createPublishStage } from '../stages/publish/stage.ts'
import { createScrapeStage } from '../stages/scrape/stage.ts'
import { openBrowser } from './browser.ts'
import type { Config } from './config.ts'
import type { Foundation } from './foundation/foundation.ts'
import type { AppModels } from './models/models.ts'
import { readPipelineSettings } from './pipeline-settings.ts'
import { redactFetcher, redactStage } from './redaction/redacted-stage.ts'
import { sources } from './sources.gen.ts'
import { watchFetcher, watchSearch, watchSnapshots } from './watch/watch-reading.ts'
import { createOwnPosts } from './ways-out/own-posts.ts'
import { ownPostsWhereWanted } from './ways-out/own-posts-where-wanted.ts'
import { webManners } from './web-manners.ts'
import { configuredSearch } from './web-search.ts'

/** What works on books. */
export interface Pipeline {
  readonly engine: Engine
  /** Takes no more work, hands back what runs, closes what pages were read with. */
  close(): Promise<void>
}

/** What the pipeline is made of. */
export interface PipelineParts {
  readonly config: Config
  readonly foundation: Foundation
  readonly models: AppModels
  readonly catalogue: Catalogue
  readonly publishers: Publishers
  readonly clock: Clock
  readonly log: Log
  /** Takes secrets out of errors that are kept. */
  readonly redactor: Redactor
  readonly telemetry: Telemetry
}

/** What a stopping process may take: cluster managers kill after 30 s, and connections are closed after this. */
const shutdownGraceMs = 20_000

interface MadeStage {
  readonly stage: Stage
  close(): Promise<void>
}

/** Reading pages; only a process that does it has a fetcher and a browser. */
const makeScraping = async (parts: PipelineParts): Promise<MadeStage> => {
  const { config, foundation, catalogue, clock, log, redactor, telemetry } = parts
  const { store, events, limiter, cache } = foundation
  const manners = webManners({ ...parts, limiter: parts.foundation.limiter })
  const { intervalMsFor } = manners
  const fetcher = createHttpFetcher({
    ...manners,
    cache,
    cacheLifeMs: config.PIGMEU_CACHE_HOURS * 3_600_000,
    robots: config.PIGMEU_ROBOTS,
  })
  const browser = await openBrowser({ config, limiter, clock, log, intervalMsFor })
  const search = configuredSearch(config, limiter)
  const watched = (one: Fetcher): Fetcher => watchFetcher(redactFetcher(one, redactor), telemetry)
  const stage = createScrapeStage({
    fetcher: watched(fetcher),
    browser: browser === null ? undefined : watched(browser),
    sources,
    store: watchSnapshots(store, telemetry),
    catalogue,
    events,
    settings: config.sourceSettings,
    standInPort: config.PIGMEU_STAND_IN_PORT ?? null,
    search: search === null ? null : watchSearch(search, telemetry),
    choices: readPipelineSettings({ store, config }),
  })
  return { stage, close: async () => void (await Promise.all([fetcher.close(), browser?.close()])) }
}

/** Bringing articles out; pictures are fetched with the manners of pages. */
const makePublishing = async (parts: PipelineParts): Promise<MadeStage> => {
  const { foundation, publishers } = parts
  const downloader = createDownloader(webManners({ ...parts, limiter: parts.foundation.limiter }))
  const images = createSharpImages(downloader)
  const stage = createPublishStage({ store: foundation.store, publishers, images })
  return { stage, close: () => downloader.close() }
}

/** What writers look at beside the evidence: which steps are on, and the own posts where they are wanted. */
const writersDesk = ({ config, foundation: { store }, publishers, clock, log }: PipelineParts) => {
  const choices = readPipelineSettings({ store, config })
  return { choices, ownPosts: ownPostsWhereWanted(createOwnPosts({ store, publishers, clock, log }), choices) }
}

const nothingToClose = async (): Promise<void> => undefined

/** How each stage is made; only those that this process does are. */
const stageMakers: { readonly [S in StageName]: (parts: PipelineParts) => Promise<MadeStage> } = {
  scrape: makeScraping,
  context: async (parts) => {
    const { foundation, models, catalogue } = parts
    const { ownPosts } = writersDesk(parts)
    return {
      stage: createContextStage({ store: foundation.store, models, catalogue, ownPosts }),
      close: nothingToClose,
    }
  },
  article: async (parts) => {
    const { foundation, models, catalogue } = parts
    const stage = createArticleStage({ store: foundation.store, models, catalogue, ...writersDesk(parts) })
    return { stage, close: nothingToClose }
  },
  publish: makePublishing,
}

/** Builds the stages that this process does and starts working on what is owed. */
export const startPipeline = async (parts: PipelineParts): Promise<Pipeline> => {
  const { config, foundation, clock, log, redactor, telemetry } = parts
  const { store, queue, events } = foundation
  const made = await Promise.all(config.PIGMEU_STAGES.map((name) => stageMakers[name](parts)))
  const leaseMs = config.PIGMEU_LEASE_SECONDS * 1000
  // Two renewals may fail before a lease runs out.
  const options = { leaseMs, renewEveryMs: leaseMs / 3, sweepEveryMs: config.PIGMEU_SWEEP_SECONDS * 1000 }
  const stages = made.map(({ stage }) => redactStage(stage, redactor))
  const engine = createEngine({ store, queue, events, clock, log, telemetry, stages, options })
  await engine.start(config.PIGMEU_CONCURRENCY)
  return {
    engine,
    close: async () => {
      await engine.stop(shutdownGraceMs)
      await Promise.all(made.map((one) => one.close()))
    },
  }
}
