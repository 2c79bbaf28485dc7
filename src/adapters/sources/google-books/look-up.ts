import type { BookField } from '../../../domain/book-record.ts'
import type { Ask, KnownBook, Lookup, SourceSettings } from '../../../ports/source.ts'
import { type JsonAnswer, jsonAnswer, notHeld, nothingTold } from '../../../reading/answers.ts'
import { isSameBook, sameTitle, sharesAuthor } from '../../../reading/same-book.ts'
import { isObject, type JsonObject, listOf } from '../../../reading/structured/json.ts'
import { textIn, textsOf, valueAt } from '../../../reading/structured/json-rules.ts'
import { label, readVolume } from './read.ts'
import { isbnsIn } from './rules.ts'

const volumes = 'https://www.googleapis.com/books/v1/volumes'
/** Servers whose place cannot be told are refused without it. */
const country = 'US'
/** Volumes that a search is to give: enough to find the book among books about it. */
const hitsAtMost = '10'

const asked = async (ask: Ask, address: string): Promise<JsonAnswer> => jsonAnswer(await ask({ url: address }), label)

const search = (ask: Ask, q: string, more: Readonly<Record<string, string>> = {}): Promise<JsonAnswer> => {
  const query = new URLSearchParams({ q, printType: 'books', maxResults: hitsAtMost, country, ...more })
  return asked(ask, `${volumes}?${query}`)
}

const named = (volume: JsonObject) => ({
  title: textIn(valueAt(volume, '$.volumeInfo.title')) ?? '',
  subtitle: textIn(valueAt(volume, '$.volumeInfo.subtitle')),
  authors: textsOf(valueAt(volume, '$.volumeInfo.authors')),
})

const volumesIn = (answer: JsonObject): readonly JsonObject[] => listOf(answer['items']).filter(isObject)

const found = (volume: JsonObject | undefined): Lookup =>
  volume === undefined
    ? notHeld(label)
    : { url: `https://books.google.com/books?id=${textIn(volume['id']) ?? ''}`, reading: readVolume(volume) }

const keyIn = ({ identityKeys }: KnownBook, prefix: string): string | null =>
  identityKeys.find((key) => key.startsWith(`${prefix}:`))?.slice(prefix.length + 1) ?? null

const quoted = (text: string): string => `"${text.replace(/["\s]+/g, ' ').trim()}"`

/** Of the volumes that are the book, the one that tells most: many are bare entries of a catalogue. */
const fullest = (hits: readonly JsonObject[]): JsonObject | undefined =>
  [...hits].sort((one, other) => textOfLength(other) - textOfLength(one))[0]
const textOfLength = (volume: JsonObject): number => JSON.stringify(volume['volumeInfo'] ?? null).length

/** Fields of a volume that hold for every edition of its work in its language. */
const workFields: ReadonlySet<BookField> = new Set(['title', 'authors', 'description', 'categories', 'theme'])

/** What another edition than the one asked for tells of the work; its own number, pages and price stay out of the record. */
const ofTheWork = ({ url, reading }: Lookup): Lookup => ({
  url,
  reading: {
    ...reading,
    record: reading.record.filter(({ field }) => workFields.has(field)),
    ...(reading.identity ? { identity: { edition: [], work: [] } } : {}),
  },
})

const byTitle = async (book: KnownBook, ask: Ask): Promise<Lookup> => {
  const main = book.title.split(/[:–—]/u)[0] ?? book.title
  const answer = await search(ask, `intitle:${quoted(main)} inauthor:${quoted(book.author)}`)
  if ('wall' in answer) return { url: null, reading: nothingTold(answer.wall) }
  const same = volumesIn(answer.json).filter((volume) => isSameBook(book, named(volume)))
  const inLanguage = same.filter(
    (volume) => textIn(valueAt(volume, '$.volumeInfo.language')) === book.language.slice(0, 2),
  )
  return found(fullest(inLanguage.length > 0 ? inLanguage : same))
}

const byIsbn = async (book: KnownBook, ask: Ask, isbn: string): Promise<Lookup> => {
  const answer = await search(ask, `isbn:${isbn}`)
  if ('wall' in answer) return { url: null, reading: nothingTold(answer.wall) }
  const bearing = volumesIn(answer.json)
    .filter((volume) => isbnsIn(valueAt(volume, '$.volumeInfo.industryIdentifiers')).includes(isbn))
    .filter((volume) => sameTitle(book, named(volume)) || sharesAuthor(book.author, named(volume).authors))
  return bearing.length > 0 ? found(fullest(bearing)) : ofTheWork(await byTitle(book, ask))
}

/** The setting that holds the operator's key. */
export const keySetting = 'GOOGLE_BOOKS_KEY'

/** Asks with the operator's key, which goes in a header, so that no address shows it. @source cloud.google.com/apis/docs/system-parameters */
const withKey =
  (ask: Ask, key: string): Ask =>
  (question) =>
    ask(key === '' ? question : { ...question, headers: { ...question.headers, 'x-goog-api-key': key } })

/** Asks Google Books for a book: by its volume id, else its ISBN, else title and author. */
export const lookUp = async (book: KnownBook, plainAsk: Ask, settings: SourceSettings): Promise<Lookup> => {
  const ask = withKey(plainAsk, settings[keySetting] ?? '')
  const [id, isbn] = [keyIn(book, 'google'), keyIn(book, 'isbn')]
  if (id === null) return isbn === null ? byTitle(book, ask) : byIsbn(book, ask, isbn)
  const answer = await asked(ask, `${volumes}/${id}?country=${country}`)
  return 'wall' in answer ? { url: null, reading: nothingTold(answer.wall) } : found(answer.json)
}
