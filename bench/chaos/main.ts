// Books that go through all stages while workers, servers and the network fail at random instants: none may be lost, doubled or held up.
// Usage: npm run bench:chaos [-- --short --store mongodb|postgres --books N --seed N --json]
import { rmSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { serverStores } from '../workers/servers.ts'
import { fullForm, shortForm } from './form.ts'
import { planFaults } from './plan.ts'
import { judge, printJudgement } from './report.ts'
import { runChaos } from './run.ts'

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    store: { type: 'string', default: 'mongodb' },
    books: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const refuse = (why: string): never => {
  console.error(why)
  process.exit(2)
}
const whole = (text: string, name: string): number => {
  const number = Number(text)
  return Number.isInteger(number) && number > 0 ? number : refuse(`--${name} takes a whole number from 1`)
}
const kind =
  serverStores.find((store) => store === values.store) ?? refuse(`--store takes ${serverStores.join(' or ')}`)
const base = values.short ? shortForm : fullForm
const books = values.books === undefined ? base.books : whole(values.books, 'books')
const form = { ...base, books }
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) + 1 : whole(values.seed, 'seed')

console.log(
  `${availableParallelism()} processors, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; ` +
    `${form.books} books within ${form.spanMs / 1_000} s, ${form.workers} workers of ${form.concurrency}; ` +
    `sources of ${200 * form.pace} ms, models of ${500 * form.pace} ms; lease ${form.leaseMs / 1_000} s, sweep every ${form.sweepEveryMs / 1_000} s`,
)
console.log(`seed ${seed}: the same faults again with --seed ${seed}`)
const outcome = await runChaos(form, planFaults(form, seed), kind)
console.log(outcome.servers.join(', '))
const judgement = judge(outcome, seed)
printJudgement(judgement, outcome.folder)
if (judgement.figures.ok) rmSync(outcome.folder, { recursive: true, force: true })
if (values.json) console.log(JSON.stringify(judgement.figures))
process.exitCode = judgement.figures.ok ? 0 : 1
