// How fast and how large the API is with many books stored, on every store.
// Usage: npm run bench:api [-- --short --json --store sqlite|postgres|mongodb]
import { parseArgs } from 'node:util'
import type { Log } from '../../src/ports/log.ts'
import { machine, machineLine } from '../throughput/machine.ts'
import { measureStore, type StoreFigures } from './measure-store.ts'
import { explanation, limits, missedBy, printStore } from './report.ts'
import { sizesOf } from './sizes.ts'
import { isJudged, isStoreName, type StoreName, storeNames, storesHere } from './stores.ts'

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    json: { type: 'boolean' },
    store: { type: 'string', multiple: true },
  },
})
const named = values.store ?? []
if (!named.every(isStoreName)) {
  console.error(`--store is one of ${storeNames.join(', ')}`)
  process.exit(2)
}
/** The short form leaves out what is not judged. */
const wanted: readonly StoreName[] =
  named.length > 0 ? named.filter(isStoreName) : storesHere().filter((name) => !values.short || isJudged(name))

const log: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: (message, fields) => console.error(message, fields),
  error: (message, fields) => console.error(message, fields),
  with: () => log,
}

const before = machine()
// Ended early, it leaves no server behind: what was started here ends when this process ends by itself.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

console.log(machineLine())
console.log(explanation)

const stores: Record<string, StoreFigures> = {}
for (const name of wanted) {
  const figures = await measureStore(name, sizesOf(name, values.short), log)
  stores[name] = figures
  printStore(figures)
}
for (const name of storeNames) if (!wanted.includes(name)) console.log(`\n${name} was not measured`)
const missed = Object.entries(stores).flatMap(([name, figures]) => missedBy(name, figures))
const judged = Object.values(stores).some((figures) => figures.judged)
const ok = judged && missed.length === 0
console.log()
for (const one of missed) console.log(`missed: ${one}`)
console.log(`${ok ? 'ok' : 'NOT ok'}: p99 at most ${limits.p99_ms} ms, the API process at most ${limits.rss_mb} MB`)
if (values.json) console.log(JSON.stringify({ ok, limits, machine: before, missed, stores }))
process.exitCode = ok ? 0 : 1
