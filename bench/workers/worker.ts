import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { createPinoLog } from '../../src/adapters/logs/pino/index.ts'
import { openStore } from '../../src/app/foundation/open-store.ts'
import { openRedisMessengers } from '../../src/app/foundation/redis-messengers.ts'
import { createRedactor } from '../../src/domain/redaction/index.ts'
import { createEngine } from '../../src/engine/index.ts'
import type { Queue } from '../../src/ports/queue.ts'
import type { Stage } from '../../src/ports/stage.ts'
import type { Store } from '../../src/ports/store.ts'
import type { WorkerSettings } from './settings.ts'
import { createStages } from './stages.ts'

/** What the engine of a worker is made of, for a benchmark that watches or replaces some of it. */
export interface WorkerParts {
  readonly store: Store
  readonly queue: Queue
  readonly stages: readonly Stage[]
}

/** At most so long for what is under way when a worker is asked to stop, in milliseconds. */
const graceMs = 5_000

/**
 * Works until the process is asked to stop: the engine over a server store and Redis, as `pigmeu worker` is, but with the
 * stages of a benchmark. Tells the process that started it when it is ready. Ends with it.
 */
export const runWorker = async (
  settings: WorkerSettings,
  watched: (parts: WorkerParts) => WorkerParts = (parts) => parts,
): Promise<void> => {
  const { name, redis: url, prefix, leaseMs, renewEveryMs, sweepEveryMs } = settings
  const clock = createSystemClock()
  const log = createPinoLog({ level: 'warn', file: null, descriptor: 2, redactor: createRedactor() })
  const store = await openStore(settings.store, log)
  const messengers = openRedisMessengers({ url, prefix, clock, log, leaseMs })
  const stages = await createStages(clock, settings)
  const engine = createEngine({
    ...watched({ store, queue: messengers.queue, stages }),
    events: messengers.events,
    clock,
    log,
    options: { owner: name, leaseMs, renewEveryMs, sweepEveryMs },
  })
  const stop = async (): Promise<void> => {
    await engine.stop(graceMs)
    await messengers.close()
    await store.close()
    process.exit()
  }
  process.once('SIGTERM', () => void stop())
  process.once('disconnect', () => process.exit(1))
  await engine.start(settings.concurrency)
  process.send?.('ready')
}
