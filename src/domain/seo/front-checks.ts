import type { ArticleContent } from '../article/article.ts'
import type { ContentSchema } from '../content-schema.ts'
import { charactersOf, row, type SeoRow } from './seo-row.ts'
import { tellSeo } from './seo-sentences.ts'
import { titlePixels } from './title-width.ts'

const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u
/** Beyond this an address is cut in lists of results and in messages. */
const slugLimits = { characters: 60, words: 8 } as const

/** Looks at the number of characters of the title that search engines are given. */
export const titleCharacters = ({ seo_title }: Pick<ArticleContent, 'seo_title'>, schema: ContentSchema): SeoRow => {
  const { max } = schema.seo_title_characters
  const count = charactersOf(seo_title.trim())
  if (count === 0) return row('title_characters', 'fail', tellSeo('title_none', {}))
  return count > max
    ? row('title_characters', 'fail', tellSeo('title_long', { count, max }))
    : row('title_characters', 'pass', tellSeo('title_fits', { count, max }))
}

/** Looks at the room that the title takes in a list of results. */
export const titleWidth = ({ seo_title }: Pick<ArticleContent, 'seo_title'>, schema: ContentSchema): SeoRow => {
  const { max } = schema.seo_title_pixels
  const pixels = titlePixels(seo_title)
  return pixels > max
    ? row('title_pixels', 'fail', tellSeo('title_wide', { pixels, max }))
    : row('title_pixels', 'pass', tellSeo('title_narrow', { pixels, max }))
}

/** Looks at the text under the title in a list of results. */
export const metaDescription = (
  { meta_description }: Pick<ArticleContent, 'meta_description'>,
  schema: ContentSchema,
): SeoRow => {
  const { min, max } = schema.meta_description_characters
  const count = charactersOf(meta_description.trim())
  const failing = count === 0 || count < min || count > max
  const rule = count === 0 ? 'none' : count < min ? 'short' : count > max ? 'long' : 'fits'
  return row('meta_description', failing ? 'fail' : 'pass', tellSeo(`description_${rule}`, { count, min, max }))
}

/** Looks at the part of the address that names the article. */
export const slugShape = ({ slug }: Pick<ArticleContent, 'slug'>): SeoRow => {
  if (slug === '') return row('slug', 'fail', tellSeo('slug_none', {}))
  if (!slugForm.test(slug)) return row('slug', 'fail', tellSeo('slug_invalid', { slug }))
  const words = slug.split('-').length
  if (slug.length > slugLimits.characters)
    return row('slug', 'warn', tellSeo('slug_long', { count: slug.length, max: slugLimits.characters }))
  return words > slugLimits.words
    ? row('slug', 'warn', tellSeo('slug_wordy', { count: words, max: slugLimits.words }))
    : row('slug', 'pass', tellSeo('slug_fits', { count: slug.length }))
}
