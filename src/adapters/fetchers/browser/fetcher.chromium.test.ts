import { spawnSync } from 'node:child_process'
import { createServer } from 'node:https'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  codeOf,
  html,
  openBrowserFetcher,
  openSite,
  resolverOf,
  type TestSite,
} from '../../../../test/support/browser-bench.ts'
import { describeWith } from '../../../../test/support/servers.ts'
import type { FetchAnswer, Fetcher } from '../../../ports/fetcher.ts'

const words = 'Queues explain why a system that is busy all the time answers nobody in time. '.repeat(6)

const app = `<!doctype html><html lang="en"><head><title>Loading</title></head><body><div id="root"></div>
<script>setTimeout(async () => {
  document.title = 'The Queue Book'
  document.getElementById('root').innerHTML = '<h1>The Queue Book</h1><p>' + await (await fetch('/text')).text() + '</p>'
}, 50)</script></body></html>`

/** Much that is no text stands in it from the beginning; its text comes later than a page that says something is waited for. */
const late = `<!doctype html><html lang="en"><body><div id="root"></div><style>p { color: black }</style>
<noscript>You need to enable JavaScript to run this app.</noscript><script>const state = ${JSON.stringify({ words })}
setTimeout(() => { document.getElementById('root').innerHTML = '<p id="said">' + state.words + '</p>' }, 900)
</script></body></html>`

const furnished = `<!doctype html><title>Furnished</title><body><p>${words}</p>
<style>@font-face { font-family: Own; src: url(/font.woff2) } p { font-family: Own; background: url(/back.png) }</style>
<link rel="stylesheet" href="/style.css"><img src="/cover.jpg"><video src="/film.mp4" autoplay></video>
<iframe src="/frame"></iframe>
<script src="http://www.google-analytics.example:PORT/kept.js"></script>
<script src="http://www.google-analytics.com:PORT/analytics.js"></script>
<script>navigator.sendBeacon('/beacon', 'x')</script><script src="/own.js"></script></body>`

const cookie = html(
  `<body><p id="p"></p><p>${words}</p><script>
  document.getElementById('p').textContent = 'knows: ' + document.cookie + (localStorage.getItem('seen') ?? '')
  document.cookie = 'visitor=eva; max-age=1000'; localStorage.setItem('seen', 'yes')</script></body>`,
)

const loopback = { address: '127.0.0.1', family: 4 }

let site: TestSite
let fetcher: Fetcher
const at = (path: string, host = 'book.example') => `http://${host}:${site.port}${path}`
const get = (path: string): Promise<FetchAnswer> =>
  fetcher.fetch({ url: path.startsWith('http') ? path : at(path), signal: new AbortController().signal })

describeWith('chromium', 'a page read by a browser', () => {
  beforeAll(async () => {
    site = await openSite({
      '/app': html(app, 200, { 'x-shop': 'yes', 'set-cookie': 'a=b' }),
      '/late': html(late),
      '/text': html(words),
      '/furnished': (request, response) => html(furnished.replaceAll('PORT', String(site.port)))(request, response),
      '/own.js': (_request, response) => void response.end('document.body.dataset.own = "ran"'),
      '/kept.js': (_request, response) => void response.end(''),
      '/style.css': (_request, response) => void response.end(''),
      '/cookie': cookie,
      '/old': html('', 302, { location: '/app' }),
      '/gone': html('<title>Gone</title><p>This book is no longer sold.</p>', 410),
      '/moved-by-script': html('<script>location.replace("/app")</script>'),
      '/busy': html(`<body><p>${words}</p><script>setInterval(() => fetch('/slow'), 50)</script></body>`),
      '/slow': () => undefined,
      '/stuck': html(`<body><p>${words}</p><script src="/slow"></script></body>`),
      '/dialogs': html(
        `<body><script>alert('1'); confirm('2'); prompt('3'); document.write('<p>${words}</p>')</script>`,
      ),
      '/download': html('PK', 200, { 'content-type': 'application/zip' }),
      '/attached': html('<p>x</p>', 200, { 'content-disposition': 'attachment; filename="a.html"' }),
      '/data.json': html('{"a": 1}', 200, { 'content-type': 'application/json' }),
      '/broken': (request) => void request.socket.destroy(),
    })
    const resolveHost = resolverOf({ 'www.google-analytics.com': ['93.184.216.34'] })
    fetcher = openBrowserFetcher({ resolveHost, connectTo: () => loopback, settleMs: 4_000 })
  })
  afterAll(async () => {
    await fetcher.close()
    await site.close()
  })
  beforeEach(() => {
    site.seen.length = 0
  })

  it('is read when its scripts have filled it, with the facts of its answer', async () => {
    const answer = await get('/app#part')
    expect(answer).toMatchObject({
      url: at('/app'),
      finalUrl: at('/app'),
      status: 200,
      mediaType: 'text/html',
      fetchedBy: 'browser',
      byteLength: Buffer.byteLength(answer.body),
    })
    expect(answer.headers['x-shop']).toBe('yes')
    expect(answer.contentHash).toMatch(/^[0-9a-f]{64}$/)
    expect(answer.body).toContain('<title>The Queue Book</title>')
    expect(answer.body).toContain(words.trim())
  })

  it('is waited for while it holds scripts and no text', async () => {
    expect((await get('/late')).body).toContain(`<p id="said">${words}`)
  })

  it('loads no images, fonts, films, frames and trackers, and its own scripts', async () => {
    const { body } = await get('/furnished')
    expect(body).toContain('data-own="ran"')
    expect(site.seen.toSorted()).toEqual([
      'book.example/furnished',
      'book.example/own.js',
      'book.example/style.css',
      'www.google-analytics.example/kept.js',
    ])
  })

  it('knows nothing of the visit before', async () => {
    const [first, second] = [await get('/cookie'), await get('/cookie')]
    for (const { body } of [first, second]) expect(body).toContain('<p id="p">knows: </p>')
  })

  it.each(['/old', '/moved-by-script'])('is found where %s leads', async (path) => {
    expect(await get(path)).toMatchObject({ url: at(path), finalUrl: at('/app'), status: 200 })
  })

  it('with an error status is an answer', async () => {
    const answer = await get('/gone')
    expect(answer).toMatchObject({ status: 410 })
    expect(answer.body).toContain('no longer sold')
  })

  it('that never ends loading is read as it stands', async () => {
    const answers = await Promise.all(['/busy', '/stuck'].map(get))
    for (const { body } of answers) expect(body).toContain(words.trim())
  })

  it('gets no answer to its dialogs', async () => {
    expect((await get('/dialogs')).body).toContain(words.trim())
  })

  it('is refused when it is a file or data', async () => {
    const codes = await Promise.all(['/download', '/attached', '/data.json'].map((path) => codeOf(get(path))))
    expect(codes).toEqual(Array(3).fill('FETCH_NOT_A_PAGE'))
  })

  it('fails in plain words when the site breaks off, refuses, or does not exist', async () => {
    await expect(get('/broken')).rejects.toMatchObject({
      code: 'FETCH_FAILED',
      message: expect.stringContaining('broke off'),
    })
    await expect(get('http://nowhere.test/')).rejects.toMatchObject({
      code: 'FETCH_FAILED',
      message: expect.stringContaining('nowhere.test could not be read: its name could not be resolved'),
    })
    const closed = await openSite({})
    await closed.close()
    await expect(get(`http://book.example:${closed.port}/`)).rejects.toMatchObject({
      code: 'FETCH_FAILED',
      message: expect.stringContaining('the connection was refused'),
    })
  })

  it('with a certificate that nobody vouches for is not read', async ({ skip }) => {
    const made = spawnSync('openssl', [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
      ...['-subj', '/CN=book.example', '-addext', 'subjectAltName=DNS:book.example', '-keyout', '-', '-out', '-'],
    ])
    if (made.status !== 0) skip('openssl is missing')
    const pem = made.stdout.toString()
    const server = createServer({ key: pem, cert: pem }, (_request, response) => void response.end('secret'))
    const shaken = new Promise((resolve) => server.once('tlsClientError', resolve))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    await expect(get(`https://book.example:${port}/`)).rejects.toMatchObject({
      code: 'FETCH_FAILED',
      message: expect.stringContaining('its certificate'),
    })
    // It came as far as the site, through a tunnel.
    await shaken
    await new Promise((resolve) => server.close(resolve))
  })

  it('is given up at once when nobody wants it any more', async () => {
    const asker = new AbortController()
    const fetched = fetcher.fetch({ url: at('/slow'), signal: asker.signal })
    await site.asked('/slow')
    asker.abort(new Error('not wanted'))
    await expect(fetched).rejects.toThrow('not wanted')
  })
})
