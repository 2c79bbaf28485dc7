import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  codeOf,
  type Handler,
  html,
  openBrowserFetcher,
  openSite,
  type TestSite,
} from '../../../../test/support/browser-bench.ts'
import { describeWith } from '../../../../test/support/servers.ts'
import type { Fetcher } from '../../../ports/fetcher.ts'

const words = 'Queues explain why a system that is busy all the time answers nobody in time. '.repeat(6)

/** Processes that run, or wait to be buried, with a folder in their command line: those of one browser. */
const processesOf = async (folder: string): Promise<readonly { pid: number; ppid: number; line: string }[]> => {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=,args='], { maxBuffer: 2 ** 24 })
  return stdout
    .split('\n')
    .filter((line) => line.includes(folder))
    .map((line) => {
      const [pid = '0', ppid = '0'] = line.trim().split(/\s+/)
      return { pid: Number(pid), ppid: Number(ppid), line }
    })
}

/** The process of the browser itself. */
const browserIn = async (folder: string): Promise<number> => {
  const found = (await processesOf(folder)).find(
    ({ line }) => line.includes('--user-data-dir') && !line.includes('--type='),
  )
  if (!found) throw new Error('no browser runs in the folder')
  return found.pid
}

/** Asks again and again until it is so; the test's own time limit ends it otherwise. */
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await wait(50)
}

/** Children of ours that nobody has buried. */
const zombies = async (): Promise<readonly string[]> => {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'ppid=,stat='])
  return stdout.split('\n').filter((line) => line.trim().startsWith(`${process.pid} `) && /\sZ/.test(line))
}

describeWith('chromium', 'the processes of the browser', () => {
  let folder: string
  let site: TestSite
  let routes: Record<string, Handler>
  let fetchers: Fetcher[]
  const open = (options: Parameters<typeof openBrowserFetcher>[0] = {}): Fetcher => {
    const fetcher = openBrowserFetcher({ folder, ...options })
    fetchers.push(fetcher)
    return fetcher
  }
  const get = (fetcher: Fetcher, path: string) =>
    fetcher.fetch({ url: `http://book.example:${site.port}${path}`, signal: new AbortController().signal })

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'browser-test-'))
    fetchers = []
    routes = { '/page': html(`<p>${words}</p>`), '/silent': () => undefined }
    site = await openSite({}, (path) => routes[path])
  })
  afterEach(async () => {
    vi.unstubAllEnvs()
    await Promise.all(fetchers.map((fetcher) => fetcher.close()))
    await site.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('are those of one browser, started by the first page, know no secrets, and are gone without a trace when it is closed', async () => {
    vi.stubEnv('CANARY_KEY', 'sk-canary')
    const fetcher = open()
    expect(await readdir(folder)).toEqual([])
    await Promise.all([get(fetcher, '/page'), get(fetcher, '/page')])
    const first = await browserIn(folder)
    await get(fetcher, '/page')
    expect(await browserIn(folder)).toBe(first)
    if (process.platform === 'linux') expect(await readFile(`/proc/${first}/environ`, 'utf8')).not.toContain('canary')
    expect(await readdir(folder)).toHaveLength(1)
    await fetcher.close()
    await until(async () => (await processesOf(folder)).length === 0)
    expect(await readdir(folder)).toEqual([])
    expect(await zombies()).toEqual([])
    expect(await codeOf(get(fetcher, '/page'))).toBe('FETCH_FAILED')
  })

  it('end when nobody has needed them for a while, and start again', async () => {
    const fetcher = open({ idleMs: 1 })
    await get(fetcher, '/page')
    await until(async () => (await processesOf(folder)).length === 0)
    await until(async () => (await readdir(folder)).length === 0)
    expect(await get(fetcher, '/page')).toMatchObject({ status: 200 })
  })

  describe('when the browser is killed in the middle of a page', () => {
    it('the page is tried once more, in a new one', async () => {
      const fetcher = open()
      const fetched = get(fetcher, '/silent')
      await site.asked('/silent')
      const killed = await browserIn(folder)
      routes['/silent'] = html(`<p>${words}</p>`)
      process.kill(killed, 'SIGKILL')
      expect((await fetched).body).toContain(words.trim())
      expect(site.seen).toHaveLength(2)
      expect(await browserIn(folder)).not.toBe(killed)
      expect(await readdir(folder)).toHaveLength(1)
      expect(await zombies()).toEqual([])
    })

    it('a page that ends it twice fails, and the next one is read', async () => {
      const fetcher = open()
      let visits = 0
      routes['/deadly'] = async () => {
        visits += 1
        process.kill(await browserIn(folder), 'SIGKILL')
      }
      expect(await codeOf(get(fetcher, '/deadly'))).toBe('FETCH_FAILED')
      expect(visits).toBe(2)
      expect(await get(fetcher, '/page')).toMatchObject({ status: 200 })
      await fetcher.close()
      await until(async () => (await processesOf(folder)).length === 0)
      expect(await readdir(folder)).toEqual([])
    })
  })

  it('end with ours, however it ends; the next to start removes the folder', async () => {
    const program = new URL('../../../../test/support/browser-child.ts', import.meta.url).pathname
    const child = spawn(process.execPath, [program, `http://book.example:${site.port}/silent`, folder], {
      stdio: 'ignore',
    })
    await site.asked('/silent')
    expect((await processesOf(folder)).length).toBeGreaterThan(2)
    const [left = ''] = await readdir(folder)
    expect(left).toContain(String(child.pid))
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
    await until(async () => (await processesOf(folder)).length === 0)
    await get(open(), '/page')
    expect(existsSync(join(folder, left))).toBe(false)
  })
})

describeWith('chromium', 'a browser that does not start', () => {
  it('is told in plain words', async () => {
    const fetcher = openBrowserFetcher({ executablePath: '/bin/false' })
    await expect(
      fetcher.fetch({ url: 'http://book.example/', signal: new AbortController().signal }),
    ).rejects.toMatchObject({
      code: 'FETCH_FAILED',
      message: expect.stringContaining('The browser could not be started'),
    })
    await fetcher.close()
  })

  it('for want of a sandbox says so', async ({ skip }) => {
    if (process.getuid?.() !== 0) skip('only root is sure to have none')
    const fetcher = openBrowserFetcher({ sandbox: true })
    await expect(
      fetcher.fetch({ url: 'http://book.example/', signal: new AbortController().signal }),
    ).rejects.toMatchObject({
      code: 'FETCH_FAILED',
      message: expect.stringContaining('its sandbox cannot be used here'),
    })
    await fetcher.close()
  })
})
