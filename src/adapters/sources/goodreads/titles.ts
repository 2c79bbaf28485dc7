import { languageCode } from '../../../reading/locale/languages.ts'
import type { Hit } from '../../../reading/rules.ts'
import { isObject, listOf, objectAt, plainText } from '../../../reading/structured/json.ts'
import { bareWord } from '../../../reading/text.ts'
import type { GoodreadsBook } from './book.ts'
import { othersAmong, peopleInData } from './people.ts'

const titleOf = ({ page, data }: GoodreadsBook): string | null =>
  plainText(data?.book['title']) ?? page.text('#bookTitle, [data-testid="bookTitle"]')

/** What stands after the first colon of the title. */
export const subtitle = (book: GoodreadsBook): Hit<string> | null => {
  const raw = titleOf(book) ?? ''
  const value = raw.slice(raw.indexOf(': ') + 2).trim()
  return raw.includes(': ') && value !== '' ? { value, raw } : null
}

/** The title as search engines are told it, which ends in the series: "Hyperion (Hyperion Cantos, #1)". */
export const withoutSeries = (text: string): string | null => text.replace(/\s*\([^()]*#[^()]*\)$/u, '') || null

/** The series with the book's place in it: "Hyperion Cantos #1". */
export const seriesInData = ({ data }: GoodreadsBook): Hit<string> | null => {
  const first = listOf(data?.book['bookSeries']).find(isObject)
  const name = first === undefined ? null : plainText(data?.resolve(first['series'])['title'])
  const place = first === undefined ? null : plainText(first['userPosition'])
  if (name === null) return null
  const value = place === null ? name : `${name} #${place}`
  return { value, raw: value }
}

const wordsOf = (text: string): string => (bareWord(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
/** Words from which on a title survives no translation unchanged. */
const telling = 3

/**
 * The language in which the book was written, where it follows from the page: the edition has no translator and bears the
 * original title, which is long enough to be of one language only. Goodreads does not state it.
 */
export const originalLanguage = (book: GoodreadsBook): Hit<string> | null => {
  const { data } = book
  const original = plainText(objectAt(data?.work ?? {}, 'details')['originalTitle'])
  const printed = plainText(objectAt(objectAt(data?.book ?? {}, 'details'), 'language')['name'])
  const title = titleOf(book)
  if (original === null || printed === null || title === null) return null
  const isTranslated = othersAmong(peopleInData)(book)?.value.some(({ role }) => role === 'translator') ?? false
  const same = wordsOf(original)
  const isSame = wordsOf(title) === same || wordsOf(title).startsWith(`${same} `)
  const value = languageCode(printed)
  if (isTranslated || !isSame || same.split(' ').length < telling || value === null) return null
  return { value, raw: `${printed}: ${original}` }
}
