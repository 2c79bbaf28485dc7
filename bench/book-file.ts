// What reading a book of 600 pages takes, in memory and time. Usage: node scripts/bootstrap.mjs bench/book-file.ts [--json]
import { availableParallelism, totalmem } from 'node:os'
import { createBookFiles } from '../src/adapters/book-files/in-worker/index.ts'
import { linesOf, type PdfPage, pdfOf } from '../test/support/book-files/pdf.ts'
import { proseParagraph } from '../test/support/book-files/prose.ts'

/** Memory that reading one book may take beyond what the process has, in MiB. */
const memoryLimitMb = 300
const pages = 600
const chapters = 20
const mebibyte = 1024 ** 2

const perChapter = pages / chapters
const bookPages = Array.from({ length: pages }, (_, index): PdfPage => {
  const chapter = Math.floor(index / perChapter)
  const opening = index % perChapter === 0 ? [[`Chapter ${chapter + 1}`]] : []
  const prose = Array.from({ length: 9 }, (_, at) => linesOf(proseParagraph(chapter, (index % perChapter) * 9 + at)))
  return [...opening, ...prose]
})
const outline = Array.from({ length: chapters }, (_, index) => ({
  title: `Chapter ${index + 1}`,
  page: index * perChapter,
}))
const bytes = pdfOf({ pages: bookPages, outline, info: { Title: 'The Quiet Ledger' }, printsNumbers: true })
const fileMb = bytes.byteLength / mebibyte

const before = process.memoryUsage().rss
let peak = before
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
}, 5)
const started = performance.now()
const excerpt = await createBookFiles({ maxBytes: 100 * mebibyte }).read(
  { name: 'ledger.pdf', bytes },
  { title: 'The Quiet Ledger', author: 'Mara Lindqvist' },
)
const ms = Math.round(performance.now() - started)
clearInterval(watch)

const memoryMb = Math.round((peak - before) / mebibyte)
const ok = memoryMb <= memoryLimitMb && excerpt.pages === pages
if (process.argv.includes('--json'))
  console.log(
    JSON.stringify({ ok, pages, words: excerpt.words, passages: excerpt.passages.length, memoryMb, memoryLimitMb, ms }),
  )
else {
  console.log(
    `machine   ${availableParallelism()} processors, ${Math.round(totalmem() / 1024 ** 3)} GiB, Node ${process.version}`,
  )
  console.log(`book      ${pages} pages, ${excerpt.words} words, ${fileMb.toFixed(1)} MiB as PDF`)
  console.log(`kept      ${excerpt.passages.length} passages`)
  console.log(`memory    ${memoryMb} MiB more than before at its peak; at most ${memoryLimitMb}`)
  console.log(`time      ${ms} ms (${(ms / pages).toFixed(1)} ms a page)`)
  console.log(ok ? 'ok' : 'NOT reached')
}
process.exitCode = ok ? 0 : 1
