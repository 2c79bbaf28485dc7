// Takes guards of the product away, one at a time, and watches the test that each names. Usage: npm run eval:hardening [-- --guard <part of a name>]
import { parseArgs } from 'node:util'
import { guards } from './guards.ts'
import { judgeGuards } from './judge-guards.ts'

const { values } = parseArgs({ options: { guard: { type: 'string', default: '' } } })
const chosen = Object.values(guards)
  .flat()
  .filter(({ name }) => name.includes(values.guard))
const verdicts = await judgeGuards(chosen, 2, ({ guard, red, reason, tookMs }) =>
  console.log(`${red ? 'red  ' : 'GREEN'} ${guard.name} (${Math.round(tookMs)} ms): ${reason}`),
)
const red = verdicts.filter((verdict) => verdict.red).length
console.log(`${red} of ${verdicts.length} guards turned their test red`)
process.exitCode = red === verdicts.length && red > 0 ? 0 : 1
