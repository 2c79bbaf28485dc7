import { setTimeout as sleep } from 'node:timers/promises'
import type { BenchRedis, BenchServer } from '../workers/servers.ts'
import type { Crew } from './crew.ts'
import type { CuttableWay } from './cuttable-way.ts'
import type { FaultKind, PlannedFault } from './plan.ts'

/** A fault as it happened; milliseconds since the epoch. */
export interface Fault {
  readonly kind: FaultKind
  /** Whom it hit; null for a server and the network. */
  readonly worker: string | null
  readonly fromMs: number
  readonly untilMs: number
}

/** All that faults happen to. */
export interface Scene {
  readonly crew: Crew
  readonly redis: BenchRedis
  readonly store: BenchServer
  readonly redisWay: CuttableWay
  readonly storeWay: CuttableWay
}

/** Faults of one server follow each other; a cut of the way to it may fall together with its restart. */
const createTurns = () => {
  let turn: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }
}

const restart = async (server: BenchServer, awayMs: number): Promise<void> => {
  await server.kill()
  await sleep(awayMs)
  await server.start()
}

const cut = async (way: CuttableWay, durationMs: number): Promise<void> => {
  way.cut()
  await sleep(durationMs)
  way.mend()
}

/** How each kind of fault is brought about; gives whom it hit and, where it began later than it was asked for, when. */
const createActs = ({ crew, redis, store, redisWay, storeWay }: Scene) => {
  const [redisTurns, storeTurns] = [createTurns(), createTurns()]
  type Act = (fault: PlannedFault, begun: () => void) => Promise<string | null>
  const onServer =
    (turns: ReturnType<typeof createTurns>, work: (durationMs: number) => Promise<void>): Act =>
    ({ durationMs }, begun) =>
      turns(async () => {
        begun()
        await work(durationMs)
        return null
      })
  const acts: { readonly [K in FaultKind]: Act } = {
    kill: ({ pick }) => crew.killOne(pick),
    freeze: ({ pick, durationMs }, begun) => crew.freezeOne(pick, durationMs, begun),
    'redis flushed': onServer(redisTurns, async (awayMs) => {
      await redis.flush()
      await restart(redis, awayMs)
    }),
    'redis restart': onServer(redisTurns, (awayMs) => restart(redis, awayMs)),
    'store restart': onServer(storeTurns, (awayMs) => restart(store, awayMs)),
    'redis cut': onServer(createTurns(), (durationMs) => cut(redisWay, durationMs)),
    'store cut': onServer(createTurns(), (durationMs) => cut(storeWay, durationMs)),
  }
  return acts
}

/** Brings about what was planned, each at its instant from now; gives what happened once all of it is over. */
export const conduct = async (plan: readonly PlannedFault[], scene: Scene): Promise<readonly Fault[]> => {
  const acts = createActs(scene)
  const startedMs = Date.now()
  const happen = async (planned: PlannedFault): Promise<Fault> => {
    await sleep(Math.max(0, startedMs + planned.atMs - Date.now()))
    let fromMs = Date.now()
    const worker = await acts[planned.kind](planned, () => {
      fromMs = Date.now()
    })
    return { kind: planned.kind, worker, fromMs, untilMs: Date.now() }
  }
  const faults = await Promise.all(plan.map(happen))
  return faults.toSorted((left, right) => left.fromMs - right.fromMs)
}
