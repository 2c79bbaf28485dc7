// Measures the built web UI as a browser sees it: what a first visit fetches, what moves, what Lighthouse says.
// Usage: npm run eval:web [-- --short --json --pages=books,new-book]
import { parseArgs } from 'node:util'
import { type FirstLoad, measureFirstLoad, mostScriptBytes, mostShift, sessionOf } from '../../test/desk/first-load.ts'
import { deskPages } from '../../test/desk/pages.ts'
import { openDeskWorld } from '../../test/desk/world.ts'
import { machine, machineLine } from '../throughput/machine.ts'
import { openMeasuredBrowser, type Scores } from './scores.ts'

const leastScore = 95
const mostTries = 3

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    /** Names of `test/desk/pages.ts`, with commas between them. */
    pages: { type: 'string' },
  },
})
const inside = deskPages.filter(({ outside }) => !outside)
const wished = values.pages?.split(',') ?? (values.short ? ['books', 'review-desk'] : null)
const measured = inside.filter(({ name }) => wished === null || wished.includes(name))
if (measured.length < (wished ?? inside).length)
  throw new Error(`only these pages can be measured: ${inside.map(({ name }) => name).join(', ')}`)

const world = await openDeskWorld()
const session = await sessionOf(world.page)
const browser = await openMeasuredBrowser(session)
interface Row extends FirstLoad, Scores {
  readonly page: string
}
const rows: Row[] = []
const before = machineLine()
for (const { name, address } of measured) {
  const path = address(world)
  const load = await measureFirstLoad(world.browser, world.server.url, { address: path, session })
  // A busy machine makes a page slow, never fast: the best of a few is the page's own.
  const tries: Scores[] = []
  for (let turn = 0; turn < mostTries && !tries.some(({ performance }) => performance >= leastScore); turn += 1) {
    const scores = await browser.scoresOf(`${world.server.url}${path}`)
    if (scores !== null) tries.push(scores)
  }
  const [best] = tries.toSorted((one, other) => other.performance - one.performance)
  if (!best) throw new Error(`Lighthouse recorded no trace of the page ${name} in ${mostTries} tries`)
  rows.push({ page: name, ...load, ...best })
  console.log(`${name}: performance ${best.performance}, accessibility ${best.accessibility}`)
}
await browser.close()
await world.close()

const faults = rows.flatMap(({ page, scriptBytes, layoutShift, performance, accessibility }) => [
  ...(page === 'books' && scriptBytes > mostScriptBytes
    ? [`${page}: ${scriptBytes} bytes of JavaScript, at most ${mostScriptBytes}`]
    : []),
  ...(layoutShift > mostShift ? [`${page}: what stood moved by ${layoutShift.toFixed(3)}, at most ${mostShift}`] : []),
  ...(performance < leastScore ? [`${page}: performance ${performance}, at least ${leastScore}`] : []),
  ...(accessibility < leastScore ? [`${page}: accessibility ${accessibility}, at least ${leastScore}`] : []),
])
console.log(before)
console.table(
  rows.map(({ page, scriptBytes, scripts, layoutShift, performance, accessibility, bestPractices }) => ({
    page,
    'JavaScript, KB gzipped': Number((scriptBytes / 1000).toFixed(1)),
    scripts: scripts.length,
    'layout shift': Number(layoutShift.toFixed(3)),
    performance,
    accessibility,
    'best practices': bestPractices,
  })),
)
for (const fault of faults) console.log(`NOT ok: ${fault}`)
if (faults.length === 0) console.log('ok: every page is light, still, fast and open to everybody')
if (values.json) console.log(JSON.stringify({ ok: faults.length === 0, machine: machine(), rows, faults }))
process.exitCode = faults.length === 0 ? 0 : 1
