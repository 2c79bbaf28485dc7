import type { ArticleContent } from '../article/article.ts'
import type { ContentSchema } from '../content-schema.ts'
import { charactersOf, row, type SeoRow } from './seo-row.ts'
import { titlePixels } from './title-width.ts'

const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u
/** Beyond this an address is cut in lists of results and in messages. */
const slugLimits = { characters: 60, words: 8 } as const

/** Looks at the number of characters of the title that search engines are given. */
export const titleCharacters = ({ seo_title }: Pick<ArticleContent, 'seo_title'>, schema: ContentSchema): SeoRow => {
  const { max } = schema.seo_title_characters
  const count = charactersOf(seo_title.trim())
  if (count === 0) return row('title_characters', 'fail', 'There is no SEO title: write one.')
  return count > max
    ? row(
        'title_characters',
        'fail',
        `The SEO title has ${count} characters and may have ${max}: take out ${count - max}, best at its end.`,
      )
    : row('title_characters', 'pass', `The SEO title has ${count} of ${max} characters.`)
}

/** Looks at the room that the title takes in a list of results. */
export const titleWidth = ({ seo_title }: Pick<ArticleContent, 'seo_title'>, schema: ContentSchema): SeoRow => {
  const { max } = schema.seo_title_pixels
  const pixels = titlePixels(seo_title)
  return pixels > max
    ? row(
        'title_pixels',
        'fail',
        `The SEO title is ${pixels} px wide and results are cut at ${max} px: shorten it, or use fewer capitals and wide letters.`,
      )
    : row('title_pixels', 'pass', `The SEO title is ${pixels} px wide; results are cut at ${max} px.`)
}

/** Looks at the text under the title in a list of results. */
export const metaDescription = (
  { meta_description }: Pick<ArticleContent, 'meta_description'>,
  schema: ContentSchema,
): SeoRow => {
  const { min, max } = schema.meta_description_characters
  const count = charactersOf(meta_description.trim())
  if (count === 0)
    return row(
      'meta_description',
      'fail',
      `There is no meta description, so search engines choose a piece of the text: write ${min} to ${max} characters.`,
    )
  if (count < min)
    return row(
      'meta_description',
      'fail',
      `The meta description has ${count} characters and leaves room unused: add ${min - count} or more, to ${max} at most.`,
    )
  return count > max
    ? row(
        'meta_description',
        'fail',
        `The meta description has ${count} characters and will be cut at about ${max}: take out ${count - max}.`,
      )
    : row('meta_description', 'pass', `The meta description has ${count} characters, within ${min} to ${max}.`)
}

/** Looks at the part of the address that names the article. */
export const slugShape = ({ slug }: Pick<ArticleContent, 'slug'>): SeoRow => {
  if (slug === '')
    return row('slug', 'fail', 'There is no slug: name the article in a few words, as in "title-review".')
  if (!slugForm.test(slug))
    return row('slug', 'fail', `The slug "${slug}" is not valid: use small letters a-z, digits and single hyphens.`)
  const words = slug.split('-').length
  if (slug.length > slugLimits.characters)
    return row(
      'slug',
      'warn',
      `The slug has ${slug.length} characters; addresses over ${slugLimits.characters} are cut where they are shown: leave small words out.`,
    )
  return words > slugLimits.words
    ? row(
        'slug',
        'warn',
        `The slug has ${words} words; ${slugLimits.words} or fewer are easier to read and to share: leave small words out.`,
      )
    : row('slug', 'pass', `The slug is short and valid (${slug.length} characters).`)
}
