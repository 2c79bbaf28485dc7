import { z } from 'zod'

/** What the workers of a benchmark do, by name; see `stages.ts`. */
export const stageKinds = ['nothing', 'simulated'] as const
/** What the workers of a benchmark do. */
export type StageKind = (typeof stageKinds)[number]

/** What one worker process of a benchmark is told. */
export const workerSettingsSchema = z.object({
  /** Who works, as leases and stage runs name it. */
  name: z.string(),
  /** The address of the store. */
  store: z.string(),
  /** The address of Redis. */
  redis: z.string(),
  /** What the keys in Redis begin with. */
  prefix: z.string(),
  stages: z.enum(stageKinds),
  /** Simulated sources and models take so many times as long as they are said to. */
  pace: z.number().positive().default(1),
  /** Books at once. */
  concurrency: z.int().positive().default(4),
  leaseMs: z.int().positive().default(60_000),
  renewEveryMs: z.int().positive().default(20_000),
  sweepEveryMs: z.int().positive().default(60_000),
  /** Where the worker may write: what it publishes, and its log of faults under its name. */
  folder: z.string(),
  /** What the program of one benchmark is told beside. */
  more: z.record(z.string(), z.string()).default({}),
})
/** What one worker process of a benchmark is told. */
export type WorkerSettings = z.infer<typeof workerSettingsSchema>
/** The same, where what has a default may be left out. */
export type WorkerWishes = z.input<typeof workerSettingsSchema>

const variable = 'PIGMEU_BENCH_WORKER'

/** The environment by which a worker process is told its settings. */
export const settingsAsEnvironment = (settings: WorkerWishes): Readonly<Record<string, string>> => ({
  [variable]: JSON.stringify(settings),
})

/** The settings of this worker process. @throws ZodError */
export const ownSettings = (): WorkerSettings =>
  workerSettingsSchema.parse(JSON.parse(process.env[variable] ?? 'null') as unknown)
