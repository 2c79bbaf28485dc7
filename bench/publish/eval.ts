// Publishes books at real WordPress sites through faults, kills and stopped workers, and counts what stands there in the end.
// The real publish stage and engine on a SQLite ledger that two worker processes share. Usage: npm run eval:publish [-- --short --seed N --json]
import { availableParallelism, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { endWithSignals } from '../../test/support/wordpress/run.ts'
import { fullForm, shortForm } from './plan.ts'
import { figuresOf, printDetails, rowOf } from './report.ts'
import { runSite, type SiteRun } from './run-site.ts'

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) + 1 : Number(values.seed)
if (!Number.isSafeInteger(seed) || seed < 1) {
  console.error('--seed takes a whole number from 1')
  process.exit(2)
}
endWithSignals()
const form = values.short ? shortForm : fullForm
console.log(
  `${availableParallelism()} processors, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; ` +
    `${form.sites.length} sites, ${form.booksOfFault} books of each fault, ${form.kills} kills and ${form.freezes} stops a site; ` +
    'the publish stage and the engine of the product, two worker processes on one SQLite ledger',
)
console.log(`seed ${seed}: the same books and faults again with --seed ${seed}`)
const runs: SiteRun[] = []
for (const [index, kind] of form.sites.entries()) {
  const run = await runSite(kind, form, seed + index)
  runs.push(run)
  console.table([rowOf(run)])
  printDetails(run)
}
const figures = figuresOf(runs, form, seed, !values.short)
const { expected, found } = figures
console.log(
  `${figures.publishes} publishes: posts ${expected.posts} expected, ${found.posts} found; images ${expected.images}, ${found.images}; ` +
    `terms ${expected.terms}, ${found.terms}; ${figures.duplicates} duplicates, ${figures.lost} lost, ${figures.unnoticed_refusals} unnoticed refusals`,
)
console.log(`${figures.faults_at_every_site} kinds of faults happened at every site: ${JSON.stringify(figures.faults)}`)
console.log(figures.ok ? 'ok' : 'NOT ok')
if (values.json) console.log(JSON.stringify(figures))
process.exit(figures.ok ? 0 : 1)
