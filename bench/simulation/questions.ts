import { sources } from '../../src/app/sources.gen.ts'
import { stageNames } from '../../src/domain/status.ts'
import { roundsOf } from './calibrate.ts'
import type { Flow, OperationCosts, Plant, Rate, StageLoad } from './load.ts'
import type { RealCosts, StageCost } from './stage-costs.ts'
import { type SimulatedRun, simulate } from './work.ts'

/** A million books a day, evenly spread. */
export const targetBooksPerSecond = 1_000_000 / 86_400

const modelRate = 'model keys'
/** The product's default. */
const modelIntervalMs = 100
/** What is used beyond this share binds. */
const fullyUsed = 0.85
/** What is added is meant to be used to this share. */
const aim = 0.9

const sum = (costs: RealCosts, name: keyof StageCost): number =>
  stageNames.reduce((all, stage) => all + costs.stages[stage][name], 0)

/** The shops whose pages every book is read from, at the rates that the product keeps to. */
const shopRates = (): readonly Rate[] =>
  sources
    .filter(({ kind }) => kind === 'amazon' || kind === 'goodreads')
    .map(({ kind, requestsPerSecond }) => ({
      name: `${kind} accesses`,
      intervalMs: 1_000 / requestsPerSecond,
      keys: 1,
    }))

/** What a book takes with the real stages, on sources and models that take their time. */
const realLoad = (costs: RealCosts, writeShare: number, shops: readonly Rate[]): readonly StageLoad[] => {
  const rounds = roundsOf(
    shops.map(({ name }) => name),
    modelRate,
  )
  return stageNames.map((name) => {
    const { worker_cpu_ms: cpuMs, store_operations: operations, redis_commands: redisCommands } = costs.stages[name]
    const storeWrites = operations * writeShare
    return { name, cpuMs, rounds: rounds[name], storeReads: operations - storeWrites, storeWrites, redisCommands }
  })
}

/** One rung: a plant, what it does, what holds it back. */
export interface Rung {
  readonly plant: Plant
  readonly run: SimulatedRun
  readonly binds: string
}

/** So many keys of a rate are enough for the books that are aimed at. */
const keysNeeded = ({ name, intervalMs }: Rate, { stages }: Flow): number => {
  const calls = stages.flatMap(({ rounds }) => rounds.flatMap(({ rates }) => rates)).filter((one) => one === name)
  return Math.ceil((targetBooksPerSecond * calls.length * intervalMs) / 1_000 / aim)
}

/** What holds a plant back: of what is nearly used up and not yet large enough, the most used; else the slots. */
const bindingIn = ({ use }: SimulatedRun, { rates }: Plant, flow: Flow): string => {
  const scarce = rates.filter((rate) => rate.keys < keysNeeded(rate, flow)).map(({ name }) => name)
  const candidates = [...scarce, 'store processors', 'Redis', 'worker threads']
  const found = candidates.filter((name) => (use[name] ?? 0) >= fullyUsed)
  return found.sort((left, right) => (use[right] ?? 0) - (use[left] ?? 0))[0] ?? 'slots'
}

const grown = (plant: Plant, { run, binds }: Pick<Rung, 'run' | 'binds'>, flow: Flow): Plant => {
  const factor = targetBooksPerSecond / run.booksPerSecond
  if (binds === 'store processors') return { ...plant, storeCores: Math.ceil(((plant.storeCores ?? 1) * factor) / aim) }
  if (plant.rates.some(({ name }) => name === binds)) {
    const rates = plant.rates.map((rate) => (rate.name === binds ? { ...rate, keys: keysNeeded(rate, flow) } : rate))
    return { ...plant, rates }
  }
  const workers = Math.max(plant.workers + 1, Math.ceil((plant.workers * factor) / aim))
  return { ...plant, workers, workerCores: workers }
}

/** What was asked, and what the simulation answers. */
export interface Answers {
  /** From one worker with one key to a plant that does it: at each rung, what holds back is added. */
  readonly rungs: readonly Rung[]
  /** The last plant with books that come evenly. */
  readonly steady: SimulatedRun
  readonly store_operations_per_second: number
  readonly redis_commands_per_second: number
  readonly model_calls_per_second: number
  readonly stored_gb_per_day: number
}

const mostRungs = 12
/** Long enough to fill the plant many times over. */
const steadySeconds = 120

/** Asks what a million books a day take: which part breaks first, what to add, and again until it is done. */
export const askMillion = (costs: RealCosts, operations: OperationCosts, writeShare: number): Answers => {
  const shops = shopRates()
  const stages = realLoad(costs, writeShare, shops)
  const models = stages
    .flatMap(({ rounds }) => rounds.flatMap(({ rates }) => rates))
    .filter((name) => name === modelRate)
  const rates = [...shops, { name: modelRate, intervalMs: modelIntervalMs, keys: 1 }]
  let plant: Plant = { workers: 1, concurrency: 4, workerCores: 1, storeCores: 2, costs: operations, rates }
  const rungs: Rung[] = []
  for (let rung = 0; rung < mostRungs; rung += 1) {
    const flow = { stages, books: Math.max(200, plant.workers * 100), everyMs: 0 }
    const run = simulate(plant, flow)
    const binds = run.booksPerSecond >= targetBooksPerSecond ? 'nothing' : bindingIn(run, plant, flow)
    rungs.push({ plant, run, binds })
    if (binds === 'nothing') break
    plant = grown(plant, { run, binds }, flow)
  }
  const books = Math.round(steadySeconds * targetBooksPerSecond)
  return {
    rungs,
    steady: simulate(plant, { stages, books, everyMs: 1_000 / targetBooksPerSecond }),
    store_operations_per_second: targetBooksPerSecond * sum(costs, 'store_operations'),
    redis_commands_per_second: targetBooksPerSecond * sum(costs, 'redis_commands'),
    model_calls_per_second: targetBooksPerSecond * models.length,
    stored_gb_per_day: (sum(costs, 'stored_bytes') * 1_000_000) / 1e9,
  }
}
