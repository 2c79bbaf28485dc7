import { z } from 'zod'
import type { RestClient } from './rest-client.ts'

const textSchema = z.object({ raw: z.string() })
const postSchema = z.object({
  id: z.int(),
  status: z.string(),
  slug: z.string(),
  link: z.string(),
  title: textSchema,
  content: textSchema,
})
/** A post as its editors see it. */
export type Post = z.infer<typeof postSchema>

/** What a post is to hold. */
export interface PostFields {
  readonly title?: string
  readonly content?: string
  readonly excerpt?: string
  readonly status?: 'draft' | 'publish'
  readonly slug?: string
}

/** Every status in which a post of ours may stand; the bin is none of them. */
const present = 'publish,future,draft,pending,private'

/** The posts of a site. */
export interface Posts {
  find(query: Readonly<Record<string, string>>, signal: AbortSignal): Promise<readonly Post[]>
  get(id: number, signal: AbortSignal): Promise<Post | null>
  create(fields: PostFields, signal: AbortSignal): Promise<Post | null>
  /** Null when the post is gone. */
  update(id: number, fields: PostFields, signal: AbortSignal): Promise<Post | null>
  bin(id: number, signal: AbortSignal): Promise<void>
}

/** The posts of a site, through its REST interface. */
export const createPosts = (client: RestClient): Posts => {
  const route = '/wp/v2/posts'
  const edit = { context: 'edit' }
  return {
    find: async (query, signal) => {
      const all = { ...edit, status: present, per_page: '100', orderby: 'id', order: 'asc', ...query }
      return (await client.call({ method: 'GET', route, query: all, answer: z.array(postSchema), signal })) ?? []
    },
    get: (id, signal) =>
      client.call({ method: 'GET', route: `${route}/${id}`, query: edit, answer: postSchema, signal }),
    create: (body, signal) => client.call({ method: 'POST', route, query: edit, body, answer: postSchema, signal }),
    update: (id, body, signal) =>
      client.call({ method: 'POST', route: `${route}/${id}`, query: edit, body, answer: postSchema, signal }),
    bin: async (id, signal) => {
      await client.call({ method: 'DELETE', route: `${route}/${id}`, answer: z.unknown(), signal })
    },
  }
}
