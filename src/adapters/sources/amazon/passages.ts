import type { PassageDraft } from '../../../domain/reading.ts'
import { blocksOf, type PageElement } from '../../../reading/markup.ts'
import type { Page } from '../../../reading/page.ts'
import { type PassageSource, passagesOf } from '../../../reading/passages.ts'
import { readerReview } from '../../../reading/reader-review.ts'
import { descriptionPlaces } from './presentation.ts'
import type { Product } from './product.ts'

/** Readers' reviews beyond these add little evidence and much text. */
const reviewsAtMost = 10

/** Blocks that only move the page: "Read more", "Lesen Sie weiter". */
const isControl = (element: PageElement): boolean =>
  /\ba-expander-(?:header|prompt)\b|\ba-popover-preload\b|\bseeAll\b|\ba-button\b|\ba(?:ok)?-hidden\b|\ba-offscreen\b|\bemptyClear\b/.test(
    element.attribs['class'] ?? '',
  ) || ['psPlaceHolder', 'acrPopover', 'AudibleAuthorPlayer'].includes(element.attribs['id'] ?? '')

const from = (page: Page, selector: string, source: Omit<PassageSource, 'locator'>): PassageDraft[] =>
  page.all(selector).flatMap((root) => passagesOf(blocksOf(root, isControl), { ...source, locator: selector }))

const firstWithText = (page: Page, selectors: readonly string[]): string | null =>
  selectors.find((selector) => (page.text(selector)?.length ?? 0) > 20) ?? null

/** Where layouts print what the publisher and the press say, under headings that tell which. */
const editorialPlaces = [
  '#editorialReviews_feature_div',
  '#productDescription_feature_div #productDescription',
  '#productDescription',
  '#productDescription_fullView',
]
const authorPlaces = [
  '[class*="about-the-author-card"] .a-cardui-content',
  '[id^="about-the-author-card"] .a-cardui-content',
  '#moreAboutTheAuthorCard .mainContent',
  '#authorBio_feature_div',
  '#artistCentralTeaser .content',
]
const contentsPlaces = ['#tableOfContents_feature_div', '#tableOfContents', '#toc_feature_div']

/** How layouts print one reader's review, newest first. */
const reviewShapes = [
  {
    review: '[data-hook="review"]',
    title: '[data-hook="review-title"] > span:not([class]), a[data-hook="review-title"]',
    body: '[data-hook="review-body"]',
  },
  { review: '[id^="rev-dpReviewsMostHelpful"]', title: '.reviewTitle', body: '.reviewText' },
] as const

const starsBefore = /^\d[.,]\d .*?(?:stars|Sternen|étoiles sur 5|estrellas|estrelas|stelle)\s*/u

const readerReviews = (page: Page): readonly PassageDraft[] =>
  reviewShapes.flatMap(({ review, title, body }) =>
    page
      .all(review)
      .slice(0, reviewsAtMost)
      .flatMap((element) => {
        const words = page.one(body, element)
        const heading = (page.text(title, element) ?? '').replace(starsBefore, '')
        return words === null ? [] : readerReview(heading, blocksOf(words, isControl), review)
      }),
  )

const distinct = (drafts: readonly PassageDraft[]): PassageDraft[] => {
  const seen = new Set<string>()
  return drafts.filter(({ text }) => !seen.has(text) && seen.add(text).has(text))
}

/** Everything on a product page that says something about the book, with who says it. */
export const amazonPassages = ({ page }: Product): readonly PassageDraft[] => {
  const description = firstWithText(page, descriptionPlaces)
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
}
