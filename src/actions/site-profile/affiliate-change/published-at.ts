import type { Publication, Submission } from '../../../domain/submission.ts'
import { earlierAt } from '../../../ports/publisher.ts'
import type { Store } from '../../../ports/store.ts'

/** A submission with what was published of it at one place. */
export interface PublishedThere {
  readonly submission: Submission
  readonly publication: Publication
}

/** So many posts are looked at by one call, so that an answer comes in seconds. */
const postsAtOnce = 20
/** Pages of submissions that one call reads at most while it finds none. */
const pagesAtOnce = 10

/** What was published at a place, newest submission first, some posts at a time; `next` leads on. */
export const publishedAt = async (
  store: Pick<Store, 'list'>,
  target: string,
  from: string | null,
): Promise<{ readonly found: readonly PublishedThere[]; readonly next: string | null }> => {
  const found: PublishedThere[] = []
  let cursor = from
  for (let page = 0; page < pagesAtOnce && found.length < postsAtOnce / 2; page += 1) {
    const { items, next } = await store.list({ limit: postsAtOnce, ...(cursor === null ? {} : { cursor }) })
    for (const submission of items) {
      const publication = earlierAt(submission, target)
      if (publication !== null) found.push({ submission, publication })
    }
    cursor = next
    if (next === null) break
  }
  return { found, next: cursor }
}
