import { moment, reviewFields, type SiteForm, withPicture } from './site-form.ts'

/** A shortcode that is shown instead of run. @source https://gohugo.io/content-management/shortcodes/ */
const shownShortcodes = (code: string): string =>
  code.replaceAll(/\{\{([<%])(?!\/\*)(.*?)([>%])\}\}/gsu, '{{$1/*$2*/$3}}')

/** A leaf bundle. @source https://gohugo.io/content-management/front-matter/ */
export const hugo: SiteForm = {
  braces: true,
  code: shownShortcodes,
  fileName: () => 'index.md',
  fields: (filed, { categories, tags, author, date, updated, goesLiveAt, picture }, folder) => ({
    title: filed.article.title,
    description: filed.article.meta_description,
    summary: filed.article.excerpt,
    slug: folder,
    date: moment(date),
    lastmod: moment(updated),
    ...(goesLiveAt === null ? {} : { publishDate: moment(goesLiveAt) }),
    draft: false,
    categories,
    tags,
    ...(author === null ? {} : { author }),
    ...withPicture(picture, ({ file, ...params }) => ({
      images: [file],
      resources: [{ src: file, name: 'cover', title: params.alt, params: { ...params } }],
    })),
    language: filed.article.language,
    // At the top: versions of Hugo before 0.123 know no `params` in front matter.
    ...reviewFields(filed),
  }),
}
