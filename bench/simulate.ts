// Simulates workers, holds the simulation against measured runs, then asks it what a million books a day take.
// Usage: npm run bench:simulate [-- --short --json --profile postgres|mongodb]
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { silentLog } from '../test/support/silent-log.ts'
import { calibrate, flowOf, plantOf } from './simulation/calibrate.ts'
import { askMillion } from './simulation/questions.ts'
import { type Comparison, mostError, printAnswers, printComparisons, printCosts } from './simulation/report.ts'
import { measureStageCosts } from './simulation/stage-costs.ts'
import { countStoreOperations } from './simulation/store-operations.ts'
import { simulate } from './simulation/work.ts'
import { machine, machineLine } from './throughput/machine.ts'
import { openGround, runWorkers, type WorkerGround, type WorkerRun } from './throughput/worker-runs.ts'
import { serverStores } from './workers/servers.ts'

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    json: { type: 'boolean' },
    profile: { type: 'string', default: 'postgres' },
  },
})
const profile = serverStores.find((name) => name === values.profile)
if (profile === undefined) {
  console.error(`--profile is one of ${serverStores.join(', ')}`)
  process.exit(2)
}

const sizes = {
  workers: [1, 2, 4, 8],
  concurrency: 4,
  /** Each worker gets so many times as many books as it works on at once. */
  waves: values.short ? 3 : 8,
  /** Books by which the real stages are measured. */
  real: values.short ? 3 : 18,
}

const measure = (ground: WorkerGround, workers: number): Promise<WorkerRun> => {
  const { concurrency, waves } = sizes
  return runWorkers(ground, 'simulated', { workers, books: waves * concurrency * workers, concurrency }, silentLog)
}

console.log(machineLine())
const before = machine()
const ground = await openGround(profile)
const operations = await countStoreOperations()
const cores = cpus().length
const { costs: operationCosts, stages } = calibrate(await measure(ground, 1), operations, cores)
const runs: WorkerRun[] = []
for (const workers of sizes.workers) runs.push(await measure(ground, workers))
const comparisons: readonly Comparison[] = runs.map((run) => {
  const { booksPerSecond } = simulate(plantOf(run, cores, operationCosts), flowOf(run, stages))
  return {
    workers: run.workers,
    books: run.books,
    measured_books_per_second: run.books_per_second,
    simulated_books_per_second: booksPerSecond,
    error: booksPerSecond / run.books_per_second - 1,
    others_processors: run.others_processors,
  }
})
printComparisons(comparisons, ground.stands)
const costs = await measureStageCosts(ground, sizes.real)
printCosts(costs)
await ground.close()
const all = [...operations.values()]
const writes = all.reduce((sum, each) => sum + each.writes, 0)
const answers = askMillion(costs, operationCosts, writes / all.reduce((sum, each) => sum + each.writes + each.reads, 0))
printAnswers(answers)

const ok = comparisons.every(({ error }) => Math.abs(error) <= mostError)
console.log(`${ok ? 'ok' : 'NOT ok'}: the simulation is at most ${100 * mostError} % beside each measured run`)
if (values.json) {
  const figures = { operations: Object.fromEntries(operations), operation_costs: operationCosts, stages, runs }
  console.log(
    JSON.stringify({ ok, most_error: mostError, machine: before, sizes, comparisons, costs, answers, figures }),
  )
}
process.exit(ok ? 0 : 1)
