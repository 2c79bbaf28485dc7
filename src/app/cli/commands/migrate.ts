import type { Command } from 'commander'
import { createPinoLog } from '../../../adapters/logs/pino/index.ts'
import { asPigmeuError } from '../../../domain/errors.ts'
import { createRedactor } from '../../../domain/redaction/index.ts'
import { type AddressedReport, migrate, type Progress } from '../../migrate/index.ts'
import type { Workbench } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Output } from '../output.ts'

interface MigrateOptions {
  readonly from: string
  readonly to: string
  readonly merge?: true
  readonly force?: true
  readonly repair?: true
  readonly verifyOnly?: true
  readonly json?: true
}

/** How often a line is written where nobody watches, in milliseconds. */
const lineEveryMs = 5_000

const number = new Intl.NumberFormat('en')
const counted = (count: number, what: string): string => `${number.format(count)} ${what}${count === 1 ? '' : 's'}`

const duration = (seconds: number): string =>
  seconds < 90
    ? `${seconds} s`
    : seconds < 5_400
      ? `${Math.round(seconds / 60)} min`
      : `${(seconds / 3600).toFixed(1)} h`

/** One line that says how far a move is. */
const progressLine = (progress: Progress): string => {
  const books = `${number.format(progress.books)} of ${counted(progress.booksInAll, 'book')}`
  const documents = `${number.format(progress.documents)} of ${counted(progress.documentsInAll, 'document')}`
  const pace = `${number.format(Math.round(progress.perSecond))} ${progress.books > 0 ? 'books' : 'documents'}/s`
  const left = duration(Math.ceil(progress.secondsLeft))
  return `${progress.doing} ${books}, ${documents}: ${Math.floor(100 * progress.share)} %, ${pace}, ${left} left`
}

/** Tells progress on one line that changes, or now and then where nobody watches. */
const progressTo = (output: Output, isInteractive: boolean): ((progress: Progress) => void) => {
  let toldAt = 0
  let doing: Progress['doing'] | null = null
  return (progress) => {
    if (isInteractive) return output.live(progressLine(progress))
    if (progress.doing === doing && Date.now() - toldAt < lineEveryMs) return
    doing = progress.doing
    toldAt = Date.now()
    output.line(progressLine(progress))
  }
}

const differenceWords = { missing: 'is missing in', different: 'is different in', extra: 'stands only in' } as const

const printReport = (output: Output, report: AddressedReport): void => {
  output.line(`${'section'.padEnd(16)} ${'source'.padStart(10)} ${'target'.padStart(10)}  SHA-256`)
  for (const part of report.sections) {
    if (part.source_count + part.target_count + part.kept === 0) continue
    const hash = part.source_sha256.slice(0, 12)
    const verdict = part.source_sha256 === part.target_sha256 ? `${hash} on both sides` : `${hash} is not the target's`
    const kept = part.kept > 0 ? `; ${number.format(part.kept)} of the target's own` : ''
    const counts = [part.source_count, part.target_count].map((count) => number.format(count).padStart(10)).join(' ')
    output.line(`${part.section.padEnd(16)} ${counts}  ${verdict}${kept}`)
  }
  for (const { section, key, kind } of report.differences)
    output.line(output.color.red(`  ${section} ${key} ${differenceWords[kind]} the target`))
  const unnamed = report.difference_count - report.differences.length
  if (unnamed > 0) output.line(`  and ${number.format(unnamed)} more`)
}

const printEnd = (output: Output, report: AddressedReport): void => {
  const { sections, ok, copied, repaired, difference_count } = report
  if (!ok) {
    output.line(`${counted(difference_count, 'difference')}. Copy again what differs: the same command with --repair.`)
    return
  }
  const done = copied > 0 ? `, ${number.format(copied)} copied` : ''
  output.line(`The same on both sides${done}${repaired > 0 ? `, ${repaired} put right` : ''}.`)
  if (sections.some(({ section, source_count }) => section === 'credentials' && source_count > 0))
    output.line(
      'Credentials stay encrypted under the old key: set PIGMEU_SECRET_KEY to it, or copy the file "key" along.',
    )
}

const run = async ({ deps, output, exit }: Workbench, options: MigrateOptions): Promise<void> => {
  const stopping = new AbortController()
  const stop = (): void => stopping.abort()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    const report = await migrate({
      from: options.from,
      to: options.to,
      merge: options.merge ?? false,
      force: options.force ?? false,
      repair: options.repair ?? false,
      verifyOnly: options.verifyOnly ?? false,
      signal: stopping.signal,
      log: createPinoLog({ level: 'warn', file: null, descriptor: 2, redactor: createRedactor() }),
      onProgress: progressTo(output, deps.terminal.isInteractive),
    })
    printReport(output, report)
    printEnd(output, report)
    if (options.json) output.line(JSON.stringify(report))
    exit(report.ok ? exitCodes.done : exitCodes.failed)
  } catch (thrown) {
    const isStopped = stopping.signal.aborted && thrown === stopping.signal.reason
    if (isStopped) output.line('Stopped. The same command goes on from here.')
    if (options.json)
      output.line(JSON.stringify({ ok: false, code: isStopped ? 'STOPPED' : asPigmeuError(thrown).code }))
    if (!isStopped) throw thrown
    exit(exitCodes.failed)
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

/** `pigmeu migrate`: moves everything from one store to another, and compares the two. */
export const addMigrate = (program: Command, bench: Workbench): void => {
  program
    .command('migrate')
    .description(
      'move everything from one store to another; stopped, it goes on where it was; at the end both are compared',
    )
    .requiredOption(
      '--from <store>',
      'sqlite:path, mongodb://..., mongodb+srv://... or postgres://...; it is only read',
    )
    .requiredOption('--to <store>', 'the same; empty, or the target of the same move')
    .option('--merge', 'the target keeps books of its own beside those that come')
    .option('--repair', 'copy again what differs from the source')
    .option('--force', 'go on although workers hold books')
    .option('--verify-only', 'copy nothing, compare only')
    .option('--json', 'the last line is one JSON object')
    .action((options: MigrateOptions) => run(bench, options))
}
