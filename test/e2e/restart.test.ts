import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleBooks, samplePage } from '../../src/app/demo/sample-book.ts'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { type PageSite, servePages } from '../support/page-site.ts'
import { type Installation, openInstallation } from '../support/profile.ts'
import { endProgram, startServer } from '../support/program-process.ts'

const books = sampleBooks()

let folder: string
let site: PageSite
let installation: Installation
let server: ChildProcess | null = null

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pigmeu-restart-'))
  const pages = books.flatMap((book) =>
    Object.entries(book.pages).map(
      ([address, file]) => [address, { body: samplePage(book.book_id, file), delayMs: 400 }] as const,
    ),
  )
  site = await servePages(Object.fromEntries(pages))
  installation = await openInstallation()
  installation.startWorkers(environment())
})
afterAll(async () => {
  if (server !== null) await endProgram(server, 'SIGKILL')
  await installation.close()
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

const environment = () => ({
  PIGMEU_DATA: folder,
  PIGMEU_ALLOW_LOOPBACK: 'true',
  PIGMEU_LOG_LEVEL: 'silent',
  PIGMEU_OPEN_SOURCES: 'none',
  ...installation.environment,
})

it('finishes every book after the server was killed while they were under way, and writes no article twice', async () => {
  const { child, client: first } = await startServer(folder, environment())
  server = child
  const ids: string[] = []
  for (const book of books) {
    const submission = await first.call('submit', {
      body: { ...sampleInput(book, site.urlOf), allow_duplicate: false },
    })
    ids.push(submission.submission_id)
  }
  await new Promise((wake) => setTimeout(wake, 200))
  await endProgram(child, 'SIGKILL')

  const { child: next, client: second } = await startServer(folder, environment())
  server = next
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
