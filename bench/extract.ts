// How much longer reading a whole page takes than parsing it, in one run. Usage: npm run bench:extract [-- <folder>] [--json]
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cpus } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parseDocument } from 'htmlparser2'
import { z } from 'zod'
import { sources } from '../src/app/sources.gen.ts'
import type { Source } from '../src/ports/source.ts'
import { type SavedPage, savedPages } from './extraction/saved-pages.ts'

/** Largest ratio of reading to bare parsing, in the median over a group's pages. */
const limits = { amazon: 2.0, goodreads: 2.0, generic: 16.0 } as const
/** Memory that reading a page of about 2 MB may take. */
const memoryLimitMb = 300
const rounds = 7

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const folder = resolve(positionals[0] ?? resolve(import.meta.dirname, '../../shared/corpus'))
if (!existsSync(folder)) {
  process.stderr.write(`There are no saved pages at ${folder}; name a folder that holds some.\n`)
  process.exit(2)
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const timed = (work: () => unknown): number => {
  const startedAt = performance.now()
  work()
  return performance.now() - startedAt
}

const rawOf = (page: SavedPage) => ({ url: page.url, status: 200, mediaType: 'text/html', body: page.html })

/** Parsing and reading take turns, so that whatever else the machine does hits both. */
const ratioOf = (page: SavedPage, source: Source): { readonly ratio: number; readonly readMs: number } => {
  const parses: number[] = []
  const reads: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    parses.push(timed(() => parseDocument(page.html)))
    reads.push(timed(() => source.read(rawOf(page))))
  }
  return { ratio: median(reads) / median(parses), readMs: median(reads) }
}

const groupOf = (kind: string): keyof typeof limits =>
  kind.startsWith('amazon') ? 'amazon' : kind.startsWith('goodreads') ? 'goodreads' : 'generic'
const sourceFor = (group: keyof typeof limits): Source => {
  const found = sources.find((source) => source.kind === (group === 'generic' ? 'web' : group))
  if (!found) throw new Error(`there is no source for ${group}`)
  return found
}

const pages = savedPages(folder).filter((page) => page.html.length > 5_000)
for (const page of pages.slice(0, 10)) ratioOf(page, sourceFor(groupOf(page.kind)))
const rows = (Object.keys(limits) as (keyof typeof limits)[]).flatMap((group) => {
  const own = pages.filter((page) => groupOf(page.kind) === group).map((page) => ratioOf(page, sourceFor(group)))
  if (own.length === 0) return []
  const ratio = Number(median(own.map((one) => one.ratio)).toFixed(2))
  return [
    {
      group,
      pages: own.length,
      ratio,
      limit: limits[group],
      median_ms: Number(median(own.map((one) => one.readMs)).toFixed(1)),
    },
  ]
})

const large = pages.toSorted((a, b) => Math.abs(a.html.length - 2e6) - Math.abs(b.html.length - 2e6))[0]
/** Read in a fresh process: this one's heap has grown by all that came before. */
const memoryOf = (page: SavedPage): number => {
  const program = resolve(import.meta.dirname, 'extraction/read-once.ts')
  const { kind } = sourceFor(groupOf(page.kind))
  const printed = execFileSync(process.execPath, [program, kind, page.url], { input: page.html, encoding: 'utf8' })
  return z.object({ megabytes: z.number() }).parse(JSON.parse(printed)).megabytes
}
const memoryMb = large ? memoryOf(large) : 0

const ok = rows.every((row) => row.ratio <= row.limit) && memoryMb <= memoryLimitMb
console.log(
  `${cpus().length} x ${cpus()[0]?.model ?? 'processor'}, Node ${process.version}; reading (parse, all fields, walls, text, passages) over bare parsing`,
)
console.table(rows)
console.log(
  `a page of ${((large?.html.length ?? 0) / 1e6).toFixed(1)} MB takes a process of ${memoryMb} MB, program and all; at most ${memoryLimitMb}`,
)
console.log(ok ? 'ok' : 'not reached')
if (options.json) console.log(JSON.stringify({ ok, rows, memory_mb: memoryMb }))
process.exitCode = ok ? 0 : 1
