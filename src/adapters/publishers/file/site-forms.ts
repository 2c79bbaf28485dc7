import { escapeMarkdown } from '../../../domain/article/escape.ts'
import { namedPerson } from '../../../domain/article/published-person.ts'
import type { FileForm } from '../../../domain/file-form.ts'
import { type FiledPicture, type Filing, filingOf } from './filing.ts'
import { type FrontMatterFields, frontMatter, type Moment } from './front-matter.ts'
import { filedSources, markdownFile } from './markdown-file.ts'
import { editionOf, type FiledArticle, filedJsonLd } from './published-form.ts'
import { type SiteLanguage, siteMarkdown } from './site-markdown.ts'

/** A Markdown file of an article. */
export interface MarkdownFile {
  readonly name: string
  readonly text: string
}

/** How a generator of sites wants an article. */
interface SiteForm extends SiteLanguage {
  /** @param folder the article's own, which stays the same when its slug changes */
  fileName(filing: Filing, folder: string): string
  fields(filed: FiledArticle, filing: Filing, folder: string): FrontMatterFields
}

const moment = (at: string): Moment => ({ moment: at })

/** What no generator has a place for: for themes that want to show it. */
const reviewFields = (filed: FiledArticle): FrontMatterFields => {
  const { article, submission } = filed
  return {
    seo_title: article.seo_title,
    focus_keyword: article.focus_keyword,
    excerpt: article.excerpt,
    label: article.label,
    reviewed_by: namedPerson(submission.approved_by),
    json_ld: JSON.stringify(filedJsonLd(filed)).replaceAll('<', '\\u003c'),
    sources: filedSources(filed),
  }
}

const withPicture = (picture: FiledPicture | null, fields: (picture: FiledPicture) => FrontMatterFields) =>
  picture === null ? {} : fields(picture)

/** A shortcode that is shown instead of run. @source https://gohugo.io/content-management/shortcodes/ */
const shownShortcodes = (code: string): string =>
  code.replaceAll(/\{\{([<%])(?!\/\*)(.*?)([>%])\}\}/gsu, '{{$1/*$2*/$3}}')

/** A leaf bundle. @source https://gohugo.io/content-management/front-matter/ */
const hugo: SiteForm = {
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

/** An entry of a content collection, in the fields of Astro's own blog. @source https://docs.astro.build/en/guides/content-collections/ */
const astro: SiteForm = {
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

/** Jekyll's dates have blanks. */
const jekyllMoment = (at: string): Moment => moment(`${at.slice(0, 10)} ${at.slice(11, 19)} +00:00`)

/** A post. Its text is not run through Liquid. @source https://jekyllrb.com/docs/front-matter/ */
const jekyll: SiteForm = {
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

const forms: Readonly<Record<Exclude<FileForm, 'plain'>, SiteForm>> = { hugo, astro, jekyll }

/** Whose picture it is, said where every theme shows it. */
const creditLine = ({ picture }: Filing): string => {
  const said = [picture?.caption, picture?.credit].filter((one) => typeof one === 'string' && one.trim() !== '')
  return picture?.credit ? `\n*${said.map((one) => escapeMarkdown(one ?? '', true)).join(' · ')}*\n` : ''
}

/** The Markdown file of an article as a generator of sites wants it. */
export const markdownFor = (form: FileForm, filed: FiledArticle, folder: string): MarkdownFile => {
  if (form === 'plain') return { name: 'article.md', text: markdownFile(filed) }
  const site = forms[form]
  const filing = filingOf(filed)
  const body = siteMarkdown(`${editionOf(filed).markdown}${creditLine(filing)}`, site)
  return { name: site.fileName(filing, folder), text: `${frontMatter(site.fields(filed, filing, folder))}\n${body}` }
}
