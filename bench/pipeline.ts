// Measures what the engine and the ledger add to the time that a book must take.
// Usage: npm run bench:pipeline [-- --books N[,N...] --json]

import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { createSystemClock } from '../src/adapters/clocks/system/index.ts'
import { createInProcessEvents } from '../src/adapters/events/in-process/index.ts'
import { createInProcessQueue } from '../src/adapters/queues/in-process/index.ts'
import { createSqliteStore } from '../src/adapters/stores/sqlite/index.ts'
import { type StageName, stageNames } from '../src/domain/status.ts'
import { createEngine } from '../src/engine/index.ts'
import type { Log } from '../src/ports/log.ts'
import { createSimulatedStages, criticalPathMs, simulation } from './simulated-stages.ts'
import { createTimedStore } from './timed-store.ts'
import { bookId, submitBook } from './workers/books.ts'

/** The product's default. */
const concurrency = 4
/** What one book may take, over its critical path. */
const ratioLimit = 1.1
/** One book is measured so many times; the middle one counts, because other programs share the machine. */
const tries = 3

const { values } = parseArgs({ options: { books: { type: 'string', default: '1,8' }, json: { type: 'boolean' } } })
const sizes = values.books.split(',').map(Number)
if (sizes.some((size) => !Number.isInteger(size) || size < 1 || size > 10_000)) {
  console.error('--books takes whole numbers from 1 to 10000, separated by commas')
  process.exit(2)
}

interface Measurement {
  readonly books: number
  readonly wall_ms: number
  readonly critical_path_ms: number
  readonly ratio: number
  /** Mean time of one book in the ledger, by stage. */
  readonly ledger_ms: { readonly [S in StageName]: number }
}

const clock = createSystemClock()
const faults: string[] = []
const log: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: (message, fields) => void faults.push(`${message} ${JSON.stringify(fields)}`),
  error: (message, fields) => void faults.push(`${message} ${JSON.stringify(fields)}`),
  with: () => log,
}
const round = (value: number, digits = 0): number => Number(value.toFixed(digits))

const measure = async (books: number): Promise<Measurement> => {
  const folder = mkdtempSync(join(tmpdir(), 'pigmeu-bench-'))
  const { store, spentMs } = createTimedStore(createSqliteStore({ path: join(folder, 'ledger.sqlite') }))
  const queue = createInProcessQueue({ clock, log })
  const events = createInProcessEvents({ log })
  const stages = createSimulatedStages(clock, join(folder, 'out'))
  const engine = createEngine({ store, queue, events, clock, log, stages })
  const finished = Promise.withResolvers<void>()
  let published = 0
  events.subscribe((event) => {
    if (event.kind !== 'status') return
    if (event.status === 'failed') finished.reject(new Error(`a book failed: ${event.reason}`))
    if (event.status === 'published') published += 1
    if (published === books) finished.resolve()
  })
  try {
    await engine.start(concurrency)
    const startedMs = performance.now()
    for (let number = 0; number < books; number += 1) {
      await submitBook(store, queue, bookId(number))
    }
    await finished.promise
    const wallMs = performance.now() - startedMs
    const chainMs = stageNames.reduce((sum, name) => sum + criticalPathMs[name], 0)
    const pathMs = chainMs * Math.ceil(books / concurrency)
    const perBook = stageNames.map((name) => [name, round(spentMs[name] / books, 1)] as const)
    const ledgerMs = Object.fromEntries(perBook) as Measurement['ledger_ms']
    return {
      books,
      wall_ms: round(wallMs),
      critical_path_ms: pathMs,
      ratio: round(wallMs / pathMs, 3),
      ledger_ms: ledgerMs,
    }
  } finally {
    await engine.stop(1_000)
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const middleOf = async (books: number): Promise<Measurement> => {
  const measured: Measurement[] = []
  for (let count = 0; count < (books === 1 ? tries : 1); count += 1) measured.push(await measure(books))
  const sorted = measured.sort((left, right) => left.ratio - right.ratio)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('nothing was measured')
  return middle
}

const runs: Measurement[] = []
for (const size of sizes) runs.push(await middleOf(size))
const machine = {
  processors: cpus().length,
  processor: cpus()[0]?.model ?? 'unknown',
  memory_gb: round(totalmem() / 2 ** 30, 1),
  node: process.version,
}
const single = runs.find(({ books }) => books === 1)
const ok = faults.length === 0 && (single === undefined || single.ratio <= ratioLimit)

console.log(`${machine.processors} x ${machine.processor}, ${machine.memory_gb} GB, Node ${machine.node}`)
console.log(
  `each book: ${simulation.sources} sources of ${simulation.sourceMs} ms, ${simulation.sources} summaries, a plan, ` +
    `${simulation.sections} sections and the front matter of ${simulation.modelMs} ms; ${concurrency} books at a time`,
)
console.table(
  runs.map(({ ledger_ms, ...run }) => ({
    ...run,
    ...Object.fromEntries(stageNames.map((name) => [`ledger ${name} ms`, ledger_ms[name]])),
  })),
)
for (const fault of faults) console.log(`fault: ${fault}`)
console.log(`${ok ? 'ok' : 'NOT ok'}: one book takes at most ${ratioLimit} of its critical path`)
if (values.json) {
  const sizesOfBook = { ...simulation, concurrency }
  console.log(JSON.stringify({ ok, ratio_limit: ratioLimit, machine, sizes: sizesOfBook, runs, faults }))
}
process.exitCode = ok ? 0 : 1
