import type { StageName } from '../../src/domain/status.ts'
import { simulation } from '../simulated-stages.ts'
import type { WorkerRun } from '../throughput/worker-runs.ts'
import type { Flow, OperationCosts, Plant, Round, StageLoad } from './load.ts'
import type { StoreOperations } from './store-operations.ts'

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

/** What was measured on one worker, from which runs with more are told. */
export interface Measured {
  readonly one: WorkerRun
  readonly operations: ReadonlyMap<StageName, StoreOperations>
  /** Claims and commits a second when nothing else goes on and each waits for the one before. */
  readonly commitsOneByOne: number
}

/** What the simulation is given: what operations cost, and what each stage of a book takes. */
export interface Calibration {
  readonly costs: OperationCosts
  readonly stages: readonly StageLoad[]
}

const total = (operations: Measured['operations']): number =>
  [...operations.values()].reduce((sum, { reads, writes }) => sum + reads + writes, 0)

/** Shares out what one worker was measured to take among the operations of its stages. */
export const calibrate = ({ one, operations, commitsOneByOne }: Measured): Calibration => {
  const all = total(operations)
  const { workers = 0, 'redis-server': redis = 0, ...servers } = one.cpu_ms_per_book
  const storeCpuMs = Object.values(servers).reduce((sum, ms) => sum + ms, 0) / all
  const workerCpuMs = workers / all
  // A claim reads and writes, a commit writes: three operations of the server in two commits.
  const pairMs = 2_000 / commitsOneByOne
  const writeWaitMs = Math.max(0, (pairMs - 3 * (storeCpuMs + workerCpuMs)) / 2)
  const rounds = roundsOf([], null)
  const stages = [...operations].map(([name, { reads, writes }]) => ({
    name,
    cpuMs: (reads + writes) * workerCpuMs,
    rounds: rounds[name],
    storeReads: reads,
    storeWrites: writes,
    redisCommands: (one.redis_commands_per_book * (reads + writes)) / all,
  }))
  return { costs: { storeCpuMs, writeWaitMs, redisCpuMs: redis / one.redis_commands_per_book }, stages }
}

/** The plant of a measured run: everything on one machine, no rates. */
export const plantOf = ({ workers, concurrency }: WorkerRun, cores: number, { costs }: Calibration): Plant => ({
  workers,
  concurrency,
  workerCores: cores,
  storeCores: null,
  costs,
  rates: [],
})

/** The books of a measured run. */
export const flowOf = ({ books, submit_ms: submitMs }: WorkerRun, { stages }: Calibration): Flow => ({
  stages,
  books,
  everyMs: submitMs / books,
})
