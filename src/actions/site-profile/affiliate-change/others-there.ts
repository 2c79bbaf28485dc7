import { earlierAt, type LivePost, type LivePosts } from '../../../ports/publisher.ts'
import type { Store } from '../../../ports/store.ts'

/** Sites hand posts out by the hundred, so that many are looked at by one call. */
const lookedAtOnce = 300
const listLimit = 200
const prefix = 'site:'

/** Where a look at a site's other posts begins, as the answers before name it. */
export const firstOfOthers = `${prefix}0`

/** How many posts of the site were looked at before; null when the cursor means posts that were published from here. */
export const offsetOf = (cursor: string | null): number | null => {
  const offset = cursor?.startsWith(prefix) ? Number(cursor.slice(prefix.length)) : null
  return offset !== null && Number.isSafeInteger(offset) && offset >= 0 ? offset : null
}

/** The site's ids of all that was published from here. */
const ownIds = async (store: Pick<Store, 'list'>, target: string): Promise<ReadonlySet<string>> => {
  const own = new Set<string>()
  let cursor: string | null = null
  do {
    const page = await store.list({ limit: listLimit, ...(cursor === null ? {} : { cursor }) })
    for (const submission of page.items) {
      const publication = earlierAt(submission, target)
      if (publication !== null) own.add(publication.external_id)
    }
    cursor = page.next
  } while (cursor !== null)
  return own
}

/** Public posts of a site that were not published from here, some at a time; `next` leads on. */
export const othersThere = async (
  store: Pick<Store, 'list'>,
  live: LivePosts,
  { target, offset }: { readonly target: string; readonly offset: number },
  signal: AbortSignal,
): Promise<{ readonly others: readonly LivePost[]; readonly next: string | null }> => {
  const own = await ownIds(store, target)
  const others: LivePost[] = []
  let index = 0
  for await (const post of live.all(signal)) {
    if (index >= offset + lookedAtOnce) return { others, next: `${prefix}${index}` }
    if (index >= offset && !own.has(post.external_id)) others.push(post)
    index += 1
  }
  return { others, next: null }
}
