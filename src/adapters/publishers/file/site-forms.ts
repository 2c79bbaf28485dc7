import { escapeMarkdown } from '../../../domain/article/escape.ts'
import type { FileForm } from '../../../domain/file-form.ts'
import { astro } from './astro.ts'
import { type Filing, filingOf } from './filing.ts'
import { frontMatter } from './front-matter.ts'
import { hugo } from './hugo.ts'
import { jekyll } from './jekyll.ts'
import { markdownFile } from './markdown-file.ts'
import { editionOf, type FiledArticle } from './published-form.ts'
import type { SiteForm } from './site-form.ts'
import { siteMarkdown } from './site-markdown.ts'

/** A Markdown file of an article. */
export interface MarkdownFile {
  readonly name: string
  readonly text: string
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
