import { openRedis } from '../../src/app/foundation/redis.ts'
import { connected } from '../../test/support/redis-server.ts'
import { silentLog } from '../../test/support/silent-log.ts'

/** How many commands a Redis has done so far, those of scripts included; they are counted over a connection of their own. */
export const openCommandCount = async (url: string) => {
  const redis = openRedis({ url, log: silentLog })
  await connected(redis.commands)
  return {
    count: async (): Promise<number> => {
      const told = await redis.commands.info('commandstats')
      return [...told.matchAll(/^cmdstat_[^:]+:calls=(\d+)/gm)].reduce((sum, [, calls]) => sum + Number(calls), 0)
    },
    close: () => redis.close(),
  }
}
