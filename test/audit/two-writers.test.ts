import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSqliteStore } from '../../src/adapters/stores/sqlite/index.ts'
import { openStore } from '../../src/app/foundation/open-store.ts'
import type { AuditEntry } from '../../src/domain/audit.ts'
import type { Store } from '../../src/ports/store.ts'
import { createAudit } from '../../src/reporting/audit/index.ts'
import { type MongoServer, startMongoServer } from '../support/mongodb-server.ts'
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts'
import { describeWith } from '../support/servers.ts'
import { silentLog } from '../support/silent-log.ts'
import { sampleEvent } from './sample-event.ts'

const entriesOf = async (store: Store): Promise<readonly AuditEntry[]> => {
  const entries: AuditEntry[] = []
  for await (const entry of createAudit({ store }).entries()) entries.push(entry)
  return entries
}

/** Every entry has its place, all of both writers are there, and each writer's own stand in the order in which it told them. */
const expectWhole = async (store: Store, each: number): Promise<void> => {
  expect(await createAudit({ store }).verify(null)).toMatchObject({ ok: true, entries: 2 * each, fault: null })
  const ids = (await entriesOf(store)).map(({ event_id: id }) => id)
  for (const writer of ['a', 'b'])
    expect(ids.filter((id) => id.startsWith(`${writer}-`))).toEqual(
      Array.from({ length: each }, (_, index) => `${writer}-${index}`),
    )
}

const appendFromBoth = async (stores: readonly [Store, Store], each: number): Promise<void> => {
  const writers = stores.map((store, index) => ({ audit: createAudit({ store }), name: index === 0 ? 'a' : 'b' }))
  await Promise.all(
    writers.flatMap(({ audit, name }) =>
      Array.from({ length: each }, (_, index) => audit.append(sampleEvent(`${name}-${index}`))),
    ),
  )
}

it('two processes that append to one SQLite file at once leave no gap and no fork', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pigmeu-audit-'))
  const path = join(folder, 'ledger.sqlite')
  await createSqliteStore({ path }).close()
  const program = resolve(import.meta.dirname, 'append-many.ts')
  const run = (writer: string) => promisify(execFile)(process.execPath, [program, path, writer, '250'])
  await Promise.all([run('a'), run('b')])
  const store = createSqliteStore({ path })
  await expectWhole(store, 250)
  await store.close()
  rmSync(folder, { recursive: true })
})

describeWith('postgres', 'two writers on PostgreSQL', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  it('leave no gap and no fork', async () => {
    const open = () => openStore(server.uri('audit'), silentLog)
    const stores = [await open(), await open()] as const
    await appendFromBoth(stores, 100)
    await expectWhole(stores[0], 100)
    await Promise.all(stores.map((store) => store.close()))
  })
})

describeWith('mongodb', 'two writers on MongoDB', () => {
  let server: MongoServer
  beforeAll(async () => {
    server = await startMongoServer()
  })
  afterAll(() => server.close())

  it('leave no gap and no fork', async () => {
    const open = () => openStore(server.uriOf('audit'), silentLog)
    const stores = [await open(), await open()] as const
    await appendFromBoth(stores, 50)
    await expectWhole(stores[0], 50)
    await Promise.all(stores.map((store) => store.close()))
  })
})
