import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { beginning, claimed, createSample, sampleSubmission, sampleUpload } from '../../../../test/contracts/samples.ts'
import { storeContract } from '../../../../test/contracts/store.ts'
import { openDatabase } from './database.ts'
import { schemaVersion } from './migrations.ts'
import { createSqliteStore, createStoreOn } from './sqlite-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'pigmeu-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let count = 0
const freshPath = (): string => {
  count += 1
  return join(folder, `ledger-${count}.sqlite`)
}

storeContract('the SQLite store', () => createSqliteStore({ path: freshPath() }))

describe('the SQLite store on its disk', () => {
  it('finds everything again after it was closed and opened', async () => {
    const path = freshPath()
    const first = createSqliteStore({ path })
    const submission = await createSample(first, sampleSubmission('a'))
    await first.put([{ collection: 'uploads', document: sampleUpload('a', 'u1') }])
    await first.close()
    const second = createSqliteStore({ path })
    expect(await second.get('a')).toEqual(submission)
    expect(await second.document('uploads', 'a/u1')).toEqual(sampleUpload('a', 'u1'))
    await second.close()
  })

  it('lets two openings of one file race for a claim, and one wins', async () => {
    const path = freshPath()
    const stores = [createSqliteStore({ path }), createSqliteStore({ path })]
    await createSample(stores[0] ?? createSqliteStore({ path }), sampleSubmission('a'))
    const claims = await Promise.all(
      stores.map((store, index) =>
        store.claim('a', { owner: 'w', token: `t${index}`, leaseMs: 60_000, now: beginning }),
      ),
    )
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1)
    for (const store of stores) await store.close()
  })

  it('refuses a database of a newer program, says so, and leaves it as it was', async () => {
    const path = freshPath()
    await createSqliteStore({ path }).close()
    const newer = new DatabaseSync(path)
    newer.exec(`INSERT INTO schema_version (version) VALUES (${schemaVersion + 1})`)
    newer.close()
    expect(() => createSqliteStore({ path })).toThrow(
      expect.objectContaining({ code: 'DATA_FOLDER_TOO_NEW', message: expect.stringContaining(path) }),
    )
    const kept = new DatabaseSync(path)
    expect(kept.prepare('SELECT max(version) AS version FROM schema_version').get()).toEqual({
      version: schemaVersion + 1,
    })
    kept.close()
  })

  it('says DISK_FULL for a full disk, and the half-made write is gone', async () => {
    const path = freshPath()
    const store = createSqliteStore({ path })
    await createSample(store, sampleSubmission('a'))
    await store.close()
    const database = openDatabase(path)
    // SQLite's own limit of pages answers with the same code as a disk without room.
    database.connection.exec('PRAGMA max_page_count = 60')
    const small = createStoreOn(database)
    const claim = await claimed(small, 'a', 't1')
    const document = sampleUpload('a', 'big', 'x'.repeat(2_000_000))
    const change = {
      moves: [],
      set: { change_request: 'half' },
      documents: [{ collection: 'uploads', document } as const],
    }
    await expect(small.commit(claim, change, beginning)).rejects.toMatchObject({ code: 'DISK_FULL' })
    expect(await small.get('a')).toEqual(claim.submission)
    expect(await small.renew(claim, beginning)).toBe(true)
    await small.close()
  })

  it('says STORE_UNAVAILABLE while another process holds the write lock too long, and goes on afterwards', async () => {
    const path = freshPath()
    const store = createSqliteStore({ path })
    await createSample(store, sampleSubmission('a'))
    const other = openDatabase(path, 50)
    const impatient = createStoreOn(other)
    const holder = new DatabaseSync(path)
    holder.exec('BEGIN IMMEDIATE')
    const worker = { owner: 'w', token: 't', leaseMs: 1, now: beginning }
    await expect(impatient.claim('a', worker)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    expect((await impatient.get('a'))?.attempts).toBe(0)
    holder.exec('ROLLBACK')
    expect(await impatient.claim('a', worker)).not.toBeNull()
    holder.close()
    await impatient.close()
    await store.close()
  })

  it('lets writes share a wait for the disk, and one that fails takes nothing of the others with it', async () => {
    const store = createSqliteStore({ path: join(folder, 'shared.sqlite') })
    const documentOf = (name: string, value: unknown) =>
      ({ collection: 'settings', document: { name, value } }) as const
    const writes = await Promise.allSettled([
      store.put([documentOf('first', 1)]),
      store.put([documentOf('half', 1), documentOf('impossible', 1n)]),
      store.insert(documentOf('second', 2)),
      store.insert(documentOf('second', 3)),
      store.add('counter', { calls: 1 }),
    ])
    expect(writes.map((one) => (one.status === 'fulfilled' ? (one.value ?? 'done') : 'refused'))).toEqual([
      'done',
      'refused',
      true,
      false,
      { calls: 1 },
    ])
    expect(await store.documents('settings', '')).toEqual([
      { name: 'first', value: 1 },
      { name: 'second', value: 2 },
    ])
    await store.close()
  })

  it('says STORE_UNAVAILABLE once it is closed, and for a file that is no database', async () => {
    const path = freshPath()
    const store = createSqliteStore({ path })
    await store.close()
    await store.close()
    await expect(store.get('a')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    await expect(store.put([])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    const text = freshPath()
    writeFileSync(text, 'Dear diary, today I was opened as a database.\n'.repeat(100))
    expect(() => createSqliteStore({ path: text })).toThrow(expect.objectContaining({ code: 'STORE_UNAVAILABLE' }))
    expect(() => createSqliteStore({ path: join(folder, 'no such folder', 'x.sqlite') })).toThrow(
      expect.objectContaining({ code: 'STORE_UNAVAILABLE' }),
    )
  })
})
