import { parseDocument } from 'htmlparser2'
import type { PassageDraft } from '../../../domain/reading.ts'
import { type Block, blocksOf, type PageElement, textOf } from '../../../reading/markup.ts'
import { passagesOf } from '../../../reading/passages.ts'
import { readerReview } from '../../../reading/reader-review.ts'
import { isObject, type JsonObject } from '../../../reading/structured/json.ts'
import type { GoodreadsBook } from './book.ts'

/** Readers' reviews beyond these add little evidence and much text. */
const reviewsAtMost = 10

/** The markup that the site keeps inside its data, as blocks. */
export const blocksIn = (markup: unknown): readonly Block[] =>
  typeof markup === 'string' ? blocksOf(parseDocument(markup)) : []

/** The longest of some elements: the older design prints the beginning of a text and, hidden, the whole. */
export const fullest = (elements: readonly PageElement[]): PageElement | null =>
  elements
    .map((element) => ({ element, length: textOf(element).length }))
    .toSorted((one, other) => other.length - one.length)[0]?.element ?? null

const described = (blocks: readonly Block[], locator: string): readonly PassageDraft[] =>
  passagesOf(blocks, { kind: 'description', voice: 'publisher', locator })

/** What is said of the author, by the site. */
export const portrayed = (blocks: readonly Block[], locator: string): readonly PassageDraft[] =>
  passagesOf(blocks, { kind: 'about_author', voice: 'reference', locator })

/** A review that gives the story away is left out: it is written for those who know the book. */
const givesAway = (review: JsonObject): boolean => review['spoilerStatus'] === true

const fromData = ({ book, resolve, reviews }: NonNullable<GoodreadsBook['data']>): readonly PassageDraft[] => {
  const edge = book['primaryContributorEdge']
  const author = isObject(edge) ? resolve(edge['node']) : {}
  return [
    ...described(blocksIn(book['description']), '__NEXT_DATA__ Book.description'),
    ...portrayed(blocksIn(author['description']), '__NEXT_DATA__ Contributor.description'),
    ...reviews
      .filter((review) => !givesAway(review))
      .slice(0, reviewsAtMost)
      .flatMap((review) => readerReview('', blocksIn(review['text']), '__NEXT_DATA__ Review.text')),
  ]
}

/** Where both designs print what their data holds; the reviews of the one who is signed in stand elsewhere. */
const places = {
  description: ['#description span', '[data-testid="description"] .Formatted'],
  author: ['.bookAuthorProfile__about span', '.AuthorPreview .Formatted'],
  review: ['#bookReviews .review .reviewText', '.ReviewsList article.ReviewCard .ReviewText__content'],
  reviewText: 'span.readable > span, span[id^="freeText"], .Formatted',
} as const

const fromMarkup = ({ page }: GoodreadsBook): readonly PassageDraft[] => {
  const told = (selectors: readonly string[], make: typeof described): readonly PassageDraft[] => {
    for (const selector of selectors) {
      const element = fullest(page.all(selector))
      if (element !== null) return make(blocksOf(element), selector)
    }
    return []
  }
  const reviews = places.review.flatMap((selector) =>
    page
      .all(selector)
      .slice(0, reviewsAtMost)
      .flatMap((review) => {
        const words = fullest(page.all(places.reviewText, review))
        return words === null ? [] : readerReview('', blocksOf(words), selector)
      }),
  )
  return [...told(places.description, described), ...told(places.author, portrayed), ...reviews]
}

/** What a Goodreads book page says: the publisher's description, the author's portrait, readers' reviews. */
export const goodreadsPassages = (book: GoodreadsBook): readonly PassageDraft[] =>
  book.data === null ? fromMarkup(book) : fromData(book.data)
