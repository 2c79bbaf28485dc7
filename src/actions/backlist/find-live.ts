import { tellPublishing } from '../../domain/refusals/publishing.ts'
import { refusedField } from '../../domain/refusals/refused-fields.ts'
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
  throw refusedField('target', tellPublishing('site_not_readable', { target: target.slice(0, 60) }), { subject: '' })
}
