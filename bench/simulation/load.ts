import type { StageName } from '../../src/domain/status.ts'

/** Calls of a stage that go on side by side: pages that are fetched, answers of models. */
export interface Round {
  readonly calls: number
  /** How long the other side takes. */
  readonly waitMs: number
  /** The rates that calls keep to, one each, in their order; none where there are fewer. */
  readonly rates: readonly string[]
}

/** What one stage of one book takes. */
export interface StageLoad {
  readonly name: StageName
  /** Processor time of the worker, in milliseconds. */
  readonly cpuMs: number
  /** One after another. */
  readonly rounds: readonly Round[]
  readonly storeReads: number
  readonly storeWrites: number
  readonly redisCommands: number
}

/** What an operation of the servers takes, in milliseconds. */
export interface OperationCosts {
  /** Processor time of the store's server, reads and writes alike. */
  readonly storeCpuMs: number
  /** What a write waits for beside: the disk, mostly. */
  readonly writeWaitMs: number
  readonly redisCpuMs: number
}

/** Calls that keep a distance from one another. */
export interface Rate {
  readonly name: string
  /** At least so long between two calls with one key or address, in milliseconds. */
  readonly intervalMs: number
  /** Keys or addresses among which calls are shared out. */
  readonly keys: number
}

/** What books are worked on with. */
export interface Plant {
  readonly workers: number
  /** Books at once in each worker. */
  readonly concurrency: number
  /** Processors of the machines on which the workers are. */
  readonly workerCores: number
  /** Processors of the store's and Redis's machine; null when it is the workers' own. */
  readonly storeCores: number | null
  readonly costs: OperationCosts
  readonly rates: readonly Rate[]
}

/** The books: how they come, and what each takes. */
export interface Flow {
  readonly stages: readonly StageLoad[]
  readonly books: number
  /** Milliseconds between two books that come; 0 when all lie ready. */
  readonly everyMs: number
}
