import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { createKeptLog } from '../../../../test/contracts/kept-log.ts'
import { serveBytes } from '../../../../test/support/byte-server.ts'
import {
  codeOf,
  createSkippingClock,
  endless,
  type Handler,
  html,
  noSignal,
  openFetchBench,
} from '../../../../test/support/fetch-bench.ts'
import { type ProxyServer, startHttpProxy, startSocksProxy } from '../../../../test/support/proxy-servers.ts'
import type { FetchRequest } from '../../../ports/fetcher.ts'
import { createSystemClock } from '../../clocks/system/index.ts'
import { createRotatingProxies } from '../../proxies/rotating/index.ts'
import type { HttpFetcherOptions } from './settings.ts'

const bench = openFetchBench()
const credentials = { user: 'ana', password: 's3cret:of/all,times' }
const started: ProxyServer[] = []
const kept = async (starting: Promise<ProxyServer>): Promise<ProxyServer> => {
  const proxy = await starting
  started.push(proxy)
  return proxy
}
afterEach(async () => {
  await Promise.all(started.splice(0).map((proxy) => proxy.die().catch(() => undefined)))
})

const openBy = (proxies: readonly ProxyServer[], options: Partial<HttpFetcherOptions> = {}) => {
  const { clock, pass } = createSkippingClock()
  const log = createKeptLog()
  const rotation = createRotatingProxies({ proxies: proxies.map(({ url }) => url), clock, log, random: () => 0.5 })
  const fetcher = bench.open({ clock, proxies: rotation, cacheLifeMs: 0, random: () => 0.5, ...endless, ...options })
  const ask = (path: string, host = 'shop.localhost', request: Partial<FetchRequest> = {}) =>
    fetcher.fetch({ url: path.startsWith('/') ? bench.at(path, host) : path, signal: noSignal(), ...request })
  return { ask, pass, log }
}
const hangUp: Handler = (request) => void request.socket.destroy()

describe.each([
  ['an HTTP proxy', startHttpProxy],
  ['a SOCKS5 proxy', startSocksProxy],
])('by %s', (_name, start) => {
  it('a site is asked under its own name at the address that was checked here', async () => {
    const proxy = await kept(start(credentials))
    bench.routes['/book'] = html('page')
    const { ask } = openBy([proxy])
    expect(await ask('/book')).toMatchObject({ body: 'page', finalUrl: bench.at('/book', 'shop.localhost') })
    expect(proxy.tunnels).toEqual([`127.0.0.1:${bench.port}`])
    expect(bench.seen[0]?.headers.host).toBe(`shop.localhost:${bench.port}`)
    expect(bench.seen[0]?.headers['proxy-authorization']).toBeUndefined()
  })

  it('an encrypted site is greeted by its name through the tunnel', async () => {
    const proxy = await kept(start())
    const greeted = Promise.withResolvers<string>()
    const target = await serveBytes((socket, greeting) => {
      greeted.resolve(greeting.toString('latin1'))
      socket.end()
    })
    const { ask } = openBy([proxy])
    const url = `https://shop.localhost:${new URL(target.url).port}/`
    expect(await codeOf(ask(url))).toBe('FETCH_FAILED')
    expect(await greeted.promise).toContain('shop.localhost')
    expect(proxy.tunnels[0]).toBe(`127.0.0.1:${new URL(target.url).port}`)
    await target.close()
  })

  it.each(['10.0.0.7', '169.254.169.254', '::ffff:192.168.1.1', 'fd00:ec2::254'])(
    'a name that leads to %s is refused before the proxy hears of it',
    async (address) => {
      const proxy = await kept(start())
      const resolveHost = async () => [{ address, family: address.includes(':') ? 6 : 4 }]
      const { ask } = openBy([proxy], { resolveHost })
      expect(await codeOf(ask('http://intranet.example/'))).toBe('FETCH_ADDRESS_REFUSED')
      expect(await codeOf(ask('http://169.254.169.254/latest/meta-data/'))).toBe('FETCH_ADDRESS_REFUSED')
      expect(proxy.tunnels).toEqual([])
    },
  )

  it('a redirect into a private network is refused', async () => {
    const proxy = await kept(start())
    bench.routes['/a'] = html('', { location: 'http://192.168.0.1/' }, 302)
    expect(await codeOf(openBy([proxy]).ask('/a'))).toBe('FETCH_ADDRESS_REFUSED')
    expect(proxy.tunnels).toHaveLength(1)
  })

  it('that refuses the credentials nothing is read, and the password is told to nobody', async () => {
    const proxy = await kept(start(credentials, { user: 'ana', password: 'wr0ng-word' }))
    const { ask, log } = openBy([proxy])
    const error = await ask('/book').catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'FETCH_FAILED' })
    expect(String(error)).toContain('the proxy refuses its credentials')
    expect(bench.seen).toHaveLength(0)
    const told = inspect([error, log.lines], { depth: 30, showHidden: true })
    expect(told).not.toContain('wr0ng-word')
    expect(told).not.toContain(Buffer.from('ana:wr0ng-word').toString('base64'))
  })

  it('that dies in the middle of a page the next proxy reads it', async () => {
    const [dying, healthy] = [await kept(start()), await kept(start())]
    bench.routes['/book'] = (request, response) => {
      if (bench.seen.length > 1) return html('whole')(request, response)
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' })
      response.write('<p>half', () => void dying.die())
    }
    const { ask, log } = openBy([dying, healthy])
    expect((await ask('/book')).body).toBe('whole')
    expect([dying.tunnels.length, healthy.tunnels.length]).toEqual([1, 1])
    expect(log.lines.map(({ message }) => message)).toEqual(['proxy failed'])
  })
})

describe('by several proxies', () => {
  const startThree = () => Promise.all([1, 2, 3].map(() => kept(startHttpProxy())))
  const tunnelsOf = (proxies: readonly ProxyServer[]) => proxies.map(({ tunnels }) => tunnels.length)

  it('hosts are shared out, and each stays with its own', async () => {
    const proxies = await startThree()
    const closing = { connection: 'close' }
    bench.routes['/a'] = html('page', closing)
    const { ask } = openBy(proxies)
    for (const host of ['one', 'two', 'three', 'one', 'one', 'two']) await ask('/a', `${host}.localhost`)
    expect(tunnelsOf(proxies)).toEqual([3, 2, 1])
  })

  it('a wall sends the host to another proxy next time, and is not asked again now', async () => {
    const proxies = await startThree()
    bench.routes['/a'] = html('captcha', { connection: 'close' })
    const { ask } = openBy(proxies)
    const isWall: FetchRequest['isWall'] = ({ body }) => body === 'captcha'
    await ask('/a', 'shop.localhost', { isWall })
    expect(tunnelsOf(proxies)).toEqual([1, 0, 0])
    await ask('/a', 'shop.localhost', { isWall })
    expect(tunnelsOf(proxies)).toEqual([1, 1, 0])
  })

  it('a dead one is left out, and taken again when it lives and has rested', async () => {
    const [dead, healthy] = [await kept(startHttpProxy()), await kept(startHttpProxy())]
    await dead.die()
    bench.routes['/a'] = html('page', { connection: 'close' })
    const { ask, pass } = openBy([dead, healthy])
    for (const host of ['one', 'two', 'three']) expect((await ask('/a', `${host}.localhost`)).body).toBe('page')
    expect(tunnelsOf([dead, healthy])).toEqual([0, 3])
    pass(5_000)
    expect((await ask('/a', 'four.localhost')).body).toBe('page')
  })

  it('one that never answers is left for the next as far as there is time', async () => {
    const silent = await serveBytes(() => undefined)
    const healthy = await kept(startHttpProxy())
    bench.routes['/a'] = html('page')
    const proxies = createRotatingProxies({
      proxies: [silent.url.slice(0, -1), healthy.url],
      clock: createSystemClock(),
      log: createKeptLog(),
    })
    const limits = { headerTimeoutMs: 100, totalTimeoutMs: 20_000, random: () => 0 }
    const answer = await bench.get(bench.at('/a', 'shop.localhost'), { clock: createSystemClock(), proxies, ...limits })
    expect(answer.body).toBe('page')
    expect(healthy.tunnels).toHaveLength(1)
    await silent.close()
  })

  it('a host that hangs up is tried by one after another', async () => {
    const proxies = await startThree()
    bench.routes['/a'] = hangUp
    expect(await codeOf(openBy(proxies).ask('/a'))).toBe('FETCH_FAILED')
    expect(tunnelsOf(proxies).every((tunnels) => tunnels > 0)).toBe(true)
  })

  it('nothing goes out straight, robots.txt neither', async () => {
    const proxy = await kept(startHttpProxy())
    bench.routes['/a'] = html('page', { connection: 'close' })
    await openBy([proxy]).ask('/a', 'shop.localhost', { robots: true })
    expect(bench.seen.map(({ url }) => url)).toEqual(['/robots.txt', '/a'])
    expect(proxy.tunnels.length).toBeGreaterThan(0)
    await proxy.die()
    expect(await codeOf(openBy([proxy]).ask('/a'))).toBe('FETCH_FAILED')
    expect(bench.seen).toHaveLength(2)
  })
})
