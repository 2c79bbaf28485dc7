import { z } from 'zod'
import { PigmeuError } from '../../../domain/errors.ts'
import { siteSentences } from '../../../domain/kept-words/site-sentences.ts'
import type { RefusedField } from '../../../domain/post-options.ts'
import { mayBeDone, refusalOf } from './refusals.ts'
import type { RestClient } from './rest-client.ts'
import { createTermIndex, type Term, type TermIndex } from './terms-index.ts'
import { pathOf, plainName } from './terms-names.ts'

/** What a post is filed under, by name; categories from the top: `Reviews > Programming`. */
export interface TermNames {
  readonly categories: readonly string[]
  readonly tags: readonly string[]
}

/** The same as a site numbers it, and what it did not take. */
export interface ResolvedTerms {
  readonly categories: readonly number[]
  readonly tags: readonly number[]
  readonly refused: readonly RefusedField[]
}

/** A term that is there now. */
interface Found {
  readonly term: Term
  /** Made just now by this very call, so that another one may have been made at the same time. */
  readonly isNew: boolean
}

/**
 * Whether a term was made at the same time as another one of its name: nobody chose its slug. WordPress lets two pass that are made at
 * once, and whoever made the younger one may have been cut off before it could be taken away.
 */
const isTwinOf = ({ slug: first }: Term, { slug }: Term): boolean =>
  slug === first || (slug.startsWith(`${first}-`) && /^\d+$/u.test(slug.slice(first.length + 1)))

/** The oldest of that name under a parent: where a site has two, everybody takes the same. Its twins go unless they are used. */
const oldestUnder = async (terms: TermIndex, name: string, parent: number): Promise<Term | null> => {
  const [first, ...others] = (await terms.named(name)).filter((term) => term.parent === parent)
  if (first === undefined) return null
  const twins = others.filter((other) => isTwinOf(first, other))
  for (const twin of twins) await terms.discard(twin)
  if (twins.length > 0) terms.forget()
  return first
}

const termExists = z.object({ rest_code: z.literal('term_exists'), rest_data: z.object({ term_id: z.int() }) })

/** The term that is there after all: WordPress tells its number too, where a name was changed on the way in. */
const existing = async (terms: TermIndex, name: string, parent: number, said: PigmeuError): Promise<Term | null> => {
  terms.forget()
  const found = await oldestUnder(terms, name, parent)
  const id = termExists.safeParse(said.context).data?.rest_data.term_id
  return found ?? (id === undefined ? null : terms.get(id))
}

/** Asks for a new term; an answer that was lost, or that says "it exists", ends with the one that is there. */
const made = async (terms: TermIndex, name: string, parent: number): Promise<Found> => {
  try {
    const term = await terms.create(name, parent)
    if (term !== null) return { term, isNew: true }
    throw new PigmeuError('PUBLISH_FAILED', `The site answered nothing when "${name}" was made.`)
  } catch (thrown) {
    if (!(thrown instanceof PigmeuError)) throw thrown
    const isThere = thrown.context['rest_code'] === 'term_exists'
    if (!isThere && !mayBeDone(thrown)) throw thrown
    const term = await existing(terms, name, parent, thrown)
    if (term === null) throw thrown
    return { term, isNew: false }
  }
}

const foundOrMade = async (terms: TermIndex, name: string, parent: number): Promise<Found> => {
  const term = await oldestUnder(terms, name, parent)
  return term === null ? made(terms, name, parent) : { term, isNew: false }
}

/** Looks again for what was made: when two did so at once, the older stays and the own younger one goes. */
const settled = async (terms: TermIndex, { term, isNew }: Found): Promise<Term> => {
  const first = isNew ? await oldestUnder(terms, term.name, term.parent) : null
  if (first === null || first.id >= term.id) return term
  await terms.discard(term)
  return first
}

/**
 * A name alone means the category at the top, else the only one that bears it anywhere, so that an editor need not know the tree.
 * @throws PUBLISH_REFUSED when several bear it and none is at the top
 */
const categoryAnywhere = async (terms: TermIndex, name: string): Promise<Found> => {
  const all = await terms.named(name)
  const [only, second] = all
  if (only === undefined || all.some(({ parent }) => parent === 0)) return foundOrMade(terms, name, 0)
  if (second === undefined) return { term: only, isNew: false }
  throw new PigmeuError('PUBLISH_REFUSED', 'several bear that name; write the whole path from the top.')
}

/** Walks down from the top; what hangs below a new category is made when it is certain that the new one stays. */
const category = async (terms: TermIndex, path: readonly string[]): Promise<Found | null> => {
  const [top, ...below] = path
  if (top === undefined) return null
  if (below.length === 0) return categoryAnywhere(terms, top)
  let found = await foundOrMade(terms, top, 0)
  for (const name of below) {
    if (found.isNew) terms.forget()
    const parent = await settled(terms, found)
    found = await foundOrMade(terms, name, parent.id)
  }
  return found
}

const tag = async (terms: TermIndex, name: string): Promise<Found | null> =>
  name === '' ? null : foundOrMade(terms, name, 0)

/** Everything of one kind that the site refused is one field of the post. */
const refusedField = (field: TermIndex['kind'], reasons: readonly string[]): readonly RefusedField[] =>
  reasons.length === 0
    ? []
    : [
        {
          field,
          reason: siteSentences.terms({ reason: reasons.join(' ') }),
        },
      ]

/** Takes the names of one kind in turn; what the site refuses is told, the others go on. */
const resolveKind = async (
  terms: TermIndex,
  names: readonly string[],
  find: (name: string) => Promise<Found | null>,
): Promise<{ readonly ids: readonly number[]; readonly refused: readonly RefusedField[] }> => {
  const found: Found[] = []
  const reasons: string[] = []
  for (const name of names) {
    try {
      const one = await find(name)
      if (one !== null) found.push(one)
    } catch (thrown) {
      const said = refusalOf(thrown)
      if (said === null) throw thrown
      reasons.push(`"${name}" could not be found or made: ${said}`)
    }
  }
  if (found.some(({ isNew }) => isNew)) terms.forget()
  const ids = new Set<number>()
  for (const one of found) ids.add((await settled(terms, one)).id)
  return { ids: [...ids], refused: refusedField(terms.kind, reasons) }
}

/**
 * Finds categories and tags by name and makes the missing ones. They are searched before they are made and after, so that neither a
 * lost answer nor two at once leave a second one. What the user may not make, or the site does not show, is told name by name in one refused field.
 * @throws PUBLISH_FAILED, and PUBLISH_REFUSED when the site does not know the user
 */
export const resolveTerms = async (
  client: RestClient,
  names: TermNames,
  signal: AbortSignal,
): Promise<ResolvedTerms> => {
  const categories = createTermIndex(client, 'categories', signal)
  const tags = createTermIndex(client, 'tags', signal)
  const filed = await resolveKind(categories, names.categories, (name) => category(categories, pathOf(name)))
  const tagged = await resolveKind(tags, names.tags, (name) => tag(tags, plainName(name)))
  return { categories: filed.ids, tags: tagged.ids, refused: [...filed.refused, ...tagged.refused] }
}
