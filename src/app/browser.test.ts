import { afterEach, describe, expect, it } from 'vitest'
import { chromiumPath, describeWith } from '../../test/support/servers.ts'
import { createSystemClock } from '../adapters/clocks/system/index.ts'
import { createInProcessLimiter } from '../adapters/limiters/in-process/index.ts'
import type { Fetcher } from '../ports/fetcher.ts'
import type { Log } from '../ports/log.ts'
import { type BrowserDeps, openBrowser } from './browser.ts'
import { readConfig } from './config.ts'

let warned: string[] = []
let browser: Fetcher | null = null

const log: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: (message) => void warned.push(message),
  error: () => undefined,
  with: () => log,
}

const open = async (environment: Record<string, string>, find?: BrowserDeps['find']): Promise<Fetcher | null> => {
  const clock = createSystemClock()
  const config = readConfig(environment)
  const deps = { config, clock, log, limiter: createInProcessLimiter(clock), intervalMsFor: () => 0 }
  browser = await openBrowser({ ...deps, ...(find ? { find } : {}) })
  return browser
}

afterEach(async () => {
  await browser?.close()
  warned = []
})

describe('the browser of a server', () => {
  it('is none where none is wanted, without a word', async () => {
    expect(await open({ PIGMEU_BROWSER: 'never' }, async () => process.execPath)).toBeNull()
    expect(warned).toEqual([])
  })

  it('is none where there is no Chromium, and the log says so once and where to read on', async () => {
    expect(await open({}, async () => null)).toBeNull()
    expect(warned).toEqual([expect.stringMatching(/no Chromium was found.*docs\/browser\.md/)])
  })

  it('is the one that was named, before any that would be found', async () => {
    const found = async () => Promise.reject(new Error('nobody need look'))
    expect(await open({ PIGMEU_CHROMIUM_PATH: process.execPath }, found)).not.toBeNull()
  })
})

describeWith('chromium', 'the Chromium of this machine', () => {
  it('serves the server as it is configured', async () => {
    const fetcher = await open({ PIGMEU_CHROMIUM_PATH: chromiumPath() ?? '' })
    const refused = fetcher?.fetch({ url: 'http://127.0.0.1/', signal: new AbortController().signal })
    await expect(refused).rejects.toMatchObject({ code: 'FETCH_ADDRESS_REFUSED' })
  })
})
