import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { startMongoServer } from '../../../test/support/mongodb-server.ts'
import { startPostgres } from '../../../test/support/postgres-server.ts'
import { describeWith } from '../../../test/support/servers.ts'
import { silentLog } from '../../../test/support/silent-log.ts'
import { createSqliteStore } from '../../adapters/stores/sqlite/index.ts'
import { schemaVersion } from '../../adapters/stores/sqlite/migrations.ts'
import { readConfig } from '../config.ts'
import { openStore } from '../foundation/open-store.ts'
import { writeServerFile } from '../server-file.ts'
import { preflight } from './preflight.ts'

const root = mkdtempSync(join(tmpdir(), 'pigmeu-preflight-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let count = 0
const freshFolder = (): string => {
  count += 1
  const folder = join(root, String(count))
  mkdirSync(folder)
  return folder
}
const frozen = resolve(import.meta.dirname, '../../../test/frozen')
const credential = {
  credential_id: 'c',
  kind: 'wordpress',
  label: 'W',
  public: {},
  secret: 'jwe',
  updated_at: '',
} as const

const found = async (folder: string) => {
  const report = await preflight(readConfig({ PIGMEU_DATA: folder }))
  return { ...report, bad: report.findings.filter(({ ok }) => !ok).map(({ about }) => about) }
}

describe('the check before an upgrade', () => {
  it.each(['v1', 'v5', 'v6'])('says what would be done with %s, and changes nothing', async (version) => {
    const folder = freshFolder()
    const path = join(folder, 'pigmeu.sqlite')
    copyFileSync(join(frozen, version, 'pigmeu.sqlite'), path)
    const before = readFileSync(path)
    const report = await found(folder)
    expect(report).toMatchObject({ ok: true, found_version: Number(version.slice(1)), wanted_version: schemaVersion })
    expect(report.findings.map(({ about }) => about)).toEqual(['version', 'integrity', 'disk', 'key', 'servers'])
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(folder).filter((name) => !/-(wal|shm)$/u.test(name))).toEqual(['pigmeu.sqlite'])
  })

  it('is content with no data at all', async () => {
    expect(await found(freshFolder())).toMatchObject({ ok: true, found_version: null })
  })

  it('finds a damaged database', async () => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'pigmeu.sqlite'), 'no database, but long enough to be looked at '.repeat(200))
    expect((await found(folder)).bad).toEqual(['integrity'])
  })

  it('finds data of a newer program, a key that is gone, a server that runs, a restore that broke off', async () => {
    const folder = freshFolder()
    const store = createSqliteStore({ path: join(folder, 'pigmeu.sqlite') })
    await store.put([{ collection: 'credentials', document: credential }])
    await store.close()
    expect((await found(folder)).bad).toEqual(['key'])
    writeFileSync(join(folder, 'key'), 'key')
    expect((await found(folder)).bad).toEqual([])
    writeServerFile(folder, { url: 'http://127.0.0.1:1', token: 't', pid: process.pid })
    writeFileSync(join(folder, 'restore-under-way'), '')
    const { DatabaseSync } = await import('node:sqlite')
    const newer = new DatabaseSync(join(folder, 'pigmeu.sqlite'))
    newer.exec(`INSERT INTO schema_version (version) VALUES (${schemaVersion + 1})`)
    newer.close()
    expect((await found(folder)).bad).toEqual(['version', 'servers', 'restore'])
  })
})

const onServer = async (uri: string) => {
  const config = readConfig({ PIGMEU_DATA: freshFolder(), PIGMEU_STORE: uri, PIGMEU_SECRET_KEY: 'a'.repeat(64) })
  expect(await preflight(config)).toMatchObject({ ok: true, found_version: null })
  await (await openStore(uri, silentLog)).close()
  expect(await preflight(config)).toMatchObject({ ok: true, found_version: expect.any(Number) })
}

describeWith('postgres', 'the check before an upgrade of PostgreSQL', () => {
  it('says which version is there', async () => {
    const server = await startPostgres()
    await onServer(server.uri('checked'))
    await server.stop()
  })
})

describeWith('mongodb', 'the check before an upgrade of MongoDB', () => {
  it('says which version is there', async () => {
    const server = await startMongoServer()
    await onServer(server.uriOf('checked'))
    await server.close()
  })
})
