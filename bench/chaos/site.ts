import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'

/** A post of the site, as far as the publisher reads it. */
interface SitePost {
  readonly id: number
  status: string
  slug: string
  readonly title: { raw: string }
  readonly content: { raw: string }
}

/** A site on loopback that understands as much of the REST interface of WordPress as publishing takes, and keeps the books' posts. */
export interface Site {
  readonly url: string
  /** How many posts of each title are public; a book's title is its id. */
  publicPosts(): ReadonlyMap<string, number>
  /** Posts that were begun and neither made public nor thrown away. */
  leftDrafts(): number
  /** Posts that were thrown away because another try had made one. */
  binned(): number
  close(): Promise<void>
}

const fieldsSchema = z.object({
  title: z.string().optional(),
  content: z.string().optional(),
  status: z.string().optional(),
  slug: z.string().optional(),
})

/**
 * How long the site takes to answer what it has done already, in milliseconds: workers are hit while they wait for that, so that
 * whoever takes over must find what was done.
 */
const answerMs: Readonly<Record<string, number>> = { GET: 20, POST: 300 }

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text === '' ? {} : JSON.parse(text)
}

const createPosts = () => {
  const posts = new Map<number, SitePost>()
  const write = (post: SitePost, body: unknown): SitePost => {
    const { title, content, status, slug } = fieldsSchema.parse(body)
    if (title !== undefined) post.title.raw = title
    if (content !== undefined) post.content.raw = content
    if (status !== undefined) post.status = status
    if (slug !== undefined) post.slug = slug
    return post
  }
  const find = ({ search, slug }: { search: string | null; slug: string | null }): readonly SitePost[] =>
    [...posts.values()].filter(
      (post) =>
        post.status !== 'trash' &&
        (search === null || post.content.raw.includes(search)) &&
        (slug === null || slug.split(',').includes(post.slug)),
    )
  const create = (body: unknown): SitePost => {
    const post = { id: posts.size + 1, status: 'draft', slug: '', title: { raw: '' }, content: { raw: '' } }
    posts.set(post.id, post)
    return write(post, body)
  }
  return { all: () => [...posts.values()], get: (id: number) => posts.get(id), write, find, create }
}

/** What the site answers: a body, or null where there is nothing. */
const answerTo = (posts: ReturnType<typeof createPosts>, method: string, address: URL, body: unknown): unknown => {
  const route = address.searchParams.get('rest_route') ?? ''
  const withLink = (post: SitePost | undefined) =>
    post === undefined ? null : { ...post, link: `${address.origin}/?p=${post.id}` }
  if (route === '/wp/v2/users/me') return { id: 1, name: 'bench' }
  const post = posts.get(Number(/^\/wp\/v2\/posts\/(\d+)$/.exec(route)?.[1]))
  if (post !== undefined && method === 'DELETE') return withLink(posts.write(post, { status: 'trash' }))
  if (post !== undefined) return withLink(method === 'POST' ? posts.write(post, body) : post)
  if (route !== '/wp/v2/posts') return null
  if (method === 'POST') return withLink(posts.create(body))
  const { searchParams: asked } = address
  return posts.find({ search: asked.get('search'), slug: asked.get('slug') }).map(withLink)
}

/** Opens the site. */
export const openSite = async (): Promise<Site> => {
  const posts = createPosts()
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const body = await bodyOf(request)
      const found = answerTo(posts, request.method ?? 'GET', new URL(request.url ?? '/', 'http://127.0.0.1'), body)
      await sleep(answerMs[request.method ?? 'GET'] ?? 0)
      response.setHeader('content-type', 'application/json')
      response.writeHead(found === null ? 404 : 200)
      response.end(JSON.stringify(found ?? { code: 'rest_post_invalid_id', message: 'there is no such post' }))
    }
    answer().catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the site has no port')
  const count = (status: string): number => posts.all().filter((post) => post.status === status).length
  return {
    url: `http://127.0.0.1:${address.port}/`,
    publicPosts: () => {
      const counts = new Map<string, number>()
      for (const { status, title } of posts.all())
        if (status === 'publish') counts.set(title.raw, (counts.get(title.raw) ?? 0) + 1)
      return counts
    },
    leftDrafts: () => count('draft'),
    binned: () => count('trash'),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
