import { createHash } from 'node:crypto'
import { PigmeuError } from '../../src/domain/errors.ts'
import type { LivePost, Publishers } from '../../src/ports/publisher.ts'

/** What a test says of a post; the rest is usual. */
export type PostGiven = Pick<LivePost, 'external_id' | 'content'> & Partial<LivePost>

const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex')

const postOf = (given: PostGiven): LivePost => ({
  url: `https://blog.example/post-${given.external_id}/`,
  status: 'publish',
  title: `Post ${given.external_id}`,
  published_at: '2025-01-02T03:04:05.000Z',
  modified_at: '2025-01-02T03:04:05.000Z',
  ...given,
  content_hash: hashOf(given.content),
})

/** A site that keeps its posts in memory, as a way out under one target; `file` has no posts to read back. */
export const siteInMemory = (target: string, given: readonly PostGiven[]) => {
  const posts = new Map(given.map((post) => [post.external_id, postOf(post)]))
  const writes: string[] = []
  let fault: PigmeuError | null = null
  const live = {
    read: async (externalId: string) => posts.get(externalId) ?? null,
    replace: async (externalId: string, change: { readonly content: string; readonly expectedHash: string }) => {
      const post = posts.get(externalId)
      if (!post) throw new PigmeuError('NOT_FOUND', `there is no post ${externalId}`)
      if (post.content_hash !== change.expectedHash) throw new PigmeuError('PUBLISH_DRIFTED')
      const replaced = postOf({ ...post, content: change.content })
      posts.set(externalId, replaced)
      writes.push(externalId)
      return replaced
    },
    async *all() {
      for (const post of [...posts.values()]) if (post.status === 'publish') yield post
      if (fault !== null) throw fault
    },
  }
  const publish = async (): Promise<never> => {
    throw new Error('nothing is published here')
  }
  const publishers: Publishers = {
    targets: async () => ['file', target],
    find: async (asked) => {
      if (asked === 'file') return { label: 'files', publish, posts: async () => [], live: null }
      if (asked !== target) throw new PigmeuError('NOT_FOUND', `There is no place to publish under "${asked}".`)
      return { label: 'The blog', publish, posts: async () => [], live }
    },
  }
  /** From now on the list of all posts breaks off at its end. */
  const breakOff = (error: PigmeuError): void => {
    fault = error
  }
  return { publishers, posts, writes, breakOff, put: (post: PostGiven) => posts.set(post.external_id, postOf(post)) }
}
