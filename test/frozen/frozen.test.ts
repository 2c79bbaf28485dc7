import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { createSqliteStore } from '../../src/adapters/stores/sqlite/index.ts'
import { schemaVersion } from '../../src/adapters/stores/sqlite/migrations.ts'
import { later, sampleArticle, sampleUpload } from '../contracts/samples.ts'

const root = mkdtempSync(join(tmpdir(), 'pigmeu-frozen-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const versions = readdirSync(import.meta.dirname).filter((name) => /^v\d+$/.test(name))

const openCopy = (version: string) => {
  const path = join(root, `${version}-${readdirSync(root).length}.sqlite`)
  copyFileSync(join(import.meta.dirname, version, 'pigmeu.sqlite'), path)
  return createSqliteStore({ path })
}

describe('frozen data folders', () => {
  it('are kept for every schema version that there ever was', () => {
    const expected = Array.from({ length: schemaVersion }, (_, index) => `v${index + 1}`)
    expect([...versions].sort()).toEqual([...expected].sort())
  })

  it.each(versions)('%s is brought forward and read whole', async (version) => {
    const store = openCopy(version)
    expect(await store.counts()).toEqual({
      pending_scrape: 2,
      failed: 1,
      ready_for_review: 1,
      published: 1,
    })
    const listed = (await store.list({})).items
    expect(listed.map(({ submission_id }) => submission_id)).toEqual([
      'published',
      'reviewed',
      'held',
      'failed',
      'waiting',
    ])
    expect(listed.map(({ book }) => book.title)).toContain('Грокаем алгоритмы 🚀')
    expect((await store.list({ text: 'алгоритмы 🚀' })).items).toHaveLength(1)
    expect((await store.withIdentity(['isbn:9780000000000'])).map(({ submission_id }) => submission_id)).toEqual([
      'waiting',
    ])
    expect((await store.get('failed'))?.failure).toMatchObject({ stage: 'scrape', code: 'FETCH_FAILED' })
    expect((await store.get('held'))?.lease).toMatchObject({ owner: 'worker-t2', token: 't2' })
    expect((await store.history('reviewed')).map(({ to }) => to)).toEqual([
      'pending_article',
      'article_generated',
      'ready_for_review',
    ])
    expect((await store.history('published')).at(-1)).toMatchObject({ sequence: 5, from: 'approved', to: 'published' })
    expect((await store.get('failed'))?.notices).toEqual([])
    expect(await store.document('articles', 'reviewed/000001')).toMatchObject(sampleArticle('reviewed', 1, true))
    expect(await store.document('uploads', 'held/u1')).toMatchObject(
      sampleUpload('held', 'u1', 'Pasted words, "quoted", 🚀.'),
    )
    expect((await store.readStep('reviewed', 'plan', 'a'.repeat(64)))?.result).toEqual({
      sections: ['introduction', { heading: 'Überblick' }],
    })
    expect(await store.documents('settings', '')).toEqual([{ name: 'model.current', value: { provider: 'offline' } }])
    // Who signed in before there were users signs in again.
    expect(await store.documents('sessions', '')).toHaveLength(Number(version.slice(1)) < 7 ? 0 : 1)
    await store.close()
  })

  it.each(versions)('%s is kept as it was, beside, unless it is the present one', (version) => {
    const path = join(root, `kept-${version}.sqlite`)
    copyFileSync(join(import.meta.dirname, version, 'pigmeu.sqlite'), path)
    const number = Number(version.slice(1))
    void createSqliteStore({ path }).close()
    const copy = `${path}.version-${number}`
    expect(existsSync(copy)).toBe(number < schemaVersion)
    if (number === schemaVersion) return
    const kept = new DatabaseSync(copy, { readOnly: true })
    expect(kept.prepare('SELECT max(version) AS version FROM schema_version').get()).toEqual({ version: number })
    expect(kept.prepare('SELECT count(*) AS books FROM submissions').get()).toEqual({ books: 5 })
    kept.close()
  })

  it.each(versions)('%s can be worked with: the book that a dead worker held goes on', async (version) => {
    const store = openCopy(version)
    const now = later(3_600_000)
    expect((await store.owed(now, 10)).map(({ submission_id }) => submission_id)).toEqual(['held', 'waiting'])
    const claim = await store.claim('held', { owner: 'w', token: 'new', leaseMs: 60_000, now })
    expect(claim?.submission).toMatchObject({ crashes: 1, attempts: 1 })
    expect(await store.documents('stage_runs', 'held/')).toHaveLength(1)
    await store.close()
  })
})
