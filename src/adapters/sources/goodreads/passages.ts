import { parseDocument } from 'htmlparser2'
import type { PassageDraft } from '../../../domain/reading.ts'
import { type Block, blocksOf, textOf } from '../../../reading/markup.ts'
import { passagesOf } from '../../../reading/passages.ts'
import { readerReview } from '../../../reading/reader-review.ts'
import { isObject, plainText } from '../../../reading/structured/json.ts'
import type { GoodreadsBook } from './book.ts'

/** Readers' reviews beyond these add little evidence and much text. */
const reviewsAtMost = 10
/** The markup that the site keeps inside its data, as blocks. */
const blocksIn = (markup: unknown): Block[] => (typeof markup === 'string' ? blocksOf(parseDocument(markup)) : [])

const fromData = (book: GoodreadsBook): PassageDraft[] => {
  const { data } = book
  if (data === null) return []
  const edge = data.book['primaryContributorEdge']
  const author = isObject(edge) ? data.resolve(edge['node']) : {}
  const spoilt = (review: { readonly [name: string]: unknown }) => review['spoilerStatus'] === true
  return [
    ...passagesOf(blocksIn(data.book['description']), {
      kind: 'description',
      voice: 'publisher',
      locator: '__NEXT_DATA__ Book.description',
    }),
    ...(plainText(author['description']) === null
      ? []
      : passagesOf(blocksIn(author['description']), {
          kind: 'about_author',
          voice: 'reference',
          locator: '__NEXT_DATA__ Contributor.description',
        })),
    ...data.reviews
      .filter((review) => !spoilt(review))
      .slice(0, reviewsAtMost)
      .flatMap((review) => readerReview('', blocksIn(review['text']), '__NEXT_DATA__ Review.text')),
  ]
}

const fullText = (book: GoodreadsBook, selector: string) =>
  [...book.page.all(`${selector} span`)].sort((one, other) => textOf(other).length - textOf(one).length)[0]

const fromMarkup = (book: GoodreadsBook): PassageDraft[] => {
  const { page } = book
  const description = fullText(book, '#description') ?? page.one('[data-testid="description"] .Formatted') ?? undefined
  const about = fullText(book, '.bookAuthorProfile__about')
  return [
    ...(description === undefined
      ? []
      : passagesOf(blocksOf(description), { kind: 'description', voice: 'publisher', locator: '#description' })),
    ...(about === undefined
      ? []
      : passagesOf(blocksOf(about), {
          kind: 'about_author',
          voice: 'reference',
          locator: '.bookAuthorProfile__about',
        })),
    ...page
      .all('#bookReviews .review .reviewText')
      .slice(0, reviewsAtMost)
      .flatMap((review) => {
        const spans = page.all('span.readable > span, span[id^="freeText"]', review)
        const longest = [...spans].sort((one, other) => textOf(other).length - textOf(one).length)[0]
        return longest === undefined ? [] : readerReview('', blocksOf(longest), '#bookReviews .reviewText')
      }),
  ]
}

/** What a Goodreads book page says: the publisher's description, the author's profile, readers' reviews. */
export const goodreadsPassages = (book: GoodreadsBook): readonly PassageDraft[] =>
  book.data === null ? fromMarkup(book) : fromData(book)
