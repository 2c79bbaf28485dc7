import type { SampleBook } from '../../src/app/demo/sample-book.ts'
import { createSampleSite, type SampleSite, type SampleSiteOptions } from '../../src/app/demo/sample-site.ts'
import type { AskedBook } from './write-article.ts'

/** The sample book about data-intensive applications. */
export const dataBookId = 'en/designing-data-intensive-applications'

/** A sample book by its id. */
export const sampleBookOf = (site: Pick<SampleSite, 'books'>, bookId: string): SampleBook => {
  const found = site.books.find(({ book_id: id }) => id === bookId)
  if (!found) throw new Error(`there is no sample book ${bookId}`)
  return found
}

/** The pages of a sample book as sources that are asked for. */
export const samplePages = (book: SampleBook, urlOf: (address: string) => string): AskedBook['pages'] =>
  [
    { kind: 'amazon', url: book.amazon_url },
    { kind: 'goodreads', url: book.goodreads_url },
    { kind: 'author-site', url: book.author_site_url },
    ...book.other_urls.map((url) => ({ kind: 'web', url })),
  ].flatMap(({ kind, url }) => (url ? [{ kind, url: urlOf(url) }] : []))

/** A sample book as it is asked for, on a site that has to be closed. */
export const askedSample = async (
  bookId: string,
  options: SampleSiteOptions = {},
): Promise<{ readonly asked: AskedBook; readonly site: SampleSite }> => {
  const site = await createSampleSite(options)
  const book = sampleBookOf(site, bookId)
  const { title, author, language } = book
  return { asked: { title, author, language, pages: samplePages(book, site.urlOf) }, site }
}
