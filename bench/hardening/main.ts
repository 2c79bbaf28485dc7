// How hard the product is to break: what was tried on it, what it lived through, what leaked, and whether each guard is missed when it
// is gone. Usage: npm run eval:hardening [-- --short --third N --guards-only --guard <part of a name> --json]
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { endWithSignals } from '../../test/support/wordpress/run.ts'
import { runFuzz } from './fuzz-run.ts'
import { guards } from './guards.ts'
import { type GuardVerdict, judgeGuards } from './judge-guards.ts'
import { figuresOf, tableOf } from './report.ts'
import { runSuite, type SuiteResult, suites } from './suites.ts'

const dayMs = 24 * 60 * 60 * 1000
/** The short form takes away every third guard, another third each day. */
const thirds = 3

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    third: { type: 'string' },
    guard: { type: 'string' },
    'guards-only': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const third = Number(values.third ?? Math.floor(Date.now() / dayMs)) % thirds
if (!Number.isInteger(third) || third < 0) {
  console.error('--third takes a whole number from 0')
  process.exit(2)
}
endWithSignals()

const all = Object.values(guards).flat()
const part = values.guard
const chosen =
  part === undefined
    ? all.filter((_, index) => !values.short || index % thirds === third)
    : all.filter(({ name }) => name.includes(part))

if (chosen.length === 0) {
  console.error(`no guard is called so: ${part}`)
  process.exit(2)
}

const tellVerdict = ({ guard, red, reason, tookMs }: GuardVerdict) =>
  console.log(`${red ? 'red  ' : 'GREEN'} ${guard.name} (${(tookMs / 1000).toFixed(1)} s): ${reason}`)

const tellSuite = ({ name, tests, problems }: SuiteResult) => {
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${tests})`)
  for (const problem of problems) console.log(`     ${problem}`)
}

console.log(`${availableParallelism()} processors, Node ${process.version}; ${chosen.length} of ${all.length} guards`)
const results: SuiteResult[] = []
if (!values['guards-only'] && part === undefined) {
  const tell = (result: SuiteResult) => {
    results.push(result)
    tellSuite(result)
  }
  for (const suite of suites) tell(await runSuite(suite))
  tell(await runFuzz(values.short))
}
const verdicts = await judgeGuards(chosen, 2, tellVerdict)
const figures = figuresOf(results, verdicts, all.length)
console.table(tableOf(results, figures))
console.log(figures.ok ? 'ok' : 'NOT ok')
if (values.json) console.log(JSON.stringify(figures))
process.exit(figures.ok ? 0 : 1)
