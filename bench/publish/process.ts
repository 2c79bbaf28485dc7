// A worker process that publishes what is owed and is going to be killed and held still.
import { z } from 'zod'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { createInProcessEvents } from '../../src/adapters/events/in-process/index.ts'
import { createInProcessLimiter } from '../../src/adapters/limiters/in-process/index.ts'
import { createPinoLog } from '../../src/adapters/logs/pino/index.ts'
import { createWordPressPublisher } from '../../src/adapters/publishers/wordpress/index.ts'
import { createInProcessQueue } from '../../src/adapters/queues/in-process/index.ts'
import { openStore } from '../../src/app/foundation/open-store.ts'
import { PigmeuError } from '../../src/domain/errors.ts'
import { createRedactor } from '../../src/domain/redaction/index.ts'
import { createEngine } from '../../src/engine/index.ts'
import type { Publishers } from '../../src/ports/publisher.ts'
import { createPublishStage } from '../../src/stages/publish/stage.ts'
import { ownSettings } from '../workers/settings.ts'
import { drawnImages } from './drawn-images.ts'

const moreSchema = z.object({ ways: z.string(), timeoutMs: z.string() })
const waysSchema = z.record(
  z.string(),
  z.object({ siteUrl: z.string(), user: z.string(), applicationPassword: z.string() }),
)

const { name, store: address, concurrency, leaseMs, renewEveryMs, sweepEveryMs, more } = ownSettings()
const { ways, timeoutMs } = moreSchema.parse(more)
const wayOf = waysSchema.parse(JSON.parse(ways))
const clock = createSystemClock()
const log = createPinoLog({ level: 'warn', file: null, descriptor: 2, redactor: createRedactor() })
const limiter = createInProcessLimiter(clock)

/** Every book has a way of its own to the site. */
const publishers: Publishers = {
  targets: async () => Object.keys(wayOf),
  find: async (target) => {
    const site = wayOf[target]
    if (site === undefined) throw new PigmeuError('NOT_FOUND', `There is no way for ${target}.`)
    return createWordPressPublisher({ ...site, limiter, intervalMs: 1, timeoutMs: Number(timeoutMs), target })
  },
}

const store = await openStore(address, log)
const engine = createEngine({
  store,
  queue: createInProcessQueue({ clock, log }),
  events: createInProcessEvents(),
  clock,
  log,
  stages: [createPublishStage({ store, publishers, images: drawnImages })],
  options: { owner: name, leaseMs, renewEveryMs, sweepEveryMs, backoff: { firstMs: 200, longestMs: 2_000 } },
})
process.once('SIGTERM', () => {
  void engine
    .stop(5_000)
    .then(() => store.close())
    .then(() => process.exit())
})
process.once('disconnect', () => process.exit(1))
await engine.start(concurrency)
process.send?.('ready')
