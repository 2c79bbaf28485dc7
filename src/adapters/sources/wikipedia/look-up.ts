import type { Ask, KnownBook, Lookup } from '../../../ports/source.ts'
import { jsonAnswer, notHeld, nothingTold } from '../../../reading/answers.ts'
import type { Wall } from '../../../reading/outcomes.ts'
import { isObject, type JsonObject, listOf } from '../../../reading/structured/json.ts'
import { textIn, valueAt } from '../../../reading/structured/json-rules.ts'
import { isAboutBook } from './about-book.ts'
import { label, readArticle } from './read.ts'

const hitsAtMost = '5'

type Pages = { readonly pages: readonly JsonObject[] } | { readonly wall: Wall }

/** Asks the query module of one language's Wikipedia. @source www.mediawiki.org/wiki/API:Query, Extension:TextExtracts */
const query = async (ask: Ask, language: string, parameters: Readonly<Record<string, string>>): Promise<Pages> => {
  const all = new URLSearchParams({
    action: 'query',
    format: 'json',
    formatversion: '2',
    redirects: '1',
    ...parameters,
  })
  const answer = jsonAnswer(await ask({ url: `https://${language}.wikipedia.org/w/api.php?${all}` }), label)
  if ('wall' in answer) return answer
  return { pages: listOf(valueAt(answer.json, '$.query.pages')).filter(isObject) }
}

/** Articles that the search offers, best first, with what tells them apart. */
const candidates = async (ask: Ask, language: string, book: KnownBook): Promise<Pages> => {
  const main = book.title.split(/[:–—]/u)[0] ?? book.title
  const found = await query(ask, language, {
    generator: 'search',
    gsrsearch: `${main} ${book.author}`,
    gsrlimit: hitsAtMost,
    prop: 'extracts|pageprops|description',
    exintro: '1',
    explaintext: '1',
    exlimit: hitsAtMost,
    ppprop: 'wikibase_item|disambiguation',
  })
  if ('wall' in found) return found
  const place = (page: JsonObject): number => Number(page['index'] ?? Number.MAX_SAFE_INTEGER)
  return { pages: [...found.pages].sort((one, other) => place(one) - place(other)) }
}

const describes = (book: KnownBook, page: JsonObject): boolean =>
  valueAt(page, '$.pageprops.disambiguation') === undefined &&
  isAboutBook(book, {
    title: textIn(page['title']) ?? '',
    shortDescription: textIn(page['description']),
    intro: textIn(page['extract']) ?? '',
  })

/** The whole article under a title, or why there is none. */
const article = async (ask: Ask, language: string, title: string): Promise<Lookup> => {
  const found = await query(ask, language, {
    titles: title,
    prop: 'extracts|pageprops|description',
    explaintext: '1',
    exsectionformat: 'wiki',
    ppprop: 'wikibase_item|disambiguation',
  })
  if ('wall' in found) return { url: null, reading: nothingTold(found.wall) }
  const page = found.pages.find(({ missing, extract }) => missing === undefined && typeof extract === 'string')
  if (page === undefined || valueAt(page, '$.pageprops.disambiguation') !== undefined) return notHeld(label)
  const place = encodeURIComponent((textIn(page['title']) ?? title).replaceAll(' ', '_'))
  return { url: `https://${language}.wikipedia.org/wiki/${place}`, reading: readArticle(page, language) }
}

const inLanguage = async (ask: Ask, language: string, book: KnownBook): Promise<Lookup> => {
  const found = await candidates(ask, language, book)
  if ('wall' in found) return { url: null, reading: nothingTold(found.wall) }
  const title = textIn(found.pages.find((page) => describes(book, page))?.['title'])
  return title === null ? notHeld(label) : article(ask, language, title)
}

/** Asks Wikipedia for the article about a book: the one that an editor named, else in the article's language, else in English. */
export const lookUp = async (book: KnownBook, ask: Ask): Promise<Lookup> => {
  const named = book.identityKeys.map((key) => /^wikipedia:([a-z-]+):(.+)$/.exec(key)).find((key) => key !== null)
  if (named?.[1] !== undefined && named[2] !== undefined) return article(ask, named[1], named[2])
  const [own = 'en'] = book.language.split('-')
  const first = await inLanguage(ask, own, book)
  return first.reading.outcome === 'content' || own === 'en' ? first : inLanguage(ask, 'en', book)
}
