import type { SubmitInput } from '../../actions/submit.ts'
import type { SampleBook } from './sample-book.ts'

/** The submission of a sample book, with addresses that lead to the sample site. */
export const sampleInput = (book: SampleBook, urlOf: (address: string) => string) =>
  ({
    title: book.title,
    author: book.author,
    language: book.language,
    amazon_url: urlOf(book.amazon_url),
    goodreads_url: book.goodreads_url ? urlOf(book.goodreads_url) : null,
    author_site: book.author_site_url ? urlOf(book.author_site_url) : null,
    links: book.other_urls.map(urlOf),
  }) satisfies SubmitInput
