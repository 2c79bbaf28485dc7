import { outcomeSentences as told } from '../../../domain/kept-words/outcome-sentences.ts'
import type { Ask, KnownBook, Lookup, SourceSettings } from '../../../ports/source.ts'
import { type JsonAnswer, jsonAnswer, notHeld, nothingTold } from '../../../reading/answers.ts'
import { isbn10From13 } from '../../../reading/identifiers.ts'
import { isSameBook } from '../../../reading/same-book.ts'
import type { JsonObject } from '../../../reading/structured/json.ts'
import { textIn, valueAt } from '../../../reading/structured/json-rules.ts'
import { type Credential, credentialOf } from './credentials.ts'
import { itemsIn, label, readItem } from './read.ts'

/** @source affiliate-program.amazon.com/creatorsapi/docs, API reference */
const catalog = 'https://creatorsapi.amazon/catalog/v1'

/** What is asked for; pictures and customers' reviews are not, for they may not be kept. */
const resources = [
  'itemInfo.title',
  'itemInfo.byLineInfo',
  'itemInfo.contentInfo',
  'itemInfo.classifications',
  'itemInfo.externalIds',
  'itemInfo.features',
  'browseNodeInfo.browseNodes',
  'offersV2.listings.price',
  'offersV2.listings.condition',
  'offersV2.listings.isBuyBoxWinner',
]

const unavailable = (reason: string): Lookup => ({
  url: null,
  reading: nothingTold({ outcome: 'unavailable', reason }),
})

/** An ASIN that the book is known by: its own, or the ISBN-10 of a printed book, which the shop uses as one. */
const asinIn = ({ identityKeys }: KnownBook): string | null => {
  const own = identityKeys.find((key) => key.startsWith('asin:'))?.slice('asin:'.length)
  const isbn = identityKeys.find((key) => key.startsWith('isbn:'))?.slice('isbn:'.length)
  return own ?? (isbn === undefined ? null : isbn10From13(isbn))
}

const namedIn = (item: JsonObject) => {
  const { record } = readItem(item)
  const authors = record.find(({ field }) => field === 'authors')?.value
  return {
    title: textIn(valueAt(item, '$.itemInfo.title.displayValue')) ?? '',
    authors: Array.isArray(authors) ? authors.filter((name) => typeof name === 'string') : [],
  }
}

const found = (item: JsonObject | undefined, { marketplace }: Credential): Lookup => {
  const asin = item === undefined ? null : textIn(item['asin'])
  // The address without the associate's tag: evidence is no advertisement.
  return item === undefined || asin === null
    ? notHeld(label)
    : { url: `https://${marketplace}/dp/${asin}`, reading: readItem(item) }
}

/** Asks the shop's interface for a book: by its ASIN or ISBN, else by title and author. */
export const lookUp = async (book: KnownBook, ask: Ask, given: SourceSettings): Promise<Lookup> => {
  const credential = credentialOf(given)
  if (typeof credential === 'string') return unavailable(credential)
  const granted = jsonAnswer(await ask(credential.tokenQuestion), label)
  const token = 'json' in granted ? textIn(granted.json['access_token']) : null
  if (token === null) return unavailable('wall' in granted ? granted.wall.reason : told.answer_no_token({ label }))
  const { tag: partnerTag, marketplace } = credential
  const headers = { authorization: credential.authorization(token), 'x-marketplace': marketplace }
  const put = async (operation: string, question: JsonObject): Promise<JsonAnswer> => {
    const text = JSON.stringify({ partnerTag, resources, ...question })
    const post = { mediaType: 'application/json', text }
    return jsonAnswer(await ask({ url: `${catalog}/${operation}`, headers, post }), label)
  }
  const asin = asinIn(book)
  const answer =
    asin === null
      ? await put('searchItems', { keywords: `${book.title} ${book.author}`, searchIndex: 'Books', itemCount: 10 })
      : await put('getItems', { itemIds: [asin] })
  if ('wall' in answer) return { url: null, reading: nothingTold(answer.wall) }
  const items = itemsIn(answer.json)
  return found(asin === null ? items.find((item) => isSameBook(book, namedIn(item))) : items[0], credential)
}
