import { moment, reviewFields, type SiteForm, withPicture } from './site-form.ts'

/** An entry of a content collection, in the fields of Astro's own blog. @source https://docs.astro.build/en/guides/content-collections/ */
export const astro: SiteForm = {
  braces: false,
  code: (source) => source,
  fileName: () => 'index.md',
  fields: (filed, { categories, tags, author, date, updated, goesLiveAt, picture }, folder) => ({
    title: filed.article.title,
    description: filed.article.meta_description,
    slug: folder,
    pubDate: moment(date),
    updatedDate: moment(updated),
    draft: false,
    ...(goesLiveAt === null ? {} : { goLiveAt: moment(goesLiveAt) }),
    ...(author === null ? {} : { author }),
    categories,
    tags,
    lang: filed.article.language,
    ...withPicture(picture, ({ file, alt, caption, credit }) => ({
      heroImage: `./${file}`,
      heroImageAlt: alt,
      heroImageCaption: caption,
      heroImageCredit: credit,
    })),
    review: reviewFields(filed),
  }),
}
