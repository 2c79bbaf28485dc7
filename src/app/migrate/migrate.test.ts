import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { claimed, later, sampleChange, sampleUpload } from '../../../test/contracts/samples.ts'
import {
  awkward,
  createHouses,
  fillHouse,
  houseThings,
  moveOf,
  orderOf,
  plainly,
  thingsInHouse,
} from '../../../test/support/moving-house.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import { migrate } from './index.ts'
import type { Move } from './move.ts'
import { moveStores } from './move-stores.ts'

const { root, fileIn, filled, opened } = createHouses('migrate')
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('moving house', () => {
  it('moves all that there is, tells how far it is, and the second time only compares', async () => {
    const from = await filled('laptop', fillHouse(10, 150))
    const to = `sqlite:${fileIn('server')}`
    const told: string[] = []
    const report = await migrate(orderOf(from, to, { onProgress: ({ doing }) => told.push(doing) }))
    expect(report).toMatchObject({ ok: true, copied: thingsInHouse(10, 150), difference_count: 0 })
    expect(report.sections.find(({ section }) => section === 'submissions')).toMatchObject({ source_count: 11 })
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
    const from = await filled('honest', fillHouse(5))
    const to = `sqlite:${fileIn('tampered')}`
    await migrate(orderOf(from, to))
    await opened('tampered', async (store) => {
      await store.put([{ collection: 'uploads', document: sampleUpload('book-1', 'u1', 'other words') }])
      await store.put([{ collection: 'uploads', document: sampleUpload('book-1', 'u9') }])
      await store.put([{ collection: 'settings', document: { name: 'own', value: 1 } }])
      await store.remove('snapshots', 'book-4/s1')
    })
    const found = await migrate(orderOf(from, to, { verifyOnly: true }))
    expect(found).toMatchObject({ ok: false, copied: 0, difference_count: 3 })
    expect(found.differences).toEqual([
      { section: 'uploads', key: 'book-1/u1', kind: 'different' },
      { section: 'uploads', key: 'book-1/u9', kind: 'extra' },
      { section: 'snapshots', key: 'book-4/s1', kind: 'missing' },
    ])
    expect(found.sections.find(({ section }) => section === 'settings')).toMatchObject({ differences: 0, kept: 1 })
    expect(await migrate(orderOf(from, to, { repair: true }))).toMatchObject({ ok: true, repaired: 3 })
    await opened('tampered', (store) => store.change('book-1', 1, sampleChange(), later(1)))
    await expect(migrate(orderOf(from, to, { repair: true }))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ field: '--repair', reason: expect.stringContaining('1 book went on') }],
    })
  })

  it('goes on where it was killed, in whatever instant', async () => {
    const from = await filled('long', fillHouse(2, 400))
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
    expect(report.copied).toBe(thingsInHouse(2, 400) - houseThings - 200)
  })

  it('stops between two batches when told to, and goes on', async () => {
    const from = await filled('stopping', fillHouse(2, 200))
    const to = `sqlite:${fileIn('stopped')}`
    const stopping = new AbortController()
    // As a signal of the system comes: when the process looks up, not at once.
    const onProgress = (): void => void setImmediate(() => stopping.abort(new Error('told to stop')))
    await expect(migrate(orderOf(from, to, { signal: stopping.signal, onProgress }))).rejects.toThrow('told to stop')
    const { copied } = await migrate(orderOf(from, to))
    expect(copied).toBeGreaterThan(0)
    expect(copied).toBeLessThan(thingsInHouse(2, 200))
  })

  it('waits for a store that is away for a moment', async () => {
    const [source, target] = [createMemoryStore(), createMemoryStore()]
    await fillHouse(1)(source)
    let failures = 0
    // What had been written when the store went away is written again.
    const patiently: Move['patiently'] = async (work) => {
      failures += 1
      if (failures % 2 === 0) await work()
      return work()
    }
    const report = await moveStores(moveOf(source, target, { patiently }), { ...plainly, force: true })
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
