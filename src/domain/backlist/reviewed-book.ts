import { editionKey } from '../identity/book-facts.ts'

/** Where a post names books, each as the keys of one edition: `isbn:9781449373320` with its `asin:1449373321`. */
export interface BooksNamed {
  /** In data for programs: the book that a review reviews. */
  readonly stated: readonly (readonly string[])[]
  /** In print: lines that begin with "ISBN" or "ASIN". */
  readonly printed: readonly (readonly string[])[]
  /** In links to shops and catalogues; once for each link. */
  readonly linked: readonly (readonly string[])[]
}

/** What a post tells of the book that it reviews. */
export interface ReviewedBook {
  /** `isbn:` and `asin:` keys; empty when it is not identified. */
  readonly identity_keys: readonly string[]
  /** Why it is not identified, in words; null when it is. */
  readonly reason: string | null
}

/** Editions that one review names: print, paperback, e-book. More are a list of books. */
const mostEditions = 3
/** Of links alone less is believed: a review links its book and perhaps one other. */
const mostLinked = 2

interface Edition {
  readonly keys: ReadonlySet<string>
  readonly times: number
}

/** What is named, an edition once however its number is written, with how often it is named. */
const editionsOf = (named: BooksNamed[keyof BooksNamed]): readonly Edition[] => {
  const editions = new Map<string, { keys: Set<string>; times: number }>()
  for (const keys of named) {
    const [first] = keys
    if (first === undefined) continue
    const edition = editions.get(editionKey(first)) ?? { keys: new Set<string>(), times: 0 }
    for (const key of keys) edition.keys.add(key)
    editions.set(editionKey(first), { keys: edition.keys, times: edition.times + 1 })
  }
  return [...editions.values()]
}

const keysOf = (editions: readonly Edition[]): readonly string[] => [
  ...new Set(editions.flatMap(({ keys }) => [...keys])),
]

const mostNamed = (editions: readonly Edition[]): readonly Edition[] => {
  const most = Math.max(0, ...editions.map(({ times }) => times))
  return editions.filter(({ times }) => times === most)
}

const tooMany = (count: number, where: string): ReviewedBook => ({
  identity_keys: [],
  reason: `it names ${count} books ${where}, so none is known to be the one that it reviews`,
})

/**
 * The book that a post reviews: what its data states, else what it prints, else what it links most often. One shop link beside a
 * stated or printed number is another edition of the same book. A post that names many books is a list and reviews none.
 */
export const reviewedBook = (named: BooksNamed): ReviewedBook => {
  const [stated, printed, linked] = [named.stated, named.printed, named.linked].map(editionsOf)
  const told = [
    { editions: stated ?? [], where: 'in its data' },
    { editions: printed ?? [], where: 'by ISBN or ASIN' },
  ].find(({ editions }) => editions.length > 0)
  const links = linked ?? []
  if (told !== undefined) {
    if (told.editions.length > mostEditions) return tooMany(told.editions.length, told.where)
    return { identity_keys: keysOf([...told.editions, ...(links.length === 1 ? links : [])]), reason: null }
  }
  if (links.length === 0) return { identity_keys: [], reason: 'it names no ISBN or ASIN and links to no book' }
  const chosen = mostNamed(links)
  return chosen.length > mostLinked
    ? tooMany(chosen.length, 'in links to shops')
    : { identity_keys: keysOf(chosen), reason: null }
}
