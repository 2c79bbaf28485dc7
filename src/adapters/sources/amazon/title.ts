import type { Hit } from '../../../reading/rules.ts'
import { authorsOf } from './byline.ts'
import type { Product } from './product.ts'

/** A title without the formats that older layouts append: "Zealot [Deckle Edge] [Hardcover]". */
export const plainTitle = (text: string): string => text.replace(/(?:\s*\[[^\]]*\])+$/u, '')

/** What stands after the first colon of the title, unless it only repeats the authors' names. */
export const subtitleOf = (product: Product): Hit<string> | null => {
  const raw =
    product.page.text('#productTitle') ?? product.page.text('#ebooksTitle') ?? product.page.text('#btAsinTitle')
  const title = raw === null ? '' : plainTitle(raw)
  const value = title.slice(title.indexOf(': ') + 2).trim()
  if (raw === null || !title.includes(': ') || value === '') return null
  const names = authorsOf(product)?.value ?? []
  return names.some((name) => value.includes(name)) ? null : { value, raw }
}
