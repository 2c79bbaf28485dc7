import type { Ask, KnownBook, Lookup } from '../../../ports/source.ts'
import { type JsonAnswer, jsonAnswer, notHeld, nothingTold } from '../../../reading/answers.ts'
import { isSameBook, sameTitle, sharesAuthor } from '../../../reading/same-book.ts'
import { isObject, type JsonObject, listOf } from '../../../reading/structured/json.ts'
import { textIn, valueAt } from '../../../reading/structured/json-rules.ts'
import { bookTypes, isBook, label, readWork, workIn } from './read.ts'
import { isbnsOf, namedIn } from './rules.ts'

const works = 'https://api.crossref.org/works'
const hitsAtMost = '5'
/** Crossref names its own media type beside the plain one. */
const accept = ['application/json', 'application/vnd.crossref-api-message+json']

const asked = async (ask: Ask, url: string): Promise<JsonAnswer> => jsonAnswer(await ask({ url, accept }), label)

const search = (ask: Ask, query: Readonly<Record<string, string>>, filters: readonly string[]): Promise<JsonAnswer> => {
  const filter = [...bookTypes.map((type) => `type:${type}`), ...filters].join(',')
  return asked(ask, `${works}?${new URLSearchParams({ ...query, filter, rows: hitsAtMost })}`)
}

const worksIn = (answer: JsonObject): readonly JsonObject[] =>
  listOf(valueAt(answer, '$.message.items')).filter(isObject).filter(isBook)

const keyIn = ({ identityKeys }: KnownBook, prefix: string): string | null =>
  identityKeys.find((key) => key.startsWith(`${prefix}:`))?.slice(prefix.length + 1) ?? null

const found = (work: JsonObject | undefined, isbn: string | null): Lookup =>
  work === undefined
    ? notHeld(label)
    : { url: `https://doi.org/${textIn(work['DOI']) ?? ''}`, reading: readWork({ work, isbn }) }

const byIsbn = async (book: KnownBook, ask: Ask, isbn: string): Promise<Lookup> => {
  const answer = await search(ask, {}, [`isbn:${isbn}`])
  if ('wall' in answer) return { url: null, reading: nothingTold(answer.wall) }
  const bearing = worksIn(answer.json).filter((work) => isbnsOf(work).includes(isbn))
  const named = bearing.filter(
    (work) => sameTitle(book, namedIn(work)) || sharesAuthor(book.author, namedIn(work).authors),
  )
  return found(named[0], isbn)
}

const byTitle = async (book: KnownBook, ask: Ask): Promise<Lookup> => {
  const answer = await search(ask, { 'query.bibliographic': `${book.title} ${book.author}` }, [])
  if ('wall' in answer) return { url: null, reading: nothingTold(answer.wall) }
  return found(
    worksIn(answer.json).find((work) => isSameBook(book, namedIn(work))),
    null,
  )
}

/**
 * Asks Crossref for a book: by its DOI, else its ISBN; by title and author only where no ISBN is known, for the entry of
 * another edition says nothing of the work that its own does not.
 */
export const lookUp = async (book: KnownBook, ask: Ask): Promise<Lookup> => {
  const [doi, isbn] = [keyIn(book, 'doi'), keyIn(book, 'isbn')]
  if (doi === null) return isbn === null ? byTitle(book, ask) : byIsbn(book, ask, isbn)
  const answer = await asked(ask, `${works}/${encodeURIComponent(doi)}`)
  return 'wall' in answer ? { url: null, reading: nothingTold(answer.wall) } : found(workIn(answer.json), isbn)
}
