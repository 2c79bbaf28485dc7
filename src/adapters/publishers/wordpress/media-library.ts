import { z } from 'zod'
import { takenAway, unlessRefused } from './refusals.ts'
import type { RestClient, RestUpload } from './rest-client.ts'

const textSchema = z.object({ raw: z.string() })
const mediumSchema = z.object({
  id: z.int(),
  slug: z.string(),
  source_url: z.string(),
  alt_text: z.string(),
  title: textSchema,
  caption: textSchema,
  /** Sizes that the site should have made of it and has not. */
  missing_image_sizes: z.array(z.string()).default([]),
})
/** A picture in a site's media library. */
export type Medium = z.infer<typeof mediumSchema>

/** What the library tells about a picture. */
export interface MediumWords {
  readonly title: string
  readonly alt_text: string
  readonly caption: string
}

/** The pictures of a site that came from here; each is known by a name that follows from its bytes. */
export interface MediaLibrary {
  /** Oldest first. @throws PUBLISH_REFUSED PUBLISH_FAILED */
  find(name: string): Promise<readonly Medium[]>
  /** @throws PUBLISH_REFUSED PUBLISH_FAILED */
  upload(name: string, file: RestUpload): Promise<Medium | null>
  /** Gives the picture as it stands then. @throws PUBLISH_REFUSED PUBLISH_FAILED */
  describe(id: number, words: MediumWords): Promise<Medium | null>
  /** Makes the sizes that are missing; a site that cannot is left as it is. @throws PUBLISH_FAILED */
  complete(id: number): Promise<void>
  /** Deletes for good; what the user may not delete stays. @throws PUBLISH_FAILED */
  discard(medium: Medium): Promise<void>
  /** Whether it was sent under that name from here; who sends the same file by hand gives it another slug. */
  isSent(medium: Medium, name: string): boolean
}

const route = '/wp/v2/media'
/** The caption can only be asked for as a whole. */
const shown = { context: 'edit', _fields: 'id,slug,source_url,alt_text,title.raw,caption,missing_image_sizes' }

const fileNameOf = (address: string): string => address.slice(address.lastIndexOf('/') + 1)

/** WordPress numbers slugs that are taken; so many may come at once. */
const slugsOf = (name: string): readonly string[] => [name, `${name}-2`, `${name}-3`, `${name}-4`]

/**
 * The media library of a site. A picture carries its name in its slug, which is looked up at once, and in its file's name, which nobody
 * changes in WordPress and which is searched when somebody changed the slug.
 * @source wp-includes/rest-api/endpoints/class-wp-rest-attachments-controller.php
 */
export const createMediaLibrary = (client: RestClient, signal: AbortSignal): MediaLibrary => {
  const answer = mediumSchema
  const ask = async (name: string, query: Readonly<Record<string, string>>): Promise<readonly Medium[]> => {
    const asked = { ...shown, per_page: '100', orderby: 'id', order: 'asc', ...query }
    const media = await client.call({ method: 'GET', route, query: asked, answer: z.array(answer), signal })
    return (media ?? []).filter(({ source_url: address }) => fileNameOf(address).includes(name))
  }
  return {
    isSent: ({ slug }, name) => slugsOf(name).includes(slug),
    find: async (name) => {
      // WordPress gives the second of two pictures another slug when it sees the first in time.
      const bySlug = await ask(name, { slug: [name, `${name}-2`, `${name}-3`].join(',') })
      return bySlug.length > 0 ? bySlug : ask(name, { search: name })
    },
    upload: (name, upload) =>
      client.call({ method: 'POST', route, query: { ...shown, slug: name }, upload, answer, signal }),
    describe: (id, body) =>
      client.call({ method: 'POST', route: `${route}/${id}`, query: shown, body, answer, signal }),
    complete: async (id) => {
      const body = { action: 'create-image-subsizes' }
      const process = `${route}/${id}/post-process`
      await unlessRefused(client.call({ method: 'POST', route: process, body, answer: z.unknown(), signal }), null)
    },
    discard: async ({ id }) => {
      const query = { force: 'true' }
      const away = { method: 'DELETE', route: `${route}/${id}`, query, answer: z.unknown(), signal } as const
      await takenAway(() => client.call(away))
    },
  }
}
