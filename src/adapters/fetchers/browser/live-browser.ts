import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Clock } from '../../../ports/clock.ts'
import { chromiumFlags, keptProtections } from './flags.ts'
import { type GuardedProxy, type GuardedProxyOptions, startGuardedProxy } from './guarded-proxy.ts'
import { isAlive, makeBrowserFolder, removeAbandonedFolders, removeFolder } from './profile-folder.ts'

/** How a browser is started. */
export interface LaunchOptions extends GuardedProxyOptions {
  readonly clock: Clock
  readonly executablePath: string
  /** Whether Chromium shuts its pages in with the kernel's help; as root that is not possible. */
  readonly sandbox: boolean
  /** The folder in which each run's own folder is made; the system's for temporary files unless told. */
  readonly folder?: string | undefined
}

/** One running Chromium with its proxy and its folder. */
export interface LiveBrowser {
  readonly browser: Browser
  readonly proxy: GuardedProxy
  /** Process ids of its pages. */
  pageProcesses(): Promise<readonly number[]>
  /** Resolves when the process has ended, for whatever reason, and its folder is gone. */
  readonly gone: Promise<void>
  /** Aborted with FETCH_FAILED as soon as the process has ended. */
  readonly ended: AbortSignal
  /** Ends it by force, at once. */
  kill(): void
  /** Ends it; by force when it does not go by itself. */
  close(): Promise<void>
}

const launchTimeoutMs = 10_000
const goodbyeMs = 3_000

/** @source unix(7): the path of a socket has 107 characters; Chromium adds `/org.chromium.Chromium.XXXXXX/SingletonSocket` */
const longestTemporaryFolder = 60

/** Chromium gets a small environment of its own, so that no key of ours is in it and nothing is written outside of its folder. */
const environmentOf = (folder: string): Record<string, string> => ({
  PATH: '/usr/local/bin:/usr/bin:/bin',
  HOME: folder,
  LANG: 'C.UTF-8',
  ...(folder.length <= longestTemporaryFolder ? { TMPDIR: folder } : {}),
})

const killProcess = (pid: number): void => {
  // The group first: Playwright starts Chromium as the leader of one.
  for (const target of process.platform === 'win32' ? [pid] : [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL')
    } catch {
      // It has gone already.
    }
  }
}

const lookAgainMs = 20

/** Waits for a process that has hung up to end; one that does not is ended. */
const farewell = async (pid: number, clock: Clock): Promise<void> => {
  const until = clock.now() + goodbyeMs
  while (isAlive(pid) && clock.now() < until) await clock.sleep(lookAgainMs)
  if (isAlive(pid)) killProcess(pid)
}

/** The driver is loaded with the first page that needs it: it takes 55 MB, and a process that only answers requests has no use for it. */
const launchIn = async (folder: string, proxy: GuardedProxy, options: LaunchOptions): Promise<BrowserContext> => {
  const { chromium } = await import('playwright-core')
  return chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: options.executablePath,
    artifactsDir: join(folder, 'artifacts'),
    headless: true,
    chromiumSandbox: options.sandbox,
    args: [...chromiumFlags],
    ignoreDefaultArgs: [...keptProtections],
    // Whatever belongs to no page of ours has no credentials for the proxy and gets nowhere; loopback is no exception.
    proxy: { server: proxy.url, bypass: '<-loopback>' },
    acceptDownloads: false,
    serviceWorkers: 'block',
    timeout: launchTimeoutMs,
    // Signals are the program's own business.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...(process.platform === 'win32' ? {} : { env: environmentOf(folder) }),
  })
}

const startFailure = (thrown: unknown): PigmeuError => {
  const reason = thrown instanceof Error ? thrown.message : String(thrown)
  const why = /sandbox/i.test(reason)
    ? 'its sandbox cannot be used here (docs/browser.md says what to do)'
    : (reason.split('\n').find((line) => line.trim() !== '') ?? 'it gave no reason')
  return new PigmeuError('FETCH_FAILED', `The browser could not be started: ${why}.`, { cause: thrown })
}

const liveBrowser = async (
  context: BrowserContext,
  proxy: GuardedProxy,
  tidyUp: () => Promise<void>,
  clock: Clock,
): Promise<LiveBrowser> => {
  const browser = context.browser()
  if (browser === null) throw new Error('Chromium came without a browser')
  const session = await browser.newBrowserCDPSession()
  const processes = async () => (await session.send('SystemInfo.getProcessInfo')).processInfo
  const pid = (await processes()).find(({ type }) => type === 'browser')?.id
  if (pid === undefined) throw new Error('Chromium does not say which process it is')
  const end = new AbortController()
  const gone = new Promise<void>((resolve) => browser.once('disconnected', () => resolve())).then(async () => {
    end.abort(new PigmeuError('FETCH_FAILED', 'The browser ended while it read the page.'))
    await farewell(pid, clock)
    return tidyUp()
  })
  const kill = () => void (end.signal.aborted || killProcess(pid))
  return {
    browser,
    proxy,
    pageProcesses: async () => (await processes()).filter(({ type }) => type === 'renderer').map(({ id }) => id),
    gone,
    ended: end.signal,
    kill,
    async close() {
      const impatient = new AbortController()
      clock.sleep(goodbyeMs, impatient.signal).then(kill, () => undefined)
      await context.close().catch(() => undefined)
      impatient.abort()
      await gone
    },
  }
}

const start = async (options: LaunchOptions): Promise<LiveBrowser> => {
  const parent = options.folder ?? tmpdir()
  await removeAbandonedFolders(parent)
  const folder = await makeBrowserFolder(parent)
  let proxy: GuardedProxy | undefined
  let context: BrowserContext | undefined
  // What cannot be removed now is removed by the next run.
  const tidyUp = async () => void (await Promise.allSettled([proxy?.close(), removeFolder(folder)]))
  try {
    proxy = await startGuardedProxy(options)
    await mkdir(join(folder, 'artifacts'))
    context = await launchIn(folder, proxy, options)
    return await liveBrowser(context, proxy, tidyUp, options.clock)
  } catch (thrown) {
    await context?.close().catch(() => undefined)
    await tidyUp()
    throw thrown
  }
}

/**
 * Starts Chromium in a folder of its own. It talks to us through a pipe, so that it ends when this process does, however that ends.
 * @throws FETCH_FAILED when it does not start
 */
export const launchBrowser = (options: LaunchOptions): Promise<LiveBrowser> =>
  start(options).catch((thrown: unknown) => {
    throw startFailure(thrown)
  })
