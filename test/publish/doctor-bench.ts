import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Agent } from 'undici'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { type ExamineOptions, examineSite } from '../../src/adapters/publishers/wordpress/doctor/index.ts'
import type { SiteCause, SiteCheck } from '../../src/domain/site-check.ts'
import { startWordPress, type WordPressServer } from '../support/wordpress/wordpress.ts'
import { type FrontReply, type FrontRules, type SiteFront, startFront } from './site-front.ts'

const clock = createSystemClock()

/** A page that is no answer of WordPress' REST interface. */
export const html = (body: string, status = 200): FrontReply => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: `<!doctype html><html><head><title>A page</title></head><body>${body}</body></html>`,
})
/** The causes that were found, in their order. */
export const found = ({ findings }: SiteCheck): readonly SiteCause[] => findings.map(({ cause }) => cause)
/** What is said of a cause, in one line. */
export const said = ({ findings }: SiteCheck, cause: SiteCause): string => {
  const finding = findings.find((one) => one.cause === cause)
  return `${finding?.severity}: ${finding?.message} FIX: ${finding?.fix}`
}

interface Who {
  readonly user?: string
  readonly password?: string
}

/** One site for all tests of a group, and what may stand before it; what a test opens is closed at its end. */
export const openDoctorBench = () => {
  let running: WordPressServer | null = null
  const site = (): WordPressServer => {
    if (running === null) throw new Error('the site is up only while its tests run')
    return running
  }
  const ends: (() => Promise<unknown>)[] = []
  beforeAll(async () => {
    running = await startWordPress()
    await mkdir(join(running.folder, 'wp-content/mu-plugins'))
  }, 600_000)
  afterAll(() => running?.stop())
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end()
  })
  return {
    get site(): WordPressServer {
      return site()
    },
    ends,
    front: async (rules: FrontRules): Promise<SiteFront> => {
      const started = await startFront(rules)
      ends.push(started.stop)
      return started
    },
    /** Connections of every name that end at loopback; certificates are trusted when they are named. */
    loopback: (ca: readonly string[] = []): Agent => {
      const agent = new Agent({
        connect: { lookup: (_name, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]), ca: [...ca] },
      })
      ends.push(() => agent.close())
      return agent
    },
    /** Lets the site run some PHP with every request, until the test ends. */
    plugin: async (code: string): Promise<void> => {
      // PHP may run a file as it was two seconds ago, so that each has a name of its own.
      const file = join(site().folder, `wp-content/mu-plugins/trouble-${randomUUID()}.php`)
      await writeFile(file, `<?php ${code}`)
      ends.push(() => rm(file))
    },
    examine: (
      siteUrl: string,
      { user = 'editor', password = site().passwords.editor }: Who = {},
      options: Partial<ExamineOptions> = {},
    ): Promise<SiteCheck> => {
      const signal = AbortSignal.timeout(30_000)
      return examineSite({ siteUrl, user, applicationPassword: password }, { clock, signal, intervalMs: 1, ...options })
    },
    /** All that stands in the site's table of posts. */
    everything: (): Promise<string> =>
      site().php(
        'global $wpdb; echo json_encode($wpdb->get_results("SELECT ID, post_status, post_type FROM $wpdb->posts"));',
      ),
  }
}
