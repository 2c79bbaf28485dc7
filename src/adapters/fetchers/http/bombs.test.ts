import type { Socket } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { pour, serveBytes } from '../../../../test/support/byte-server.ts'
import { codeOf, html, openFetchBench } from '../../../../test/support/fetch-bench.ts'
import { createSystemClock } from '../../clocks/system/index.ts'

const bench = openFetchBench()

describe('size', () => {
  const maxBytes = 100_000
  it('is limited by the declared length, before the body is read', async () => {
    bench.routes['/big'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '999999999' })
      response.write('<p>')
    }
    expect(await codeOf(bench.get('/big', { maxBytes }))).toBe('FETCH_TOO_LARGE')
  })

  it('is limited while an endless body is read', async () => {
    let closed = false
    bench.routes['/endless'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const more = () => {
        while (!closed && response.write('x'.repeat(10_000)));
      }
      response.on('drain', more).on('close', () => {
        closed = true
      })
      more()
    }
    expect(await codeOf(bench.get('/endless', { maxBytes }))).toBe('FETCH_TOO_LARGE')
    await expect.poll(() => closed).toBe(true)
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('is limited for a %s bomb', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(64 * 2 ** 20))
    bench.routes['/bomb'] = html(bomb, { 'content-encoding': encoding })
    const before = process.memoryUsage().arrayBuffers
    expect(await codeOf(bench.get('/bomb', { maxBytes: 2 ** 20 }))).toBe('FETCH_TOO_LARGE')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 2 ** 20)
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('counts %s unpacked', async (encoding, pack) => {
    bench.routes['/packed'] = html(pack('<p>unpacked</p>'), { 'content-encoding': encoding })
    expect(await bench.get('/packed')).toMatchObject({ body: '<p>unpacked</p>', byteLength: 15 })
  })

  it('counts two layers of packing, in the order in which they were put on', async () => {
    const page = '<p>unpacked</p>'
    bench.routes['/twice'] = html(gzipSync(gzipSync(page)), { 'content-encoding': 'gzip, gzip' })
    bench.routes['/mixed'] = html(brotliCompressSync(gzipSync(page)), { 'content-encoding': 'gzip, br' })
    bench.routes['/deflate'] = html(deflateSync(page), { 'content-encoding': 'deflate' })
    for (const path of ['/twice', '/mixed', '/deflate']) expect((await bench.get(path)).body).toBe(page)
  })

  it.each([
    ['gzip in gzip', 'gzip, gzip', (bomb: Buffer) => gzipSync(gzipSync(bomb))],
    ['gzip in br', 'gzip, br', (bomb: Buffer) => brotliCompressSync(gzipSync(bomb))],
    ['deflate', 'deflate', (bomb: Buffer) => deflateSync(bomb)],
  ] as const)('is limited for a bomb of %s', async (_name, encoding, pack) => {
    bench.routes['/bomb'] = html(pack(Buffer.alloc(64 * 2 ** 20)), { 'content-encoding': encoding })
    expect(await codeOf(bench.get('/bomb', { maxBytes }))).toBe('FETCH_TOO_LARGE')
  })

  it('is limited for chunks without end', async () => {
    const site = await serveBytes((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\n')
      pour(socket, `1000\r\n${'x'.repeat(0x1000)}\r\n`)
    })
    expect(await codeOf(bench.get(site.url, { maxBytes }))).toBe('FETCH_TOO_LARGE')
    await site.hungUp
    await site.close()
  })

  it('is not what a declared length says it is', async () => {
    const lies = (length: number) => (socket: Socket) =>
      void socket.end(
        `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: ${length}\r\n\r\n<p>whole page</p>`,
      )
    const [tooMuch, tooLittle] = [await serveBytes(lies(50_000)), await serveBytes(lies(3))]
    expect(await codeOf(bench.get(tooMuch.url))).toBe('FETCH_FAILED')
    expect((await bench.get(tooLittle.url)).body).toBe('<p>')
    await Promise.all([tooMuch.close(), tooLittle.close()])
  })

  it.each([
    ['one line of 100 MB', 'x-bomb: ', 'x'.repeat(65_536)],
    ['lines without end', '', `x-bomb: ${'x'.repeat(1_000)}\r\n`],
    ['many small lines', '', 'a: b\r\n'.repeat(2_000)],
  ])('of headers is limited: %s', async (_name, first, then) => {
    const site = await serveBytes((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${first}`)
      pour(socket, then)
    })
    expect(await codeOf(bench.get(site.url))).toBe('FETCH_FAILED')
    await site.hungUp
    expect(site.bytesSent()).toBeLessThan(100 * 2 ** 20)
    await site.close()
  })

  it('of interim answers is limited', async () => {
    const site = await serveBytes((socket) =>
      pour(socket, `HTTP/1.1 103 Early Hints\r\nlink: <${'x'.repeat(900)}>\r\n\r\n`),
    )
    const limits = { headerTimeoutMs: 300, totalTimeoutMs: 400 }
    const before = process.memoryUsage().heapUsed
    const code = await codeOf(bench.get(site.url, { clock: createSystemClock(), ...limits }))
    expect(['FETCH_TIMEOUT', 'FETCH_FAILED']).toContain(code)
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(200 * 2 ** 20)
    await site.hungUp
    await site.close()
  })

  it('refuses strange and many layers of packing, and damage', async () => {
    bench.routes['/zstd'] = html('x', { 'content-encoding': 'zstd' })
    bench.routes['/layers'] = html('x', { 'content-encoding': 'gzip, gzip, gzip' })
    bench.routes['/damaged'] = html('this is not gzip', { 'content-encoding': 'gzip' })
    expect(await codeOf(bench.get('/zstd'))).toBe('FETCH_NOT_A_PAGE')
    expect(await codeOf(bench.get('/layers'))).toBe('FETCH_NOT_A_PAGE')
    expect(await codeOf(bench.get('/damaged'))).toBe('FETCH_FAILED')
  })
})
