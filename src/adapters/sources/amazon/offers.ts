import { type Price, pricesIn } from '../../../reading/locale/prices.ts'
import { isElement, type PageElement, type PageNode, textOf } from '../../../reading/markup.ts'
import { type Hit, type Rule, ruleMaker } from '../../../reading/rules.ts'
import type { Edition } from './editions.ts'
import type { Product } from './product.ts'

const rule = ruleMaker<Product>('amazon')

/** A place where a layout shows the price of what the page is about. */
interface OfferPlace {
  readonly name: string
  readonly selector: string
  /** A place of e-books alone, which paper pages may show too; an e-book may truly cost nothing. */
  readonly ofEbooks?: true
  /** The place of used copies, which counts when nothing new is sold. */
  readonly isUsed?: true
}

/** What is to be paid in a box that prints the list price too, which is struck through. */
const amountsIn = (box: string): string =>
  ['.priceToPay', '.apexPriceToPay', '.a-price:not(.a-text-price)'].map((amount) => `${box} ${amount}`).join(', ')

/** Where layouts show that price, most exact first; new before used. Renting is no buying. */
const beforeFormats: readonly OfferPlace[] = [
  { name: 'new_accordion', selector: '#newOfferAccordionRow .header-price' },
  { name: 'new_accordion_row', selector: '#newAccordionRow_0 .a-price:not(.a-text-price)' },
  { name: 'buy_new', selector: '#buyNewSection .offer-price' },
  { name: 'new_buy_box', selector: '#newBuyBoxPrice' },
  { name: 'inside_buy_box', selector: '#price_inside_buybox' },
  { name: 'kindle_price', selector: '#kindle-price', ofEbooks: true },
  { name: 'kindle_row', selector: '.kindle-price .a-color-price', ofEbooks: true },
]
const afterFormats: readonly OfferPlace[] = [
  { name: 'core_price', selector: amountsIn('#corePrice_feature_div') },
  { name: 'core_price_desktop', selector: amountsIn('#corePriceDisplay_desktop_feature_div') },
  { name: 'core_price_mobile', selector: amountsIn('#corePriceDisplay_mobile_feature_div') },
  { name: 'apex_price', selector: '#apex_desktop .apexPriceToPay' },
  { name: 'header_price', selector: 'span#price' },
  { name: 'actual_price', selector: '#actualPriceValue' },
  { name: 'large_price', selector: '#priceBlock .priceLarge' },
  { name: 'ebook_block', selector: '#ebooksPrice_feature_div .a-color-price' },
  { name: 'our_price', selector: '#priceblock_ourprice' },
  { name: 'sale_price', selector: '#priceblock_saleprice' },
  { name: 'deal_price', selector: '#priceblock_dealprice' },
  { name: 'third_party', selector: '#soldByThirdParty .a-color-price' },
  { name: 'buy_box', selector: '#buybox .offer-price' },
  { name: 'buy_used', selector: '#usedBuySection .offer-price', isUsed: true },
]

/** Boxes whose prices are not those of a new copy to keep. */
const otherOffers = /^(?:used|rent|ebook-?rental|sns|kindleUnlimited|audible|trade-?in|renewed|collectible|mbc|olp)/iu

const isOtherOffer = (element: PageElement): boolean => {
  for (let node: PageNode | null = element; node !== null && isElement(node); node = node.parent)
    if (otherOffers.test(node.attribs['id'] ?? '')) return true
  return false
}

/** A price as a person reads it: shops set the cents apart from the rest, and print it whole only for those who listen. */
const printedPrice = (page: Product['page'], element: PageElement): string => {
  const spoken = page.text('.a-offscreen', element)
  const whole = page.text('.a-price-whole', element)
  if (whole === null || /\d/u.test(spoken ?? '')) return spoken ?? textOf(element)
  const cents = page.text('.a-price-fraction', element)
  const amount = cents === null ? whole.replace(/[.,]\s*$/u, '') : `${whole.replace(/\s*[.,]\s*$/u, '')}.${cents}`
  return `${page.text('.a-price-symbol', element) ?? ''}${amount}`
}

type Offer = Hit<number> & { readonly price: Price }

const offerAt =
  ({ selector, ofEbooks, isUsed }: OfferPlace) =>
  ({ page, shop, kind }: Product): Offer | null => {
    if (ofEbooks && kind !== null && kind !== 'ebook') return null
    for (const element of page.all(selector)) {
      if (!isUsed && isOtherOffer(element)) continue
      const raw = printedPrice(page, element)
      const price = pricesIn(raw, shop.currency)[0]
      if (price !== undefined && (ofEbooks || price.amount > 0)) return { value: price.amount, raw, price }
    }
    return null
  }

const offerOfEdition = (edition: Edition | undefined): Offer | null =>
  edition?.price
    ? { value: edition.price.amount, raw: edition.raw, locator: edition.locator, price: edition.price }
    : null

const selectedOffer = ({ editions }: Product): Offer | null =>
  offerOfEdition(editions.find(({ isSelected, price }) => isSelected && price !== null))

const offers = [
  ...beforeFormats.map((place) => ({ name: place.name, locator: place.selector, read: offerAt(place) })),
  { name: 'selected_format', locator: '#tmmSwatches .selected', read: selectedOffer },
  ...afterFormats.map((place) => ({ name: place.name, locator: place.selector, read: offerAt(place) })),
]

const offerOf = (product: Product): Offer | null => {
  for (const { read, locator } of offers) {
    const offer = read(product)
    if (offer !== null) return { ...offer, locator: offer.locator ?? locator }
  }
  return null
}

const currencyOf = (offer: Offer | null): Hit<string> | null =>
  offer === null
    ? null
    : { value: offer.price.currency, raw: offer.raw, ...(offer.locator ? { locator: offer.locator } : {}) }

const editionOfKinds = ({ editions }: Product, kinds: readonly Edition['kind'][]): Offer | null => {
  for (const kind of kinds) {
    const offer = offerOfEdition(editions.find((edition) => edition.kind === kind && edition.price !== null))
    if (offer !== null) return offer
  }
  return null
}

const physicalPriceOf = (product: Product): Hit<number> | null =>
  product.kind === 'ebook' || product.kind === 'audio'
    ? editionOfKinds(product, ['paperback', 'hardcover', 'paper'])
    : null

/** How prices are read: of the page's own format by place, then of the other formats. */
export const offerRules: readonly Rule<Product>[] = [
  ...offers.map(({ name, locator, read }) => rule('price', name, locator, read)),
  ...offers.map(({ name, locator, read }) => rule('currency', name, locator, (product) => currencyOf(read(product)))),
  rule('ebook_price', 'kindle_format', '#tmmSwatches', (product) => editionOfKinds(product, ['ebook'])),
  rule('ebook_price', 'own_price', '#kindle-price', (product) => (product.kind === 'ebook' ? offerOf(product) : null)),
  rule('physical_price', 'paper_format', '#tmmSwatches', physicalPriceOf),
]
