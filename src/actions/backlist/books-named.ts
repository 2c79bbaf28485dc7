import type { BooksNamed } from '../../domain/backlist/reviewed-book.ts'
import { PigmeuError } from '../../domain/errors.ts'
import type { Source } from '../../ports/source.ts'
import { urlOf } from '../../reading/hosts.ts'
import { asinOf, isbn10, isbn10From13, isbn13, isbn13From10 } from '../../reading/identifiers.ts'
import { textOf } from '../../reading/markup.ts'
import type { Page } from '../../reading/page.ts'
import { bookNodes, isbnsOf } from '../../reading/structured/book-node.ts'

/** The keys of an edition by its ISBN: those under which submissions keep it. */
const keysOfIsbn = (text: string): readonly string[] => {
  const ten = isbn10(text)
  const thirteen = isbn13(text) ?? (ten === null ? null : isbn13From10(ten))
  if (thirteen === null) return []
  const asin = isbn10From13(thirteen)
  return [`isbn:${thirteen}`, ...(asin === null ? [] : [`asin:${asin}`])]
}

const keysOfAsin = (text: string): readonly string[] => {
  const asin = asinOf(text)
  if (asin === null) return []
  return isbn10(asin) === null ? [`asin:${asin}`] : keysOfIsbn(asin)
}

const printedIsbn = /\bISBN(?:[\s-]?1[03])?\b[\s:#.()–-]{0,6}((?:97[89][\s-]?)?(?:\d[\s-]?){9}[\dXx])(?!\d)/giu
const printedAsin = /\bASIN\b[\s:#.()–-]{0,6}(B[0-9A-Z]{9}|\d{9}[\dX])\b/gu

const printedIn = (text: string): BooksNamed['printed'] =>
  [
    ...[...text.matchAll(printedIsbn)].map(([, code = '']) => keysOfIsbn(code)),
    ...[...text.matchAll(printedAsin)].map(([, code = '']) => keysOfAsin(code)),
  ].filter((keys) => keys.length > 0)

/** The keys that the source of an address finds in it; shortened links and searches name no book. */
const keysBySource = (url: URL, sources: readonly Source[]): readonly string[] => {
  for (const source of sources) {
    if (source.hosts.length === 0) continue
    try {
      const identity = source.identify(url)
      if (identity) return identity.identityKeys.filter((key) => /^(?:isbn|asin):/u.test(key))
    } catch (thrown) {
      if (!(thrown instanceof PigmeuError)) throw thrown
      return []
    }
  }
  return []
}

/** Shops and libraries that no source reads mostly have the ISBN in their addresses. */
const keysInAddress = ({ pathname, search }: URL): readonly string[] => {
  const codes = `${pathname}${search}`.match(/(?<!\d)97[89]\d{10}(?!\d)/gu) ?? []
  return codes.map(keysOfIsbn).find((keys) => keys.length > 0) ?? []
}

const keysOfLink = (address: string, sources: readonly Source[]): readonly string[] => {
  const url = urlOf(address)
  if (url === null || !/^https?:$/u.test(url.protocol)) return []
  const keys = keysBySource(url, sources)
  const whole = [...new Set(keys.flatMap((key) => keysOfAsin(key.replace(/^asin:/u, '')).concat(key)))]
  return whole.length > 0 ? whole : keysInAddress(url)
}

/** Where a post names books: in its data, in print, in links to the shops and catalogues that the sources know. */
export const booksNamed = (page: Page, sources: readonly Source[]): BooksNamed => ({
  stated: bookNodes(page)
    .map(({ data }) => isbnsOf(data).flatMap(keysOfIsbn))
    .filter((keys) => keys.length > 0)
    .slice(0, 1),
  printed: printedIn(textOf(page.document)),
  linked: page
    .all('a[href]')
    .map(({ attribs }) => keysOfLink(attribs['href'] ?? '', sources))
    .filter((keys) => keys.length > 0),
})
