import type { Contributor } from '../../../domain/book-record.ts'
import { asinOf, isbn10, isbn10From13, isbn13, isbn13From10 } from '../../../reading/identifiers.ts'
import { languageCode } from '../../../reading/locale/languages.ts'
import { rolesOf } from '../../../reading/locale/roles.ts'
import { type Hit, type Rule, ruleMaker } from '../../../reading/rules.ts'
import { isObject, type JsonObject, listOf } from '../../../reading/structured/json.ts'
import { jsonRuleMaker, textIn, textsOf, valueAt } from '../../../reading/structured/json-rules.ts'

const rule = jsonRuleMaker<JsonObject>('amazon-creators')
const found = ruleMaker<JsonObject>('amazon-creators')

/** The ISBNs of an item as ISBN-13, checksums verified; an EAN of something else than a book is none. */
export const isbnsIn = (item: JsonObject): readonly string[] => {
  const codes = [
    ...textsOf(valueAt(item, '$.itemInfo.externalIds.isbns.displayValues')),
    ...textsOf(valueAt(item, '$.itemInfo.externalIds.eans.displayValues')),
    textIn(item['asin']) ?? '',
  ]
  return [
    ...new Set(
      codes.flatMap((code) => {
        const ten = isbn10(code)
        return isbn13(code) ?? (ten === null ? [] : isbn13From10(ten))
      }),
    ),
  ]
}

/** "Kleppmann, Martin" as people say it; "King, Jr." and firms keep their comma. */
const spokenName = (name: string): string => {
  const parts = name.split(/,\s*/)
  const [last = '', first = ''] = parts
  return parts.length === 2 && !/^(?:jr|sr|inc|ltd|llc|ph\.?d|i{2,3})\b/i.test(first) ? `${first} ${last}` : name
}

const peopleIn = (value: unknown): readonly Contributor[] =>
  listOf(value)
    .filter(isObject)
    .flatMap((entry) => {
      const name = textIn(entry['name'])
      const printed = textIn(entry['roleType']) ?? textIn(entry['role']) ?? ''
      return name === null ? [] : [{ name: spokenName(name), role: rolesOf(printed)[0] ?? 'contributor' }]
    })

const authors = (value: unknown): string[] | null => {
  const names = peopleIn(value).flatMap(({ name, role }) => (role === 'author' ? name : []))
  return names.length === 0 ? null : [...new Set(names)]
}
const others = (value: unknown): Contributor[] | null => {
  const people = peopleIn(value).filter(({ role }) => role !== 'author')
  return people.length === 0 ? null : [...people]
}

const languagesAt = '$.itemInfo.contentInfo.languages.displayValues'
/** The language of a kind, as the shop names it, made into something. */
const languageOf =
  (kind: RegExp, made: (printed: string) => string | null) =>
  (item: JsonObject): Hit<string> | null => {
    const entries = listOf(valueAt(item, languagesAt)).filter(isObject)
    const printed = textIn(entries.find((entry) => kind.test(textIn(entry['type']) ?? ''))?.['displayValue'])
    const value = printed === null ? null : made(printed)
    return printed === null || value === null ? null : { value, raw: printed }
  }
const published = /^(?:published|unknown)$/i
const original = /original/i

/** The day of an instant; a publication has no hour. */
const day = (value: unknown): string | null => /^\d{4}-\d{2}-\d{2}/.exec(textIn(value) ?? '')?.[0] ?? null
const wholePages = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null

/** The offer that the shop shows first: new, and at a price that may be told. */
const offerIn = (value: unknown): JsonObject | null => {
  const offers = listOf(value)
    .filter(isObject)
    .filter((offer) => offer['violatesMAP'] !== true)
    .filter((offer) => (textIn(valueAt(offer, '$.condition.value')) ?? 'New') === 'New')
  return offers.find((offer) => offer['isBuyBoxWinner'] === true) ?? offers[0] ?? null
}
const offersAt = '$.offersV2.listings'
/** The price of the offer that counts, as the shop prints it. */
const priceIn = (
  item: JsonObject,
): { readonly amount: unknown; readonly code: string; readonly raw: string } | null => {
  const money = valueAt(offerIn(valueAt(item, offersAt)), '$.price.money')
  if (!isObject(money)) return null
  const { amount, currency } = money
  return { amount, code: textIn(currency) ?? '', raw: textIn(money['displayAmount']) ?? `${amount} ${currency}` }
}
const amount = (item: JsonObject): Hit<number> | null => {
  const price = priceIn(item)
  return price && typeof price.amount === 'number' ? { value: price.amount, raw: price.raw } : null
}
const currency = (item: JsonObject): Hit<string> | null => {
  const price = priceIn(item)
  return price && /^[A-Z]{3}$/.test(price.code) ? { value: price.code, raw: price.raw } : null
}
const thirteen = (item: JsonObject): Hit<string> | null => {
  const [isbn] = isbnsIn(item)
  return isbn === undefined ? null : { value: isbn, raw: isbn }
}
const ten = (item: JsonObject): Hit<string> | null => {
  const isbn = isbn10From13(isbnsIn(item)[0] ?? '')
  return isbn === null ? null : { value: isbn, raw: isbn }
}
const shelves = (value: unknown): string[] | null => {
  const names = textsOf(value)
  return names.length === 0 ? null : [...names]
}

const info = '$.itemInfo'
const people = `${info}.byLineInfo.contributors`
/**
 * How each field is read from an item. Pictures, star ratings and readers' reviews are not read at all, because they may
 * be neither stored nor shown.
 */
export const creatorsRules: readonly Rule<JsonObject>[] = [
  rule('title', 'item', `${info}.title.displayValue`, textIn),
  rule('authors', 'by_line', people, authors),
  rule('contributors', 'by_line', people, others),
  found(
    'language',
    'content',
    languagesAt,
    languageOf(published, (printed) => printed),
  ),
  found('language_code', 'content', languagesAt, languageOf(published, languageCode)),
  found('original_language', 'content', languagesAt, languageOf(original, languageCode)),
  rule('edition', 'content', `${info}.contentInfo.edition.displayValue`, textIn),
  rule('publisher', 'manufacturer', `${info}.byLineInfo.manufacturer.displayValue`, textIn),
  rule('publication_date', 'content', `${info}.contentInfo.publicationDate.displayValue`, day),
  rule('publication_date_iso', 'content', `${info}.contentInfo.publicationDate.displayValue`, day),
  found('isbn_13', 'external_ids', `${info}.externalIds`, thirteen),
  found('isbn_10', 'external_ids', `${info}.externalIds`, ten),
  rule('asin', 'item', '$.asin', (value) => asinOf(textIn(value) ?? '')),
  rule('pages', 'content', `${info}.contentInfo.pagesCount.displayValue`, wholePages),
  rule('format', 'binding', `${info}.classifications.binding.displayValue`, textIn),
  found('price', 'offer', offersAt, amount),
  found('currency', 'offer', offersAt, currency),
  rule('categories', 'browse_nodes', '$.browseNodeInfo.browseNodes[*].displayName', shelves),
  rule('theme', 'browse_nodes', '$.browseNodeInfo.browseNodes[0].displayName', textIn),
]
