import type { FieldValue } from '../../../domain/book-record.ts'
import type { Identity } from '../../../domain/identity.ts'
import { urlOf } from '../../../reading/hosts.ts'
import { isbn13From10 } from '../../../reading/identifiers.ts'
import { plainText } from '../../../reading/structured/json.ts'
import { bookIdIn } from './address.ts'
import type { GoodreadsBook } from './book.ts'

const idOfBook = ({ page, data, address }: GoodreadsBook): string | null =>
  plainText(data?.book['legacyId']) ??
  [page.canonicalUrl, page.attribute('meta[property="al:ios:url"]', 'content'), address]
    .flatMap((text) =>
      text === null ? [] : [urlOf(text.replace(/^[\w.]*https?:\/\/book/, 'https://goodreads.com/book'))],
    )
    .map((url) => (url === null ? null : bookIdIn(url)))
    .find((id) => id !== null) ??
  null

const idOfWork = ({ page, data }: GoodreadsBook): string | null =>
  plainText(data?.work['legacyId']) ??
  /\/work\/(?:editions|best_book)\/(\d+)/.exec(
    `${page.attribute('a[href*="/work/editions/"]', 'href') ?? ''} ${page.canonicalUrl ?? ''}`,
  )?.[1] ??
  null

const codesOf = (record: readonly FieldValue[]): readonly string[] => {
  const found = (field: FieldValue['field']) => record.find((one) => one.field === field)?.value
  const [thirteen, ten, asin] = [found('isbn_13'), found('isbn_10'), found('asin')]
  const isbn = typeof thirteen === 'string' ? thirteen : typeof ten === 'string' ? isbn13From10(ten) : null
  return [...(isbn === null ? [] : [`isbn:${isbn}`]), ...(typeof asin === 'string' ? [`asin:${asin}`] : [])]
}

/** Which edition of which work a book page is about, by the site's own numbers and the codes that were read. */
export const identityOf = (book: GoodreadsBook, record: readonly FieldValue[]): Identity => {
  const [id, work] = [idOfBook(book), idOfWork(book)]
  return {
    edition: [...(id === null ? [] : [`goodreads:${id}`]), ...codesOf(record)],
    work: work === null ? [] : [`goodreads-work:${work}`],
  }
}
