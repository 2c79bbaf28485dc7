import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readParts } from '../../src/app/backup/read-backup.ts'
import { receiveBackup } from '../../src/app/backup/receive-backup.ts'
import { restore } from '../../src/app/backup/restore.ts'
import { type Client, createClient } from '../../src/app/cli/client.ts'
import { readConfig } from '../../src/app/config.ts'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { createSampleSite, type SampleSite } from '../../src/app/demo/sample-site.ts'
import { openAndServe, type RunningServer } from '../../src/app/serve.ts'
import { type MongoServer, startMongoServer } from '../support/mongodb-server.ts'
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts'
import { describeWith } from '../support/servers.ts'
import { silentLog } from '../support/silent-log.ts'

const root = mkdtempSync(join(tmpdir(), 'pigmeu-backup-load-'))
const key = 'k'.repeat(43)
let site: SampleSite
let backup: string
let ids: readonly string[]

/** How the server of a folder is told to run. */
const environmentOf = (folder: string, store?: string) => ({
  PIGMEU_DATA: join(root, folder),
  PIGMEU_PORT: '0',
  PIGMEU_ALLOW_LOOPBACK: 'true',
  PIGMEU_LOG_LEVEL: 'silent',
  PIGMEU_OPEN_SOURCES: 'none',
  PIGMEU_WORK: 'always',
  PIGMEU_SECRET_KEY: Buffer.from(key).toString('base64').slice(0, 43).concat('='),
  ...(store === undefined ? {} : { PIGMEU_STORE: store }),
})

const start = async (folder: string, store?: string): Promise<{ server: RunningServer; client: Client }> => {
  const server = await openAndServe(readConfig(environmentOf(folder, store)))
  return { server, client: createClient(server, 'test') }
}

/** Approves and publishes into files whatever is ready, until every book is published. */
const finishAll = async (client: Client): Promise<void> => {
  for (;;) {
    const found = await Promise.all(ids.map((id) => client.call('getSubmission', { params: { id } })))
    if (found.every(({ status }) => status === 'published')) return
    for (const { submission_id: id, status, failure, actions } of found) {
      if (status === 'failed' || status === 'needs_sources') throw new Error(`${id}: ${status} ${failure?.message}`)
      const params = { params: { id } }
      if (actions.includes('approve')) await client.call('approve', { ...params, body: {} }).catch(() => undefined)
      else if (status === 'approved' && actions.includes('publish'))
        await client.call('publish', { ...params, body: { target: 'file' } }).catch(() => undefined)
    }
    await sleep(50)
  }
}

const publishedIn = (folder: string): readonly string[] => readdirSync(join(root, folder, 'published')).sort()

const statusesIn = async (file: string): Promise<readonly string[]> => {
  const statuses: string[] = []
  for await (const part of readParts(file))
    if ('content' in part && part.content.kind === 'book') statuses.push(part.content.submission.status)
  return statuses
}

/** Of backups in their order, the middle one of those in which some book had still to go on. */
const fromTheMiddle = async (files: readonly string[]): Promise<string> => {
  const statuses = await Promise.all(files.map(statusesIn))
  const unfinished = files.filter((_, index) => statuses[index]?.some((status) => status !== 'published'))
  const chosen = unfinished[Math.floor(unfinished.length / 2)]
  if (chosen === undefined) throw new Error('no backup was made while the books were written')
  return chosen
}

beforeAll(async () => {
  site = await createSampleSite()
  const { server, client } = await start('first')
  try {
    const submitted = await Promise.all(
      site.books
        .slice(0, 2)
        .map((book) => client.call('submit', { body: { ...sampleInput(book, site.urlOf), allow_duplicate: false } })),
    )
    ids = submitted.map(({ submission_id }) => submission_id)
    const finishing = finishAll(client)
    // Backed up again and again while the books are written, approved and published; one from the middle is restored.
    const files: string[] = []
    let isOver = false
    void finishing.finally(() => {
      isOver = true
    })
    while (!isOver) {
      const file = join(root, `backup-${files.length}.gz`)
      await receiveBackup(Readable.from(await client.stream('backup', { query: {} })), file)
      files.push(file)
      await sleep(100)
    }
    await finishing
    backup = await fromTheMiddle(files)
  } finally {
    await server.close()
  }
})
afterAll(async () => {
  await site.close()
  rmSync(root, { recursive: true, force: true })
})

const orderOf = (folder: string, store?: string) => {
  const { storeAddress, dataFolder } = readConfig(environmentOf(folder, store))
  return { file: backup, storeAddress, dataFolder, replace: false, now: new Date().toISOString(), log: silentLog }
}

/** Restores the backup and lets every book go on to its end. */
const restoredAndFinished = async (folder: string, store?: string): Promise<void> => {
  const { counts } = await restore(orderOf(folder, store))
  expect(counts.books).toBe(ids.length)
  const { server, client } = await start(folder, store)
  try {
    await finishAll(client)
  } finally {
    await server.close()
  }
  expect(publishedIn(folder)).toEqual(publishedIn('first'))
}

it('lets every book go on to its end in a new data folder, and publishes none twice', () =>
  restoredAndFinished('second'))

describeWith('postgres', 'a backup into PostgreSQL', () => {
  let postgres: PostgresServer
  beforeAll(async () => {
    postgres = await startPostgres()
  })
  afterAll(() => postgres.stop())
  it('is refused while a server works with that store, and lets every book go on to its end afterwards', async () => {
    const { server } = await start('in-postgres', postgres.uri('restored'))
    await expect(restore(orderOf('in-postgres', postgres.uri('restored')))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining(`process ${process.pid} on `),
    })
    await server.close()
    await restoredAndFinished('in-postgres', postgres.uri('restored'))
  })
})

describeWith('mongodb', 'a backup into MongoDB', () => {
  let mongo: MongoServer
  beforeAll(async () => {
    mongo = await startMongoServer()
  })
  afterAll(() => mongo.close())
  it('lets every book go on to its end', () => restoredAndFinished('in-mongodb', mongo.uriOf('restored')))
})
