import type { PassageDraft } from '../../../domain/reading.ts'
import { blocksOf, type PageElement, textOf } from '../../../reading/markup.ts'
import type { Page } from '../../../reading/page.ts'
import { type PassageSource, passagesOf } from '../../../reading/passages.ts'
import { descriptionPlaces } from './presentation.ts'
import type { Product } from './product.ts'

/** Readers' reviews beyond these add little evidence and much text. */
const reviewsAtMost = 10

/** Blocks that only move the page: "Read more", "Lesen Sie weiter". */
const isControl = (element: PageElement): boolean =>
  /\ba-expander-(?:header|prompt)\b|\ba-popover-preload\b|\bseeAll\b|\ba-button\b|\bemptyClear\b/.test(
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
  '[class*="about-the-author-card_style_cardContentDiv"]',
  '[id^="about-the-author-card"] .a-cardui-content',
  '#moreAboutTheAuthorCard .mainContent',
  '#authorBio_feature_div',
  '#artistCentralTeaser .content',
]
const contentsPlaces = ['#tableOfContents_feature_div', '#tableOfContents', '#toc_feature_div']

const reviewText = (page: Page, review: PageElement): string => {
  const title = page.text('[data-hook="review-title"] > span:not([class]), a[data-hook="review-title"]', review) ?? ''
  const body = page.one('[data-hook="review-body"]', review)
  const lines = body === null ? [] : blocksOf(body, isControl).map(({ text }) => text)
  return [title.replace(/^\d[.,]\d .*?(?:stars|Sternen|étoiles sur 5|estrellas|stelle)\s*/u, ''), ...lines]
    .filter(Boolean)
    .join('\n')
}

const readerReviews = (page: Page): PassageDraft[] =>
  page
    .all('[data-hook="review"]')
    .slice(0, reviewsAtMost)
    .map((review) => reviewText(page, review))
    .filter((text) => text.length > 40)
    .map((text) => ({ kind: 'review', voice: 'reader', text, locator: '[data-hook="review"]' }))

/** Readers' reviews as layouts before 2013 print them: loose text between tables, after "This review is from". */
const earlyReviews = (page: Page): PassageDraft[] =>
  page
    .all('#productReviews td > div')
    .slice(0, reviewsAtMost)
    .map((review) =>
      review.children
        .filter(
          (node) =>
            node.type === 'text' || ('attribs' in node && ['br', 'i', 'b', 'em', 'a', 'span'].includes(node.name)),
        )
        .map(textOf)
        .filter((text) => text.length > 1)
        .join(' '),
    )
    .filter((text) => text.length > 80)
    .map((text) => ({ kind: 'review', voice: 'reader', text, locator: '#productReviews td > div' }))

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
  const reviews = readerReviews(page)
  return distinct([
    ...(description === null || (editorial !== null && description.startsWith(editorial))
      ? []
      : from(page, description, { kind: 'description', voice: 'publisher' })),
    ...(editorial === null ? [] : from(page, editorial, { kind: 'description', voice: 'publisher' })),
    ...(contents === null ? [] : from(page, contents, { kind: 'contents', voice: 'publisher' })),
    ...(author === null ? [] : from(page, author, { kind: 'about_author', voice: 'author' })),
    ...(reviews.length > 0 ? reviews : earlyReviews(page)),
  ])
}
