import { outcomeSentences as told } from '../../../domain/kept-words/outcome-sentences.ts'
import type { PassageDraft, RawPage, Reading } from '../../../domain/reading.ts'
import { urlOf } from '../../../reading/hosts.ts'
import { nothingRead, type Wall } from '../../../reading/outcomes.ts'
import { type Page, parsePage } from '../../../reading/page.ts'
import { proseLanguage } from '../../../reading/prose-language.ts'
import { readFields } from '../../../reading/rules.ts'
import { wallOf } from '../../../reading/walls.ts'
import { authorPassages } from './author-page.ts'
import { goodreadsBook } from './book.ts'
import { identityOf } from './identity.ts'
import { pageDataOf } from './page-data.ts'
import { goodreadsPassages } from './passages.ts'
import { goodreadsRules } from './rules.ts'

const otherPages: readonly (readonly [path: RegExp, name: string])[] = [
  [/\/author\//, "an author's other pages"],
  [/\/(?:list|shelf|genres|search)/, 'a list of books'],
  [/\/work\//, 'the editions of a work'],
  [/\/reviews$/, "readers' reviews"],
]

const pathOf = (page: Page, address: string): string =>
  pageDataOf(page)?.route ?? urlOf(page.canonicalUrl ?? address, address)?.pathname ?? ''

const isBookPage = (page: Page): boolean => {
  const data = pageDataOf(page)
  if (data?.route != null) return data.route === '/book/show/[book_id]'
  return page.one('#bookTitle, [data-testid="bookTitle"]') !== null
}

const isAuthorPage = (path: string): boolean => /^(?:\/\w\w)?\/author\/show\/[^/]+$/.test(path)

/** Why a page of Goodreads is neither a book's nor an author's. */
const notABook = (page: Page, path: string): Wall => {
  const name = otherPages.find(([pattern]) => pattern.test(path))?.[1]
  const shown = page.title === null ? '' : ` ("${page.title}")`
  return {
    outcome: 'not_a_book',
    reason: told.shows_other({ shown: `${name ?? 'something else'}${shown}` }),
  }
}

const content = (page: Page, passages: readonly PassageDraft[], rest: Partial<Reading>): Reading => ({
  outcome: 'content',
  reason: null,
  pageTitle: page.title,
  language: proseLanguage(passages, 'en'),
  record: [],
  passages,
  ...rest,
})

/**
 * Reads a book page of either design, or what an author's page says of the author; sign-in pages and pages that show
 * neither are told apart first.
 */
export const read = ({ url, status, body }: RawPage): Reading => {
  const page = parsePage(body)
  const wall = wallOf(page, status, url)
  if (wall !== null) return nothingRead(page, wall)
  const path = pathOf(page, url)
  if (isBookPage(page)) {
    const book = goodreadsBook(page, url)
    const { record, brokenRules } = readFields(goodreadsRules, book)
    return content(page, goodreadsPassages(book), { record, brokenRules, identity: identityOf(book, record) })
  }
  const portrait = isAuthorPage(path) ? authorPassages(page, pageDataOf(page)) : []
  return portrait.length > 0 ? content(page, portrait, {}) : nothingRead(page, notABook(page, path))
}
