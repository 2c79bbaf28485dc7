import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  beginning,
  claimed,
  createSample,
  later,
  sampleArticle,
  sampleChange,
  sampleSnapshot,
  sampleSubmission,
  sampleUpload,
} from '../../../test/contracts/samples.ts'
import { silentLog } from '../../../test/support/silent-log.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import { createSqliteStore, lockDataFolder } from '../../adapters/stores/sqlite/index.ts'
import type { DocumentWrite, Store } from '../../ports/store.ts'
import { type MoveOrder, migrate } from './index.ts'
import { moveStores } from './move-stores.ts'

const root = mkdtempSync(join(tmpdir(), 'pigmeu-migrate-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const fileIn = (folder: string): string => join(root, folder, 'pigmeu.sqlite')
/** Makes a data folder, fills its store and lets go of both. */
const filled = async (folder: string, fill: (store: Store) => Promise<unknown>): Promise<string> => {
  lockDataFolder(join(root, folder)).release()
  const store = createSqliteStore({ path: fileIn(folder) })
  await fill(store)
  await store.close()
  return `sqlite:${fileIn(folder)}`
}
const opened = async <T>(folder: string, ask: (store: Store) => Promise<T>): Promise<T> => {
  const store = createSqliteStore({ path: fileIn(folder) })
  try {
    return await ask(store)
  } finally {
    await store.close()
  }
}

const orderOf = (from: string, to: string, more: Partial<MoveOrder> = {}): MoveOrder => ({
  from,
  to,
  merge: false,
  force: false,
  repair: false,
  verifyOnly: false,
  signal: new AbortController().signal,
  log: silentLog,
  onProgress: () => undefined,
  ...more,
})
const refusal = (field: string, reason: RegExp) =>
  expect.objectContaining({ code: 'INVALID_INPUT', problems: [{ field, reason: expect.stringMatching(reason) }] })

/** Everything that a database may stumble over: names it finds special, empty things, all kinds of text and number. */
const awkward = {
  'a.b': { $set: [null, true, [], {}, [[1.5, -0.25]]] },
  '': 'x\u0000y \u{1F600} \u2028',
  10: 'ten',
  9: 'nine',
  large: Number.MAX_SAFE_INTEGER,
  date: beginning,
  z: 1,
  a: 2,
}

const houseWrites: readonly DocumentWrite[] = [
  { collection: 'settings', document: { name: 'awkward', value: awkward } },
  { collection: 'settings', document: { name: 'ключ/a%_*.b', value: [] } },
  { collection: 'counters', document: { name: 'spent/2026-03-01', values: { calls: 3, 'gpt-4.1/mini': 7 } } },
  {
    collection: 'credentials',
    document: { credential_id: 'c', kind: 'wordpress', label: 'W', public: {}, secret: 'jwe', updated_at: beginning },
  },
  {
    collection: 'sessions',
    document: { token_hash: 'h', name: 'Zoë', created_at: beginning, expires_at: beginning },
  },
]

const documentsOf = (id: string): readonly DocumentWrite[] => [
  { collection: 'uploads', document: sampleUpload(id, 'u1', 'words '.repeat(20)) },
  { collection: 'snapshots', document: sampleSnapshot(id, 's1', later(1)) },
  { collection: 'articles', document: sampleArticle(id, 1, true) },
]

/** A book in the middle of a run whose process ended, with a stored step; and so many books that wait. */
const fillHouse =
  (books: number) =>
  async (store: Store): Promise<void> => {
    await store.put(houseWrites)
    await createSample(store, sampleSubmission('running'))
    const claim = await claimed(store, 'running', 't1')
    const times = { started_at: beginning, ended_at: later(1) }
    const step = { submission_id: 'running', stage: 'scrape', key: 'read:s1', fingerprint: 'f' } as const
    await store.writeStep(claim, { ...step, ...times, result: awkward })
    for (let index = 0; index < books; index += 1) {
      const id = `book-${String(index).padStart(4, '0')}`
      await store.create(sampleSubmission(id), { actor: 'editor:ada', reason: null }, documentsOf(id))
    }
  }

describe('moving house', () => {
  it('moves all that there is, tells how far it is, and the second time only compares', async () => {
    const from = await filled('laptop', fillHouse(60))
    const to = `sqlite:${fileIn('server')}`
    const told: string[] = []
    const report = await migrate(orderOf(from, to, { onProgress: ({ doing }) => told.push(doing) }))
    expect(report).toMatchObject({ ok: true, copied: 5 + 1 + 60 * 4, difference_count: 0 })
    expect(report.sections.find(({ section }) => section === 'submissions')).toMatchObject({ source_count: 61 })
    expect(told).toContain('copying')
    expect(told).toContain('comparing')
    expect(await migrate(orderOf(from, to))).toMatchObject({ ok: true, copied: 0, sections: report.sections })
    await opened('server', async (store) => {
      expect(await store.document('settings', 'awkward')).toEqual({ name: 'awkward', value: awkward })
      expect(await store.readStep('running', 'read:s1', 'f')).toMatchObject({ result: awkward })
      // The run that the move ended counts neither as an attempt nor as a crash.
      expect(await store.get('running')).toMatchObject({ lease: null, attempts: 0, crashes: 0 })
      expect(await claimed(store, 'running', 't2', later(1))).toMatchObject({ submission: { attempts: 1 } })
    })
  })

  it('finds what was tampered with by the hash, names it, and puts it right when asked to', async () => {
    const from = await filled('honest', fillHouse(30))
    const to = `sqlite:${fileIn('tampered')}`
    await migrate(orderOf(from, to))
    await opened('tampered', async (store) => {
      await store.put([{ collection: 'uploads', document: sampleUpload('book-0001', 'u1', 'other words') }])
      await store.put([{ collection: 'uploads', document: sampleUpload('book-0001', 'u9') }])
      await store.put([{ collection: 'settings', document: { name: 'own', value: 1 } }])
      for (let index = 0; index < 25; index += 1)
        await store.remove('snapshots', `book-00${String(index).padStart(2, '0')}/s1`)
    })
    const found = await migrate(orderOf(from, to, { verifyOnly: true }))
    expect(found).toMatchObject({ ok: false, copied: 0, difference_count: 27 })
    expect(found.differences).toHaveLength(20)
    expect(found.differences.slice(0, 3)).toEqual([
      { section: 'uploads', key: 'book-0001/u1', kind: 'different' },
      { section: 'uploads', key: 'book-0001/u9', kind: 'extra' },
      { section: 'snapshots', key: 'book-0000/s1', kind: 'missing' },
    ])
    expect(found.sections.find(({ section }) => section === 'settings')).toMatchObject({ differences: 0, kept: 1 })
    expect(await migrate(orderOf(from, to, { repair: true }))).toMatchObject({ ok: true, repaired: 27 })
    await opened('tampered', (store) => store.change('book-0001', 1, sampleChange(), later(1)))
    await expect(migrate(orderOf(from, to, { repair: true }))).rejects.toEqual(refusal('--repair', /1 book went on/))
  })

  it('goes on where it was killed, in whatever instant', async () => {
    const from = await filled('long', fillHouse(250))
    const child = spawn(process.execPath, ['--input-type=module', '--eval', hangingMove, from, fileIn('killed')], {
      stdio: ['ignore', 'pipe', 'inherit'],
      cwd: import.meta.dirname,
    })
    await once(child.stdout, 'data')
    const to = `sqlite:${fileIn('killed')}`
    await expect(migrate(orderOf(from, to))).rejects.toMatchObject({ code: 'DATA_FOLDER_IN_USE' })
    child.kill('SIGKILL')
    await once(child, 'exit')
    const report = await migrate(orderOf(from, to))
    expect(report).toMatchObject({ ok: true, difference_count: 0 })
    // Two batches of uploads had been noted, and what belongs to the house.
    expect(report.copied).toBe(1 + 250 * 4 - 200)
  })

  it('stops between two batches when told to, and goes on', async () => {
    const from = await filled('stopping', fillHouse(120))
    const to = `sqlite:${fileIn('stopped')}`
    const stopping = new AbortController()
    const onProgress = (): void => stopping.abort(new Error('told to stop'))
    await expect(migrate(orderOf(from, to, { signal: stopping.signal, onProgress }))).rejects.toThrow('told to stop')
    expect((await migrate(orderOf(from, to))).copied).toBeLessThan(5 + 1 + 120 * 4)
  })

  it('waits for a store that is away for a moment', async () => {
    const [source, target] = [createMemoryStore(), createMemoryStore()]
    await fillHouse(1)(source)
    let failures = 0
    const given = { source, target, moveId: 'm', signal: new AbortController().signal, now: () => 0 }
    const wishes = { verifyOnly: false, merge: false, repair: false, force: true }
    const report = await moveStores(
      {
        ...given,
        onProgress: () => undefined,
        patiently: async (work) => {
          failures += 1
          // What had been written when the store went away is written again.
          if (failures % 2 === 0) await work()
          return work()
        },
      },
      { ...wishes, mayRun: { source: true, target: true } },
    )
    expect(report).toMatchObject({ ok: true })
  })
})

/** Moves until the third batch of uploads, and then hangs in the middle of it. */
const hangingMove = `
  const [from, path] = process.argv.slice(1)
  const { lockDataFolder, createSqliteStore } = await import('../../adapters/stores/sqlite/index.ts')
  const { moveStores } = await import('./move-stores.ts')
  const { moveIdOf, readStoreAddress } = await import('./store-address.ts')
  globalThis.lock = lockDataFolder(path.slice(0, path.lastIndexOf('/')))
  const target = createSqliteStore({ path })
  let batches = 0
  const put = async (documents) => {
    if (documents[0].collection === 'uploads') batches += 1
    if (batches < 3) return target.put(documents)
    await target.put(documents.slice(0, 30))
    console.log('in the middle')
    setInterval(() => undefined, 1000)
    return new Promise(() => undefined)
  }
  const address = readStoreAddress('--from', from)
  const source = createSqliteStore({ path: from.slice('sqlite:'.length) })
  const signal = new AbortController().signal
  await moveStores(
    { source, target: { ...target, put }, moveId: moveIdOf(address), signal, now: Date.now, onProgress() {}, patiently: (work) => work() },
    { force: true, merge: false, repair: false, verifyOnly: false, mayRun: {} },
  )
`

describe('what is refused', () => {
  it('the same store twice, under whatever address', async () => {
    const from = await filled('one', fillHouse(0))
    await expect(migrate(orderOf(from, from))).rejects.toEqual(refusal('--to', /same store/))
    const store = createMemoryStore()
    const twice = moveStores(
      {
        source: store,
        target: { ...store },
        moveId: 'm',
        signal: new AbortController().signal,
        now: () => 0,
        onProgress: () => undefined,
        patiently: (work) => work(),
      },
      { verifyOnly: false, merge: false, repair: false, force: true, mayRun: { source: true, target: true } },
    )
    await expect(twice).rejects.toEqual(refusal('--to', /same store/))
  })

  it('a data folder that a server uses', async () => {
    const from = await filled('served', fillHouse(0))
    const lock = lockDataFolder(join(root, 'served'))
    await expect(migrate(orderOf(from, `sqlite:${fileIn('new')}`))).rejects.toMatchObject({
      code: 'DATA_FOLDER_IN_USE',
    })
    lock.release()
  })

  it.each([
    ['mysql://x', 'sqlite:a', '--from', /must begin with/],
    ['sqlite:/nowhere/at/all', 'sqlite:a', '--from', /no file/],
    [`sqlite:${root}`, 'sqlite:a', '--from', /is a folder.*pigmeu\.sqlite/],
  ])('%s to %s', async (from, to, field, reason) => {
    await expect(migrate(orderOf(from, to))).rejects.toEqual(refusal(field, reason))
  })

  it('workers that still hold books of a server store, unless forced', async () => {
    const [source, target] = [createMemoryStore(), createMemoryStore()]
    await fillHouse(0)(source)
    const run = (force: boolean) =>
      moveStores(
        {
          source,
          target,
          moveId: 'm',
          signal: new AbortController().signal,
          now: () => Date.parse(later(1)),
          onProgress: () => undefined,
          patiently: (work) => work(),
        },
        { verifyOnly: false, merge: false, repair: false, force, mayRun: { source: true, target: true } },
      )
    await expect(run(false)).rejects.toEqual(refusal('--from', /hold 1 book, until .*stop the servers and workers/))
    expect(await target.submissionIds(null, 1)).toEqual([])
    expect(await run(true)).toMatchObject({ ok: true })
  })

  it('a target with books of its own, unless they are others and are to be kept', async () => {
    const from = await filled('mine', fillHouse(2))
    const yours = await filled('yours', async (store) => {
      await createSample(store, sampleSubmission('yours'))
      await store.put([{ collection: 'settings', document: { name: 'awkward', value: 'theirs' } }])
    })
    await expect(migrate(orderOf(from, yours))).rejects.toEqual(refusal('--to', /holds 1 book already/))
    const report = await migrate(orderOf(from, yours, { merge: true }))
    expect(report).toMatchObject({ ok: true, difference_count: 0 })
    expect(report.sections.find(({ section }) => section === 'submissions')).toMatchObject({ source_count: 3, kept: 1 })
    expect(await opened('yours', (store) => store.document('settings', 'awkward'))).toMatchObject({ value: 'theirs' })
    expect(await opened('yours', (store) => store.submissionIds(null, 9))).toHaveLength(4)
    const other = await filled('other', (store) => createSample(store, sampleSubmission('running')))
    await expect(migrate(orderOf(from, other, { merge: true }))).rejects.toEqual(refusal('--merge', /both stores hold 1 book/))
  })
})
