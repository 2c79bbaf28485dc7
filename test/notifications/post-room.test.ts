import { afterEach, expect, test, vi } from 'vitest'
import { createInProcessEvents } from '../../src/adapters/events/in-process/index.ts'
import { createMemoryStore } from '../../src/adapters/stores/memory/index.ts'
import { PigmeuError } from '../../src/domain/errors.ts'
import type { Store } from '../../src/ports/store.ts'
import { openPostRoom, type PostRoom } from '../../src/reporting/post-room/index.ts'
import { createPostBench, sampleHappening } from './post-bench.ts'

const open: PostRoom[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((room) => room.close()))
})

const openRoom = async (
  changes: Partial<Parameters<typeof openPostRoom>[0]> = {},
  memory: Store = createMemoryStore(),
) => {
  const post = createPostBench(memory)
  const events = createInProcessEvents()
  await post.wants('ada')
  const room = openPostRoom({ ...post.partsOver(post.store), events, ...changes })
  open.push(room)
  await post.clock.pass(2_000)
  const tell = () => events.publish({ kind: 'status', submission_id: 'book-1', at: '', status: 'failed', reason: null })
  return { ...post, room, tell }
}

test('an event wakes it: what happened is sorted at once and told when it was gathered', async () => {
  const { happened, tell, clock, left, taken } = await openRoom()
  await happened(sampleHappening('1'))
  tell()
  await clock.pass(1_500)
  expect(await left()).toEqual([])
  await clock.pass(80_000)
  expect(taken).toMatchObject([{ receiver: 'mail:ada', happenings: [{ happening_id: '1' }] }])
})

test('an event that was lost costs seconds', async () => {
  const { happened, clock, recorded } = await openRoom()
  await happened(sampleHappening('1'))
  await clock.pass(15_000)
  expect(recorded).toEqual(['1'])
})

test('a storm of events costs a look a second', async () => {
  const { tell, clock, store } = await openRoom()
  const looks = vi.spyOn(store, 'documents')
  for (let event = 0; event < 1_000; event += 1) {
    tell()
    await clock.pass(10)
  }
  expect(looks.mock.calls.filter(([collection]) => collection === 'happenings').length).toBeLessThan(15)
})

test('a mail server that hangs keeps nothing out of the audit log', async () => {
  const { happened, clock, recorded, tell } = await openRoom({
    find: async () => ({
      is: 'reachable',
      by: 'mail',
      gathers: true,
      notifier: {
        deliver: (_notice, signal) =>
          new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      },
    }),
  })
  await happened(sampleHappening('1'))
  await clock.pass(90_000)
  await happened(sampleHappening('2'))
  tell()
  await clock.pass(2_000)
  expect(recorded).toEqual(['1', '2'])
})

test('a store that is away is asked again', async () => {
  const memory = createMemoryStore()
  let away = true
  const insert: Store['insert'] = async (write) => {
    if (away) throw new PigmeuError('STORE_UNAVAILABLE')
    return memory.insert(write)
  }
  const { happened, clock, log, left, tell } = await openRoom({}, { ...memory, insert })
  await happened(sampleHappening('1'))
  tell()
  await clock.pass(2_000)
  expect(await left()).toHaveLength(1)
  expect(log.lines).toMatchObject([{ level: 'warn' }])
  away = false
  await clock.pass(15_000)
  expect(await left()).toEqual([])
})

test('closing ends it, whatever is under way', async () => {
  const { room, happened, clock, recorded } = await openRoom()
  await room.close()
  await happened(sampleHappening('1'))
  await clock.pass(60_000)
  expect(recorded).toEqual([])
})
