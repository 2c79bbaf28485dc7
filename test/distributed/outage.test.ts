import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleBooks, samplePage } from '../../src/app/demo/sample-book.ts'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { type MongoServer, startMongoServer } from '../support/mongodb-server.ts'
import { type PageSite, servePages } from '../support/page-site.ts'
import { endProgram, startProgram, startServer } from '../support/program-process.ts'
import { type RedisServer, startRedis } from '../support/redis-server.ts'
import { describeWith } from '../support/servers.ts'

const [book] = sampleBooks()
const pause = (durationMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, durationMs))

describeWith(['mongodb', 'redis'], 'a server and a worker whose servers go away', () => {
  let folder: string
  let mongo: MongoServer
  let redis: RedisServer
  let site: PageSite
  const programs: ChildProcess[] = []
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pigmeu-outage-'))
    ;[mongo, redis] = await Promise.all([startMongoServer(), startRedis()])
    const pages = Object.entries(book?.pages ?? {}).map(
      ([address, file]) => [address, { body: samplePage(book?.book_id ?? '', file), delayMs: 1_500 }] as const,
    )
    site = await servePages(Object.fromEntries(pages))
  })
  afterAll(async () => {
    for (const program of programs) await endProgram(program)
    await Promise.all([site.close(), mongo.close(), redis.close()])
    rmSync(folder, { recursive: true, force: true })
  })

  it('live through it, say so with 503 and when to ask again, and finish the book afterwards', async () => {
    if (book === undefined || !mongo.isOurs) throw new Error('needs a sample book and a server of its own')
    const environment = {
      PIGMEU_DATA: folder,
      PIGMEU_STORE: mongo.uriOf('outage'),
      PIGMEU_REDIS: redis.url,
      PIGMEU_SECRET_KEY: randomBytes(32).toString('base64'),
      PIGMEU_ALLOW_LOOPBACK: 'true',
      PIGMEU_OPEN_SOURCES: 'none',
      PIGMEU_LOG_LEVEL: 'silent',
      PIGMEU_LEASE_SECONDS: '6',
      PIGMEU_SWEEP_SECONDS: '2',
    }
    const server = await startServer(folder, environment)
    const worker = startProgram(['worker'], environment)
    programs.push(server.child, worker)
    const { submission_id: id } = await server.client.call('submit', { body: sampleInput(book, site.urlOf) })
    const statusOf = async () => (await server.client.call('getTask', { params: { id } })).submission
    while (!(await statusOf()).running) await pause(50)

    await redis.kill()
    await mongo.stop('SIGKILL')
    const headers = { authorization: `Bearer ${server.token}` }
    const answer = await fetch(`${server.url}/api/submissions`, { headers })
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await answer.json()).toMatchObject({ code: 'STORE_UNAVAILABLE' })
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200)
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(503)

    await mongo.start()
    // Without Redis nobody is rung for; what was accepted is in the store and is found by the next sweep.
    const later = await server.client.call('submit', {
      body: { ...sampleInput(book, site.urlOf), allow_duplicate: true },
    })
    expect(later.status).toBe('pending_scrape')
    await redis.start()
    for (const one of [id, later.submission_id])
      for (;;) {
        const { submission } = await server.client.call('getTask', { params: { id: one } })
        if (submission.status === 'ready_for_review') break
        expect(['failed', 'needs_sources', 'cancelled']).not.toContain(submission.status)
        await pause(100)
      }
    expect([server.child.exitCode, worker.exitCode]).toEqual([null, null])
  }, 90_000)
})
