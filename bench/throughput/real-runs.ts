import { randomBytes } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig } from '../../src/app/config.ts'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { createSampleSite, type SampleSite } from '../../src/app/demo/sample-site.ts'
import { type App, openApp } from '../../src/app/open-app.ts'
import { isSettled, type StageName, type Status, stageNames } from '../../src/domain/status.ts'
import { freePort } from '../../test/support/free-port.ts'
import { endProgram, startProgram } from '../../test/support/program-process.ts'
import { cpuOfProcess } from './process-cpu.ts'

/** What the product is told: its real stages, pages from this machine only, nothing remembered of pages read before. */
const told = {
  PIGMEU_PORT: '0',
  PIGMEU_ALLOW_LOOPBACK: 'true',
  PIGMEU_OPEN_SOURCES: 'none',
  PIGMEU_LOG_LEVEL: 'error',
  PIGMEU_CACHE_HOURS: '0',
}

/** Where the product stands: in one process, or on servers with so many workers, each with its stages. */
export interface RealPlace {
  readonly folder: string
  readonly shared: null | {
    readonly store: string
    readonly redis: string
    readonly prefix: string
    readonly workers: readonly (readonly StageName[])[]
  }
}

/** What the product made of its books. */
export interface RealRun {
  readonly books: number
  readonly books_per_second: number
  /** How many books stand in each status at the end. */
  readonly ended: Readonly<Partial<Record<Status, number>>>
  /** Processor time of each worker, in milliseconds a book, in the order of the workers; empty in one process. */
  readonly worker_cpu_ms_per_book: readonly number[]
}

/** Starts a worker of the product for some stages and waits until it is ready. */
export const readyWorker = async (environment: Readonly<Record<string, string>>, stages: readonly StageName[]) => {
  const port = await freePort()
  const told = { ...environment, PIGMEU_STAGES: stages.join(','), PIGMEU_HEALTH_PORT: String(port) }
  const child = startProgram(['worker'], told)
  const isReady = async (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error(`a worker ended with ${child.exitCode}`)
    await sleep(50)
  }
  return child
}

/** Submits so many sample books, each sample in turn. */
export const submitSamples = async (app: App, site: SampleSite, books: number): Promise<void> => {
  for (let number = 0; number < books; number += 1) {
    const book = site.books[number % site.books.length]
    if (book === undefined) throw new Error('there are no sample books')
    const input = { ...sampleInput(book, site.urlOf), approval_required: false, allow_duplicate: true }
    await app.actions.submit({ name: 'bench' }, input)
  }
}

const untilSettled = async (app: App, books: number): Promise<RealRun['ended']> => {
  for (;;) {
    const ended = await app.store.counts()
    const settled = Object.entries(ended).filter(([status]) => status !== 'approved' && isSettled(status as Status))
    if (settled.reduce((sum, [, count]) => sum + count, 0) >= books) return ended
    await sleep(25)
  }
}

/** The environment of the product at a place. */
export const environmentOf = (folder: string, shared: RealPlace['shared']): Readonly<Record<string, string>> => ({
  ...told,
  PIGMEU_DATA: folder,
  ...(shared === null
    ? {}
    : {
        PIGMEU_STORE: shared.store,
        PIGMEU_REDIS: shared.redis,
        PIGMEU_PREFIX: shared.prefix,
        PIGMEU_SECRET_KEY: randomBytes(32).toString('base64'),
      }),
})

/** Runs sample books through the real stages with the offline writer: from the first submission until nothing moves any more. */
export const runReal = async (
  { folder, shared }: RealPlace,
  books: number,
  more: Readonly<Record<string, string>> = {},
): Promise<RealRun> => {
  const environment = { ...environmentOf(folder, shared), ...more }
  const app = await openApp(readConfig(environment), { works: shared === null })
  const site = await createSampleSite()
  const workers = await Promise.all((shared?.workers ?? []).map((stages) => readyWorker(environment, stages)))
  const cpu = (): readonly number[] => workers.map(({ pid = 0 }) => cpuOfProcess(pid))
  try {
    const before = cpu()
    const startedMs = performance.now()
    await submitSamples(app, site, books)
    const ended = await untilSettled(app, books)
    const wallMs = performance.now() - startedMs
    const spent = cpu().map((ms, index) => Number(((ms - (before[index] ?? 0)) / books).toFixed(1)))
    return { books, books_per_second: (1_000 * books) / wallMs, ended, worker_cpu_ms_per_book: spent }
  } finally {
    await Promise.all(workers.map((worker) => endProgram(worker)))
    await app.close()
    await site.close()
  }
}

/** So many workers that do everything. */
export const generalWorkers = (count: number): readonly (readonly StageName[])[] =>
  Array.from({ length: count }, () => stageNames)
