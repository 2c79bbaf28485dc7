import { blocksOf, type PageElement, textOf } from '../../../reading/markup.ts'
import { passagesOf } from '../../../reading/passages.ts'
import { type Hit, type Rule, ruleMaker } from '../../../reading/rules.ts'
import { isObject, parseJson } from '../../../reading/structured/json.ts'
import { fold } from '../../../reading/text.ts'
import { isControl } from './controls.ts'
import { amazonPassages } from './passages.ts'
import { descriptionPlaces } from './places.ts'
import type { Product } from './product.ts'

const rule = ruleMaker<Product>('amazon')

/** Characters below which a place holds no description but a heading or a button. */
const leastOfDescription = 20

/** The words of a place that holds nothing but the description. */
const allWords = (element: PageElement): string =>
  blocksOf(element, isControl)
    .map(({ text }) => text)
    .join(' ')

/** The publisher's words of a place where layouts print the press and the author too, under headings that tell. */
const publishersWords = (element: PageElement): string =>
  passagesOf(blocksOf(element, isControl), {
    kind: 'description',
    voice: 'publisher',
    locator: descriptionPlaces.product,
  })
    .filter(({ kind }) => kind === 'description')
    .map(({ text }) => text)
    .join(' ')

const descriptionAt = (selector: string) => {
  const wordsOf = selector === descriptionPlaces.product ? publishersWords : allWords
  return ({ page }: Product): Hit<string> | null => {
    const text = page
      .all(selector)
      .map((element) => fold(wordsOf(element)))
      .find((words) => words.length > leastOfDescription)
    return text === undefined ? null : { value: text, raw: text }
  }
}

/** Where layouts show the cover, newest first. */
const covers = {
  landing_image: '#landingImage',
  book_front: '#imgBlkFront',
  ebook_front: '#ebooksImgBlkFront',
  main_image: '#main-image',
  product_image: '#prodImage',
  ebook_container: '#ebooks-main-image-container img',
  main_image_holder: '#holderMainImage img',
  audible_image: '#audibleProductImage img',
} as const

const isAddress = (text: string | undefined): text is string => text !== undefined && /^https?:\/\//.test(text)

const widest = (sizes: string): string | undefined => {
  const parsed = parseJson(sizes)
  if (!isObject(parsed)) return undefined
  const width = (size: unknown): number => (Array.isArray(size) && typeof size[0] === 'number' ? size[0] : 0)
  return Object.entries(parsed).sort(([, first], [, second]) => width(second) - width(first))[0]?.[0]
}

/** The cover in one place: the large address where there is one, never an image that is embedded as text. */
const coverAt =
  (selector: string) =>
  ({ page }: Product): Hit<string> | null => {
    const attributes = page.one(selector)?.attribs ?? {}
    const candidates = [
      attributes['data-old-hires'],
      widest(attributes['data-a-dynamic-image'] ?? ''),
      attributes['src']?.trim(),
    ]
    const address = candidates.find(isAddress)
    return address === undefined ? null : { value: address, raw: address }
  }

const breadcrumbs = '#wayfinding-breadcrumbs_feature_div a'
/** Shelves have numbers; other links above the title lead back to a search. */
const isShelf = (element: PageElement): boolean => /[?&](?:node=|rh=n|bbn=)/u.test(element.attribs['href'] ?? '')

/** The shelves above the title, outermost first. */
const shelvesOf = ({ page }: Product): readonly string[] => [
  ...new Set(page.all(breadcrumbs).filter(isShelf).map(textOf).filter(Boolean)),
]

const ranked = '.zg_hrsr > li'
/** The shelf on which the book sells best, with those around it, outermost first: "#3 in Books > Computers > C". */
const rankedShelvesOf = ({ page }: Product): readonly string[] => {
  const [best] = page.all(ranked)
  return best === undefined
    ? []
    : page
        .all('a', best)
        .map((link) => textOf(link))
        .filter(Boolean)
}

const asCategories =
  (shelves: (product: Product) => readonly string[]) =>
  (product: Product): Hit<string[]> | null => {
    const names = shelves(product)
    return names.length === 0 ? null : { value: [...names], raw: names.join(' › ') }
  }

/** Shelves for what fits none of the others, as shops name them. They tell nothing of a book. */
export const generalShelves: ReadonlySet<string> = new Set([
  'General',
  'Allgemein',
  'Général',
  'Generale',
  'Geral',
  'Algemeen',
  'Ogólne',
  'Allmänt',
])

const asTheme =
  (shelves: (product: Product) => readonly string[]) =>
  (product: Product): Hit<string> | null => {
    const names = shelves(product)
    const value = names.findLast((name) => !generalShelves.has(name))
    return value === undefined ? null : { value, raw: names.join(' › ') }
  }

/** Where layouts name the series, with its place in it before a colon and the number of its books in brackets. */
const seriesPlaces = {
  series_link: '#seriesBulletWidget_feature_div a',
  series_card: '#rpi-attribute-book_details-series .rpi-attribute-value',
} as const

const seriesAt =
  (selector: string) =>
  ({ page }: Product): Hit<string> | null => {
    const raw = page.text(selector)
    const value = raw?.replace(/^.*?[:：]\s*/u, '').replace(/\s*[(（][^()（）]*\d[^()（）]*[)）]$/u, '') ?? ''
    return raw === null || value === '' ? null : { value, raw }
  }

/** Entries below which a list of chapters is none. */
const leastOfContents = 2

/** A chapter as a list of contents prints it, without the dots and the page number behind it. */
const chapterOf = (line: string): string => line.replace(/(?:\s*\.){3,}\s*\d*$/u, '').trim()

const contentsOf = (product: Product): Hit<string[]> | null => {
  const passages = amazonPassages(product).filter(({ kind }) => kind === 'contents')
  const raw = passages.map(({ text }) => text).join('\n')
  const value = raw.split('\n').map(chapterOf).filter(Boolean)
  const locator = passages[0]?.locator
  return locator === undefined || value.length < leastOfContents ? null : { value, raw, locator }
}

/** How is read what a page shows of a book besides its details, by place. */
export const presentationRules: readonly Rule<Product>[] = [
  ...Object.entries(covers).map(([name, selector]) => rule('cover_image_url', name, selector, coverAt(selector))),
  ...Object.entries(descriptionPlaces).map(([name, selector]) =>
    rule('description', name, selector, descriptionAt(selector)),
  ),
  rule('table_of_contents', 'contents', '#tableOfContents_feature_div', contentsOf),
  ...Object.entries(seriesPlaces).map(([name, selector]) => rule('series', name, selector, seriesAt(selector))),
  rule('categories', 'breadcrumbs', breadcrumbs, asCategories(shelvesOf)),
  rule('categories', 'sales_rank', ranked, asCategories(rankedShelvesOf)),
  rule('theme', 'breadcrumbs', breadcrumbs, asTheme(shelvesOf)),
  rule('theme', 'sales_rank', ranked, asTheme(rankedShelvesOf)),
]
