import { z } from 'zod'
import type { OwnPost } from '../../../domain/own-post.ts'
import { splitSentences } from '../../../domain/words.ts'
import { blocksOf, textOf } from '../../../reading/markup.ts'
import { parsePage } from '../../../reading/page.ts'
import type { RestClient } from './rest-client.ts'

/** A post as a publisher reads it. */
type ReadPost = Omit<OwnPost, 'target' | 'read_at'>

const rendered = z.object({ rendered: z.string() })
const sitePostSchema = z.object({
  id: z.int(),
  link: z.string(),
  slug: z.string(),
  title: rendered,
  content: rendered,
  /** PHP writes an empty map as a list. */
  meta: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]).optional(),
})
type SitePost = z.infer<typeof sitePostSchema>

/** @source https://developer.wordpress.org/rest-api/using-the-rest-api/pagination/ (100 at most) */
const perPage = 100
/** Sentences of one post that are kept: longer posts are long enough by then. */
const mostSentences = 400

/** Where plugins keep the focus keyword, if they show it to the REST interface at all. */
const keywordFields = ['_yoast_wpseo_focuskw', 'yoast_wpseo_focuskw', 'rank_math_focus_keyword']

/** The focus keyword; of several, which Rank Math sets apart by commas, the first. */
const keywordOf = ({ meta }: SitePost): string | null => {
  if (meta === undefined || Array.isArray(meta)) return null
  const values = keywordFields.map((name) => meta[name])
  const found = values.find((value) => typeof value === 'string' && value.trim() !== '')
  return typeof found === 'string' ? (found.split(',')[0]?.trim() ?? null) : null
}

const readPost = (post: SitePost): ReadPost => ({
  external_id: String(post.id),
  url: post.link,
  title: textOf(parsePage(post.title.rendered).document),
  slug: post.slug,
  focus_keyword: keywordOf(post),
  submission_id: null,
  sentences: blocksOf(parsePage(post.content.rendered).document)
    .filter(({ form }) => form !== 'heading')
    .flatMap(({ text }) => splitSentences(text))
    .slice(0, mostSentences),
})

/** The newest public posts of a site, at most so many, as plain text. @throws PUBLISH_REFUSED PUBLISH_FAILED */
export const readSitePosts = async (
  client: RestClient,
  limit: number,
  signal: AbortSignal,
): Promise<readonly ReadPost[]> => {
  const posts: ReadPost[] = []
  for (let page = 1; posts.length < limit; page += 1) {
    const query = {
      status: 'publish',
      orderby: 'date',
      order: 'desc',
      per_page: String(perPage),
      page: String(page),
      _fields: 'id,link,slug,title.rendered,content.rendered,meta',
    }
    const found = await client.call({
      method: 'GET',
      route: '/wp/v2/posts',
      query,
      answer: z.array(sitePostSchema),
      signal,
    })
    posts.push(...(found ?? []).map(readPost))
    if (found === null || found.length < perPage) break
  }
  return posts.slice(0, limit)
}
