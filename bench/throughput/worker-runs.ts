import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { openStore } from '../../src/app/foundation/open-store.ts'
import { openRedisMessengers } from '../../src/app/foundation/redis-messengers.ts'
import type { Log } from '../../src/ports/log.ts'
import { submitBooks, untilPublished } from '../workers/books.ts'
import { openRedisServer, openStoreServer, type ServerStore } from '../workers/servers.ts'
import type { StageKind } from '../workers/settings.ts'
import { startWorkers } from '../workers/spawn.ts'
import { type CpuByProgram, cpuOfChildren, cpuPerBook, watchOthers } from './process-cpu.ts'
import { openCommandCount } from './redis-commands.ts'

/** So many worker processes, so many books. */
export interface WorkerRunSize {
  readonly workers: number
  readonly books: number
  /** Books at once in each worker. */
  readonly concurrency: number
}

/** What worker processes made of their books. */
export interface WorkerRun extends WorkerRunSize {
  readonly books_per_second: number
  /** Processor time of the programs, in milliseconds a book. */
  readonly cpu_ms_per_book: CpuByProgram
  readonly redis_commands_per_book: number
  /** Processors that other programs on the machine used meanwhile. */
  readonly others_processors: number
  /** How long submitting them took. */
  readonly submit_ms: number
}

/** Servers on which runs of workers follow one another, each in a database of its own. */
export interface WorkerGround {
  readonly stands: string
  readonly store: ServerStore
  readonly redisUrl: string
  /** The address of a database with nothing in it, and a prefix of keys that nobody used. */
  fresh(): { readonly store: string; readonly prefix: string; readonly folder: string }
  close(): Promise<void>
}

/** Opens servers for runs of workers; whoever opens them closes them. */
export const openGround = async (store: ServerStore): Promise<WorkerGround> => {
  const [server, redis] = await Promise.all([openStoreServer(store), openRedisServer()])
  const folder = mkdtempSync(join(tmpdir(), 'pigmeu-bench-'))
  let runs = 0
  return {
    stands: `${server.name}, ${redis.name}`,
    store,
    redisUrl: redis.url,
    fresh: () => {
      runs += 1
      const prefix = `bench_run_${runs}`
      return { store: server.url.replace(/bench$/, prefix), prefix, folder: join(folder, prefix) }
    },
    close: async () => {
      await Promise.all([server.close(), redis.close()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Runs books through worker processes: from the first submission to the last that is published. As many books as are worked on
 * at once go before, uncounted: a process is slow at first.
 */
export const runWorkers = async (
  ground: WorkerGround,
  stages: StageKind,
  { workers, books, concurrency }: WorkerRunSize,
  log: Log,
): Promise<WorkerRun> => {
  const { store: address, prefix, folder } = ground.fresh()
  const redis = ground.redisUrl
  const store = await openStore(address, log)
  const messengers = openRedisMessengers({ url: redis, prefix, clock: createSystemClock(), log })
  const commands = await openCommandCount(redis)
  const started = await startWorkers(workers, { store: address, redis, prefix, stages, concurrency, folder })
  try {
    const early = workers * concurrency
    await submitBooks(store, messengers.queue, { to: early })
    await untilPublished(store, early, { everyMs: 25 })
    const [before, commandsBefore] = [cpuOfChildren(), await commands.count()]
    const othersUse = watchOthers()
    const startedMs = performance.now()
    await submitBooks(store, messengers.queue, { from: early, to: early + books })
    const submitMs = performance.now() - startedMs
    const counts = await untilPublished(store, early + books, { everyMs: 25 })
    const wallMs = performance.now() - startedMs
    if ((counts.failed ?? 0) > 0) throw new Error(`books failed: ${JSON.stringify(counts)}`)
    return {
      ...{ workers, books, concurrency },
      books_per_second: (1_000 * books) / wallMs,
      cpu_ms_per_book: cpuPerBook(before, cpuOfChildren(), books),
      redis_commands_per_book: Number((((await commands.count()) - commandsBefore) / books).toFixed(1)),
      others_processors: othersUse(),
      submit_ms: Math.round(submitMs),
    }
  } finally {
    await Promise.all(started.map((worker) => worker.stop()))
    commands.close()
    await messengers.queue.close(1_000)
    await messengers.close()
    await store.close()
  }
}
