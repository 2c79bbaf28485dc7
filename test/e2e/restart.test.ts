import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createClient } from '../../src/app/cli/client.ts'
import { sampleBooks, samplePage } from '../../src/app/demo/sample-book.ts'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { readServerFile } from '../../src/app/server-file.ts'
import { type PageSite, servePages } from '../support/page-site.ts'

const program = resolve(import.meta.dirname, '../../src/app/main.ts')
const books = sampleBooks()

let folder: string
let site: PageSite
let server: ChildProcess | null = null

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pigmeu-restart-'))
  const pages = books.flatMap((book) =>
    Object.entries(book.pages).map(
      ([address, file]) => [address, { body: samplePage(book.book_id, file), delayMs: 400 }] as const,
    ),
  )
  site = await servePages(Object.fromEntries(pages))
})
afterAll(async () => {
  server?.kill('SIGKILL')
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

const environment = () => ({
  ...process.env,
  PIGMEU_DATA: folder,
  PIGMEU_PORT: '0',
  PIGMEU_ALLOW_LOOPBACK: 'true',
  PIGMEU_LOG_LEVEL: 'silent',
  PIGMEU_OPEN_SOURCES: 'none',
})

/** Starts the real program and gives a client once it listens. */
const start = async () => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, 'serve'], {
    env: environment(),
    stdio: 'ignore',
  })
  server = child
  for (;;) {
    const file = readServerFile(folder)
    if (file !== null && file.pid === child.pid) return createClient(file, 'test')
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    await new Promise((wake) => setTimeout(wake, 50))
  }
}
const kill = async (): Promise<void> => {
  const child = server
  if (child === null) return
  const ended = new Promise((resolveEnd) => child.once('exit', resolveEnd))
  child.kill('SIGKILL')
  await ended
}

it('finishes every book after the server was killed while they were under way, and writes no article twice', async () => {
  const first = await start()
  const ids: string[] = []
  for (const book of books) {
    const submission = await first.call('submit', {
      body: { ...sampleInput(book, site.urlOf), allow_duplicate: false },
    })
    ids.push(submission.submission_id)
  }
  await new Promise((wake) => setTimeout(wake, 200))
  await kill()

  const second = await start()
  for (const id of ids) {
    for (;;) {
      const { submission, runs } = await second.call('getTask', { params: { id } })
      if (submission.status === 'ready_for_review') {
        expect(runs.filter((run) => run.outcome === 'crashed').length).toBeLessThanOrEqual(1)
        expect(submission.article_version).toBe(1)
        break
      }
      if (submission.status === 'failed' || submission.status === 'needs_sources')
        throw new Error(`${submission.book.title}: ${submission.status}`)
      await new Promise((wake) => setTimeout(wake, 100))
    }
  }
})
