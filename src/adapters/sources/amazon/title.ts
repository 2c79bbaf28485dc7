import { type Hit, type Rule, ruleMaker } from '../../../reading/rules.ts'
import { authorNames } from './byline.ts'
import type { Product } from './product.ts'

const rule = ruleMaker<Product>('amazon')

/** A title without the formats that older layouts append: "Zealot [Deckle Edge] [Hardcover]". */
const plainTitle = (text: string): string => text.replace(/(?:\s*\[[^\]]*\])+$/u, '')

const titles = [
  { name: 'product_title', selector: '#productTitle', make: (text: string) => text },
  { name: 'ebooks_title', selector: '#ebooksTitle', make: (text: string) => text },
  { name: 'ebooks_product_title', selector: '#ebooksProductTitle', make: (text: string) => text },
  { name: 'asin_title', selector: '#btAsinTitle', make: plainTitle },
  { name: 'mobile_title', selector: '#title', make: plainTitle },
]

/** Elements that stand beside the title in its heading: format, date, edition. */
const besideTitles = '#productSubtitle, #bookEdition, .a-color-secondary'

const titleAt =
  ({ selector, make }: (typeof titles)[number]) =>
  ({ page }: Product): Hit<string> | null => {
    const heading = page.one(selector)
    if (heading === null || page.one(besideTitles, heading) !== null) return null
    const raw = page.text(selector)
    return raw === null ? null : { value: make(raw), raw }
  }

/** What stands after the first colon of the title, without a series in brackets, unless it only repeats the authors' names or counts volumes. */
const subtitleOf = (product: Product): Hit<string> | null => {
  const title = titles.map((place) => titleAt(place)(product)).find((hit) => hit !== null)
  const colon = title ? /:\s|：/u.exec(title.value) : null
  if (!title || colon === null) return null
  const value = title.value
    .slice(colon.index + 1)
    .replace(/(?:\s*\([^()]*\))+$/u, '')
    .trim()
  if (!/\p{L}/u.test(value)) return null
  return authorNames(product).some((name) => value.includes(name)) ? null : { value, raw: title.raw }
}

/** How title and subtitle are read. */
export const titleRules: readonly Rule<Product>[] = [
  ...titles.map((place) => rule('title', place.name, place.selector, titleAt(place))),
  rule('subtitle', 'after_colon', '#productTitle', subtitleOf),
]
