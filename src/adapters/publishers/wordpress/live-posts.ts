import { z } from 'zod'
import { PigmeuError } from '../../../domain/errors.ts'
import type { LivePost, LivePosts } from '../../../ports/publisher.ts'
import { contentHashOf } from './content-hash.ts'
import { articleTypes, readPostTypes, usualType } from './post-types.ts'
import type { RestClient } from './rest-client.ts'
import { failure } from './rest-reply.ts'

const textSchema = z.object({ raw: z.string() })
const livePostSchema = z.object({
  id: z.int(),
  status: z.string(),
  link: z.string(),
  date_gmt: z.string().nullable(),
  modified_gmt: z.string().nullable(),
  title: textSchema,
  content: textSchema,
  excerpt: textSchema.optional(),
})
type StoredPost = z.infer<typeof livePostSchema>

const fields = 'id,status,link,date_gmt,modified_gmt,title.raw,content.raw,excerpt.raw'
const edit = { context: 'edit', _fields: fields }
/** @source https://developer.wordpress.org/rest-api/using-the-rest-api/pagination/ (100 at most) */
const perPage = 100

const utc = (instant: string | null, otherwise: string | null): string =>
  `${instant ?? otherwise ?? '1970-01-01T00:00:00'}Z`

const livePostOf = (post: StoredPost): LivePost => ({
  external_id: String(post.id),
  url: post.link,
  status: post.status,
  title: post.title.raw,
  content: post.content.raw,
  content_hash: contentHashOf(post),
  published_at: utc(post.date_gmt, post.modified_gmt),
  modified_at: utc(post.modified_gmt, post.date_gmt),
})

/** Kinds that articles may stand in, posts first; pages only when they are asked for by number. */
const routesOf = async (client: RestClient, signal: AbortSignal, withPages: boolean): Promise<readonly string[]> => {
  const types = articleTypes(await readPostTypes(client, signal))
  const others = types.filter(({ name }) => name !== usualType.name && (withPages || name !== 'page'))
  return others.map(({ route }) => route)
}

interface Found {
  readonly route: string
  readonly post: StoredPost
}

const getAt = async (client: RestClient, route: string, signal: AbortSignal): Promise<Found | null> => {
  const post = await client.call({ method: 'GET', route, query: edit, answer: livePostSchema, signal })
  return post === null || post.status === 'trash' ? null : { route, post }
}

const find = async (client: RestClient, externalId: string, signal: AbortSignal): Promise<Found | null> => {
  if (!/^[1-9]\d{0,14}$/.test(externalId)) return null
  const usual = await getAt(client, `${usualType.route}/${externalId}`, signal)
  if (usual !== null) return usual
  for (const route of await routesOf(client, signal, true)) {
    const found = await getAt(client, `${route}/${externalId}`, signal)
    if (found !== null) return found
  }
  return null
}

async function* pagesOf(client: RestClient, route: string, signal: AbortSignal): AsyncIterable<LivePost> {
  for (let page = 1; ; page += 1) {
    const query = { ...edit, status: 'publish', orderby: 'date', order: 'asc', per_page: `${perPage}`, page: `${page}` }
    const answer = z.array(livePostSchema)
    const found = (await client.call({ method: 'GET', route, query, answer, signal })) ?? []
    yield* found.map(livePostOf)
    if (found.length < perPage) return
  }
}

/** Writes a content and reads it back. What a site does not store byte by byte is taken back. */
const write = async (
  client: RestClient,
  { route, post }: Found,
  content: string,
  signal: AbortSignal,
): Promise<StoredPost> => {
  const put = async (words: string): Promise<StoredPost> => {
    await client.call({ method: 'POST', route, query: edit, body: { content: words }, answer: livePostSchema, signal })
    const stored = await getAt(client, route, signal)
    if (stored !== null) return stored.post
    throw failure(client.host, `the post ${post.id} is gone right after it was written`)
  }
  const stored = await put(content)
  if (stored.content.raw === content) return stored
  const former = await put(post.content.raw)
  const isBack = former.content.raw === post.content.raw
  throw new PigmeuError(
    'PUBLISH_REFUSED',
    `${client.host} filters what the user writes, so the post ${post.id} was not stored byte by byte as it was sent. ${
      isBack ? 'It stands as before.' : 'Look at it there: even its former text came back in another form.'
    }`,
    { context: { external_id: String(post.id), url: post.link, found_hash: contentHashOf(former) } },
  )
}

/**
 * The posts that stand at a WordPress site. WordPress has no compare-and-set: a change that somebody saves between the reading and the
 * writing of one `replace`, which follow each other at once, would be lost; its revisions keep it.
 */
export const createLivePosts = (client: RestClient): LivePosts => ({
  read: async (externalId, signal) => {
    const found = await find(client, externalId, signal)
    return found === null ? null : livePostOf(found.post)
  },
  replace: async (externalId, { content, expectedHash }, signal) => {
    const found = await find(client, externalId, signal)
    if (found === null)
      throw new PigmeuError('NOT_FOUND', `${client.host} has no post ${externalId}, or it is in the bin.`)
    const { post } = found
    // An earlier try whose answer was lost has done it.
    if (post.content.raw === content) return livePostOf(post)
    const present = contentHashOf(post)
    if (present !== expectedHash)
      throw new PigmeuError(
        'PUBLISH_DRIFTED',
        `Somebody changed the post ${externalId} at ${client.host}: ${post.link}`,
        {
          context: { external_id: externalId, url: post.link, expected_hash: expectedHash, found_hash: present },
        },
      )
    return livePostOf(await write(client, found, content, signal))
  },
  all: async function* (signal) {
    const routes = [usualType.route, ...(await routesOf(client, signal, false))]
    for (const route of routes) yield* pagesOf(client, route, signal)
  },
})
