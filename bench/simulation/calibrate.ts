import type { StageName } from '../../src/domain/status.ts'
import { simulation } from '../simulated-stages.ts'
import type { WorkerRun } from '../throughput/worker-runs.ts'
import type { Flow, OperationCosts, Plant, Round, StageLoad } from './load.ts'
import type { StoreOperations } from './store-operations.ts'
import { simulate } from './work.ts'

/** The calls of each stage, as the simulated stages make them. */
export const roundsOf = (
  sourceRates: readonly string[],
  modelRate: string | null,
): Record<StageName, readonly Round[]> => {
  const { sources, sourceMs, sections, modelMs } = simulation
  const models = (calls: number): Round => ({
    calls,
    waitMs: modelMs,
    rates: modelRate === null ? [] : Array.from({ length: calls }, () => modelRate),
  })
  return {
    scrape: [{ calls: sources, waitMs: sourceMs, rates: sourceRates }],
    context: [models(sources)],
    article: [models(1), models(sections), models(1)],
    publish: [],
  }
}

/** What the simulation is given: what operations cost, and what each stage of a book takes. */
export interface Calibration {
  readonly costs: OperationCosts
  readonly stages: readonly StageLoad[]
}

type Operations = ReadonlyMap<StageName, StoreOperations>

/** The plant of a measured run: everything on one machine, no rates. */
export const plantOf = (
  run: Pick<WorkerRun, 'workers' | 'concurrency'>,
  cores: number,
  costs: OperationCosts,
): Plant => ({
  workers: run.workers,
  concurrency: run.concurrency,
  workerCores: cores,
  storeCores: null,
  costs,
  rates: [],
})

/** The books of a measured run. */
export const flowOf = ({ books, submit_ms: submitMs }: WorkerRun, stages: readonly StageLoad[]): Flow => ({
  stages,
  books,
  everyMs: submitMs / books,
})

const halvings = 12
/** More than a write ever waits, in milliseconds. */
const longestWaitMs = 100

/** The wait of a write by which the simulation does what was measured; it stands for the disk, the network and the scheduler. */
const fitWait = (booksPerSecond: number, simulated: (writeWaitMs: number) => number): number => {
  let [low, high] = [0, longestWaitMs]
  for (let count = 0; count < halvings; count += 1) {
    const middle = (low + high) / 2
    if (simulated(middle) > booksPerSecond) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Sets the simulation by a run of one worker: what it took is shared out among the operations of its stages. */
export const calibrate = (one: WorkerRun, operations: Operations, cores: number): Calibration => {
  const all = [...operations.values()].reduce((sum, { reads, writes }) => sum + reads + writes, 0)
  const { workers = 0, 'redis-server': redis = 0, ...servers } = one.cpu_ms_per_book
  const storeCpuMs = Object.values(servers).reduce((sum, ms) => sum + ms, 0) / all
  const rounds = roundsOf([], null)
  const stages = [...operations].map(([name, { reads, writes }]) => ({
    name,
    cpuMs: ((reads + writes) * workers) / all,
    rounds: rounds[name],
    storeReads: reads,
    storeWrites: writes,
    redisCommands: (one.redis_commands_per_book * (reads + writes)) / all,
  }))
  const redisCpuMs = redis / one.redis_commands_per_book
  const costsWith = (writeWaitMs: number): OperationCosts => ({ storeCpuMs, redisCpuMs, writeWaitMs })
  const booksPerSecondWith = (writeWaitMs: number): number =>
    simulate(plantOf(one, cores, costsWith(writeWaitMs)), flowOf(one, stages)).booksPerSecond
  return { costs: costsWith(fitWait(one.books_per_second, booksPerSecondWith)), stages }
}
