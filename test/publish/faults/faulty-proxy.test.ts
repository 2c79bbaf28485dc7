import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRandom } from '../../support/random.ts'
import { type FaultName, faultNames, faults } from './faults.ts'
import { type FaultyProxy, startFaultyProxy } from './faulty-proxy.ts'

let site: Server
let proxy: FaultyProxy
/** What reached the site: the method, and whether it was signed. */
let arrived: string[]

beforeEach(async () => {
  arrived = []
  site = createServer((request, response) => {
    arrived.push(`${request.method} ${request.headers.authorization ?? 'unsigned'}`)
    response.setHeader('content-type', 'application/json').end('{"id":7,"name":"done"}')
  }).listen(0, '127.0.0.1')
  await once(site, 'listening')
  const address = site.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  proxy = await startFaultyProxy(`http://127.0.0.1:${address.port}`)
})
afterEach(async () => {
  await proxy.stop()
  site.closeAllConnections()
  site.close()
})

const post = async (patienceMs = 5_000): Promise<string> => {
  try {
    const answer = await fetch(`${proxy.url}/?rest_route=/wp/v2/posts`, {
      method: 'POST',
      redirect: 'manual',
      headers: { authorization: 'Basic x', 'content-type': 'application/json' },
      body: '{"content":"<!-- wp:paragraph -->"}',
      signal: AbortSignal.timeout(patienceMs),
    })
    const text = await answer.text()
    return `${answer.status} ${text.includes('"done"}') ? 'done' : 'other'}`
  } catch (thrown) {
    return thrown instanceof Error && thrown.name === 'TimeoutError' ? 'time-out' : 'no answer'
  }
}

/** What the caller hears, and how often the site got the request. */
const expected: Readonly<Record<FaultName, readonly [string, number]>> = {
  'connection refused': ['no answer', 0],
  'reset before sending': ['no answer', 0],
  'reset after commit': ['no answer', 1],
  'cut off within the answer': ['no answer', 1],
  'time-out before': ['time-out', 0],
  'time-out after commit': ['time-out', 1],
  '500 before': ['500 other', 0],
  '500 after commit': ['500 other', 1],
  '502 before': ['502 other', 0],
  '502 after commit': ['502 other', 1],
  '503 before': ['503 other', 0],
  '503 after commit': ['503 other', 1],
  '504 before': ['504 other', 0],
  '504 after commit': ['504 other', 1],
  '429 too many requests': ['429 other', 0],
  'maintenance page': ['503 other', 0],
  '403 of a firewall': ['403 other', 0],
  '401 without the Authorization header': ['200 done', 1],
  '413 too large': ['413 other', 0],
  'a page with status 200': ['200 other', 0],
  'a page with status 200 after commit': ['200 other', 1],
  'warnings of PHP before the answer': ['200 done', 1],
  'an answer cut short': ['200 other', 1],
  'an empty answer': ['200 other', 1],
  'moved permanently (301)': ['301 other', 0],
  'moved for now (302)': ['302 other', 0],
  'slow drip': ['200 done', 1],
  'sent twice': ['200 done', 2],
}

test.each(faultNames)('%s happens to one request, and the next one passes', async (name) => {
  proxy.arm(name)
  const heard = await post(name.startsWith('time-out') ? 300 : undefined)
  expect([heard, arrived.length]).toEqual(expected[name])
  expect(arrived.length > 0).toBe(faults[name].isAfter || name === '401 without the Authorization header')
  expect(arrived).not.toContain(name === '401 without the Authorization header' ? 'POST Basic x' : 'POST unsigned')
  expect(proxy.happened).toEqual([{ fault: name, request: 'POST /wp/v2/posts' }])
  await expect.poll(() => post(), { timeout: 5_000 }).toBe('200 done')
})

test('a fault waits for the n-th request that matches', async () => {
  proxy.arm('502 before', { matching: /^POST .*\/posts$/u, nth: 2, times: 2 })
  expect((await fetch(`${proxy.url}/wp-json/wp/v2/posts`)).status).toBe(200)
  expect([await post(), await post(), await post(), await post()]).toEqual([
    '200 done',
    '502 other',
    '502 other',
    '200 done',
  ])
  expect(proxy.seen[0]).toBe('GET /wp/v2/posts')
})

test('faults at random are the same for the same seed, and end when it is calm', async () => {
  const round = async () => {
    proxy.disturb(0.5, ['500 before'], createRandom(7))
    const heard: string[] = []
    for (let count = 0; count < 8; count += 1) heard.push(await post())
    return heard
  }
  const first = await round()
  expect(await round()).toEqual(first)
  expect(new Set(first)).toEqual(new Set(['200 done', '500 other']))
  proxy.calm()
  expect(await post()).toBe('200 done')
})
