import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createKeptLog } from '../../../../test/contracts/kept-log.ts'
import {
  beginning,
  claimed,
  createSample,
  later,
  sampleChange,
  sampleSubmission,
} from '../../../../test/contracts/samples.ts'
import { freePort } from '../../../../test/support/free-port.ts'
import { type PostgresServer, startPostgres } from '../../../../test/support/postgres-server.ts'
import { describeWith } from '../../../../test/support/servers.ts'
import { silentLog } from '../../../../test/support/silent-log.ts'
import { createPostgresStore } from './index.ts'

let server: PostgresServer
const unavailable = { code: 'STORE_UNAVAILABLE' }

describeWith('postgres', 'the PostgreSQL store when its server goes away', () => {
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  it('says so, loses nothing that it confirmed, and works again as soon as the server does', async () => {
    const log = createKeptLog()
    const store = await createPostgresStore({ uri: server.uri('outage'), log })
    await createSample(store, sampleSubmission('a'))
    const claim = await claimed(store, 'a', 't1')
    await Promise.all([1, 2, 3].map(() => store.ping()))
    for (const end of [server.kill, server.shutDown]) {
      await end()
      await expect(store.get('a')).rejects.toMatchObject(unavailable)
      await expect(store.renew(claim, later(90_000))).rejects.toMatchObject(unavailable)
      await expect(store.list({})).rejects.toMatchObject(unavailable)
      await expect(createPostgresStore({ uri: server.uri('outage'), log })).rejects.toMatchObject(unavailable)
      await server.start()
      expect(await store.get('a')).toEqual(claim.submission)
    }
    expect(await store.commit(claim, sampleChange({ set: { change_request: 'x' } }), later(1))).toBe(true)
    expect(JSON.stringify(log.lines)).not.toContain('secret-of-tests')
    await store.close()
  })

  it('breaks off what is under way when it ends, in statements and in transactions', async () => {
    const store = await createPostgresStore({ uri: server.uri('broken_off'), log: silentLog })
    const submission = await createSample(store, sampleSubmission('a'))
    const holder = new pg.Client(server.uri())
    holder.on('error', () => undefined)
    await holder.connect()
    await holder.query('BEGIN; SELECT 1 FROM broken_off.submissions FOR UPDATE')
    const remains = { documents: [], uploadIds: [], stepKeys: [] }
    const worker = { owner: 'w', token: 't', leaseMs: 1, now: beginning }
    const waiting = [store.claim('a', worker), store.forget('a', remains, beginning)]
    const ended = Promise.allSettled(waiting)
    await sleep(100)
    await server.kill()
    for (const one of await ended) expect(one).toMatchObject({ status: 'rejected', reason: unavailable })
    await server.start()
    expect(await store.get('a')).toEqual(submission)
    await store.close()
  })

  it('waits no longer than told for what another holds', async () => {
    const store = await createPostgresStore({ uri: server.uri('held'), log: silentLog, statementMs: 100 })
    await createSample(store, sampleSubmission('a'))
    const holder = new pg.Client(server.uri())
    await holder.connect()
    await holder.query('BEGIN; SELECT 1 FROM held.submissions FOR UPDATE')
    const worker = { owner: 'w', token: 't', leaseMs: 1, now: beginning }
    await expect(store.claim('a', worker)).rejects.toMatchObject(unavailable)
    expect((await store.get('a'))?.attempts).toBe(0)
    await holder.end()
    expect(await store.claim('a', worker)).not.toBeNull()
    await store.close()
  })

  it('says STORE_UNAVAILABLE where the server takes no more connections, and once it is closed', async () => {
    const holder = new pg.Client(server.uri())
    await holder.connect()
    await holder.query('CREATE ROLE few CONNECTION LIMIT 1 LOGIN; CREATE SCHEMA few AUTHORIZATION few')
    const uri = server.uri('few').replace('pigmeu:', 'few:')
    const store = await createPostgresStore({ uri, log: silentLog })
    await store.ping()
    await expect(createPostgresStore({ uri, log: silentLog })).rejects.toMatchObject(unavailable)
    await expect(Promise.all([store.put([]), store.get('a')])).rejects.toMatchObject(unavailable)
    await store.close()
    await store.close()
    await expect(store.get('a')).rejects.toMatchObject(unavailable)
    await expect(store.put([])).rejects.toMatchObject(unavailable)
    await holder.end()
  })

  it('says what is wrong with an address, never the password in it', async () => {
    const refusals = [
      [server.uri().replace('/postgres', '/nowhere'), 'CONFIG_INVALID'],
      [server.uri().replace('pigmeu:', 'nobody:'), 'CONFIG_INVALID'],
      [`${server.uri()}?sslmode=verify-full&sslrootcert=/no/such/file`, 'CONFIG_INVALID'],
      [`postgres://pigmeu:secret-of-tests@127.0.0.1:${await freePort()}/postgres`, 'STORE_UNAVAILABLE'],
      ['postgres://pigmeu:secret-of-tests@127.0.0.1:port/postgres', 'CONFIG_INVALID'],
    ] as const
    for (const [uri, code] of refusals) {
      const refusal: unknown = await createPostgresStore({ uri, log: silentLog }).catch((thrown: unknown) => thrown)
      expect(refusal).toMatchObject({ code })
      expect(JSON.stringify(refusal) + String(refusal)).not.toContain('secret-of-tests')
    }
  })
})
