import { publishedMarkdown } from '../../../domain/article/published.ts'
import { withMarkedLinks } from '../../../domain/article/published-links.ts'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Publication } from '../../../domain/submission.ts'
import type { Publisher, PublishRequest } from '../../../ports/publisher.ts'
import { toBlocks, withoutHtml } from './blocks.ts'
import { bareText, markerBlock, markerOf } from './marker.ts'
import { createPosts, type Post, type PostFields, type Posts } from './posts.ts'
import { createRestClient, type RestOptions } from './rest-client.ts'
import { signIn } from './sign-in.ts'
import { readSitePosts } from './site-posts.ts'

/** A WordPress site to publish at. */
export interface WordPressPublisherOptions extends RestOptions {
  /** The target's id in the ledger, by which an earlier publication at this site is known. */
  readonly target?: string
  /** What people call the site; its host unless told. */
  readonly label?: string
}

/** One article on its way to one site. */
interface Delivery {
  readonly posts: Posts
  readonly host: string
  readonly marker: string
  readonly fields: Required<Pick<PostFields, 'title' | 'content' | 'excerpt'>>
  /** The post that the ledger knows of. */
  readonly earlier: Pick<Publication, 'external_id' | 'url'> | null
  readonly signal: AbortSignal
}

const failed = (host: string, what: string): PigmeuError => new PigmeuError('PUBLISH_FAILED', `${host}: ${what}`)
const inBin = (post: Post): boolean => post.status === 'trash'
const oldest = (posts: readonly Post[]): Post | null => posts.toSorted((a, b) => a.id - b.id)[0] ?? null

const carries = (post: Post, marker: string): boolean => post.slug === marker || post.content.raw.includes(marker)

/** Finds the post of this article by what it carries inside, or by the slug it was created under. */
const search = async ({ posts, marker, signal }: Delivery): Promise<Post | null> => {
  const byMarker = await posts.find({ search: marker }, signal)
  const bySlug = await posts.find({ slug: marker }, signal)
  return oldest([...byMarker, ...bySlug].filter((post) => carries(post, marker)))
}

/** The post that the ledger knows of, even if people took the marker out; the same number at another site is another post. */
const known = async ({ posts, earlier, marker, signal }: Delivery): Promise<Post | null> => {
  const id = Number(earlier?.external_id)
  if (earlier === null || !Number.isSafeInteger(id) || id <= 0) return null
  const post = await posts.get(id, signal)
  if (post === null || inBin(post)) return null
  return carries(post, marker) || post.link === earlier.url ? post : null
}

/** Creates a draft, then looks again: when two did so at once, the older post stays and the other goes to the bin. */
const createOnce = async (delivery: Delivery): Promise<Post> => {
  const { posts, host, marker, fields, signal } = delivery
  const created = await posts.create({ ...fields, status: 'draft', slug: marker }, signal)
  if (created === null) throw failed(host, 'answered nothing when the post was created')
  const first = (await search(delivery)) ?? created
  if (first.id !== created.id) await posts.bin(created.id, signal)
  return first
}

const differences = (post: Post, { fields, marker }: Delivery): readonly string[] => [
  ...(post.content.raw.includes(marker) ? [] : ['its marker is gone']),
  ...(bareText(post.title.raw) === bareText(fields.title) ? [] : ['its title is another']),
  ...(bareText(post.content.raw) === bareText(fields.content) ? [] : ['its text is another']),
]

/** Reads the post back, so that nothing goes out cut off or changed on the way. */
const verify = async (id: number, delivery: Delivery): Promise<Post> => {
  const stored = await delivery.posts.get(id, delivery.signal)
  if (stored === null || inBin(stored)) throw failed(delivery.host, `the post ${id} is gone right after it was written`)
  const wrong = differences(stored, delivery)
  if (wrong.length > 0) throw failed(delivery.host, `the post ${id} was not stored as sent: ${wrong.join(', ')}`)
  return stored
}

/** Makes the post public under the article's slug; a post that is public already keeps its address. */
const goPublic = async (stored: Post, slug: string, { posts, host, signal }: Delivery): Promise<Post> => {
  if (stored.status === 'publish') return stored
  const address = slug === '' ? {} : { slug }
  const post = await posts.update(stored.id, { status: 'publish', ...address }, signal)
  if (post?.status === 'publish') return post
  throw new PigmeuError('PUBLISH_REFUSED', `${host} keeps the post ${stored.id} as "${post?.status ?? 'gone'}".`)
}

const deliver = async (delivery: Delivery, slug: string): Promise<Post> => {
  const { posts, fields, signal } = delivery
  const found = (await known(delivery)) ?? (await search(delivery))
  const post = found ?? (await createOnce(delivery))
  if (differences(post, delivery).length > 0 || found !== null) await posts.update(post.id, fields, signal)
  return goPublic(await verify(post.id, delivery), slug, delivery)
}

/** The published form of the article as blocks, its links to shops marked where they earn. */
const contentOf = ({ article, submission, knowledgeBase, snapshots, policy }: PublishRequest): string => {
  const { claims } = knowledgeBase
  const markdown = publishedMarkdown({ article, claims, snapshots, approvedBy: submission.approved_by, policy })
  return withMarkedLinks(toBlocks(markdown), policy?.affiliate ?? false)
}

/**
 * Publishes as a native post of WordPress. The post is searched before it is created and read back before it goes public,
 * so that a try that was cut off anywhere is taken up again and never makes a second post.
 * @throws PUBLISH_REFUSED when the address is not usable
 */
export const createWordPressPublisher = (options: WordPressPublisherOptions): Publisher => {
  const client = createRestClient(options)
  const posts = createPosts(client)
  return {
    label: options.label ?? client.host,
    live: null,
    posts: (limit, signal) => readSitePosts(client, limit, signal),
    publish: async (request) => {
      const { article, submission, externalKey, signal } = request
      const marker = markerOf(externalKey)
      const fields = {
        title: withoutHtml(article.title),
        content: `${contentOf(request)}\n\n${markerBlock(marker)}`,
        excerpt: withoutHtml(article.excerpt),
      }
      const earlier = submission.publications.find(({ target }) => target === options.target) ?? null
      await signIn(client, signal)
      const post = await deliver({ posts, host: client.host, marker, fields, earlier, signal }, article.slug)
      return {
        external_id: String(post.id),
        url: post.link,
        status: 'publish',
        content_hash: null,
        refused: [],
        notices: [],
      }
    },
  }
}
