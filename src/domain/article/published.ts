import type { Article } from './article.ts'
import { type MethodNoteInput, methodNote } from './method-note.ts'
import { parseArticle } from './parse.ts'
import { type DisclosureInput, shownDisclosure } from './published-disclosure.ts'
import { judgementParagraph } from './published-judgement.ts'

export { shownDisclosure } from './published-disclosure.ts'

/** An article with all that its published form is made from. */
export interface PublishedInput extends MethodNoteInput, Omit<DisclosureInput, 'article'> {
  readonly article: Pick<Article, 'language' | 'citations' | 'judgement' | 'disclosure' | 'markdown'>
}

/** The Markdown before its first H2, which is the verdict box, and what follows it. */
const partsOf = (markdown: string): { readonly box: string; readonly sections: string } => {
  const start = parseArticle(markdown).sections[0]?.start ?? markdown.length
  return { box: markdown.slice(0, start).trim(), sections: markdown.slice(start).trim() }
}

/** Whether what stands behind a text would become part of it: code or HTML that an editor left open. */
const swallows = (markdown: string): boolean => {
  const { preamble, sections } = parseArticle(`${markdown}\n\nx`)
  return (sections.at(-1)?.blocks ?? preamble).at(-1)?.text !== 'x'
}

/**
 * What readers get after the disclosure, as Markdown, in order: the verdict box, what the editor says in their own name, the sections,
 * how the article was made.
 */
export const publishedBody = (input: MethodNoteInput): string => {
  const { article } = input
  const { box, sections } = partsOf(article.markdown)
  const note = methodNote(input)
  const parts = [
    box,
    judgementParagraph(article.judgement, article.language),
    ...(swallows(sections) ? [note, sections] : [sections, `---\n\n${note}`]),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

/**
 * What readers get, as Markdown: the disclosure first, then all else. The one form in which every publisher and every preview shows an
 * article.
 */
export const publishedMarkdown = (input: PublishedInput): string => {
  const parts = [shownDisclosure(input), publishedBody(input)]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
