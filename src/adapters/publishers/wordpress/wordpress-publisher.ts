import type { Publisher } from '../../../ports/publisher.ts'
import { deliver } from './deliver.ts'
import { createLivePosts } from './live-posts.ts'
import { createRestClient, type RestOptions } from './rest-client.ts'
import { readSiteIndex } from './site-index.ts'
import { readSitePosts } from './site-posts.ts'

/** A WordPress site to publish at. */
export interface WordPressPublisherOptions extends RestOptions {
  /** The target's id in the ledger, by which an earlier publication at this site is known. */
  readonly target?: string
  /** What people call the site; its host unless told. */
  readonly label?: string
}

/**
 * Publishes as a native post of WordPress: one and the same, however often it is tried.
 * @throws PUBLISH_REFUSED when the address is not usable
 */
export const createWordPressPublisher = (options: WordPressPublisherOptions): Publisher => {
  const client = createRestClient(options)
  return {
    label: options.label ?? client.host,
    live: createLivePosts(client),
    posts: (limit, signal) => readSitePosts(client, limit, signal),
    timeZone: async (signal) => (await readSiteIndex(client, signal)).timeZone,
    publish: (request) => deliver(client, options.target ?? '', request),
  }
}
