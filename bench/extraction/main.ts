// Reads a folder of saved pages and says how right the readers are. Usage: npm run eval:extraction -- <folder> [--json]
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sources } from '../../src/app/sources.gen.ts'
import type { Source } from '../../src/ports/source.ts'
import { type Comparison, compare, scoreOf } from './compare.ts'
import { type SavedPage, savedPages } from './saved-pages.ts'

const required = { microF1: 0.98, fieldF1: 0.95 }
/** Fields of which nothing may ever be invented. */
const neverInvented = ['isbn_10', 'isbn_13', 'asin', 'pages', 'publication_date']

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const folder = resolve(positionals[0] ?? '')
if (positionals.length !== 1 || !existsSync(folder)) {
  process.stderr.write('Usage: npm run eval:extraction -- <folder of saved pages> [--json]\n')
  process.exit(2)
}

const sourceOf = (kind: string): Source => {
  const name = ['amazon', 'goodreads'].find((start) => kind.startsWith(start)) ?? 'web'
  const found = sources.find((source) => source.kind === name)
  if (!found) throw new Error(`there is no source ${name}`)
  return found
}
const isWall = (kind: string): boolean => /captcha|503|404|login|wall|robot|blocked/.test(kind)

interface Read {
  readonly page: SavedPage
  readonly source: Source
  readonly outcome: string
  readonly durationMs: number
  readonly comparisons: readonly Comparison[]
}

const read = (page: SavedPage): Read => {
  const source = sourceOf(page.kind)
  const raw = { url: page.url, status: 200, mediaType: 'text/html', body: page.html }
  const startedAt = performance.now()
  const reading = source.read(raw)
  const durationMs = performance.now() - startedAt
  const comparisons = page.truth ? compare(page.path, source.kind, reading.record, page.truth) : []
  return { page, source, outcome: reading.outcome, durationMs, comparisons }
}

const pages = savedPages(folder)
if (pages.length === 0) {
  process.stderr.write(`There is no saved page (.html) in ${folder}\n`)
  process.exit(2)
}
for (const page of pages.slice(0, 10)) read(page)
const results = pages.map(read)
const comparisons = results.flatMap((result) => result.comparisons)

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`
const rounded = (value: number): number => Number(value.toFixed(4))
const fieldNames = [...new Set(comparisons.map((one) => one.field))]
const sourceNames = [...new Set(comparisons.map((one) => one.source))]
console.table(
  fieldNames.flatMap((field) =>
    sourceNames.flatMap((source) => {
      const own = comparisons.filter((one) => one.field === field && one.source === source)
      if (own.length === 0) return []
      const { precision, recall, f1 } = scoreOf(own)
      return [
        { source, field, values: own.length, precision: percent(precision), recall: percent(recall), f1: percent(f1) },
      ]
    }),
  ),
)
for (const { verdict, field, expected, found, path } of comparisons)
  if (verdict !== 'right')
    console.log(`${verdict} ${field}: expected "${expected.slice(0, 100)}", got "${found.slice(0, 100)}" (${path})`)

const walls = results.filter(({ page }) => isWall(page.kind))
const missedWalls = walls.filter(({ outcome }) => outcome === 'content')
const falseAlarms = results.filter(({ page, outcome }) => page.truth !== null && outcome !== 'content')
for (const { page } of missedWalls) console.log(`wall taken for content: ${page.path}`)
for (const { page, outcome } of falseAlarms) console.log(`content taken for ${outcome}: ${page.path}`)

const durations = results.map((result) => result.durationMs).toSorted((a, b) => a - b)
const quantile = (share: number): number =>
  durations[Math.min(durations.length - 1, Math.floor(share * durations.length))] ?? 0
const fields = Object.fromEntries(
  fieldNames.map((field) => {
    const { precision, recall, f1 } = scoreOf(comparisons.filter((one) => one.field === field))
    return [field, { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) }]
  }),
)
const microF1 = rounded(scoreOf(comparisons).f1)
const wallRecall = walls.length === 0 ? 1 : rounded(1 - missedWalls.length / walls.length)
const invented = comparisons.filter((one) => one.verdict === 'invented' && neverInvented.includes(one.field)).length
const ok =
  microF1 >= required.microF1 &&
  Object.values(fields).every(({ f1 }) => f1 >= required.fieldF1) &&
  invented === 0 &&
  wallRecall === 1 &&
  falseAlarms.length === 0
const msPerPage = { median: Number(quantile(0.5).toFixed(1)), p95: Number(quantile(0.95).toFixed(1)) }
console.log(
  `${pages.length} pages, ${comparisons.length} values: F1 ${percent(microF1)}; walls found ${percent(wallRecall)} of ${walls.length}, false alarms ${falseAlarms.length}; ${msPerPage.median} ms a page in the median, ${msPerPage.p95} ms at the 95th percentile`,
)
console.log(
  ok
    ? 'ok'
    : `not reached: F1 >= ${required.microF1}, every field >= ${required.fieldF1}, every wall found, nothing invented`,
)
if (options.json)
  console.log(
    JSON.stringify({
      ok,
      pages: pages.length,
      microF1,
      fields,
      walls: { recall: wallRecall, falseAlarms: falseAlarms.length },
      msPerPage,
    }),
  )
process.exitCode = ok ? 0 : 1
