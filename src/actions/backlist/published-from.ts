import type { Submission } from '../../domain/submission.ts'
import type { Store } from '../../ports/store.ts'

/** Which submission each post was published from, by `<target>/<the other side's id>`. */
export const publishedFrom = async (store: Pick<Store, 'list'>): Promise<ReadonlyMap<string, Submission>> => {
  const from = new Map<string, Submission>()
  let cursor: string | null = null
  do {
    const page = await store.list({ limit: 200, ...(cursor === null ? {} : { cursor }) })
    for (const submission of page.items)
      for (const { target, external_id } of submission.publications) from.set(`${target}/${external_id}`, submission)
    cursor = page.next
  } while (cursor !== null)
  return from
}
