import type { Moment } from './front-matter.ts'
import { moment, reviewFields, type SiteForm, withPicture } from './site-form.ts'

/** Jekyll's dates have blanks. */
const jekyllMoment = (at: string): Moment => moment(`${at.slice(0, 10)} ${at.slice(11, 19)} +00:00`)

/** A post. Its text is not run through Liquid. @source https://jekyllrb.com/docs/front-matter/ */
export const jekyll: SiteForm = {
  braces: true,
  code: (source) => source,
  fileName: ({ date }, folder) => `${date.slice(0, 10)}-${folder}.md`,
  fields: (filed, { categories, tags, author, date, updated, picture }, folder) => ({
    layout: 'post',
    title: filed.article.title,
    description: filed.article.meta_description,
    excerpt: filed.article.excerpt,
    slug: folder,
    date: jekyllMoment(date),
    last_modified_at: jekyllMoment(updated),
    published: true,
    render_with_liquid: false,
    categories,
    tags,
    ...(author === null ? {} : { author }),
    lang: filed.article.language,
    ...withPicture(picture, ({ file, ...rest }) => ({ image: { path: `/assets/${folder}/${file}`, ...rest } })),
    review: reviewFields(filed),
  }),
}
