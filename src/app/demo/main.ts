// The demo: the embedded profile on a data folder of its own, with sample pages served from loopback.
// Usage: npm run demo [-- --once] [--json]
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import colors from 'picocolors'
import { isSettled } from '../../domain/status.ts'
import type { Submission } from '../../domain/submission.ts'
import type { ProgressEvent } from '../../ports/events.ts'
import { readConfig } from '../config.ts'
import { type App, openApp } from '../open-app.ts'
import { serve } from '../serve.ts'
import { buildWebUi } from '../web-build.ts'
import { demoReport, succeeded } from './report.ts'
import { sampleInput } from './sample-input.ts'
import { createSampleSite } from './sample-site.ts'

const bookId = 'en/designing-data-intensive-applications'
const readOptions = () => {
  try {
    return parseArgs({
      options: { once: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
    }).values
  } catch (thrown) {
    process.stderr.write(
      `${thrown instanceof Error ? thrown.message : thrown}\nUsage: npm run demo [-- --once] [--json]\n`,
    )
    process.exit(2)
  }
}
const options = readOptions()

/** People read progress; with --json the last line of stdout is for programs, so that progress goes to stderr. */
const say = (line: string): void => void (options.json ? process.stderr : process.stdout).write(`${line}\n`)

const progressLine = (event: ProgressEvent): string | null => {
  if (event.kind === 'status')
    return `${colors.bold(event.status.replaceAll('_', ' '))}${event.reason ? `  ${event.reason}` : ''}`
  if (event.kind === 'step' && event.state === 'done') return colors.dim(`  ${event.stage}  ${event.step}`)
  if (event.kind === 'attempt' && event.error_code) return colors.yellow(`  ${event.stage}  ${event.error_code}`)
  return null
}

const untilSettled = async (app: App, submissionId: string): Promise<Submission> => {
  for (;;) {
    const submission = await app.store.get(submissionId)
    if (submission && isSettled(submission.status)) return submission
    await app.clock.sleep(50)
  }
}

const run = async (): Promise<number> => {
  const startedAt = performance.now()
  const dataFolder = mkdtempSync(join(tmpdir(), 'pigmeu-demo-'))
  const site = await createSampleSite()
  const sample = site.books.find((book) => book.book_id === bookId)
  if (!sample) throw new Error(`the sample book ${bookId} is missing`)
  // The demo writes with the offline writer whatever keys the environment holds: it never costs anything.
  const app = await openApp(
    readConfig({
      PIGMEU_DATA: dataFolder,
      PIGMEU_PORT: '0',
      PIGMEU_ALLOW_LOOPBACK: 'true',
      PIGMEU_LOG_LEVEL: 'warn',
      // The demo shows the sample pages and asks nobody outside of this machine.
      PIGMEU_OPEN_SOURCES: 'none',
    }),
    { works: true },
  )
  app.events.subscribe((event) => {
    const line = progressLine(event)
    if (line !== null) say(line)
  })
  say(`Reviewing "${sample.title}" by ${sample.author}, from sample pages on this machine.\n`)
  const { submission_id: submissionId } = await app.actions.submit({ name: 'demo' }, sampleInput(sample, site.urlOf))
  const submission = await untilSettled(app, submissionId)
  const report = await demoReport(app.store, submission, join(dataFolder, 'demo'))

  say(
    `\n${report.title ?? 'No article'}: ${report.word_count} words, ${report.h2} H2, ${submission.status.replaceAll('_', ' ')}`,
  )
  for (const [gate, verdict] of Object.entries(report.gates))
    say(`  ${verdict === 'pass' ? colors.green('pass') : colors.red(verdict)}  ${gate}`)
  for (const [name, path] of Object.entries(report.paths)) say(`${name.replaceAll('_', ' ').padEnd(18)} ${path}`)
  say(`${'time'.padEnd(18)} ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
  if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`)

  if (!options.once) {
    await buildWebUi()
    const server = await serve(app)
    say(`\nThe web UI is open at ${colors.bold(server.signInUrl ?? server.url)}\nStop it with Ctrl+C.`)
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve)
      process.once('SIGTERM', resolve)
    })
    await server.close()
  }
  await app.close()
  await site.close()
  return succeeded(report) ? 0 : 1
}

process.exitCode = await run()
