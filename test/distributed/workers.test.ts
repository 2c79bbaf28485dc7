import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { sampleBooks, samplePage } from '../../src/app/demo/sample-book.ts'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { openStore } from '../../src/app/foundation/open-store.ts'
import type { StageRun } from '../../src/domain/submission.ts'
import type { Store } from '../../src/ports/store.ts'
import { type PageSite, servePages } from '../support/page-site.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { endProgram, startProgram, startServer } from '../support/program-process.ts'
import { type RedisServer, startRedis } from '../support/redis-server.ts'
import { describeWith } from '../support/servers.ts'
import { silentLog } from '../support/silent-log.ts'

const [book] = sampleBooks()
const pause = (durationMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, durationMs))

describeWith(['postgres', 'redis'], 'workers on a shared PostgreSQL', () => {
  let folder: string
  let postgres: Awaited<ReturnType<typeof startPostgres>>
  let redis: RedisServer
  let site: PageSite
  let store: Store
  let environment: Readonly<Record<string, string>>
  let server: Awaited<ReturnType<typeof startServer>>
  const workers: ChildProcess[] = []
  const startWorker = (...flags: readonly string[]): ChildProcess => {
    const worker = startProgram(['worker', ...flags], environment)
    workers.push(worker)
    return worker
  }
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pigmeu-workers-'))
    ;[postgres, redis] = await Promise.all([startPostgres(), startRedis()])
    const pages = Object.entries(book?.pages ?? {}).map(
      ([address, file]) => [address, { body: samplePage(book?.book_id ?? '', file), delayMs: 2_500 }] as const,
    )
    site = await servePages(Object.fromEntries(pages))
    environment = {
      PIGMEU_DATA: folder,
      PIGMEU_STORE: postgres.uri('workers'),
      PIGMEU_REDIS: redis.url,
      PIGMEU_SECRET_KEY: randomBytes(32).toString('base64'),
      PIGMEU_ALLOW_LOOPBACK: 'true',
      PIGMEU_OPEN_SOURCES: 'none',
      PIGMEU_LOG_LEVEL: 'silent',
      PIGMEU_BROWSER: 'never',
      // Each book is read anew, and slowly.
      PIGMEU_CACHE_HOURS: '0',
    }
    store = await openStore(environment['PIGMEU_STORE'] ?? '', silentLog)
    server = await startServer(folder, environment)
  })
  afterEach(async () => {
    for (const worker of workers.splice(0)) await endProgram(worker)
  })
  afterAll(async () => {
    await endProgram(server.child)
    await store.close()
    await Promise.all([site.close(), postgres.stop(), redis.close()])
    rmSync(folder, { recursive: true, force: true })
  })
  const submit = async (): Promise<string> => {
    if (book === undefined) throw new Error('there is no sample book')
    const body = { ...sampleInput(book, site.urlOf), allow_duplicate: true }
    return (await server.client.call('submit', { body })).submission_id
  }
  const untilReady = async (id: string): Promise<readonly StageRun[]> => {
    for (;;) {
      const submission = await store.get(id)
      if (submission?.status === 'ready_for_review') return store.documents('stage_runs', `${id}/`)
      expect(['failed', 'needs_sources', 'cancelled']).not.toContain(submission?.status)
      await pause(50)
    }
  }

  it('do the stages that each was started for', async () => {
    startWorker('--stages', 'scrape')
    startWorker('--stages', 'context,article,publish')
    const runs = await untilReady(await submit())
    const [scrape, context, article] = ['scrape', 'context', 'article'].map(
      (stage) => runs.find((run) => run.stage === stage)?.owner,
    )
    expect(context).toBe(article)
    expect(scrape).not.toBe(context)
  }, 60_000)

  it('hand what they cannot finish to another when they are stopped, at once and without costing an attempt', async () => {
    const first = startWorker()
    const id = await submit()
    while ((await store.get(id))?.lease == null) await pause(20)
    startWorker()
    await pause(1_000)
    await endProgram(first)
    expect(first.exitCode).toBe(0)
    const runs = (await untilReady(id)).filter(({ stage }) => stage === 'scrape')
    expect(runs.map(({ outcome }) => outcome)).toEqual(['defer', 'done'])
    expect(runs.map(({ attempt }) => attempt)).toEqual([1, 1])
    expect(new Set(runs.map(({ owner }) => owner)).size).toBe(2)
  }, 60_000)
})
