import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lighthouse from 'lighthouse'
import desktop from 'lighthouse/core/config/desktop-config.js'
import { chromium } from 'playwright-core'
import type { BrowserSession } from '../../test/desk/first-load.ts'
import { freePort } from '../../test/support/free-port.ts'
import { chromiumPath } from '../../test/support/servers.ts'

/** What Lighthouse says of a page, 0 to 100. */
export interface Scores {
  readonly performance: number
  readonly accessibility: number
  readonly bestPractices: number
}

/** Opens a browser whose pages Lighthouse can measure, with somebody's session. */
export const openMeasuredBrowser = async (session: BrowserSession) => {
  const executablePath = chromiumPath()
  if (executablePath === null) throw new Error('there is no Chromium on this machine')
  const profile = mkdtempSync(join(tmpdir(), 'pigmeu-lighthouse-'))
  const port = await freePort()
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      `--remote-debugging-port=${port}`,
    ],
  })
  await context.addCookies([session])
  /** Measures one page, as a desktop with a fast line sees it; null where its trace could not be recorded, as happens on a busy machine. */
  const scoresOf = async (url: string): Promise<Scores | null> => {
    const result = await lighthouse(
      url,
      {
        port,
        logLevel: 'error',
        output: 'json',
        disableStorageReset: true,
        onlyCategories: ['performance', 'accessibility', 'best-practices'],
      },
      desktop,
    )
    if (!result || result.lhr.runtimeError) return null
    const score = (category: string) => Math.round((result.lhr.categories[category]?.score ?? 0) * 100)
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
    }
  }
  return {
    scoresOf,
    close: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
