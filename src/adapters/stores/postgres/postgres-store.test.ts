import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { beginning, createSample, later, sampleChange, sampleSubmission } from '../../../../test/contracts/samples.ts'
import { storeContract } from '../../../../test/contracts/store.ts'
import { type PostgresServer, startPostgres } from '../../../../test/support/postgres-server.ts'
import { describeWith } from '../../../../test/support/servers.ts'
import { silentLog } from '../../../../test/support/silent-log.ts'
import { storeAddress } from './address.ts'
import { openDatabase } from './database.ts'
import { createPostgresStore } from './index.ts'
import { schemaVersion } from './migrations.ts'

let server: PostgresServer
let count = 0
/** The address of a store in a schema that no other test uses. */
const freshUri = (): string => {
  count += 1
  return server.uri(`s${count}`)
}
const open = (uri: string) => createPostgresStore({ uri, log: silentLog })

/** Asks the database itself, as an administrator does. */
const asked = async (text: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client(server.uri())
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(text)
  await client.end()
  return rows
}

describeWith('postgres', 'the PostgreSQL store on its server', () => {
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  storeContract('the PostgreSQL store', () => open(freshUri()))

  it('is made once by many processes that open it at the same time, and one of many claims wins', async () => {
    const uri = freshUri()
    const stores = await Promise.all([1, 2, 3, 4].map(() => open(uri)))
    const versions = await asked(`SELECT version FROM ${storeAddress(uri).schema}.schema_version`)
    expect(versions).toEqual(Array.from({ length: schemaVersion }, (_, index) => ({ version: index + 1 })))
    for (const store of stores.slice(0, 1)) await createSample(store, sampleSubmission('a'))
    const worker = { owner: 'w', leaseMs: 60_000, now: beginning }
    const claims = await Promise.all(stores.map((store, place) => store.claim('a', { ...worker, token: `t${place}` })))
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1)
    for (const store of stores) await store.close()
  })

  it('answers documents asked for at one time each with its own, or with nothing', async () => {
    const store = await open(freshUri())
    const names = Array.from({ length: 250 }, (_, number) => `n${number}`)
    const written = names.filter((_, number) => number % 3 > 0)
    await store.put(written.map((name) => ({ collection: 'settings', document: { name, value: name } })))
    const asked = ['settings', 'counters'] as const
    const found = await Promise.all(asked.flatMap((from) => names.map((name) => store.document(from, name))))
    expect(found.slice(0, 250)).toEqual(names.map((name) => (written.includes(name) ? { name, value: name } : null)))
    expect(found.slice(250)).toEqual(names.map(() => null))
    await store.close()
    await expect(Promise.all(names.map((name) => store.document('settings', name)))).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    })
  })

  it('refuses a schema of a newer program, says so, and leaves it as it was', async () => {
    const uri = freshUri()
    const { schema } = storeAddress(uri)
    await (await open(uri)).close()
    await asked(`INSERT INTO ${schema}.schema_version VALUES (${schemaVersion + 1})`)
    await expect(open(uri)).rejects.toMatchObject({
      code: 'DATA_FOLDER_TOO_NEW',
      message: expect.stringContaining(schema),
    })
    expect(await asked(`SELECT max(version) AS version FROM ${schema}.schema_version`)).toEqual([
      { version: schemaVersion + 1 },
    ])
  })

  it('keeps what PostgreSQL itself would refuse: NUL and half a surrogate pair, in texts, names and ids', async () => {
    const store = await open(freshUri())
    const odd = 'x\u0000\u0010\ud83d'
    const submission = sampleSubmission(odd, { identity_keys: [`url:${odd}`], change_request: odd })
    await createSample(store, submission)
    const move = { to: 'cancelled', actor: `editor:${odd}`, reason: odd } as const
    await store.change(odd, 1, sampleChange({ moves: [move] }), later(1))
    expect(await store.get(odd)).toMatchObject({ submission_id: odd, change_request: odd, status: 'cancelled' })
    expect((await store.history(odd)).at(-1)).toMatchObject(move)
    expect(await store.submissionIds(null, 5)).toEqual([odd])
    const value = { [odd]: [odd, 1e21, 5e-324, Number.MAX_VALUE, 0.1 + 0.2] }
    await store.put([{ collection: 'settings', document: { name: odd, value } }])
    expect(await store.document('settings', odd)).toEqual({ name: odd, value })
    expect(await store.documentKeys('settings', null, 5)).toEqual([odd])
    expect(await store.get('\u0000')).toBeNull()
    expect((await store.list({ text: '\ud83d' })).items).toHaveLength(1)
    await store.close()
  })

  it('takes titles and addresses of any length, and finds by them', async () => {
    const store = await open(freshUri())
    const long = Array.from({ length: 4_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7_919) % 20_000))).join(
      '',
    )
    const sample = sampleSubmission('a', { identity_keys: [`url:https://example.org/${long}`] })
    const submission = await createSample(store, { ...sample, book: { ...sample.book, title: `${long} the end` } })
    expect((await store.list({ text: `${long.slice(-9)} end` })).items).toEqual([submission])
    expect(await store.withIdentity(submission.identity_keys)).toEqual([submission])
    expect(await store.withIdentity([`url:https://example.org/${long}?`])).toEqual([])
    await store.close()
  })

  it('counts the same after its differences were added up, whoever adds them up at the same time', async () => {
    const uri = freshUri()
    const store = await open(uri)
    for (const id of ['a', 'b', 'c']) await createSample(store, sampleSubmission(id))
    await store.change('a', 1, sampleChange({ moves: [{ to: 'cancelled', actor: 'system', reason: null }] }), later(1))
    const table = `${storeAddress(uri).schema}.status_differences`
    await asked(`INSERT INTO ${table} SELECT 'failed', d FROM generate_series(1, 600), unnest(ARRAY[1, -1]) AS d`)
    const expected = { pending_scrape: 2, cancelled: 1 }
    expect(await Promise.all([1, 2, 3, 4].map(() => store.counts()))).toEqual([1, 2, 3, 4].map(() => expected))
    expect(await store.counts()).toEqual(expected)
    expect((await asked(`SELECT count(*)::int AS rows FROM ${table}`))[0]?.['rows']).toBeLessThan(20)
    await store.close()
  })

  it('finds a word that only old submissions have, and pages through a word that all have', async () => {
    const store = await open(freshUri())
    const titled = (id: string, title: string, at: number) => {
      const sample = sampleSubmission(id, { created_at: later(at) })
      return createSample(store, { ...sample, book: { ...sample.book, title } })
    }
    await titled('old', 'Ledgers, a rare word', 0)
    for (let number = 1; number <= 30; number += 1) await titled(`n${number}`, `Ledgers ${number}`, number)
    const ids = async (query: Parameters<typeof store.list>[0]) =>
      (await store.list(query)).items.map(({ submission_id }) => submission_id)
    expect(await ids({ text: 'rare ledgers', limit: 5 })).toEqual(['old'])
    expect(await ids({ text: 'ledgers', limit: 2 })).toEqual(['n30', 'n29'])
    expect(await ids({ text: 'ledgers', limit: 2, statuses: ['pending_scrape', 'failed'] })).toEqual(['n30', 'n29'])
    expect(await ids({ text: 'rare', statuses: ['failed'] })).toEqual([])
    await titled('old-2', 'Ledgers, another', -1)
    const { next } = await store.list({ text: 'ledgers', limit: 30 })
    expect(await ids({ text: 'ledgers', limit: 30, cursor: next ?? '' })).toEqual(['old', 'old-2'])
    await store.close()
  })

  it('does work again that another transaction came between', async () => {
    const uri = freshUri()
    await (await open(uri)).close()
    const database = openDatabase(storeAddress(uri), silentLog)
    await database.ask({ text: `INSERT INTO pigmeu.documents VALUES ('settings', 'n', '0')` })
    let runs = 0
    await Promise.all(
      [1, 2].map(() =>
        database.transaction(async (ask) => {
          runs += 1
          await ask({ text: 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ' })
          const [row] = await ask({ text: 'SELECT body::int AS n FROM pigmeu.documents' })
          await ask({ text: 'SELECT pg_sleep(0.05)' })
          await ask({ text: 'UPDATE pigmeu.documents SET body = $1' }, [Number(row?.['n']) + 1])
        }),
      ),
    )
    expect(runs).toBe(3)
    expect(await database.ask({ text: 'SELECT body::int AS n FROM pigmeu.documents' })).toEqual([{ n: 2 }])
    await database.close()
  })
})
