import { textOf } from '../../../reading/markup.ts'
import type { Hit } from '../../../reading/rules.ts'
import { isObject, parseJson } from '../../../reading/structured/json.ts'
import type { Product } from './product.ts'

/** Where layouts keep the description, newest first. Between 2014 and 2021 its text stood in a `noscript` that a frame replaced. */
export const descriptionPlaces = [
  '#bookDescription_feature_div noscript',
  '#bookDescription_feature_div .a-expander-content',
  '#bookDescription_feature_div [data-a-expander-name] span',
  '#drengr_DesktopTabbedDescriptionOverviewContent_feature_div',
  '#drengr_MobileTabbedDescriptionOverviewContent_feature_div',
  '#postBodyPS',
  '#productDescription_fullView',
  '#productDescription .productDescriptionWrapper',
  '#productDescription .a-expander-content',
  '#productDescription',
]

/** The first description with words in it. */
export const descriptionOf = ({ page }: Product): Hit<string> | null => {
  for (const locator of descriptionPlaces) {
    const text = page.text(locator)
    if (text !== null && text.length > 20) return { value: text, raw: text, locator }
  }
  return null
}

const imagePlaces = [
  '#landingImage',
  '#imgBlkFront',
  '#ebooksImgBlkFront',
  '#main-image',
  '#prodImage',
  '#ebooks-main-image-container img',
  '#holderMainImage img',
]

const isAddress = (text: string | undefined): text is string => text !== undefined && /^https?:\/\//.test(text)

const widest = (sizes: string): string | undefined => {
  const parsed = parseJson(sizes)
  if (!isObject(parsed)) return undefined
  const width = (size: unknown): number => (Array.isArray(size) && typeof size[0] === 'number' ? size[0] : 0)
  return Object.entries(parsed).sort(([, first], [, second]) => width(second) - width(first))[0]?.[0]
}

/** The cover: the large address where there is one, never an image that is embedded as text. */
export const coverOf = ({ page }: Product): Hit<string> | null => {
  for (const locator of imagePlaces) {
    const attributes = page.one(locator)?.attribs ?? {}
    const candidates = [
      attributes['data-old-hires'],
      widest(attributes['data-a-dynamic-image'] ?? ''),
      attributes['src']?.trim(),
    ]
    const address = candidates.find(isAddress)
    if (address !== undefined) return { value: address, raw: address, locator }
  }
  return null
}

/** The shelves above the title, outermost first. */
export const categoriesOf = ({ page }: Product): Hit<string[]> | null => {
  const names = page
    .all('#wayfinding-breadcrumbs_feature_div a')
    .filter((link) => (link.attribs['href'] ?? '').includes('node='))
    .map(textOf)
    .filter(Boolean)
  return names.length === 0 ? null : { value: [...new Set(names)], raw: names.join(' › ') }
}

/** The series that the page links to. */
export const seriesOf = ({ page }: Product): Hit<string> | null => {
  const raw = page.text('#seriesBulletWidget_feature_div a')
  const value = raw?.replace(/^.*?:\s*/u, '') ?? ''
  return raw === null || value === '' ? null : { value, raw }
}
