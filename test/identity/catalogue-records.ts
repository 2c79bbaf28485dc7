import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { BookField, FieldValue } from '../../src/domain/book-record.ts'
import { type BookFacts, bookFactsOf } from '../../src/domain/identity/book-facts.ts'
import { corpusFolder, corpusPage } from '../support/corpus.ts'

/** A catalogue's answer about one book, with what is truly known of it. */
export interface CatalogueRecord {
  /** The file and the catalogue's own key. */
  readonly name: string
  readonly facts: BookFacts
  /** The true work; duplicates of a catalogue are one, what it files under a wrong work is typed by hand. */
  readonly work: string
  /** The true language; null where the record is of a work and not of an edition. */
  readonly language: string | null
}

type Json = Readonly<Record<string, unknown>>
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const texts = (value: unknown): readonly string[] => list(value).flatMap((entry) => text(entry) ?? [])
const keyOf = (value: unknown): string | null =>
  text(isJson(value) ? value['key'] : value)
    ?.split('/')
    .at(-1) ?? null

/** Names that editions give by key only. */
const authorNames: Readonly<Record<string, string>> = {
  OL34184A: 'Roald Dahl',
  OL236943A: 'Quentin Blake',
  OL69368A: 'Sally Reardon',
  OL382982A: 'Garth Nix',
  OL23919A: 'J. K. Rowling',
  OL2622287A: 'John Miedema',
  OL6548935A: 'John Miedema',
  OL30765A: 'Rick Riordan',
}
const languages: Readonly<Record<string, string>> = {
  eng: 'en',
  spa: 'es',
  fre: 'fr',
  ger: 'de',
  ita: 'it',
  jpn: 'ja',
  chi: 'zh',
  dan: 'da',
  wel: 'cy',
  sco: 'sco',
}

/** Works of editions whose record does not name it. */
const worksOfEditions: Readonly<Record<string, string>> = { OL7353617M: 'OL45804W', OL22853304M: 'OL8694710W' }
/** Works that the catalogue has twice. */
const oneWork: Readonly<Record<string, string>> = { OL13694821W: 'OL8694710W', OL19859295W: 'OL20639540W' }
/** Editions that the catalogue files under the novel although they are plays made from it. */
const plays: ReadonlySet<string> = new Set(['OL29345231M', 'OL32179143M', 'OL38815042M', 'OL11107651M'])
/** True languages of editions whose record has none or a wrong one: by title, publisher and area. */
const trueLanguages: Readonly<Record<string, string>> = {
  OL15267664M: 'de',
  OL12743345M: 'de',
  OL46533825M: 'fr',
  OL43160787M: 'fr',
  OL13190324M: 'es',
  OL27345783M: 'es',
  OL27345779M: 'es',
  OL35626895M: 'es',
  OL37761686M: 'es',
  OL37748307M: 'es',
  OL37746733M: 'es',
  OL37998150M: 'es',
  OL30676183M: 'ko',
  OL32179141M: 'zh',
}

const authorsOf = (json: Json): readonly string[] => [
  ...texts(json['author_name']),
  ...list(json['authors']).flatMap((entry) => {
    if (!isJson(entry)) return text(entry) ?? []
    const key = keyOf(isJson(entry['author']) ? entry['author'] : entry)
    return text(entry['name']) ?? (key === null ? [] : (authorNames[key] ?? []))
  }),
]

const contributorsOf = (json: Json) => [
  ...list(json['contributors'])
    .filter(isJson)
    .flatMap((entry) => {
      const [name, role] = [text(entry['name']), text(entry['role'])]
      return name === null || role === null ? [] : [{ name, role: role.toLowerCase() }]
    }),
  ...texts(json['contributions']).flatMap((entry) => {
    const found = /^(.+?)(?:\s*\((\w+)\)|, (translator|ill)\.?)$/.exec(entry)
    return found?.[1] === undefined ? [] : [{ name: found[1], role: (found[2] ?? found[3] ?? '').toLowerCase() }]
  }),
]

const field = (name: BookField, value: FieldValue['value'] | null): readonly FieldValue[] =>
  value === null || (Array.isArray(value) && value.length === 0)
    ? []
    : [{ field: name, value, raw: String(value), rule: 'test', locator: 'test' }]

const nameIn = (value: unknown): string | null => text(isJson(value) ? value['name'] : value)

const openLibraryRecord = (file: string, json: Json): CatalogueRecord => {
  const key = keyOf(json['key']) ?? ''
  const isEdition = key.endsWith('M')
  const identifiers = isJson(json['identifiers']) ? json['identifiers'] : {}
  const isbns = [json, identifiers].flatMap((holder) => [...texts(holder['isbn_13']), ...texts(holder['isbn_10'])])
  const work = isEdition ? keyOf(list(json['works'])[0]) : key
  const stated = languages[keyOf(list(json['languages'])[0]) ?? ''] ?? null
  const year = /\b(?:1[5-9]|20)\d{2}\b/.exec(text(json['publish_date']) ?? '')?.[0] ?? null
  const facts = bookFactsOf(
    [
      ...field('title', text(json['title'])),
      ...field('subtitle', text(json['subtitle'])),
      ...field('original_title', text(json['translation_of'])),
      ...field('authors', [...authorsOf(json)]),
      ...field('contributors', contributorsOf(json)),
      ...field('language_code', stated),
      ...field('publisher', nameIn(list(json['publishers'])[0])),
      ...field('publication_date_iso', isEdition ? year : null),
      ...field('pages', typeof json['number_of_pages'] === 'number' ? json['number_of_pages'] : null),
      ...field('format', text(json['physical_format'])),
      ...field('edition', text(json['edition_name'])),
    ],
    {
      edition: [
        ...(isEdition ? [`openlibrary:${key}`] : []),
        ...isbns.map((isbn) => `isbn:${isbn}`),
        ...texts(identifiers['goodreads']).map((id) => `goodreads:${id}`),
      ],
      work: work === null ? [] : [`openlibrary-work:${work}`],
    },
  )
  const trueWork = plays.has(key) ? `play of ${work}` : (oneWork[work ?? ''] ?? work ?? worksOfEditions[key] ?? key)
  const language = isEdition ? (trueLanguages[key] ?? stated ?? 'en') : null
  return { name: `${file} ${key}`, facts, work: trueWork, language }
}

const googleRecord = (file: string, json: Json): CatalogueRecord => {
  const volume = isJson(json['volumeInfo']) ? json['volumeInfo'] : {}
  const isbns = list(volume['industryIdentifiers'])
    .filter(isJson)
    .flatMap((one) => text(one['identifier']) ?? [])
  const facts = bookFactsOf(
    [
      ...field('title', text(volume['title'])),
      ...field('authors', [...texts(volume['authors'])]),
      ...field('language_code', text(volume['language'])),
      ...field('publisher', text(volume['publisher'])),
    ],
    { edition: [`google:${text(json['id'])}`, ...isbns.map((isbn) => `isbn:${isbn}`)], work: [] },
  )
  return {
    name: `${file} ${text(json['id'])}`,
    facts,
    work: text(volume['title']) ?? file,
    language: text(volume['language']),
  }
}

/** The books of one answer: a single one, a list of editions, a search's works, or books by the key that was asked for. */
const booksIn = (json: Json): readonly Json[] => {
  if (json['error'] !== undefined) return []
  if (Array.isArray(json['entries']) || Array.isArray(json['docs']))
    return [...list(json['entries']), ...list(json['docs'])].filter(isJson)
  if (text(json['key']) !== null) return keyOf(json['key'])?.endsWith('A') ? [] : [json]
  return Object.values(json).filter(isJson)
}

const filesIn = (folder: string): readonly (readonly [string, Json])[] =>
  readdirSync(resolve(corpusFolder() ?? '', folder)).flatMap((name) => {
    const json: unknown = JSON.parse(corpusPage(`${folder}/${name}`).toString('utf8'))
    return isJson(json) ? [[name, json] as const] : []
  })

/** All books of the corpus's catalogue answers. */
export const catalogueRecords = (): readonly CatalogueRecord[] => [
  ...filesIn('openlibrary-json').flatMap(([name, json]) => booksIn(json).map((book) => openLibraryRecord(name, book))),
  ...filesIn('googlebooks-json').map(([name, json]) => googleRecord(name, json)),
]
