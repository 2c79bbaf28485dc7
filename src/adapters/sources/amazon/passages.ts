import type { PassageDraft } from '../../../domain/reading.ts'
import { blocksOf, type PageElement } from '../../../reading/markup.ts'
import { type Page, perPage } from '../../../reading/page.ts'
import { type PassageSource, passagesOf } from '../../../reading/passages.ts'
import { readerReview } from '../../../reading/reader-review.ts'
import { isControl } from './controls.ts'
import { authorPlaces, contentsPlaces, descriptionPlaces, editorialPlaces, reviewShapes } from './places.ts'
import type { Product } from './product.ts'

/** Readers' reviews beyond these add little evidence and much text. */
const reviewsAtMost = 10

const from = (page: Page, selector: string, source: Omit<PassageSource, 'locator'>): PassageDraft[] =>
  page.all(selector).flatMap((root) => passagesOf(blocksOf(root, isControl), { ...source, locator: selector }))

const firstWithText = (page: Page, selectors: readonly string[]): string | null =>
  selectors.find((selector) => (page.text(selector)?.length ?? 0) > 20) ?? null

/** The stars of a review stand inside the link that is its title. */
const isStars = (element: PageElement): boolean => (element.attribs['class'] ?? '').includes('a-icon-alt')

const titleOf = (page: Page, selector: string, review: PageElement): string => {
  const title = page.one(selector, review)
  return title === null
    ? ''
    : blocksOf(title, isStars)
        .map(({ text }) => text)
        .join(' ')
}

const readerReviews = (page: Page): readonly PassageDraft[] =>
  reviewShapes.flatMap(({ review, title, body }) =>
    page
      .all(review)
      .slice(0, reviewsAtMost)
      .flatMap((element) => {
        const words = page.one(body, element)
        return words === null ? [] : readerReview(titleOf(page, title, element), blocksOf(words, isControl), review)
      }),
  )

const distinct = (drafts: readonly PassageDraft[]): PassageDraft[] => {
  const seen = new Set<string>()
  return drafts.filter(({ text }) => !seen.has(text) && seen.add(text).has(text))
}

const passagesIn = perPage((page): readonly PassageDraft[] => {
  const description = firstWithText(page, Object.values(descriptionPlaces))
  const editorial = firstWithText(page, editorialPlaces)
  const author = firstWithText(page, authorPlaces)
  const contents = firstWithText(page, contentsPlaces)
  return distinct([
    ...(description === null || (editorial !== null && description.startsWith(editorial))
      ? []
      : from(page, description, { kind: 'description', voice: 'publisher' })),
    ...(editorial === null ? [] : from(page, editorial, { kind: 'description', voice: 'publisher' })),
    ...(contents === null ? [] : from(page, contents, { kind: 'contents', voice: 'publisher' })),
    ...(author === null ? [] : from(page, author, { kind: 'about_author', voice: 'author' })),
    ...readerReviews(page),
  ])
})

/** Everything on a product page that says something about the book, with who says it. */
export const amazonPassages = ({ page }: Product): readonly PassageDraft[] => passagesIn(page)
