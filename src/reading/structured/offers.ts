import { priceOf } from '../locale/prices.ts'
import type { Hit } from '../rules.ts'
import { isObject, type JsonObject, listOf, plainText } from './json.ts'

/** An offer's price as a number, with the text it was made from. */
interface OfferedPrice {
  readonly amount: number
  readonly raw: string
  readonly currency: string | null
}

/** An offer with what it holds: offers of an aggregate, the specification of a price. */
const opened = (offer: JsonObject, depth = 0): readonly JsonObject[] => [
  offer,
  ...(depth > 2 ? [] : [...listOf(offer['offers']), ...listOf(offer['priceSpecification'])])
    .filter(isObject)
    .flatMap((inner) => opened(inner, depth + 1)),
]

const amountOf = (text: string): number | null => {
  const plain = /^\d+(?:[.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : null
  return plain ?? priceOf(/\p{Sc}|\p{Lu}{3}/u.test(text) ? text : `$${text}`)?.amount ?? null
}

const currencyOf = (offer: JsonObject): string | null => {
  const code = plainText(listOf(offer['priceCurrency'])[0])?.toUpperCase() ?? ''
  return /^[A-Z]{3}$/.test(code) ? code : null
}

const priceOfOne = (offer: JsonObject, within: JsonObject): OfferedPrice | null => {
  const raw = [...listOf(offer['price']), ...listOf(offer['lowPrice'])].map(plainText).find((text) => text !== null)
  const amount = raw === undefined || raw === null ? null : amountOf(raw)
  if (raw === undefined || raw === null || amount === null) return null
  return { amount, raw, currency: currencyOf(offer) ?? currencyOf(within) ?? priceOf(raw)?.currency ?? null }
}

/** The price of a book's first offer that has one; an aggregate's own price, or the lowest, stands for its offers. */
export const priceOfOffer = (data: JsonObject): OfferedPrice | null => {
  for (const outer of listOf(data['offers']).filter(isObject)) {
    for (const offer of opened(outer)) {
      const price = priceOfOne(offer, outer)
      if (price !== null) return price
    }
  }
  return null
}

/** The currency of the price that `priceOfOffer` gives. */
export const currencyOfOffer = (data: JsonObject): Hit<string> | null => {
  const price = priceOfOffer(data)
  return price === null || price.currency === null ? null : { value: price.currency, raw: price.currency }
}
