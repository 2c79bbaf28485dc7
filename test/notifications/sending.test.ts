import { expect, test } from 'vitest'
import { PigmeuError } from '../../src/domain/errors.ts'
import { dropDeliveries, retryDeliveries } from '../../src/reporting/post-room/index.ts'
import { createPostBench, sampleChannel, sampleHappening } from './post-bench.ts'

const minuteMs = 60_000
const failing = (code: 'NOTIFY_FAILED' | 'NOTIFY_REFUSED', retryAfterMs?: number) => () => {
  throw new PigmeuError(code, 'the mail server said no', retryAfterMs === undefined ? {} : { retryAfterMs })
}

const oneOwed = async () => {
  const post = createPostBench()
  await post.wants('ada')
  await post.happened(sampleHappening('1'))
  await post.sort()
  await post.clock.pass(minuteMs)
  return post
}

test('a storm is one message: 500 books that fail at once are one mail to a person', async () => {
  const post = createPostBench()
  await post.wants('ada')
  await post.happened(...Array.from({ length: 300 }, (_, index) => sampleHappening(`a${index}`)))
  await post.sort()
  await post.clock.pass(30_000)
  await post.happened(...Array.from({ length: 200 }, (_, index) => sampleHappening(`b${index}`)))
  await post.sort()
  await post.send()
  expect(post.taken).toEqual([])
  await post.clock.pass(30_000)
  await post.send()
  expect(post.taken).toHaveLength(1)
  expect(post.taken[0]?.happenings).toHaveLength(500)
  expect(await post.deliveries()).toEqual([])
  expect(post.counted).toEqual([{ channel: 'mail', outcome: 'sent', amount: 500 }])
})

test('a program gets each happening in a message of its own, always under the same id', async () => {
  const post = createPostBench()
  await post.store.put([{ collection: 'credentials', document: sampleChannel('c1', 'webhook') }])
  await post.happened(sampleHappening('1'), sampleHappening('2'))
  await post.sort()
  const ids = (await post.deliveries()).map(({ delivery_id }) => delivery_id)
  await post.clock.pass(minuteMs)
  await post.send()
  expect(post.taken.map(({ delivery_id }) => delivery_id).sort()).toEqual([...ids].sort())
  expect(post.taken.map(({ happenings }) => happenings.length)).toEqual([1, 1])
})

test('what failed is tried again with growing waits, eight times in all over a day, then kept as failed', async () => {
  const post = await oneOwed()
  const waits: number[] = []
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    post.answers.push(failing('NOTIFY_FAILED'))
    await post.send()
    const [delivery] = await post.deliveries()
    expect(delivery).toMatchObject({ attempts: attempt, last_error: 'the mail server said no' })
    if (delivery?.state !== 'owed') break
    const waitMs = Date.parse(delivery.due_at) - post.clock.now()
    waits.push(waitMs / minuteMs)
    await post.clock.pass(waitMs - 1)
    await post.send()
    expect((await post.deliveries())[0]).toEqual(delivery)
    await post.clock.pass(1)
  }
  expect(waits).toEqual([10, 20, 40, 80, 160, 320, 640])
  expect(await post.deliveries()).toMatchObject([{ state: 'failed', attempts: 8 }])
  expect(post.counted.at(-1)).toEqual({ channel: 'mail', outcome: 'failed', amount: 1 })
  expect(post.log.lines.at(-1)).toMatchObject({ level: 'error', fields: { receiver: 'mail:ada', deliveries: 1 } })
  await post.clock.pass(24 * 60 * minuteMs)
  await post.send()
  expect(post.taken).toEqual([])
})

test('what was refused for good is not tried again', async () => {
  const post = await oneOwed()
  post.answers.push(failing('NOTIFY_REFUSED'))
  await post.send()
  expect(await post.deliveries()).toMatchObject([{ state: 'failed', attempts: 1 }])
})

test('a receiver that says when to come back is left in peace until then', async () => {
  const post = await oneOwed()
  post.answers.push(failing('NOTIFY_FAILED', 3_600_000))
  await post.send()
  const [delivery] = await post.deliveries()
  expect(Date.parse(delivery?.due_at ?? '') - post.clock.now()).toBe(3_600_000)
})

test('what comes later waits with what failed, and goes in the same message', async () => {
  const post = await oneOwed()
  post.answers.push(failing('NOTIFY_FAILED'))
  await post.send()
  await post.happened(sampleHappening('2'))
  await post.sort()
  await post.clock.pass(2 * minuteMs)
  await post.send()
  expect(post.taken).toEqual([])
  await post.clock.pass(8 * minuteMs)
  await post.send()
  expect(post.taken).toMatchObject([{ happenings: [{ happening_id: '1' }, { happening_id: '2' }] }])
})

test('a program that does not answer is asked once, not for every message that waits; what waited a day is given up', async () => {
  const post = createPostBench()
  await post.store.put([{ collection: 'credentials', document: sampleChannel('c1', 'webhook') }])
  await post.happened(sampleHappening('1'), sampleHappening('2'), sampleHappening('3'))
  await post.sort()
  let asked = 0
  const count = () => {
    asked += 1
    failing('NOTIFY_FAILED')()
  }
  for (let hour = 0; hour < 26; hour += 1) {
    await post.clock.pass(60 * minuteMs)
    post.answers.splice(0, post.answers.length, count, count, count)
    await post.send()
  }
  expect(asked).toBeLessThanOrEqual(9)
  expect((await post.deliveries()).map(({ state }) => state)).toContain('failed')
  for (let hour = 0; hour < 10; hour += 1) {
    await post.clock.pass(60 * minuteMs)
    post.answers.splice(0, post.answers.length, count, count, count)
    await post.send()
  }
  expect((await post.deliveries()).map(({ state }) => state)).toEqual(['failed', 'failed', 'failed'])
})

test('one that hangs is given up after its time, and keeps no other receiver waiting', async () => {
  const post = createPostBench()
  for (const id of ['ada', 'ben']) await post.wants(id)
  await post.happened(sampleHappening('1'))
  await post.sort()
  await post.clock.pass(minuteMs)
  await post.send(post.store, {
    limitMs: 20,
    find: async (receiver) => ({
      is: 'reachable',
      by: 'mail',
      gathers: true,
      notifier: {
        deliver: (notice, signal) =>
          receiver === 'mail:ada'
            ? new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
            : Promise.resolve(void post.taken.push({ ...notice, receiver })),
      },
    }),
  })
  expect(post.taken.map(({ receiver }) => receiver)).toEqual(['mail:ben'])
  expect(await post.deliveries()).toMatchObject([{ receiver: 'mail:ada', state: 'owed', attempts: 1 }])
})

test('what is being sent while the process stops is handed back and costs no try', async () => {
  const post = await oneOwed()
  post.answers.push(() => {
    post.stop()
    throw new PigmeuError('NOTIFY_FAILED')
  })
  const [before] = await post.deliveries()
  await post.send()
  expect(await post.deliveries()).toEqual([before])
})

test('what is owed to who left is dropped; what only another process can send waits a day for it', async () => {
  const post = await oneOwed()
  const why = 'no mail server is set up'
  await post.send(post.store, { find: async () => ({ is: 'elsewhere', by: 'mail', why }) })
  expect(await post.deliveries()).toMatchObject([{ state: 'owed', attempts: 0 }])
  await post.clock.pass(24 * 60 * minuteMs)
  await post.send(post.store, { find: async () => ({ is: 'elsewhere', by: 'mail', why }) })
  expect(await post.deliveries()).toMatchObject([{ state: 'failed', last_error: why }])
  expect(post.counted).toEqual([{ channel: 'mail', outcome: 'failed', amount: 1 }])
  const other = await oneOwed()
  await other.send(other.store, { find: async () => ({ is: 'gone' }) })
  expect(await other.deliveries()).toEqual([])
})

test('what failed can be tried again or given up, and is forgotten after a month', async () => {
  const post = await oneOwed()
  post.answers.push(failing('NOTIFY_REFUSED'))
  await post.send()
  expect(await retryDeliveries(post, null)).toBe(1)
  await post.send()
  expect(post.taken).toHaveLength(1)
  expect(await retryDeliveries(post, null)).toBe(0)

  const dropping = await oneOwed()
  const [delivery] = await dropping.deliveries()
  expect(await dropDeliveries(dropping, null)).toBe(0)
  expect(await dropDeliveries(dropping, [delivery?.delivery_id ?? ''])).toBe(1)

  const old = await oneOwed()
  old.answers.push(failing('NOTIFY_REFUSED'))
  await old.send()
  await old.clock.pass(29 * 24 * 60 * minuteMs)
  await old.send()
  expect(await old.deliveries()).toHaveLength(1)
  await old.clock.pass(24 * 60 * minuteMs)
  await old.send()
  expect(await old.deliveries()).toEqual([])
})
