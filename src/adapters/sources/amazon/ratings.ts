import { decimalNumber, wholeNumber } from '../../../reading/locale/numbers.ts'
import { textOf } from '../../../reading/markup.ts'
import { type Hit, type Rule, ruleMaker } from '../../../reading/rules.ts'
import type { Product } from './product.ts'

const rule = ruleMaker<Product>('amazon')

/** Where layouts show the readers' average of this very product; ratings of other books on the page are not looked at. */
const averages = {
  header: '#averageCustomerReviews .a-icon-alt',
  popover_stars: '#acrPopover .a-icon-alt',
  popover: '#acrPopover',
  mobile: '#acrCustomerReviewLink .a-icon-alt',
  jump_bar: '.jumpBar .crAvgStars .swSprite',
  under_title: 'div.buying .crAvgStars .swSprite',
  reviews: '#reviewsMedley [data-hook="rating-out-of-text"]',
  mobile_reviews: '#aw-udpv3-customer-reviews_feature_div [data-hook="average-stars-rating-text"]',
} as const

/** Where layouts show how many ratings make that average. */
const counts = {
  header: '#acrCustomerReviewText',
  mobile: '#acrCustomerReviewLink .a-size-base',
  jump_bar: '.jumpBar .crAvgStars > a',
  under_title: 'div.buying .crAvgStars > a',
  reviews: '#reviewsMedley [data-hook="total-review-count"]',
  mobile_reviews: '#aw-udpv3-customer-reviews_feature_div [data-hook="total-review-count"]',
} as const

const averageAt =
  (selector: string) =>
  ({ page }: Product): Hit<number> | null => {
    const raw = page.text(selector)
    // In Japanese the whole comes first: "5つ星のうち4.4".
    const value = raw === null ? null : decimalNumber(raw.split('うち').at(-1) ?? raw)
    return raw === null || value === null || value <= 0 || value > 5 ? null : { value, raw }
  }

/** A text that states one number; the average beside it states two: "4.5 out of 5". */
const statesOneNumber = (text: string): boolean => (text.match(/\p{Nd}[\p{Nd}.,\u00a0\u202f ]*/gu) ?? []).length === 1

const countAt =
  (selector: string) =>
  ({ page }: Product): Hit<number> | null => {
    const raw = page
      .all(selector)
      .map((element) => textOf(element))
      .find(statesOneNumber)
    const value = raw === undefined ? null : wholeNumber(raw)
    return raw === undefined || value === null ? null : { value, raw }
  }

/** How ratings are read, by place. */
export const ratingRules: readonly Rule<Product>[] = [
  ...Object.entries(averages).map(([name, selector]) => rule('rating', name, selector, averageAt(selector))),
  ...Object.entries(counts).map(([name, selector]) => rule('ratings_count', name, selector, countAt(selector))),
]
