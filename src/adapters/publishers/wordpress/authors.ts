import { z } from 'zod'
import { siteSentences } from '../../../domain/kept-words/site-sentences.ts'
import type { RefusedField } from '../../../domain/post-options.ts'
import { refusalOf } from './refusals.ts'
import type { RestClient } from './rest-client.ts'

const personSchema = z.object({
  id: z.int(),
  /** The name that readers see. */
  name: z.string(),
  slug: z.string(),
  /** The login; shown to those alone who may list users. */
  username: z.string().optional(),
})
type Person = z.infer<typeof personSchema>

const writerSchema = personSchema.extend({
  /** PHP writes an empty map as a list. */
  capabilities: z.union([z.record(z.string(), z.boolean()), z.array(z.unknown())]).optional(),
})

/** Whom a post is to be signed by: null where the site's user writes in their own name. */
export interface ResolvedAuthor {
  readonly id: number | null
  readonly refused: readonly RefusedField[]
}

/** The part of an author's address that WordPress makes of a login or a name. @source wp-includes/formatting.php, sanitize_title_with_dashes */
const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('.', '-')
    .replaceAll(/[^a-z0-9\s_-]/g, '')
    .replaceAll(/[\s-]+/g, '-')

const folded = (text: string): string => text.normalize('NFC').trim().toLowerCase()

const isCalled = (person: Person, name: string): boolean =>
  [person.name, person.slug, person.username ?? ''].some((known) => folded(known) === folded(name)) ||
  person.slug === slugOf(name.trim())

const refused = (reason: string): ResolvedAuthor => ({
  id: null,
  refused: [{ field: 'author', reason: siteSentences.author({ reason }) }],
})

/** Searches among those who may write; their logins are asked for too when nothing else fits, which few users may. */
const search = async (client: RestClient, name: string, signal: AbortSignal): Promise<readonly Person[]> => {
  const ask = async (query: Readonly<Record<string, string>>): Promise<readonly Person[]> => {
    const asked = { search: name.trim(), who: 'authors', per_page: '100', ...query }
    const answer = z.array(personSchema)
    const people = await client.call({ method: 'GET', route: '/wp/v2/users', query: asked, answer, signal })
    return (people ?? []).filter((person) => isCalled(person, name))
  }
  const found = await ask({ _fields: 'id,name,slug' })
  if (found.length > 0) return found
  try {
    return await ask({ context: 'edit', _fields: 'id,name,slug,username' })
  } catch (thrown) {
    if (refusalOf(thrown) === null) throw thrown
    return []
  }
}

/**
 * Finds the one whom a post is signed by: by login, slug or shown name, among the users who may write. Nobody is chosen where several
 * bear the name, nobody does, or the credential's user may not sign as others.
 * @throws PUBLISH_FAILED, and PUBLISH_REFUSED when the site does not know the user
 */
export const resolveAuthor = async (client: RestClient, name: string, signal: AbortSignal): Promise<ResolvedAuthor> => {
  const query = { context: 'edit', _fields: 'id,name,slug,username,capabilities' }
  const me = await client.call({ method: 'GET', route: '/wp/v2/users/me', query, answer: writerSchema, signal })
  if (me !== null && isCalled(me, name)) return { id: me.id, refused: [] }
  const capabilities = me === null || Array.isArray(me.capabilities) ? {} : (me.capabilities ?? {})
  if (!capabilities['edit_others_posts']) return refused(siteSentences.author_role({ name }))
  try {
    const [only, ...others] = await search(client, name, signal)
    if (only === undefined) return refused(siteSentences.author_unknown({ name }))
    if (others.length === 0) return { id: only.id, refused: [] }
    const slugs = [only, ...others].map(({ slug }) => slug).join(', ')
    return refused(`Several writers are called "${name}"; enter one of their slugs: ${slugs}.`)
  } catch (thrown) {
    const said = refusalOf(thrown)
    if (said === null) throw thrown
    return refused(`The site does not tell who writes there: ${said}`)
  }
}
