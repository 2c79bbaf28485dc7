import { z } from 'zod'
import { PigmeuError } from '../../../domain/errors.ts'
import type { RestClient } from './rest-client.ts'

const typeSchema = z.object({
  slug: z.string(),
  rest_base: z.string(),
  rest_namespace: z.string().catch('wp/v2'),
  viewable: z.boolean().catch(true),
  /** PHP writes an empty map as a list. */
  supports: z.record(z.string(), z.unknown()).catch({}),
})

/** A kind of posts that a site shows to its REST interface. */
export interface PostType {
  readonly name: string
  /** `/wp/v2/posts`. */
  readonly route: string
  /** Whether readers have a page for each. */
  readonly isPublic: boolean
  /** Whether it has a title and a text. */
  readonly holdsText: boolean
}

/** The kind that every site has. */
export const usualType: PostType = { name: 'post', route: '/wp/v2/posts', isPublic: true, holdsText: true }

/** All kinds of posts that a site shows to the user. @throws PUBLISH_REFUSED PUBLISH_FAILED */
export const readPostTypes = async (client: RestClient, signal: AbortSignal): Promise<readonly PostType[]> => {
  const answer = z.record(z.string(), typeSchema)
  const types = await client.call({ method: 'GET', route: '/wp/v2/types', query: { context: 'edit' }, answer, signal })
  return Object.values(types ?? {}).map(({ slug, rest_base: base, rest_namespace: space, viewable, supports }) => ({
    name: slug,
    route: `/${space}/${base}`,
    isPublic: viewable,
    holdsText: 'title' in supports && 'editor' in supports,
  }))
}

/** What belongs to WordPress itself: nothing that an article could be, though some of it has a page. */
const notForArticles = /^(?:attachment|nav_menu_item|wp_\w+)$/u

/** The kinds that articles may stand in; pages are no posts, but some sites keep their reviews there. */
export const articleTypes = (types: readonly PostType[]): readonly PostType[] =>
  types.filter(({ name, isPublic, holdsText }) => isPublic && holdsText && !notForArticles.test(name))

/** The kind of a name. @throws PUBLISH_REFUSED when the site has none, or one without title and text; PUBLISH_FAILED */
export const findPostType = async (client: RestClient, name: string, signal: AbortSignal): Promise<PostType> => {
  if (name === usualType.name) return usualType
  const types = await readPostTypes(client, signal)
  const found = types.find((type) => type.name === name)
  if (found?.holdsText === true) return found
  const names = articleTypes(types).map((type) => type.name)
  const why = found === undefined ? 'does not show a post type' : 'keeps no title and text in its post type'
  throw new PigmeuError('PUBLISH_REFUSED', `${client.host} ${why} "${name}". Choose one of: ${names.join(', ')}.`)
}
