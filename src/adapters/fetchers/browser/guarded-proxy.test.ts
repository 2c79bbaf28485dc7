import { type IncomingHttpHeaders, request } from 'node:http'
import { connect, createServer, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  html,
  openPrivatePlace,
  openSite,
  type PrivatePlace,
  resolverOf,
  type TestSite,
  toLoopback,
} from '../../../../test/support/browser-bench.ts'
import { type GuardedProxy, type GuardedProxyOptions, startGuardedProxy } from './guarded-proxy.ts'
import type { ProxyLine } from './proxy-line.ts'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

let site: TestSite
let inside: PrivatePlace
let asked: IncomingHttpHeaders[]
let proxies: GuardedProxy[]

const open = async (options: Partial<GuardedProxyOptions> = {}): Promise<[GuardedProxy, ProxyLine]> => {
  const resolveHost = resolverOf({ 'inside.test': ['127.0.0.1'], 'mixed.test': ['93.184.216.34', '10.0.0.1'] })
  const proxy = await startGuardedProxy({ allowLoopback: false, resolveHost, connectTo: toLoopback, ...options })
  proxies.push(proxy)
  return [proxy, proxy.openLine()]
}
const credentials = ({ username, password }: Pick<ProxyLine, 'username' | 'password'>) => ({
  'proxy-authorization': `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
})
const through = (proxy: GuardedProxy, path: string, headers: Record<string, string>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asking = request(proxy.url, { path, headers: { host: new URL(path).host, ...headers } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      )
      response.on('error', reject)
    })
    asking.on('error', reject).end()
  })
/** The first line of the answer to CONNECT, and the tunnel. */
const tunnel = (proxy: GuardedProxy, target: string, headers: Record<string, string>): Promise<[string, Socket]> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(proxy.url)
    const socket = connect(Number(port), hostname)
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.write(`CONNECT ${target} HTTP/1.1\r\nhost: ${target}\r\n${lines.join('')}\r\n`)
    socket.once('data', (data: Buffer) => resolve([data.toString().split('\r\n')[0] ?? '', socket]))
    socket.on('error', reject)
  })

beforeEach(async () => {
  asked = []
  proxies = []
  site = await openSite({
    '/': (incoming, response) => {
      asked.push(incoming.headers)
      html('hello')(incoming, response)
    },
    '/large': html('x'.repeat(100_000)),
    '/silent': () => undefined,
    '/hostile': html('give me your name', 407, { 'proxy-authenticate': 'Basic realm="x"' }),
  })
  inside = await openPrivatePlace()
})
afterEach(async () => {
  await Promise.all(proxies.map((proxy) => proxy.close()))
  await site.close()
  await inside.close()
})

describe('the guarded proxy', () => {
  it('does nothing for whoever lacks the credentials of a page', async () => {
    const [proxy, line] = await open()
    const url = `http://book.example:${site.port}/`
    for (const headers of [
      {},
      credentials({ ...line, password: 'guess' }),
      credentials({ ...line, username: 'guess' }),
    ]) {
      expect((await through(proxy, url, headers)).status).toBe(407)
      expect((await tunnel(proxy, `book.example:${site.port}`, headers))[0]).toContain('407')
    }
    expect(site.seen).toEqual([])
    expect(await through(proxy, url, credentials(line))).toMatchObject({ status: 200, body: 'hello' })
  })

  it('tells no site of itself and lets no site ask for its credentials', async () => {
    const [proxy, line] = await open()
    await through(proxy, `http://book.example:${site.port}/`, credentials(line))
    expect(Object.keys(asked[0] ?? {}).filter((name) => name.startsWith('proxy') || name === 'via')).toEqual([])
    const hostile = await through(proxy, `http://book.example:${site.port}/hostile`, credentials(line))
    expect(hostile.status).not.toBe(407)
  })

  it.each([
    '127.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    'localhost',
    'a.localhost',
    'inside.test',
    'mixed.test',
    '10.1.2.3',
    '192.168.1.1',
    '169.254.169.254',
    '[fe80::1]',
    '224.0.0.1',
    '0.0.0.0',
    '2130706433',
    '0x7f.1',
  ])('refuses %s, plainly and through a tunnel', async (host) => {
    const [proxy, line] = await open({ connectTo: () => null })
    expect(await through(proxy, `http://${host}:${inside.port}/`, credentials(line))).toMatchObject({
      status: 403,
      headers: { 'x-refused-by': line.username },
    })
    expect((await tunnel(proxy, `${host}:${inside.port}`, credentials(line)))[0]).toContain('403')
    expect(inside.visits).toEqual([])
  })

  it('says why a host was refused, under the name by which it was asked for', async () => {
    const [proxy, line] = await open()
    await through(proxy, `http://INSIDE.test.:${inside.port}/`, credentials(line))
    expect(line.refusalOf('inside.test')).toMatchObject({
      code: 'FETCH_ADDRESS_REFUSED',
      message: expect.stringContaining('127.0.0.1'),
    })
    await through(proxy, 'http://nowhere.test/', credentials(line))
    expect(line.refusalOf('nowhere.test')).toMatchObject({ code: 'FETCH_FAILED' })
    expect(line.refusalOf('book.example')).toBeNull()
  })

  it('connects to the very address that was checked, and asks for it once a connection', async () => {
    let questions = 0
    const resolveHost = async () => {
      questions += 1
      return [{ address: questions === 1 ? '93.184.216.34' : '127.0.0.1', family: 4 }]
    }
    const [proxy, line] = await open({ resolveHost })
    const url = `http://rebind.example:${site.port}/`
    expect((await through(proxy, url, credentials(line))).status).toBe(200)
    expect(questions).toBe(1)
    expect((await through(proxy, url, credentials(line))).status).toBe(403)
    expect(site.seen).toEqual(['rebind.example/'])
  })

  it('opens tunnels to checked addresses, and counts what goes through', async () => {
    const [proxy, line] = await open()
    const echo = createServer((socket) => socket.pipe(socket))
    await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve))
    const address = echo.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const [status, socket] = await tunnel(proxy, `book.example:${port}`, credentials(line))
    expect(status).toContain('200')
    socket.write('hello')
    expect(String(await new Promise((resolve) => socket.once('data', resolve)))).toBe('hello')
    const closed = new Promise((resolve) => socket.once('close', resolve))
    line.close()
    await closed
    await new Promise((resolve) => echo.close(resolve))
    const before = line.transferredBytes()
    expect(before).toBeGreaterThan(10)
  })

  it('counts what came, open connections and ended ones alike', async () => {
    const [proxy, line] = await open()
    await through(proxy, `http://book.example:${site.port}/large`, { ...credentials(line), connection: 'close' })
    await through(proxy, `http://book.example:${site.port}/large`, { ...credentials(line), connection: 'keep-alive' })
    expect(line.transferredBytes()).toBeGreaterThan(200_000)
    expect(line.transferredBytes()).toBeLessThan(210_000)
  })

  it('cuts off what is under way when a page is over, and no other page', async () => {
    const [proxy, line] = await open()
    const other = proxy.openLine()
    const url = `http://book.example:${site.port}/silent`
    const pending = through(proxy, url, credentials(line))
    await site.asked('/silent')
    line.close()
    await expect(pending).rejects.toThrow()
    expect((await through(proxy, `http://book.example:${site.port}/`, credentials(line))).status).toBe(407)
    expect((await through(proxy, `http://book.example:${site.port}/`, credentials(other))).status).toBe(200)
  })

  it('listens on loopback alone', async () => {
    const [proxy] = await open()
    expect(new URL(proxy.url).hostname).toBe('127.0.0.1')
  })
})
