import type { ChildProcess } from 'node:child_process'
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig } from '../../src/app/config.ts'
import { createSampleSite, type SampleSite } from '../../src/app/demo/sample-site.ts'
import { type App, openApp } from '../../src/app/open-app.ts'
import { type StageName, stageFor, stageNames, statuses } from '../../src/domain/status.ts'
import { endProgram } from '../../test/support/program-process.ts'
import { cpuOfChildren, cpuOfProcess } from '../throughput/process-cpu.ts'
import { environmentOf, readyWorker, submitSamples } from '../throughput/real-runs.ts'
import { openCommandCount } from '../throughput/redis-commands.ts'
import type { WorkerGround } from '../throughput/worker-runs.ts'
import { openStoreProbe } from './store-probe.ts'

/** What one stage of one book takes, with the real stages and the offline writer. */
export interface StageCost {
  readonly worker_cpu_ms: number
  readonly store_cpu_ms: number
  readonly redis_cpu_ms: number
  readonly store_operations: number
  readonly redis_commands: number
  /** Bytes by which the database grows, indexes included. */
  readonly stored_bytes: number
}

/** What the real stages take. */
export interface RealCosts {
  readonly books: number
  readonly stands: string
  readonly stages: { readonly [S in StageName]: StageCost }
  /** Pages that are read for a book, and their bytes. */
  readonly pages: number
  readonly page_bytes: number
}

const polledEveryMs = 1_000

/** Waits until a stage is owed to no book any more. */
const untilDone = async ({ store }: App, stage: StageName): Promise<void> => {
  const before = statuses.filter((status) => stageFor(status) === stage)
  for (;;) {
    const counts = await store.counts()
    if (before.every((status) => (counts[status] ?? 0) === 0)) return
    await sleep(polledEveryMs)
  }
}

type Snapshot = Readonly<Record<keyof StageCost, number>>

/** Asks all that is counted. */
const snapshotter = async (ground: WorkerGround, address: string) => {
  const [probe, commands] = [await openStoreProbe(ground.store, address), await openCommandCount(ground.redisUrl)]
  return {
    take: async ({ pid = 0 }: ChildProcess): Promise<Snapshot> => {
      const { operations, bytes } = await probe.state()
      const { workers: _, 'redis-server': redis = 0, ...servers } = cpuOfChildren()
      return {
        worker_cpu_ms: cpuOfProcess(pid),
        store_cpu_ms: Object.values(servers).reduce((sum, ms) => sum + ms, 0),
        redis_cpu_ms: redis,
        store_operations: operations,
        redis_commands: await commands.count(),
        stored_bytes: bytes,
      }
    },
    close: async () => {
      commands.close()
      await probe.close()
    },
  }
}

const difference = (before: Snapshot, after: Snapshot, books: number): StageCost => {
  const per = (name: keyof StageCost): number => Number(((after[name] - before[name]) / books).toFixed(1))
  return {
    worker_cpu_ms: per('worker_cpu_ms'),
    store_cpu_ms: per('store_cpu_ms'),
    redis_cpu_ms: per('redis_cpu_ms'),
    store_operations: per('store_operations'),
    redis_commands: per('redis_commands'),
    stored_bytes: per('stored_bytes'),
  }
}

const samples = resolve(import.meta.dirname, '../../samples')

/** The pages of the books that are submitted, each sample in turn. */
const pagesOf = ({ books }: SampleSite, count: number) => {
  const used = Array.from({ length: count }, (_, number) => books[number % books.length]).filter(
    (one) => one !== undefined,
  )
  const sizes = used.map((book) =>
    Object.values(book.pages).map((file) => statSync(join(samples, book.book_id, file)).size),
  )
  const bytes = sizes.flat().reduce((sum, size) => sum + size, 0)
  return { pages: sizes.flat().length / used.length, page_bytes: Math.round(bytes / used.length) }
}

/**
 * Measures each stage by itself: a worker for each, of which only one moves at a time; all books go through a stage before
 * the next one begins.
 */
export const measureStageCosts = async (ground: WorkerGround, books: number): Promise<RealCosts> => {
  const { folder, store, prefix } = ground.fresh()
  const environment = environmentOf(folder, { store, redis: ground.redisUrl, prefix, workers: [] })
  const app = await openApp(readConfig(environment), { works: false })
  const site = await createSampleSite()
  const workers = new Map<StageName, ChildProcess>()
  for (const stage of stageNames) workers.set(stage, await readyWorker(environment, [stage]))
  const counted = await snapshotter(ground, store)
  const costs = new Map<StageName, StageCost>()
  try {
    for (const worker of workers.values()) worker.kill('SIGSTOP')
    await submitSamples(app, site, books)
    for (const [stage, worker] of workers) {
      const before = await counted.take(worker)
      worker.kill('SIGCONT')
      await untilDone(app, stage)
      worker.kill('SIGSTOP')
      costs.set(stage, difference(before, await counted.take(worker), books))
    }
    const of = (stage: StageName): StageCost => {
      const cost = costs.get(stage)
      if (cost === undefined) throw new Error(`the stage ${stage} was not measured`)
      return cost
    }
    const stages = { scrape: of('scrape'), context: of('context'), article: of('article'), publish: of('publish') }
    return { books, stands: ground.stands, stages, ...pagesOf(site, books) }
  } finally {
    await counted.close()
    for (const worker of workers.values()) worker.kill('SIGCONT')
    await Promise.all([...workers.values()].map((worker) => endProgram(worker)))
    await app.close()
    await site.close()
  }
}
