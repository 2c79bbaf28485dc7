import { z } from 'zod'

/** The formats that themes may show a post in. @source https://developer.wordpress.org/advanced-administration/wordpress/post-formats/ */
export const postFormats = [
  'standard',
  'aside',
  'chat',
  'gallery',
  'link',
  'image',
  'quote',
  'status',
  'video',
  'audio',
] as const

/** A picture to be shown with a post. */
export const imageChoiceSchema = z.strictObject({
  /** Where it is fetched from. */
  url: z.url({ protocol: /^https?$/u }),
  /** What those who do not see it are told; never empty. */
  alt: z.string().min(1).max(300),
  caption: z.string().max(500).nullable(),
  /** Whose it is, and by what right it is shown. */
  credit: z.string().min(1).max(300).nullable(),
})
/** A picture to be shown with a post. */
export type ImageChoice = z.infer<typeof imageChoiceSchema>

/** How one article is filed and shown at a site; what is not told is the site profile's, then the site's own default. */
export const postOptionsSchema = z.strictObject({
  /** By name, from the top: `Reviews > Programming`. Made where they are missing. */
  categories: z.array(z.string().min(1).max(200)).max(20),
  tags: z.array(z.string().min(1).max(200)).max(40),
  author: z.string().min(1).nullable(),
  sticky: z.boolean(),
  format: z.enum(postFormats),
  /** `post`, or the name of a custom type that the site shows to its REST interface. */
  post_type: z.string().regex(/^[a-z0-9_-]{1,20}$/u),
  image: imageChoiceSchema.nullable(),
  /** ISO 8601 with a zone: when the site itself makes the post public; null at once. */
  go_live_at: z.iso.datetime({ offset: true }).nullable(),
})
/** How one article is filed and shown at a site. */
export type PostOptions = z.infer<typeof postOptionsSchema>

/** What is used where nothing was told. */
export const usualOptions: PostOptions = {
  categories: [],
  tags: [],
  author: null,
  sticky: false,
  format: 'standard',
  post_type: 'post',
  image: null,
  go_live_at: null,
}

/**
 * What to do where somebody changed the post at the site since it was published: stop and ask, put the article in its place, or
 * leave it as it stands and take it for published.
 */
export const driftChoices = ['ask', 'use_article', 'keep_site'] as const
/** What to do where somebody changed the post at the site. */
export type DriftChoice = (typeof driftChoices)[number]

/** A field that a site did not take as it was sent. */
export const refusedFieldSchema = z.object({ field: z.string(), reason: z.string() })
/** A field that a site did not take as it was sent. */
export type RefusedField = z.infer<typeof refusedFieldSchema>
