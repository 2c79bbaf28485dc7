import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  codeOf,
  type Handler,
  html,
  openBrowserFetcher,
  openPrivatePlace,
  openSite,
  type PrivatePlace,
  resolverOf,
  type TestSite,
} from '../../../../test/support/browser-bench.ts'
import { describeWith } from '../../../../test/support/servers.ts'
import type { Fetcher } from '../../../ports/fetcher.ts'
import type { ResolveHost } from '../guard/index.ts'

const words = 'Queues explain why a system that is busy all the time answers nobody in time. '.repeat(6)

/** Every way in which a page can make a browser connect, tried on each target; `done` when all have had their answer. */
const prober = (
  targets: readonly string[],
): string => `<!doctype html><body><p>${words}</p><p id="state">busy</p><script>
const settle = (start) => new Promise((resolve) => { start(resolve); setTimeout(resolve, 700) })
const element = (name, changes) => settle((done) => {
  const made = Object.assign(document.createElement(name), changes, { onload: done, onerror: done })
  document.body.append(made)
})
const ways = (target) => [
  fetch(target).then((answer) => answer.text()).then((text) => { document.body.dataset.leak = text }, () => 0),
  fetch(target, { mode: 'no-cors', method: 'POST', body: 'x' }).catch(() => 0),
  settle((done) => { const asked = new XMLHttpRequest(); asked.onloadend = done; asked.open('PUT', target); asked.send('x') }),
  settle((done) => { const socket = new WebSocket(target.replace('http', 'ws')); socket.onerror = socket.onopen = done }),
  settle((done) => { const events = new EventSource(target); events.onerror = done }),
  element('img', { src: target }),
  element('iframe', { src: target }),
  element('script', { src: target }),
  element('object', { data: target }),
  element('link', { rel: 'stylesheet', href: target }),
  element('link', { rel: 'preconnect', href: target }),
  element('link', { rel: 'dns-prefetch', href: target }),
  element('link', { rel: 'prefetch', href: target }),
  element('video', { src: target }),
  import(target).catch(() => 0),
  settle((done) => { const made = new Worker(URL.createObjectURL(new Blob(['fetch("' + target + '").finally(() => postMessage(1))'])));
    made.onmessage = made.onerror = done }),
  settle(() => navigator.sendBeacon(target, 'x')),
  settle(() => open(target)),
  settle(() => { const form = element('form', { action: target, method: 'post', target: '_blank' }); document.forms[0]?.submit() }),
  settle(() => navigator.serviceWorker?.register('/own.js').catch(() => 0)),
  settle(() => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:' + new URL(target).host }] })
    peer.createDataChannel('x'); peer.createOffer().then((offer) => peer.setLocalDescription(offer))
  }),
]
Promise.allSettled(${JSON.stringify(targets)}.flatMap(ways)).then(() => { document.getElementById('state').textContent = 'done' })
</script></body>`

const signal = () => new AbortController().signal

describeWith('chromium', 'a hostile page in the browser', () => {
  let site: TestSite
  let inside: PrivatePlace
  let routes: Record<string, Handler> = {}
  let fetchers: Fetcher[] = []
  const targets = ['127.0.0.1', '[::1]', 'localhost', 'a.localhost', 'inside.test', '0x7f.1', '2130706433']
  const at = (path: string) => `http://book.example:${site.port}${path}`
  const get = (fetcher: Fetcher, path: string) => fetcher.fetch({ url: at(path), signal: signal() })
  const code = (path: string) => codeOf(get(guarded, path))
  const to = (host: string) => `http://${host}:${inside.port}/`

  const known = resolverOf({ 'inside.test': ['127.0.0.1'], 'metadata.test': ['169.254.169.254'] })
  let rebindings = 0
  const resolveHost: ResolveHost = async (host) => {
    if (host !== 'rebind.example') return known(host)
    rebindings += 1
    return [{ address: rebindings === 1 ? '93.184.216.34' : '127.0.0.1', family: 4 }]
  }

  let guarded: Fetcher

  beforeAll(async () => {
    site = await openSite({}, (path) => routes[path])
    inside = await openPrivatePlace()
    guarded = openBrowserFetcher({ resolveHost })
  })
  afterAll(async () => {
    await guarded.close()
    await Promise.all([site.close(), inside.close()])
  })
  beforeEach(() => {
    routes = {}
    site.seen.length = 0
    inside.visits.length = 0
  })
  afterEach(async () => {
    await Promise.all(fetchers.map((fetcher) => fetcher.close()))
    fetchers = []
  })

  describe('that reaches for the private network', () => {
    it('reaches nothing, whatever it tries', async () => {
      routes['/'] = html(
        prober([...targets.map(to), 'http://169.254.169.254/latest/', 'http://metadata.test/', 'http://10.0.0.1/']),
      )
      const { body } = await get(guarded, '/')
      expect(body).toContain('>done<')
      expect(body).not.toContain('data-leak')
      expect(inside.visits).toEqual([])
    })

    it('would reach it without the guard, so the attempts are real', async () => {
      const open = openBrowserFetcher({ resolveHost, allowLoopback: true })
      fetchers.push(open)
      routes['/'] = html(prober([to('127.0.0.1')]))
      const { body } = await get(open, '/')
      expect(body).toContain('data-leak="secret"')
      expect(inside.visits.length).toBeGreaterThan(3)
      // Datagrams go past a proxy, so they are never sent.
      expect(inside.visits).not.toContain('udp 127.0.0.1')
    })

    const ways: readonly [string, (target: string) => Handler][] = [
      ['a redirect', (target) => html('', 302, { location: target })],
      ['a refresh', (target) => html(`<meta http-equiv="refresh" content="0; url=${target}"><p>${words}</p>`)],
      ['a script', (target) => html(`<p>${words}</p><script>location.href = '${target}'</script>`)],
    ]
    it.each(ways)('by %s is refused', async (_name, way) => {
      routes['/named'] = way(to('inside.test'))
      routes['/plain'] = way(to('[::1]'))
      expect(await Promise.all(['/named', '/plain'].map(code))).toEqual(Array(2).fill('FETCH_ADDRESS_REFUSED'))
      expect(inside.visits).toEqual([])
    })

    it('by a name that changes its address after the first answer is refused', async () => {
      routes['/'] = html(
        `<p>${words}</p><script>fetch('/again').finally(() => document.body.dataset.tried = 'yes')</script>`,
      )
      const answer = await guarded.fetch({ url: `http://rebind.example:${site.port}/`, signal: signal() })
      expect(answer.body).toContain('data-tried="yes"')
      expect(site.seen).toEqual(['rebind.example/'])
    })

    it.each(['http://127.0.0.1/', 'http://[::1]/', 'http://inside.test/', 'https://inside.test/', 'http://10.0.0.1/'])(
      'at its very address is refused (%s)',
      async (url) => {
        expect(await codeOf(guarded.fetch({ url, signal: signal() }))).toBe('FETCH_ADDRESS_REFUSED')
      },
    )
  })

  describe('at an address that is no web address', () => {
    it.each([
      'file:///etc/passwd',
      'data:text/html,hello',
      'ftp://book.example/',
      'javascript:alert(1)',
      'chrome://version',
    ])('is refused (%s)', async (url) => {
      expect(await codeOf(guarded.fetch({ url, signal: signal() }))).toBe('FETCH_ADDRESS_REFUSED')
    })
    it('is not gone to by a redirect, and not by a script', async () => {
      const schemes = ['file:///etc/passwd', 'data:text/html,hello', 'ftp://book.example/']
      schemes.forEach((target, index) => {
        routes[`/redirect${index}`] = html('', 302, { location: target })
        routes[`/script${index}`] = html(`<p>${words}</p><script>location.href = '${target}'</script>`)
      })
      const codes = await Promise.all(schemes.map((_target, index) => code(`/redirect${index}`)))
      expect(codes).toEqual(schemes.map(() => 'FETCH_ADDRESS_REFUSED'))
      const answers = await Promise.all(schemes.map((_target, index) => get(guarded, `/script${index}`)))
      expect(answers.map(({ finalUrl }) => finalUrl)).toEqual(schemes.map((_target, index) => at(`/script${index}`)))
      for (const { body } of answers) expect(body).toContain(words.trim())
    })
  })

  describe('that wears its reader out', () => {
    const bomb = Buffer.alloc(64 * 1024, '<p>boom</p>')
    const pour = (response: Parameters<Handler>[1]): void => {
      while (!response.destroyed && response.write(bomb));
      if (!response.destroyed) response.once('drain', () => pour(response))
    }
    const wearing: Readonly<Record<string, Handler>> = {
      '/pours': (_request, response) => pour(response.writeHead(200, { 'content-type': 'text/html' })),
      '/drips': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        const drip = setInterval(() => response.write(`<p>${words}</p>`), 50)
        response.on('close', () => clearInterval(drip))
      },
      '/grows': html("<p>x</p><script>document.body.textContent = 'x'.repeat(3e6)</script>"),
      '/circles': html('', 302, { location: '/circles' }),
    }
    const greedy: Readonly<Record<string, Handler>> = {
      '/hoards': html('<p>x</p><script>let a = []; setInterval(() => a.push(new Uint8Array(1e8).fill(1)))</script>'),
      '/heaps': html('<p>x</p><script>let held = []; for (;;) held.push({ a: [held.length] })</script>'),
    }
    const endless: Readonly<Record<string, Handler>> = {
      '/loops': html('<p>x</p><script>for (;;) {}</script>'),
      '/nags': html('<p>x</p><script>for (;;) alert(1)</script>'),
    }
    it('is given up, and the same browser goes on', async () => {
      const bounds = { settleMs: 1_200, pagesAtOnce: 9, maxTransferBytes: 2 ** 20, maxCharacters: 2 ** 20 }
      const strict = openBrowserFetcher({ ...bounds, totalTimeoutMs: 12_000, maxMemoryBytes: 2 ** 29 })
      const hasty = openBrowserFetcher({ ...bounds, totalTimeoutMs: 3_000 })
      fetchers.push(strict, hasty)
      routes = { ...wearing, ...greedy, ...endless, '/next': html(words) }
      const codes: Record<string, string> = {}
      const visitAll = (fetcher: Fetcher, pages: Readonly<Record<string, Handler>>) =>
        Promise.all(
          Object.keys(pages).map(async (path) => {
            codes[path] = await codeOf(get(fetcher, path))
          }),
        )
      await visitAll(strict, wearing)
      // These leave no processor to the others.
      await Promise.all([visitAll(strict, greedy), visitAll(hasty, endless)])
      const ended = expect.stringMatching(/^FETCH_(FAILED|TIMEOUT)$/)
      expect(codes).toEqual({
        '/pours': 'FETCH_TOO_LARGE',
        '/drips': 'FETCH_TIMEOUT',
        '/grows': 'FETCH_TOO_LARGE',
        '/circles': 'FETCH_FAILED',
        '/hoards': process.platform === 'linux' ? 'FETCH_FAILED' : ended,
        '/heaps': ended,
        '/loops': 'FETCH_TIMEOUT',
        '/nags': 'FETCH_TIMEOUT',
      })
      for (const fetcher of [strict, hasty]) expect(await get(fetcher, '/next')).toMatchObject({ status: 200 })
    })

    it('by leading from page to page without end is given up', async () => {
      routes['/steps'] = html('<p>x</p><script>location.href = "/steps?" + Math.random()</script>')
      expect(await code('/steps')).toBe('FETCH_FAILED')
      expect(site.seen.length).toBeLessThanOrEqual(8)
    })

    it('with windows opens none', async () => {
      routes['/'] = html(`<p>${words}</p><script>setInterval(() => open('/window'), 5)</script>`)
      expect((await get(guarded, '/')).body).toContain(words.trim())
      expect(site.seen).toEqual(['book.example/'])
    })

    it('with 100,000 elements is read', async () => {
      routes['/'] = html('<p>n</p><ul id="u" hidden></ul><script>u.innerHTML = ("<" + "li>n").repeat(1e5)</script>')
      const { body } = await get(guarded, '/')
      expect(body.split('<li>')).toHaveLength(100_001)
    })

    it('with more requests than any page needs gets no more', async () => {
      routes['/'] = html(`<p>${words}</p><script>for (let i = 0; i < 400; i++) fetch('/more?' + i)</script>`)
      await get(guarded, '/')
      expect(site.seen).toHaveLength(300)
    })
  })
})
