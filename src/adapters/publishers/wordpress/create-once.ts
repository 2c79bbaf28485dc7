import type { Delivery } from './delivery.ts'
import { binExtras, searchPosts } from './find-post.ts'
import type { Post, PostFields } from './posts.ts'
import { failure } from './rest-reply.ts'

/** Looks again and keeps the oldest; the others go to the bin. */
const keepOldest = async (delivery: Delivery, signal: AbortSignal): Promise<Post | null> => {
  const [first = null, ...extras] = await searchPosts(delivery, signal)
  await binExtras(delivery, extras, signal)
  return first
}

/**
 * Creates a draft, then looks again: when two did so at once, the older post stays and the other goes to the bin.
 * These calls are not cut off by the request's signal: who has lost the work to another must still take away the draft that came too late.
 * @returns the post as it was read back
 * @throws PUBLISH_REFUSED PUBLISH_FAILED
 */
export const createOnce = async (delivery: Delivery, fields: PostFields): Promise<Post> => {
  const { posts, client, mark, request } = delivery
  request.signal.throwIfAborted()
  // Every call has its own time-out.
  const uncut = new AbortController().signal
  const draft: PostFields = { ...fields, status: 'draft', slug: mark.marker }
  try {
    const created = await posts.create(draft, uncut)
    if (created === null) throw failure(client.host, 'answered nothing when the post was created')
    const first = await keepOldest(delivery, uncut)
    if (first === null) throw failure(client.host, `the post ${created.id} is not found right after it was created`)
    return first
  } catch (thrown) {
    // Nobody comes back for a draft whose answer was lost, if the work is another's by now.
    if (request.signal.aborted) await keepOldest(delivery, uncut).catch(() => null)
    throw thrown
  } finally {
    request.signal.throwIfAborted()
  }
}
