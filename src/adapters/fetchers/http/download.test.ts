import { afterEach, describe, expect, it } from 'vitest'
import {
  codeOf,
  createSkippingClock,
  endless,
  html,
  noSignal,
  openFetchBench,
  redirect,
} from '../../../../test/support/fetch-bench.ts'
import { createInProcessLimiter } from '../../limiters/in-process/index.ts'
import { createDownloader, type Downloader, type DownloaderOptions } from './index.ts'

const bench = openFetchBench()
const opened: Downloader[] = []
afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())))

const download = (path: string, maxBytes = 1024, options: Partial<DownloaderOptions> = {}) => {
  const { clock } = createSkippingClock()
  const downloader = createDownloader({
    clock,
    limiter: createInProcessLimiter(clock),
    intervalMsFor: () => 0,
    allowLoopback: true,
    ...endless,
    ...options,
  })
  opened.push(downloader)
  return downloader.download(path.startsWith('/') ? bench.at(path) : path, { maxBytes }, noSignal())
}
const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 254, 13, 10])
const png = html(bytes, { 'content-type': 'image/png' })

describe('a download', () => {
  it('brings the very bytes, whatever they are called, after redirects', async () => {
    bench.routes['/cover'] = redirect('/cover.png')
    bench.routes['/cover.png'] = png
    const came = await download('/cover')
    expect(came).toMatchObject({ status: 200, mediaType: 'image/png', finalUrl: bench.at('/cover.png') })
    expect(Buffer.from(came.bytes)).toEqual(bytes)
    expect(bench.seen[0]?.headers['user-agent']).toContain('PigmeuCopilot')
    bench.routes['/odd'] = html(bytes, { 'content-type': 'application/octet-stream' })
    expect(Buffer.from((await download('/odd')).bytes)).toEqual(bytes)
  })

  it('with another status is an answer', async () => {
    expect(await download('/missing')).toMatchObject({ status: 404 })
  })

  it('is bounded by size, told or not, and by redirects', async () => {
    bench.routes['/large'] = html(Buffer.alloc(2_000), { 'content-type': 'image/png' })
    bench.routes['/untold'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'image/png' })
      response.write(Buffer.alloc(900))
      response.end(Buffer.alloc(900))
    }
    bench.routes['/round'] = redirect('/round')
    expect(await codeOf(download('/large'))).toBe('FETCH_TOO_LARGE')
    expect(await codeOf(download('/untold'))).toBe('FETCH_TOO_LARGE')
    await expect(download('/large')).rejects.toThrowError('The file is larger than 1 KiB.')
    expect(await codeOf(download('/round'))).toBe('FETCH_FAILED')
  })

  it('never leads into a private network, not by a redirect either', async () => {
    bench.routes['/in'] = redirect('http://10.0.0.1/cover.png')
    expect(await codeOf(download('/in'))).toBe('FETCH_ADDRESS_REFUSED')
    expect(await codeOf(download('file:///etc/passwd'))).toBe('FETCH_ADDRESS_REFUSED')
    expect(await codeOf(download(bench.at('/cover.png'), 1024, { allowLoopback: false }))).toBe('FETCH_ADDRESS_REFUSED')
    expect(bench.seen).toHaveLength(1)
  })
})
