import { siteSentences } from '../../../domain/kept-words/site-sentences.ts'
import { resolveAuthor } from './authors.ts'
import { bareText } from './bare-text.ts'
import type { Delivery } from './delivery.ts'
import { ensureMedia } from './media.ts'
import type { Post, PostFields } from './posts.ts'
import { seoFieldOf, seoMeta } from './seo-fields.ts'
import { resolveTerms } from './terms.ts'
import { together } from './together.ts'

/** What a post holds beside its words; a site that refuses one of them still gets the others. */
export type Details = Pick<
  PostFields,
  'author' | 'categories' | 'tags' | 'featured_media' | 'sticky' | 'format' | 'excerpt' | 'meta'
>

/** One detail, as it may be sent alone. */
export interface Detail {
  /** As editors know it. */
  readonly field: string
  readonly fields: Details
}

/** Where a new post is filed unless its own options tell; later it stays where people filed it. */
const categoriesOf = ({ request, earlier }: Delivery): readonly string[] => {
  const { options, profile } = request
  if (options.categories.length > 0 || earlier !== null || profile.default_category === null) return options.categories
  return [profile.default_category]
}

const authorOf = async ({ client, request, earlier, report }: Delivery): Promise<Details> => {
  const name = request.options.author ?? (earlier === null ? request.profile.author : null)
  if (name === null) return {}
  const { id, refused } = await resolveAuthor(client, name, request.signal)
  report.refuse(...refused)
  return id === null ? {} : { author: id }
}

const termsOf = async (delivery: Delivery): Promise<Details> => {
  const { client, request, report } = delivery
  const wanted = { categories: categoriesOf(delivery), tags: request.options.tags }
  if (wanted.categories.length === 0 && wanted.tags.length === 0) return {}
  const { categories, tags, refused } = await resolveTerms(client, wanted, request.signal)
  report.refuse(...refused)
  return { ...(categories.length > 0 && { categories }), ...(tags.length > 0 && { tags }) }
}

const pictureOf = async ({ client, request, report }: Delivery): Promise<Details> => {
  const { image, article, signal } = request
  if (image === null) return {}
  const media = await ensureMedia(client, image, { title: article.title }, signal)
  if ('refused' in media) {
    report.refuse(media.refused)
    return {}
  }
  report.refuse(...media.unheeded)
  return { featured_media: media.id }
}

/**
 * What a post is to hold beside its words, with what hangs on it made at the site: terms and the picture. What was not asked for is
 * left as people set it there.
 */
export const prepareDetails = async (delivery: Delivery, excerpt: string): Promise<Details> => {
  const { article, options } = delivery.request
  const [author, terms, picture] = await together([authorOf(delivery), termsOf(delivery), pictureOf(delivery)])
  return {
    ...author,
    ...terms,
    ...picture,
    ...(options.sticky && { sticky: true }),
    ...(options.format !== 'standard' && { format: options.format }),
    excerpt,
    meta: seoMeta(article),
  }
}

const fieldNames: Readonly<Record<string, string>> = { featured_media: 'image' }

/** Each detail apart, for a site that does not take them all at once. */
export const detailsApart = ({ meta = {}, ...others }: Details): readonly Detail[] => [
  ...Object.entries(others).map(([name, value]) => ({ field: fieldNames[name] ?? name, fields: { [name]: value } })),
  ...Object.entries(meta).map(([key, value]) => ({
    field: seoFieldOf(key) ?? key,
    fields: { meta: { [key]: value } },
  })),
]

const sameIds = (sent: readonly number[], kept: readonly number[] | undefined): boolean => {
  const ids = new Set(kept)
  return new Set(sent).size === ids.size && sent.every((id) => ids.has(id))
}

const isKept = (sent: Details, post: Post): Readonly<Record<string, boolean>> => ({
  author: sent.author === undefined || sent.author === post.author,
  categories: sent.categories === undefined || sameIds(sent.categories, post.categories),
  tags: sent.tags === undefined || sameIds(sent.tags, post.tags),
  image: sent.featured_media === undefined || sent.featured_media === post.featured_media,
  sticky: sent.sticky === undefined || sent.sticky === post.sticky,
  format: sent.format === undefined || sent.format === post.format,
  excerpt: sent.excerpt === undefined || bareText(sent.excerpt) === bareText(post.excerpt?.raw ?? ''),
})

const toldBy: Readonly<Record<string, (post: Post) => unknown>> = {
  author: (post) => post.author,
  categories: (post) => post.categories,
  tags: (post) => post.tags,
  image: (post) => post.featured_media,
  sticky: (post) => post.sticky,
  format: (post) => post.format,
  excerpt: (post) => post.excerpt,
}

/** Tells every detail that a post does not hold as it was sent, the plugins' own fields aside. */
export const reportDetails = (sent: Details, post: Post, { report }: Pick<Delivery, 'report'>): void => {
  for (const [field, kept] of Object.entries(isKept(sent, post))) {
    if (kept) continue
    const isMissing = toldBy[field]?.(post) === undefined
    const reason = isMissing ? siteSentences.no_field({}) : siteSentences.not_kept({})
    report.refuse({ field, reason })
  }
}
