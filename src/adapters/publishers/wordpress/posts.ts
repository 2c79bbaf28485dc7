import { z } from 'zod'
import { PigmeuError } from '../../../domain/errors.ts'
import type { RestClient } from './rest-client.ts'

const textSchema = z.object({ raw: z.string() })
const postSchema = z.object({
  id: z.int(),
  status: z.string(),
  slug: z.string(),
  link: z.string(),
  /** In the site's own time, without a zone. */
  date: z.string().nullish(),
  /** UTC without a zone; null where a draft has none yet. */
  date_gmt: z.string().nullish(),
  title: textSchema,
  content: textSchema,
  // What a kind of posts does not have, it does not tell.
  excerpt: textSchema.optional(),
  author: z.int().optional(),
  categories: z.array(z.int()).optional(),
  tags: z.array(z.int()).optional(),
  featured_media: z.int().optional(),
  sticky: z.boolean().optional(),
  format: z.string().optional(),
  /** PHP writes an empty map as a list. */
  meta: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]).optional(),
})
/** A post as its editors see it. */
export type Post = z.infer<typeof postSchema>

/** What a post is to hold. */
export interface PostFields {
  readonly title?: string
  readonly content?: string
  readonly excerpt?: string
  readonly status?: 'draft' | 'publish' | 'future'
  readonly slug?: string
  /** UTC without a zone. */
  readonly date_gmt?: string
  readonly author?: number
  readonly categories?: readonly number[]
  readonly tags?: readonly number[]
  readonly featured_media?: number
  readonly sticky?: boolean
  readonly format?: string
  readonly meta?: Readonly<Record<string, string>>
}

/** Every status in which a post of ours may stand; the bin is none of them. */
const present = 'publish,future,draft,pending,private'
/** Only what is looked at: what readers see is not made for us. */
const wanted = Object.keys(postSchema.shape)
  .map((name) => (name === 'title' || name === 'content' || name === 'excerpt' ? `${name}.raw` : name))
  .join(',')
const edit = { context: 'edit', _fields: wanted }

/** The posts of one kind at a site. */
export interface Posts {
  /** In the order of their ids, a hundred at most. */
  find(query: Readonly<Record<string, string>>, signal: AbortSignal): Promise<readonly Post[]>
  get(id: number, signal: AbortSignal): Promise<Post | null>
  create(fields: PostFields, signal: AbortSignal): Promise<Post | null>
  /** Null when the post is gone. */
  update(id: number, fields: PostFields, signal: AbortSignal): Promise<Post | null>
  /** A site without a bin loses it for good. */
  bin(id: number, signal: AbortSignal): Promise<void>
}

/** What is kept with a post beside its fields; empty where the site shows nothing. */
export const metaOf = ({ meta }: Pick<Post, 'meta'>): Readonly<Record<string, unknown>> =>
  meta === undefined || Array.isArray(meta) ? {} : meta

const hasNoBin = (thrown: unknown): boolean =>
  thrown instanceof PigmeuError && thrown.context['rest_code'] === 'rest_trash_not_supported'

/** The posts of one kind at a site, through its REST interface. */
export const createPosts = (client: RestClient, route: string): Posts => {
  const one = (id: number) => `${route}/${id}`
  const remove = (id: number, query: Readonly<Record<string, string>>, answer: z.ZodType, signal: AbortSignal) =>
    client.call({ method: 'DELETE', route: one(id), query, answer, signal })
  return {
    find: async (query, signal) => {
      const all = { ...edit, status: present, per_page: '100', orderby: 'id', order: 'asc', ...query }
      return (await client.call({ method: 'GET', route, query: all, answer: z.array(postSchema), signal })) ?? []
    },
    get: (id, signal) => client.call({ method: 'GET', route: one(id), query: edit, answer: postSchema, signal }),
    create: (body, signal) => client.call({ method: 'POST', route, query: edit, body, answer: postSchema, signal }),
    update: (id, body, signal) =>
      client.call({ method: 'POST', route: one(id), query: edit, body, answer: postSchema, signal }),
    bin: async (id, signal) => {
      try {
        await remove(id, {}, z.object({ id: z.literal(id) }), signal)
      } catch (thrown) {
        if (!hasNoBin(thrown)) throw thrown
        await remove(id, { force: 'true' }, z.object({ deleted: z.literal(true) }), signal)
      }
    },
  }
}
