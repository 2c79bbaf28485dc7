import { PigmeuError } from '../../domain/errors.ts'
import type { LivePosts, Publisher } from '../../ports/publisher.ts'
import type { ActionDeps } from '../deps.ts'

/** A site with its posts. */
export interface LiveSite {
  readonly publisher: Publisher
  readonly live: LivePosts
}

/**
 * Finds a site whose posts can be read and changed.
 * @throws NOT_FOUND; INVALID_INPUT for a way out that only takes articles
 */
export const findLive = async ({ publishers }: Pick<ActionDeps, 'publishers'>, target: string): Promise<LiveSite> => {
  const publisher = await publishers.find(target)
  if (publisher.live !== null) return { publisher, live: publisher.live }
  const reason = `"${target.slice(0, 60)}" is no site whose posts can be read back; choose a WordPress site`
  throw new PigmeuError('INVALID_INPUT', reason, { problems: [{ field: 'target', reason }] })
}
