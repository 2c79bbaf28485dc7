import { z } from 'zod'
import { withoutHtml } from './blocks/index.ts'
import { takenAway, unlessRefused } from './refusals.ts'
import type { RestClient } from './rest-client.ts'
import { isSameName, searchWords } from './terms-names.ts'

const termSchema = z.object({
  id: z.int(),
  name: z.string(),
  slug: z.string().default(''),
  /** 0 at the top, and for all tags. */
  parent: z.int().default(0),
  /** Public posts alone; drafts do not count. */
  count: z.int().default(0),
})
/** A category or a tag of a site. */
export type Term = z.infer<typeof termSchema>

/** Which terms: the last part of their route, which is also the field of a post that holds them. */
export type TermKind = 'categories' | 'tags'

/** The terms of one kind at one site. */
export interface TermIndex {
  readonly kind: TermKind
  /** All of that name wherever they hang, oldest first. @throws PUBLISH_REFUSED PUBLISH_FAILED */
  named(name: string): Promise<readonly Term[]>
  /** The next look asks the site anew. */
  forget(): void
  /** @throws PUBLISH_REFUSED PUBLISH_FAILED */
  create(name: string, parent: number): Promise<Term | null>
  /** Null when it is gone. @throws PUBLISH_REFUSED PUBLISH_FAILED */
  get(id: number): Promise<Term | null>
  /** Takes a term away that no post has; one that is used, or that the user may not delete, stays. @throws PUBLISH_FAILED */
  discard(term: Term): Promise<void>
}

/** @source https://developer.wordpress.org/rest-api/using-the-rest-api/pagination/ (100 at most) */
const perPage = 100

const fields = { _fields: 'id,name,slug,parent,count' }

/** Reads pages of terms: all that fit a query, or the first so many pages of them. */
const createReader = (client: RestClient, route: string, signal: AbortSignal) => {
  const readPage = async (page: number, query: Readonly<Record<string, string>>): Promise<readonly Term[]> => {
    const order = { orderby: 'id', order: 'asc', per_page: String(perPage), page: String(page) }
    const asked = { ...order, ...fields, ...query }
    return (await client.call({ method: 'GET', route, query: asked, answer: z.array(termSchema), signal })) ?? []
  }
  const readAll = async (query: Readonly<Record<string, string>>): Promise<readonly Term[]> => {
    const terms: Term[] = []
    for (let page = 1; terms.length === (page - 1) * perPage; page += 1) terms.push(...(await readPage(page, query)))
    return terms
  }
  return { readPage, readAll }
}

/**
 * The terms of one kind. A site with fewer than 100 is read once; in a larger one each name is searched by the part of it that is
 * written in one way only, for names stand in the database with entities (`C &amp;amp; C++`).
 * @source wp-includes/class-wp-term-query.php, get_search_sql
 */
export const createTermIndex = (client: RestClient, kind: TermKind, signal: AbortSignal): TermIndex => {
  const route = `/wp/v2/${kind}`
  const { readPage, readAll } = createReader(client, route, signal)
  /** All terms of a small site; `many` where they do not fit on one page. */
  let known: readonly Term[] | 'many' | null = null

  const candidates = async (name: string): Promise<readonly Term[]> => {
    if (known === null) {
      const first = await readPage(1, {})
      known = first.length < perPage ? first : 'many'
    }
    if (known !== 'many') return known
    const words = searchWords(name)
    return readAll(words === '' ? {} : { search: words })
  }
  const isUsed = async ({ id, count }: Term): Promise<boolean> => {
    if (count > 0) return true
    const query = { [kind]: String(id), status: 'any', per_page: '1', _fields: 'id' }
    const answer = z.array(z.unknown())
    const posts = client.call({ method: 'GET', route: '/wp/v2/posts', query, answer, signal })
    return ((await unlessRefused(posts, [true])) ?? []).length > 0
  }

  return {
    kind,
    named: async (name) =>
      (await candidates(name)).filter((term) => isSameName(term.name, name)).toSorted((a, b) => a.id - b.id),
    forget: () => {
      if (known !== 'many') known = null
    },
    create: (name, parent) => {
      // Signs of HTML go as entities: as themselves WordPress would take `<T>` out of a name.
      const body = { name: withoutHtml(name), ...(parent !== 0 && { parent }) }
      return client.call({ method: 'POST', route, query: fields, body, answer: termSchema, signal })
    },
    get: (id) => client.call({ method: 'GET', route: `${route}/${id}`, query: fields, answer: termSchema, signal }),
    discard: async (term) => {
      if (await isUsed(term)) return
      const query = { force: 'true' }
      const away = { method: 'DELETE', route: `${route}/${term.id}`, query, answer: z.unknown(), signal } as const
      await takenAway(() => client.call(away))
    },
  }
}
