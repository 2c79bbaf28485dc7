// Runs the tests and ends with one plain line of counts. Usage: npm test [-- --no-skips --distributed] [files or folders]
// --distributed runs the end-to-end tests on three processes over a MongoDB-protocol server and Redis.
import { startVitest } from 'vitest/node'

const given = process.argv.slice(2)
const skipsFail = given.includes('--no-skips')
const isDistributed = given.includes('--distributed')
const named = given.filter((argument) => !argument.startsWith('--'))
const filters = isDistributed && named.length === 0 ? ['test/e2e'] : named
if (isDistributed) process.env['PIGMEU_TEST_PROFILE'] = 'distributed'

const vitest = await startVitest('test', filters, { watch: false, run: true })
const counts = { passed: 0, failed: 0, skipped: 0 }
const skippedSuites = new Set<string>()
for (const file of vitest.state.getTestModules()) {
  if (file.errors().length > 0) counts.failed += 1
  for (const test of file.children.allTests()) {
    const state = test.result().state
    if (state === 'passed') counts.passed += 1
    else if (state === 'failed') counts.failed += 1
    else counts.skipped += 1
    if (state === 'skipped') skippedSuites.add(test.parent.type === 'suite' ? test.parent.fullName : test.fullName)
  }
}
const strayErrors = vitest.state.getUnhandledErrors().length
await vitest.close()

if (skippedSuites.size > 0) console.log(`\nSkipped:\n${[...skippedSuites].map((name) => `  - ${name}`).join('\n')}`)
if (strayErrors > 0) console.log(`\n${strayErrors} errors outside any test; see above`)
const noTest = counts.passed + counts.failed === 0
if (noTest) console.log('\nno test was run')
const failed = counts.failed > 0 || strayErrors > 0 || noTest || (skipsFail && counts.skipped > 0)
if (skipsFail && counts.skipped > 0) console.log('\na skipped test counts as a failure here')
console.log(`${counts.passed} passed, ${counts.failed + strayErrors} failed, ${counts.skipped} skipped`)
process.exit(failed ? 1 : 0)
