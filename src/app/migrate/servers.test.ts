import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { claimed } from '../../../test/contracts/samples.ts'
import { type MongoServer, startMongoServer } from '../../../test/support/mongodb-server.ts'
import { awkward, createHouses, fillHouse, orderOf, thingsInHouse } from '../../../test/support/moving-house.ts'
import { type PostgresServer, startPostgres } from '../../../test/support/postgres-server.ts'
import { describeWith } from '../../../test/support/servers.ts'
import { silentLog } from '../../../test/support/silent-log.ts'
import { openStore } from '../foundation/open-store.ts'
import { type AddressedReport, migrate } from './index.ts'

const { root, fileIn, filled, opened } = createHouses('servers')
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** What the hashes of a house say, section by section. */
const hashesOf = ({ sections }: AddressedReport) => sections.map(({ section, target_sha256: hash }) => [section, hash])

/** Moves a house from a laptop to a server and back again; every byte is as it was. */
const movesThereAndBack = (name: string, addressOf: () => string): void => {
  it('takes a house from a laptop and gives it back the same; a stopped move goes on', async () => {
    const from = await filled(`laptop-${name}`, fillHouse(2, 10))
    const stopping = new AbortController()
    const onProgress = (): void => stopping.abort(new Error('told to stop'))
    const stopped = migrate(orderOf(from, addressOf(), { signal: stopping.signal, onProgress }))
    await expect(stopped).rejects.toThrow('told to stop')
    const there = await migrate(orderOf(from, addressOf()))
    expect(there).toMatchObject({ ok: true, difference_count: 0 })
    expect(there.copied).toBeLessThan(thingsInHouse(2, 10))
    const back = await migrate(orderOf(addressOf(), `sqlite:${fileIn(`back-${name}`)}`))
    expect(back).toMatchObject({ ok: true, copied: thingsInHouse(2, 10) })
    expect(hashesOf(back)).toEqual(hashesOf(there))
    await opened(`back-${name}`, async (store) => {
      expect(await store.document('settings', 'awkward')).toEqual({ name: 'awkward', value: awkward })
    })
  })

  it('finds one changed word in a server, and refuses to leave while a worker holds a book', async () => {
    const from = `sqlite:${fileIn(`laptop-${name}`)}`
    const store = await openStore(addressOf(), silentLog)
    const upload = await store.document('uploads', 'book-0/u1')
    if (upload === null) throw new Error('the upload did not move')
    await store.put([{ collection: 'uploads', document: { ...upload, body: `${upload.body}.` } }])
    await claimed(store, 'book-1', 't9', new Date().toISOString())
    await store.close()
    const found = await migrate(orderOf(from, addressOf(), { verifyOnly: true }))
    expect(found.differences[0]).toEqual({ section: 'uploads', key: 'book-0/u1', kind: 'different' })
    await expect(migrate(orderOf(addressOf(), `sqlite:${fileIn(`away-${name}`)}`))).rejects.toMatchObject({
      problems: [{ field: '--from', reason: expect.stringContaining('1 book') }],
    })
  })
}

describeWith('postgres', 'moving to PostgreSQL', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())
  movesThereAndBack('postgres', () => server.uri('moved'))
})

describeWith('mongodb', 'moving to MongoDB', () => {
  let server: MongoServer
  beforeAll(async () => {
    server = await startMongoServer()
  })
  afterAll(() => server.close())
  movesThereAndBack('mongodb', () => server.uriOf('moved'))
})
