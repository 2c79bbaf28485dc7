import { expect, it } from 'vitest'
import { createActionBench } from '../../test/support/action-bench.ts'
import { listViews, mostViews, removeView, saveView, type Viewer } from './saved-views.ts'

const ana: Viewer = { userId: 'u1', name: 'Ana', isOwner: false }
const ben: Viewer = { userId: 'u2', name: 'Ben', isOwner: false }
const olga: Viewer = { userId: 'u3', name: 'Olga', isOwner: true }

const names = async (bench: ReturnType<typeof createActionBench>, who: Viewer) =>
  (await listViews(bench.deps, who)).map(({ name }) => name)

it('shows everybody their own views and what others share', async () => {
  const bench = createActionBench()
  await saveView(bench.deps, ana, { name: 'Mine', search: 'show=failed' })
  await saveView(bench.deps, ana, { name: 'Ours', search: 'show=waiting', shared: true })
  expect(await names(bench, ana)).toEqual(['Mine', 'Ours'])
  expect(await names(bench, ben)).toEqual(['Ours'])
})

it('takes the place of the view of the same name, which is not the one of somebody else', async () => {
  const bench = createActionBench()
  await saveView(bench.deps, ana, { name: 'Ours', search: 'show=failed', shared: true })
  await saveView(bench.deps, ana, { name: 'Ours', search: 'show=done', shared: true })
  await saveView(bench.deps, ben, { name: 'Ours', search: 'show=stopped' })
  expect((await listViews(bench.deps, ben)).map(({ search }) => search).toSorted()).toEqual([
    'show=done',
    'show=stopped',
  ])
})

it('lets only whose it is, or an owner, remove a view', async () => {
  const bench = createActionBench()
  const shared = await saveView(bench.deps, ana, { name: 'Ours', search: '', shared: true })
  const own = await saveView(bench.deps, ana, { name: 'Mine', search: '' })
  await expect(removeView(bench.deps, ben, shared.view_id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(removeView(bench.deps, olga, own.view_id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await names(bench, ana)).toEqual(['Mine', 'Ours'])
  await removeView(bench.deps, olga, shared.view_id)
  await removeView(bench.deps, ana, own.view_id)
  expect(await names(bench, ana)).toEqual([])
})

it('keeps no more views of one person than can be looked over, and none without a name', async () => {
  const bench = createActionBench()
  for (let number = 1; number <= mostViews; number += 1)
    await saveView(bench.deps, ana, { name: `View ${number}`, search: '' })
  await expect(saveView(bench.deps, ana, { name: 'One more', search: '' })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  })
  await saveView(bench.deps, ana, { name: 'View 1', search: 'show=done' })
  await expect(saveView(bench.deps, ben, { name: ' ', search: '' })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})
