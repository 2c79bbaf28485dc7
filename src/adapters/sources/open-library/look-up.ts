import type { Ask, KnownBook, Lookup } from '../../../ports/source.ts'
import { jsonAnswer, notHeld, nothingTold } from '../../../reading/answers.ts'
import type { Wall } from '../../../reading/outcomes.ts'
import { isSameBook, sameTitle, sharesAuthor } from '../../../reading/same-book.ts'
import { isObject, type JsonObject, listOf } from '../../../reading/structured/json.ts'
import { textIn, textsOf, valueAt } from '../../../reading/structured/json-rules.ts'
import { authorKeysOf, idOf, isbnsOf, namesOf, type OpenLibraryBook, otherKeysOf } from './book.ts'
import { label, readBook } from './read.ts'

const home = 'https://openlibrary.org'
/** People of whom the name is asked; books with more have it in their record as far as that goes. */
const peopleAtMost = 4
/** What a search is to tell of each work and of the edition that fits the question best. @source openlibrary.org/dev/docs/api/search */
const searchFields =
  'key,title,subtitle,author_name,cover_edition_key,editions,editions.key,editions.title,editions.language,editions.isbn'

/** Thrown through a look-up by an answer that ends it. */
class Ended extends Error {
  readonly wall: Wall
  constructor(wall: Wall) {
    super(wall.reason)
    this.wall = wall
  }
}

/** An answer of Open Library, null when it has no such thing. */
const told = async (ask: Ask, path: string): Promise<JsonObject | null> => {
  const answer = jsonAnswer(await ask({ url: `${home}${path}` }), label)
  if ('json' in answer) return answer.json
  if (answer.wall.outcome === 'not_found') return null
  throw new Ended(answer.wall)
}

const idIn = ({ identityKeys }: KnownBook, prefix: string): string | null =>
  identityKeys.find((key) => key.startsWith(`${prefix}:`))?.slice(prefix.length + 1) ?? null

interface Found {
  readonly edition: JsonObject | null
  readonly work: JsonObject | null
}

const nothing: Found = { edition: null, work: null }

/** The work whose title and author are those asked for, with the edition that the search thinks fits, as keys. */
const searched = async (book: KnownBook, ask: Ask): Promise<{ work: string; edition: string | null } | null> => {
  const query = new URLSearchParams({ title: book.title, author: book.author, limit: '5', fields: searchFields })
  query.set('lang', book.language.slice(0, 2))
  const answer = await told(ask, `/search.json?${query}`)
  for (const doc of listOf(answer?.['docs']).filter(isObject)) {
    const titles = [textIn(doc['title']), ...textsOf(valueAt(doc, 'editions.docs[*].title'))]
    const authors = textsOf(doc['author_name'])
    const subtitle = textIn(doc['subtitle'])
    if (!titles.some((title) => title !== null && isSameBook(book, { title, subtitle, authors }))) continue
    const work = textIn(doc['key'])
    const best = listOf(valueAt(doc, 'editions.docs')).filter(isObject)[0]
    if (work !== null) return { work, edition: textIn(best?.['key']) }
  }
  return null
}

/** Finds by title; the edition is taken only when nothing says that another one is asked for. */
const byTitle = async (book: KnownBook, ask: Ask, isbn: string | null): Promise<Found> => {
  const keys = await searched(book, ask)
  if (keys === null) return nothing
  const edition = keys.edition === null ? null : await told(ask, `${keys.edition}.json`)
  const isAsked = isbn === null || isbnsOf(edition).includes(isbn)
  return { edition: isAsked ? edition : null, work: await told(ask, `${keys.work}.json`) }
}

const workOf = async (edition: JsonObject, ask: Ask): Promise<JsonObject | null> => {
  const key = textIn(valueAt(edition, 'works[0].key'))
  return key === null ? null : told(ask, `${key}.json`)
}

/** Follows the surest key that is known: the edition's own, its ISBN, the work's, and at last title and author. */
const find = async (book: KnownBook, ask: Ask): Promise<Found> => {
  const [editionId, isbn, workId] = ['openlibrary', 'isbn', 'openlibrary-work'].map((prefix) => idIn(book, prefix))
  const path = editionId ? `/books/${editionId}.json` : isbn ? `/isbn/${isbn}.json` : null
  const edition = path === null ? null : await told(ask, path)
  if (edition !== null) return { edition, work: await workOf(edition, ask) }
  if (workId) return { edition: null, work: await told(ask, `/works/${workId}.json`) }
  return byTitle(book, ask, isbn ?? null)
}

const authorsOf = async (found: Found, ask: Ask): Promise<readonly JsonObject[]> => {
  const keys = [...authorKeysOf(found), ...otherKeysOf(found)].slice(0, peopleAtMost)
  const people = await Promise.all(keys.map((key) => told(ask, `${key}.json`)))
  return people.filter((person) => person !== null)
}

/** A number may stand in the catalogue by mistake, and a translation bears another title: one of both must fit. */
const mayBeAsked = (asked: KnownBook, book: OpenLibraryBook): boolean => {
  const titles = [book.edition, book.work].flatMap((one) => {
    const title = textIn(one?.['title'])
    return title === null ? [] : [{ title, subtitle: textIn(one?.['subtitle']) }]
  })
  const names = namesOf(book, [...authorKeysOf(book), ...otherKeysOf(book)])
  return titles.some((title) => sameTitle(asked, title)) || sharesAuthor(asked.author, names)
}

/** Asks Open Library for a book: the edition that is asked for, its work and its authors. */
export const lookUp = async (asked: KnownBook, ask: Ask): Promise<Lookup> => {
  try {
    const found = await find(asked, ask)
    if (found.edition === null && found.work === null) return notHeld(label)
    const book = { ...found, authors: await authorsOf(found, ask), isbn: idIn(asked, 'isbn') }
    if (!mayBeAsked(asked, book)) return notHeld(label)
    const place = found.edition === null ? `works/${idOf(found.work)}` : `books/${idOf(found.edition)}`
    return { url: `${home}/${place}`, reading: readBook(book) }
  } catch (thrown) {
    if (thrown instanceof Ended) return { url: null, reading: nothingTold(thrown.wall) }
    throw thrown
  }
}
