import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createSample, sampleSubmission } from '../../../test/contracts/samples.ts'
import { createHouses, fillHouse, moveOf, orderOf, plainly } from '../../../test/support/moving-house.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import { lockDataFolder } from '../../adapters/stores/sqlite/index.ts'
import { migrate } from './index.ts'
import { moveStores } from './move-stores.ts'

const { root, fileIn, filled, opened } = createHouses('refusals')
afterAll(() => rmSync(root, { recursive: true, force: true }))

const refusal = (field: string, reason: RegExp) =>
  expect.objectContaining({ code: 'INVALID_INPUT', problems: [{ field, reason: expect.stringMatching(reason) }] })

describe('what is refused', () => {
  it('the same store twice, under whatever address', async () => {
    const from = await filled('one', fillHouse(0))
    await expect(migrate(orderOf(from, from))).rejects.toEqual(refusal('--to', /same store/))
    const store = createMemoryStore()
    await expect(moveStores(moveOf(store, { ...store }), plainly)).rejects.toEqual(refusal('--to', /same store/))
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
    const run = (force: boolean) => moveStores(moveOf(source, target), { ...plainly, force })
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
    await expect(migrate(orderOf(from, other, { merge: true }))).rejects.toEqual(
      refusal('--merge', /both stores hold 1 book/),
    )
  })
})
