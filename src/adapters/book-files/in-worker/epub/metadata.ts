import type { FieldValue } from '../../../../domain/book-record.ts'
import { isbn10, isbn10From13, isbn13, isbn13From10 } from '../../../../reading/identifiers.ts'
import { languageTag } from '../../../../reading/locale/languages.ts'
import { type Hit, readFields, ruleMaker } from '../../../../reading/rules.ts'
import { fold } from '../../../../reading/text.ts'
import { readMarkup } from './markup.ts'
import type { Metadatum } from './package-document.ts'

type Metadata = readonly Metadatum[]

/**
 * The roles that books name by three letters, in English.
 * @source https://id.loc.gov/vocabulary/relators.html
 */
const relators: Readonly<Record<string, string>> = {
  aut: 'author',
  edt: 'editor',
  trl: 'translator',
  ill: 'illustrator',
  aui: 'author of introduction',
  aft: 'author of afterword',
  ctb: 'contributor',
  cov: 'cover designer',
  nrt: 'narrator',
  pht: 'photographer',
  rev: 'reviewer',
}

const named = (metadata: Metadata, name: string): Metadata =>
  metadata.filter((one) => one.name === name && one.text !== '')

const roleOf = ({ attributes, refined }: Metadatum): string | null =>
  (refined.get('role') ?? attributes['opf:role'] ?? null)?.toLowerCase() ?? null

const hit = <V>(value: V, raw: string): Hit<V> => ({ value, raw })

const titleOfType = (metadata: Metadata, type: string): Metadatum | undefined =>
  named(metadata, 'title').find((one) => one.refined.get('title-type') === type)

const titleHit = (metadata: Metadata): Hit<string> | null => {
  const found = titleOfType(metadata, 'main') ?? named(metadata, 'title')[0]
  return found ? hit(found.text, found.text) : null
}

const subtitleHit = (metadata: Metadata): Hit<string> | null => {
  const found = titleOfType(metadata, 'subtitle')
  return found ? hit(found.text, found.text) : null
}

/** "Kleppmann, Martin" is how files sort; readers know Martin Kleppmann. */
const readable = (name: string): string => {
  const parts = name.split(',').map((part) => part.trim())
  const [last = '', first = ''] = parts
  return parts.length === 2 && first !== '' && !/^(?:jr|sr|ph\.?d|ii|iii)\.?$/i.test(first) ? `${first} ${last}` : name
}

const isAuthor = (one: Metadatum): boolean => (roleOf(one) ?? 'aut') === 'aut'

const authorsHit = (metadata: Metadata): Hit<string[]> | null => {
  const authors = named(metadata, 'creator').filter(isAuthor)
  const names = [...new Set(authors.map(({ text }) => readable(text)))]
  return names.length === 0 ? null : hit(names, authors.map(({ text }) => text).join('; '))
}

const contributorsHit = (metadata: Metadata): Hit<{ name: string; role: string }[]> | null => {
  const others = [...named(metadata, 'creator').filter((one) => !isAuthor(one)), ...named(metadata, 'contributor')]
  const people = others.flatMap((one) => {
    const role = relators[roleOf(one) ?? '']
    return role ? [{ name: readable(one.text), role }] : []
  })
  return people.length === 0 ? null : hit(people, people.map(({ name, role }) => `${name} (${role})`).join('; '))
}

const isbnsOf = (metadata: Metadata): readonly { thirteen: string; raw: string }[] =>
  named(metadata, 'identifier').flatMap(({ text }) => {
    const digits = text.replace(/^(?:urn:)?isbn:?/i, '')
    const ten = isbn10(digits)
    const thirteen = isbn13(digits) ?? (ten === null ? null : isbn13From10(ten))
    return thirteen === null ? [] : [{ thirteen, raw: digits }]
  })

/** The ISBN, where the file names just one: of two, one is another edition's. */
const isbnHit = (metadata: Metadata): Hit<string> | null => {
  const all = isbnsOf(metadata)
  const [first] = all
  return first && new Set(all.map(({ thirteen }) => thirteen)).size === 1 ? hit(first.thirteen, first.raw) : null
}

const isbn10Hit = (metadata: Metadata): Hit<string> | null => {
  const found = isbnHit(metadata)
  const ten = found === null ? null : isbn10From13(found.value)
  return found === null || ten === null ? null : hit(ten, found.raw)
}

const dateHit = (metadata: Metadata): Hit<string> | null => {
  const dates = named(metadata, 'date').filter(({ attributes }) => {
    const event = attributes['opf:event']
    return event === undefined || event === 'publication' || event === 'original-publication'
  })
  const found = dates.find(({ attributes }) => attributes['opf:event'] === 'publication') ?? dates[0]
  return found ? hit(found.text, found.text) : null
}

const isoDateHit = (metadata: Metadata): Hit<string> | null => {
  const date = dateHit(metadata)
  const iso = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T.*)?$/.exec(date?.value ?? '')?.[1]
  // Programs write the first of January, or year 1, where they know no date.
  if (!date || iso === undefined || Number(iso.slice(0, 4)) < 1450) return null
  return hit(iso.replace(/-01-01$/, ''), date.raw)
}

/** Characters of a description that a shop would print. */
const longestDescription = 4000

const descriptionHit = (metadata: Metadata): Hit<string> | null => {
  const found = named(metadata, 'description')[0]
  if (!found) return null
  let text = ''
  readMarkup(found.text, { text: (data) => (text += data), close: () => (text += ' ') }, 'xhtml')
  const words = fold(text)
  return words.length < 40 || words.length > longestDescription ? null : hit(words, found.text)
}

const firstHit =
  (name: string, read: (text: string) => string | null = (text) => text) =>
  (metadata: Metadata): Hit<string> | null => {
    const found = named(metadata, name)[0]
    const value = found ? read(found.text) : null
    return found && value !== null ? hit(value, found.text) : null
  }

const categoriesHit = (metadata: Metadata): Hit<string[]> | null => {
  const subjects = [...new Set(named(metadata, 'subject').map(({ text }) => text))]
  return subjects.length === 0 ? null : hit(subjects, subjects.join('; '))
}

const rule = ruleMaker<Metadata>('book.epub')

const rules = [
  rule('title', 'title', 'metadata dc:title', titleHit),
  rule('subtitle', 'subtitle', 'metadata dc:title[title-type=subtitle]', subtitleHit),
  rule('authors', 'creators', 'metadata dc:creator', authorsHit),
  rule('contributors', 'contributors', 'metadata dc:creator, dc:contributor', contributorsHit),
  rule('language_code', 'language', 'metadata dc:language', firstHit('language', languageTag)),
  rule('series', 'collection', 'metadata meta[property=belongs-to-collection]', firstHit('belongs-to-collection')),
  rule('series', 'calibre-series', 'metadata meta[name=calibre:series]', firstHit('calibre:series')),
  rule('publisher', 'publisher', 'metadata dc:publisher', firstHit('publisher')),
  rule('publication_date', 'date', 'metadata dc:date', dateHit),
  rule('publication_date_iso', 'date', 'metadata dc:date', isoDateHit),
  rule('isbn_13', 'identifier', 'metadata dc:identifier', isbnHit),
  rule('isbn_10', 'identifier', 'metadata dc:identifier', isbn10Hit),
  rule('description', 'description', 'metadata dc:description', descriptionHit),
  rule('categories', 'subjects', 'metadata dc:subject', categoriesHit),
]

/** What a book's package document says of the book, field by field. */
export const recordOf = (metadata: Metadata): readonly FieldValue[] => readFields(rules, metadata).record
