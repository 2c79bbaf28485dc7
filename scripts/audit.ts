// Asks the registry for known weaknesses of what is installed; stops at high and above. A registry that does not answer such
// questions is said so, and is no failure. Usage: npm run audit
import { acceptedWeaknesses } from './audit-accepted.ts'
import { judgeAudit } from './judge-audit.ts'
import { runNpm } from './run-npm.ts'

const { output, complaints } = runNpm('audit', '--json')
const parsed = (): unknown => {
  try {
    return JSON.parse(output)
  } catch {
    return { output, complaints }
  }
}
const verdict = judgeAudit(parsed(), acceptedWeaknesses, new Date().toISOString().slice(0, 10))
if (verdict.kind === 'not offered')
  console.log(`not offered: this registry does not tell of known weaknesses (status ${verdict.statusCode})`)
if (verdict.kind === 'not answered') console.log(`the registry could not be asked: ${verdict.reason}`)
if (verdict.kind === 'answered') {
  for (const problem of verdict.problems) console.log(`NOT accepted: ${problem}`)
  console.log(
    `${verdict.weaknesses} known weaknesses, ${verdict.problems.length} of them high or critical and not accepted`,
  )
}
const isFine = verdict.kind === 'not offered' || (verdict.kind === 'answered' && verdict.problems.length === 0)
process.exitCode = isFine ? 0 : 1
