import type { RawPage, Reading } from '../../../domain/reading.ts'
import { urlOf } from '../../../reading/hosts.ts'
import { nothingRead, type Wall } from '../../../reading/outcomes.ts'
import { type Page, parsePage } from '../../../reading/page.ts'
import { proseLanguage } from '../../../reading/prose-language.ts'
import { readFields } from '../../../reading/rules.ts'
import { structuredRules } from '../../../reading/structured/book-rules.ts'
import { wallOf } from '../../../reading/walls.ts'
import { type GoodreadsBook, goodreadsBook } from './book.ts'
import { routeOf } from './page-data.ts'
import { goodreadsPassages } from './passages.ts'
import { goodreadsRules } from './rules.ts'

const otherPages: readonly (readonly [path: RegExp, name: string])[] = [
  [/\/author\//, 'an author'],
  [/\/(?:list|shelf|genres|search)/, 'a list of books'],
  [/\/work\//, 'the editions of a work'],
  [/\/reviews$/, "readers' reviews"],
]

/** Why a page of Goodreads is no book page, or null when it is one. */
const notABook = (page: Page, address: string): Wall | null => {
  const route = routeOf(page)
  if (
    route === '/book/show/[book_id]' ||
    (route === null && page.one('#bookTitle, [data-testid="bookTitle"]') !== null)
  )
    return null
  const url = urlOf(page.canonicalUrl ?? address)
  const path = route ?? url?.pathname ?? ''
  const name = otherPages.find(([pattern]) => pattern.test(path))?.[1]
  const shown = page.title === null ? '' : ` ("${page.title}")`
  return {
    outcome: 'not_a_book',
    reason: `This page of Goodreads shows ${name ?? 'something else'}${shown}, not one book.`,
  }
}

/** Reads a book page of either design; sign-in pages and pages that show no single book are told apart first. */
export const read = ({ url, status, body }: RawPage): Reading => {
  const page = parsePage(body)
  const wall = wallOf(page, status) ?? notABook(page, url)
  if (wall !== null) return nothingRead(page, wall)
  const book = goodreadsBook(page)
  const { record, brokenRules } = readFields<GoodreadsBook>([...goodreadsRules, ...structuredRules], book)
  const passages = goodreadsPassages(book)
  return {
    outcome: 'content',
    reason: null,
    pageTitle: page.title,
    language: proseLanguage(passages, 'en'),
    record,
    passages,
    brokenRules,
  }
}
