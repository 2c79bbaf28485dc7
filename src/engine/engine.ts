import { PigmeuError } from '../domain/errors.ts'
import type { StageName } from '../domain/status.ts'
import type { Clock } from '../ports/clock.ts'
import type { Events } from '../ports/events.ts'
import type { Log } from '../ports/log.ts'
import type { Queue } from '../ports/queue.ts'
import type { Stage } from '../ports/stage.ts'
import type { Store } from '../ports/store.ts'
import { noTelemetry, type Telemetry } from '../ports/telemetry.ts'
import { advanceOnce } from './advance.ts'
import { defaultEngineOptions, type EngineOptions } from './options.ts'
import { createSweeper } from './sweep.ts'
import type { RunsUnderWay } from './work-claim.ts'

/** What an engine is made of. */
export interface EngineParts {
  readonly store: Store
  readonly queue: Queue
  readonly events: Events
  readonly clock: Clock
  readonly log: Log
  /** Those that this process does; rings and claims of others are left to other processes. */
  readonly stages: readonly Stage[]
  readonly options?: Partial<EngineOptions>
  /** Watches the work; nobody does unless told. */
  readonly telemetry?: Telemetry
}

/** Turns the status table into motion. */
export interface Engine {
  /**
   * Runs the stage that a submission is owed, if it is and nobody else does; rings for the next.
   * Safe to call any number of times, from anywhere. A call for a book that runs here also looks whether it may go on.
   * @throws STORE_UNAVAILABLE
   */
  advance(submissionId: string): Promise<void>
  /** Rings for whatever is owed and unleased, how many that was; takes out what may no longer be kept. @throws STORE_UNAVAILABLE */
  sweep(): Promise<number>
  /** Answers rings, so many at once, and sweeps, now and ever again. */
  start(concurrency: number): Promise<void>
  /** Takes no more work, hands back what runs, and waits for that at most so long. */
  stop(graceMs: number): Promise<void>
}

const stagesByName = (stages: readonly Stage[]): ReadonlyMap<StageName, Stage> => {
  const byName = new Map(stages.map((stage) => [stage.name, stage]))
  if (byName.size === 0) throw new PigmeuError('CONFIG_INVALID', 'the engine has no stage to do')
  return byName
}

/** Builds an engine; nothing moves until `advance`, `sweep` or `start` is called. @throws CONFIG_INVALID */
export const createEngine = (parts: EngineParts): Engine => {
  const { store, queue, events, clock, log, telemetry = noTelemetry } = parts
  const options: EngineOptions = { ...defaultEngineOptions(), ...parts.options }
  const stages = stagesByName(parts.stages)
  const stopping = new AbortController()
  const runs: RunsUnderWay = new Map()
  const world = { store, queue, events, clock, log, telemetry, options, stages, runs, shutdown: stopping.signal }
  const sweeper = createSweeper({ store, queue, clock, log })
  const underWay = new Set<Promise<void>>()

  /** Somebody moved a book that runs here: cancelled it, for one. Its run need not go on to the next renewal. */
  const stopWatching = events.subscribe((event) => {
    if (event.kind === 'status') void runs.get(event.submission_id)?.keeper.check()
  })

  const advance = async (submissionId: string): Promise<void> => {
    if (stopping.signal.aborted) return
    const advancing = advanceOnce(world, submissionId)
    underWay.add(advancing)
    try {
      await advancing
    } finally {
      underWay.delete(advancing)
    }
  }

  return {
    advance,
    sweep: sweeper.sweep,
    start: async (concurrency) => {
      await queue.listen(advance, { concurrency, stages: [...stages.keys()] })
      void sweeper.keepSweeping(options.sweepEveryMs, stopping.signal)
    },
    stop: async (graceMs) => {
      stopping.abort(new Error('the process stops'))
      stopWatching()
      const settled = new AbortController()
      const grace = clock.sleep(graceMs, settled.signal).catch(() => undefined)
      await Promise.all([queue.close(graceMs), Promise.race([Promise.allSettled(underWay), grace])])
      settled.abort()
    },
  }
}
