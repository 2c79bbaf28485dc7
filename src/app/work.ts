import type { StageName } from '../domain/status.ts'
import type { Config } from './config.ts'
import { openAppPostRoom } from './notifications/post-room.ts'
import { openApp } from './open-app.ts'
import { metricsDeskOf } from './watch/watch.ts'
import { listenForHealth } from './worker-health.ts'

/** A worker that works. */
export interface RunningWorker {
  readonly stages: readonly StageName[]
  /** Where its health is told, or null. */
  readonly healthPort: number | null
  /** Takes no more work, hands back what is under way, ends. */
  close(): Promise<void>
}

/**
 * Runs a worker: the product without a server, for the stages that the configuration names.
 * @throws DATA_FOLDER_IN_USE STORE_UNAVAILABLE SECRET_KEY_WRONG
 */
export const work = async (config: Config): Promise<RunningWorker> => {
  const app = await openApp(config, { works: true })
  const { PIGMEU_HEALTH_PORT: port, PIGMEU_HOST: host, PIGMEU_STAGES: stages } = config
  const parts = { store: app.store, log: app.log, metrics: metricsDeskOf(app.watch, config) }
  try {
    const health = port === undefined ? null : await listenForHealth(parts, { host, port })
    const postRoom = openAppPostRoom(app)
    app.log.info('working', { stages, at_once: config.PIGMEU_CONCURRENCY, health_port: health?.port })
    return {
      stages,
      healthPort: health?.port ?? null,
      close: async () => {
        health?.stopping()
        await postRoom.close()
        await app.close()
        await health?.close()
      },
    }
  } catch (thrown) {
    await app.close()
    throw thrown
  }
}
