import { createSimulation, type Process, type Resource, resource, type Simulation } from './kernel.ts'
import type { Flow, Plant, Rate, Round, StageLoad } from './load.ts'
import { createSlots, type Slot } from './slots.ts'

/** What a simulated run came to. */
export interface SimulatedRun {
  readonly booksPerSecond: number
  /** Of its capacity, how much of each thing was used while books were under way: 0 to 1. */
  readonly use: Readonly<Record<string, number>>
  /** Milliseconds from the coming of a book to its end: the middle one, and what 95 of 100 stay below. */
  readonly stayMs: { readonly median: number; readonly p95: number }
}

/** A processor is given to others after so long, in milliseconds. */
const sliceMs = 10

interface Turns {
  readonly rate: Rate
  /** When each key may be used again. */
  readonly freeAtMs: number[]
  usedMs: number
}

/** All that is used in a run. */
const furnish = (simulation: Simulation, plant: Plant) => {
  const workerCores = resource('worker processors', plant.workerCores)
  const storeCores = plant.storeCores === null ? workerCores : resource('store processors', plant.storeCores)
  const redis = resource('Redis', 1)
  const threads = Array.from({ length: plant.workers }, (_, worker) => resource(`worker ${worker}`, 1))
  const turns = new Map<string, Turns>(
    plant.rates.map((rate) => [rate.name, { rate, freeAtMs: Array.from({ length: rate.keys }, () => 0), usedMs: 0 }]),
  )
  return {
    simulation,
    plant,
    workerCores,
    storeCores,
    redis,
    threads,
    turns,
    slots: createSlots(simulation, plant.workers, plant.concurrency),
  }
}

type Shopfloor = ReturnType<typeof furnish>

/** Computes for so long on a processor and, where one is given, on a thread: in slices, so that others come in between. */
function* compute(ms: number, cores: Resource, thread?: Resource): Process {
  for (let restMs = ms; restMs > 0; restMs -= sliceMs) {
    const partMs = Math.min(sliceMs, restMs)
    if (thread !== undefined) yield { kind: 'take', resource: thread }
    yield { kind: 'take', resource: cores }
    yield { kind: 'pass', ms: partMs }
    yield { kind: 'give', resource: cores, heldMs: partMs }
    if (thread !== undefined) yield { kind: 'give', resource: thread, heldMs: partMs }
  }
}

/** Part of what a stage asks of its worker, the store and Redis. */
function* operate(floor: Shopfloor, slot: Slot, stage: StageLoad, share: number): Process {
  const { plant, workerCores, storeCores, redis, threads } = floor
  const { costs } = plant
  yield* compute(stage.cpuMs * share, workerCores, threads[slot.worker])
  yield* compute((stage.storeReads + stage.storeWrites) * share * costs.storeCpuMs, storeCores)
  // What waits for the disk does so side by side: the store writes what comes together together.
  yield { kind: 'pass', ms: stage.storeWrites * share * costs.writeWaitMs }
  yield* compute(stage.redisCommands * share * costs.redisCpuMs, storeCores, redis)
}

/** Waits until a rate allows a call; the keys of a rate are used in turns. */
function* keepDistance({ simulation, turns }: Shopfloor, name: string | undefined): Process {
  const turn = name === undefined ? undefined : turns.get(name)
  if (turn === undefined) return
  const { freeAtMs, rate } = turn
  const key = freeAtMs.indexOf(Math.min(...freeAtMs))
  const atMs = Math.max(simulation.now(), freeAtMs[key] ?? 0)
  freeAtMs[key] = atMs + rate.intervalMs
  turn.usedMs += rate.intervalMs
  yield { kind: 'pass', ms: atMs - simulation.now() }
}

function* call(floor: Shopfloor, slot: Slot, stage: StageLoad, round: Round, index: number, share: number): Process {
  yield* keepDistance(floor, round.rates[index])
  yield { kind: 'pass', ms: round.waitMs }
  yield* operate(floor, slot, stage, share)
}

/** One stage of one book: beginning, rounds of calls, end. */
function* work(floor: Shopfloor, stage: StageLoad): Process {
  let slot: Slot = { worker: 0, takenAtMs: 0 }
  yield floor.slots.take(stage.name, (given) => {
    slot = given
  })
  const calls = stage.rounds.reduce((sum, round) => sum + round.calls, 0)
  const share = 1 / (calls + 2)
  yield* operate(floor, slot, stage, share)
  for (const round of stage.rounds) {
    const processes = Array.from({ length: round.calls }, (_, index) => call(floor, slot, stage, round, index, share))
    yield { kind: 'all', processes }
  }
  yield* operate(floor, slot, stage, share)
  floor.slots.free(slot)
}

function* book(floor: Shopfloor, flow: Flow, number: number, ended: (stayMs: number) => void): Process {
  yield { kind: 'pass', ms: number * flow.everyMs }
  const cameAtMs = floor.simulation.now()
  for (const stage of flow.stages) yield* work(floor, stage)
  ended(floor.simulation.now() - cameAtMs)
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** Works through a flow of books with a plant, in simulated time. */
export const simulate = (plant: Plant, flow: Flow): SimulatedRun => {
  const simulation = createSimulation()
  const floor = furnish(simulation, plant)
  const staysMs: number[] = []
  let endMs = 0
  const ended = (stayMs: number): void => {
    staysMs.push(stayMs)
    endMs = simulation.now()
  }
  for (let number = 0; number < flow.books; number += 1) simulation.start(book(floor, flow, number, ended))
  simulation.run()
  const usedBy = ({ busyMs, capacity }: Resource): number => busyMs / capacity / endMs
  const threadUse = Math.max(...floor.threads.map(usedBy))
  const resources = [floor.workerCores, floor.storeCores, floor.redis]
  const rates = [...floor.turns.values()].map(({ rate, usedMs }) => [rate.name, usedMs / rate.keys / endMs] as const)
  const sorted = staysMs.sort((left, right) => left - right)
  return {
    booksPerSecond: (1_000 * flow.books) / endMs,
    use: {
      ...Object.fromEntries(resources.map((one) => [one.name, usedBy(one)])),
      'worker threads': threadUse,
      slots: floor.slots.busyMs() / (plant.workers * plant.concurrency) / endMs,
      ...Object.fromEntries(rates),
    },
    stayMs: { median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) },
  }
}
