import { createHash } from 'node:crypto'
import { metaOf, type Post } from './posts.ts'

/** The word by which a post is found again, whatever else changes: unguessable by people, searchable by WordPress. */
export const markerOf = (externalKey: string): string =>
  `pigmeu-${createHash('sha256').update(externalKey).digest('hex').slice(0, 24)}`

/** The block that carries the marker in a post; readers see nothing of it. */
export const markerBlock = (marker: string): string => `<!-- wp:html -->\n<!-- ${marker} -->\n<!-- /wp:html -->`

/** The same for a site that lets no comment pass: an element without anything in it. */
export const markerElement = (marker: string): string => `<div class="${marker}"></div>`

/** The field in which the companion plugin keeps the key of a post. */
export const keyField = 'pigmeu_key'

/** By what the post of an article is known at a site. */
export interface Mark {
  readonly externalKey: string
  readonly marker: string
  /** Whether the companion plugin keeps the key, so that the content need not carry the marker. */
  readonly hasCompanion: boolean
}

/** Whether a post stands under the name that it was created with, or under what WordPress makes of it for a second one. */
export const isUnnamed = ({ slug }: Pick<Post, 'slug'>, { marker }: Mark): boolean =>
  slug === marker || (slug.startsWith(`${marker}-`) && /^\d+$/.test(slug.slice(marker.length + 1)))

/** Whether a post is the one of this article. */
export const carries = (post: Post, mark: Mark): boolean =>
  isUnnamed(post, mark) || post.content.raw.includes(mark.marker) || metaOf(post)[keyField] === mark.externalKey
