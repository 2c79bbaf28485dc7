import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { createInProcessLimiter } from '../../src/adapters/limiters/in-process/index.ts'
import { startWordPress, type WordPressServer } from '../support/wordpress/wordpress.ts'
import { type FaultyProxy, startFaultyProxy } from './faults/faulty-proxy.ts'

/** PHP that empties a site of its posts, those in the bin too. */
export const removePosts =
  'foreach (get_posts(["post_status" => "any,trash", "numberposts" => -1]) as $p) wp_delete_post($p->ID, true);'

const isUp = <T>(one: T | null): T => {
  if (one === null) throw new Error('the site is up only while its tests run')
  return one
}

/** One site for all tests of a group, emptied before each by PHP, each behind a proxy of its own. */
export const siteBehindProxy = (emptying: string, options: Parameters<typeof startWordPress>[0] = {}) => {
  let site: WordPressServer | null = null
  let proxy: FaultyProxy | null = null
  const limiter = createInProcessLimiter(createSystemClock())
  beforeAll(async () => {
    site = await startWordPress(options)
  }, 600_000)
  afterAll(() => site?.stop())
  beforeEach(async () => {
    proxy = await startFaultyProxy(isUp(site).url)
    await isUp(site).php(emptying)
  })
  afterEach(() => proxy?.stop())
  return {
    get site(): WordPressServer {
      return isUp(site)
    },
    get proxy(): FaultyProxy {
      return isUp(proxy)
    },
    /** How a user comes to the site: through the proxy unless told, without waiting between calls. */
    accessOf: (user: keyof WordPressServer['passwords'], siteUrl = isUp(proxy).url) => ({
      siteUrl,
      user,
      applicationPassword: isUp(site).passwords[user],
      limiter,
      intervalMs: 1,
    }),
  }
}
