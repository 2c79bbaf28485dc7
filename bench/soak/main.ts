// Whether the product can run for long: it writes books without pause while people look on, and must not grow.
// Usage: npm run bench:soak [-- --short --minutes N --json]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createClient } from '../../src/app/cli/client.ts'
import { createSampleSite } from '../../src/app/demo/sample-site.ts'
import { machine, machineLine } from '../throughput/machine.ts'
import { type Product, startProduct } from './child.ts'
import { keepReviewing } from './editors.ts'
import { courseOf, figuresOf, limits, missedBy } from './judge.ts'
import { keepReading } from './readers.ts'
import { openReadership } from './readership.ts'
import type { TimedSample } from './sample.ts'
import { createTally, type Tally } from './tally.ts'

const fullMinutes = 30
/** As short as shows a slope: some hundred books, of which the first half fills the caches. */
const shortMinutes = 1.25
/** Looks in all: each has the garbage collector run, which is work too. */
const looks = 120

const { values } = parseArgs({
  options: { short: { type: 'boolean', default: false }, minutes: { type: 'string' }, json: { type: 'boolean' } },
})
const minutes = Number(values.minutes ?? (values.short ? shortMinutes : fullMinutes))
if (!(minutes > 0 && minutes <= 24 * 60)) {
  console.error('--minutes is a number above 0, at most 1440')
  process.exit(2)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const booksIn = (tally: Tally): number => Object.values(tally.books).reduce((sum, count) => sum + count, 0)

/** Looks at the product at even distances, until the time is up or it ends. */
const watch = async (product: Product, tally: Tally, everyMs: number, signal: AbortSignal): Promise<TimedSample[]> => {
  const samples: TimedSample[] = []
  const startedMs = performance.now()
  while (!signal.aborted && !product.hasEnded()) {
    await new Promise((resolve) => setTimeout(resolve, everyMs))
    const sample = await product.look()
    samples.push({ ...sample, minute: (performance.now() - startedMs) / 60_000, books: booksIn(tally) })
  }
  return samples
}

const soak = async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'pigmeu-soak-'))
  const site = await createSampleSite()
  const readership = await openReadership()
  const tally = createTally()
  const product = await startProduct(dataFolder)
  const client = createClient(product, 'soak')
  const webhook = await client.call('addWebhook', { body: { label: 'readers', url: readership.url } })
  const desk = { client, site, tally, target: webhook.webhook_id }
  const ending = AbortSignal.timeout(minutes * 60_000)
  const everyMs = (minutes * 60_000) / looks
  try {
    const [samples] = await Promise.all([
      watch(product, tally, everyMs, ending),
      keepReviewing(desk, ending),
      keepReading(client, tally, ending),
    ])
    const exitCode = await product.stop()
    if (exitCode !== 0) tally.fault(new Error(`the product ended with ${exitCode}`))
    // Each published once: what a way out was given and what the ledger says are the same.
    if (readership.received !== (tally.books['published'] ?? 0))
      tally.fault(
        new Error(`${readership.received} messages came for ${tally.books['published'] ?? 0} published books`),
      )
    return { samples, tally }
  } finally {
    if (!product.hasEnded()) await product.stop()
    await Promise.all([site.close(), readership.close()])
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

const before = machine()
console.log(machineLine())
console.log(
  `the embedded product for ${minutes} minutes; growth is judged over the second half, by a line of least squares`,
)
const { samples, tally } = await soak()
const figures = figuresOf(samples)
const done = { books: tally.books, answers: tally.answers, streams: tally.streams }
const missed = [...missedBy(figures), ...tally.faults]
if ((tally.books['published'] ?? 0) === 0) missed.push('no book was published')

const course = courseOf(samples)
console.table(course)
console.table({ heap: figures.heap, 'beyond the heap': figures.external, 'whole process': figures.rss })
const { handles, open_files, listeners } = figures
console.table({ handles, 'open files': open_files, listeners })
console.log(
  `books: ${Object.entries(done.books)
    .map(([status, count]) => `${count} ${status}`)
    .join(', ')}; ${done.answers} answers, ${done.streams} event streams`,
)
for (const one of missed) console.log(`missed: ${one}`)
const ok = missed.length === 0
console.log(
  `${ok ? 'ok' : 'NOT ok'}: at most ${limits.heap_growth_mb} MB more heap over the second half, no more handles`,
)
if (values.json)
  console.log(JSON.stringify({ ok, minutes, limits, machine: before, missed, ...done, ...figures, course }))
process.exitCode = ok ? 0 : 1
