import { expect, it } from 'vitest'
import { createManualClock } from '../../../test/engine/manual-clock.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import { instant } from '../../ports/clock.ts'
import { giveSignsOfLife, isSignOfLife, livingProcesses } from './signs-of-life.ts'

const given = () => {
  const store = createMemoryStore()
  const clock = createManualClock('2026-03-01T10:00:00.000Z')
  const living = () => livingProcesses(store, instant(clock.now()))
  return { store, clock, living }
}

it('a process that works with a shared store is seen until it ends', async () => {
  const { store, clock, living } = given()
  const vanish = await giveSignsOfLife(store, clock)
  expect(await living()).toEqual([expect.stringMatching(`^process ${process.pid} on .+`)])
  await clock.pass(3_600_000)
  expect(await living()).toHaveLength(1)
  await vanish()
  expect(await store.documents('settings', '')).toEqual([])
})

it('a process that was killed is not seen after two minutes, and its sign goes after a day', async () => {
  const { store, clock, living } = given()
  const value = { host: 'desk', pid: 7, at: instant(clock.now()) }
  await store.put([{ collection: 'settings', document: { name: 'process/killed', value } }])
  await clock.pass(119_999)
  expect(await living()).toEqual(['process 7 on desk'])
  await clock.pass(1)
  expect(await living()).toEqual([])
  await clock.pass(86_400_000)
  const vanish = await giveSignsOfLife(store, clock)
  expect(await store.document('settings', 'process/killed')).toBeNull()
  await vanish()
})

it('a store that is away for a while hears the next sign', async () => {
  const { store, clock, living } = given()
  let isAway = false
  const put: typeof store.put = (documents) => (isAway ? Promise.reject(new Error('away')) : store.put(documents))
  const vanish = await giveSignsOfLife({ ...store, put }, clock)
  isAway = true
  await clock.pass(600_000)
  expect(await living()).toEqual([])
  isAway = false
  await clock.pass(60_000)
  expect(await living()).toHaveLength(1)
  await vanish()
})

it('a sign of life is known by its key', () => {
  expect(isSignOfLife('settings', 'process/1')).toBe(true)
  expect(isSignOfLife('settings', 'budget')).toBe(false)
  expect(isSignOfLife('users', 'process/1')).toBe(false)
})
