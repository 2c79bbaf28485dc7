import { formatKindOf } from '../../../reading/locale/formats.ts'
import { decimalNumber, wholeNumber } from '../../../reading/locale/numbers.ts'
import { type Price, priceOf, pricesIn } from '../../../reading/locale/prices.ts'
import { type PageElement, textOf } from '../../../reading/markup.ts'
import type { Hit } from '../../../reading/rules.ts'
import type { Product } from './product.ts'

/** Where layouts show the price of what is on offer, most exact first; new before used, buying before renting. */
const offerPlaces = [
  '#newOfferAccordionRow .header-price',
  '#buyNewSection .offer-price',
  '#newBuyBoxPrice',
  '#price_inside_buybox',
  '#kindle-price',
  '#tmmSwatches .selected .a-color-price',
  '#tmmSwatches .selected .slot-price',
  '#corePrice_feature_div .a-offscreen',
  '#actualPriceValue',
  '#priceBlock .priceLarge',
  '#ebooksPrice_feature_div .a-color-price',
  '#buybox .offer-price',
  '.mediaTab_heading.a-active .mediaTab_subtitle',
  '#usedBuySection .offer-price',
]

/** A price with the text it stood in and the place. */
interface Offer {
  readonly price: Price
  readonly raw: string
  readonly locator: string
}

const offerOf = ({ page, shop }: Product): Offer | null => {
  for (const locator of offerPlaces) {
    const raw = page.text(locator)
    const price = raw === null ? null : priceOf(raw, shop.currency)
    if (raw !== null && price !== null) return { price, raw, locator }
  }
  return null
}

/** The price of the format that the page is about. */
export const priceOfProduct = (product: Product): Hit<number> | null => {
  const offer = offerOf(product)
  return offer === null ? null : { value: offer.price.amount, raw: offer.raw, locator: offer.locator }
}

/** The currency of that price. */
export const currencyOf = (product: Product): Hit<string> | null => {
  const offer = offerOf(product)
  return offer === null ? null : { value: offer.price.currency, raw: offer.raw, locator: offer.locator }
}

/** Where layouts name the format of an offer, most exact first. */
const namePlaces = ['.slot-title', '.mediaTab_title', '.tmm_bookTitle', 'a > span']

const isKindle = (page: Product['page'], swatch: PageElement): boolean => {
  const named = namePlaces.map((place) => page.text(place, swatch)).find((text) => text !== null)
  const name = named ?? textOf(swatch)
  return (
    (swatch.attribs['id'] ?? '').includes('KINDLE') || formatKindOf(name) === 'ebook' || /^.{0,10}kindle/i.test(name)
  )
}

/** What the Kindle edition costs to buy: a subscription's zero is no price. */
export const ebookPriceOf = (product: Product): Hit<number> | null => {
  const { page, shop, formatLine } = product
  const swatches = page.all(
    '#tmmSwatches .swatchElement, #tmmSwatches li, .mediaTab_heading, tbody[id*="meta_binding"] tr',
  )
  for (const swatch of swatches) {
    if (!isKindle(page, swatch)) continue
    const raw = textOf(swatch)
    const price = pricesIn(raw, shop.currency).find(({ amount }) => amount > 0)
    if (price !== undefined) return { value: price.amount, raw }
  }
  const format = formatLine?.label ?? page.text('#productSubtitle') ?? page.text('#btAsinTitle') ?? ''
  return /kindle/i.test(format) || page.one('#dp.ebooks_mobile') !== null ? priceOfProduct(product) : null
}

const ratingPlaces = [
  '#averageCustomerReviews .a-icon-alt',
  '#acrPopover .a-icon-alt',
  '#acrPopover',
  '#acrCustomerReviewLink .a-icon-alt',
  '.jumpBar .crAvgStars .swSprite',
  'div.buying .crAvgStars .swSprite',
]

/** The readers' average in the header; ratings of other books on the page are not looked at. */
export const ratingOf = ({ page }: Product): Hit<number> | null => {
  for (const locator of ratingPlaces) {
    const raw = page.text(locator)
    const value = raw === null ? null : decimalNumber(/うち\s*([\d.]+)/u.exec(raw)?.[1] ?? raw)
    if (raw !== null && value !== null && value <= 5) return { value, raw, locator }
  }
  return null
}

/** How many ratings make the average. */
export const ratingsCountOf = ({ page }: Product): Hit<number> | null => {
  for (const locator of [
    '#acrCustomerReviewText',
    '#acrCustomerReviewLink .a-size-base',
    '.jumpBar .crAvgStars > a',
    'div.buying .crAvgStars > a',
  ]) {
    const raw = page.text(locator)
    const value = raw === null ? null : wholeNumber(raw)
    if (raw !== null && value !== null) return { value, raw, locator }
  }
  return null
}
