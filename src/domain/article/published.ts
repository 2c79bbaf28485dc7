import type { DisclosurePolicy } from '../content-schema.ts'
import type { Article } from './article.ts'
import { type MethodNoteInput, methodNote } from './method-note.ts'
import { parseArticle } from './parse.ts'
import { judgementParagraph } from './published-judgement.ts'
import { namedPerson } from './published-person.ts'

/** An article with all that its published form is made from. */
export interface PublishedInput extends MethodNoteInput {
  readonly article: Pick<Article, 'language' | 'citations' | 'judgement' | 'disclosure' | 'markdown'>
  /** What the site wants its readers to be told; null when that is not known, then nothing is left out. */
  readonly policy: DisclosurePolicy | null
}

const folded = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

/**
 * The disclosure as readers get it. Where the policy asks for the notice about AI only in what nobody reviewed, it is left out once a
 * named person has approved; an editor's own wording of it stays.
 * @source https://eur-lex.europa.eu/eli/reg/2024/1689/oj (Article 50(4): human review and a person who is responsible)
 */
export const shownDisclosure = ({ article, policy, approvedBy }: PublishedInput): string => {
  const isReviewed = policy?.ai === 'unless_reviewed' && namedPerson(approvedBy) !== null
  if (!isReviewed) return article.disclosure.trim()
  const notices = [policy.ai_text, policy.rules_text].map(folded)
  const said = notices.find((notice) => notice !== '' && folded(article.disclosure).includes(notice))
  return said === undefined ? article.disclosure.trim() : folded(folded(article.disclosure).replaceAll(said, ' '))
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
 * What readers get, as Markdown, in order: the disclosure, the verdict box, what the editor says in their own name, the sections, how
 * the article was made. The one form in which every publisher and every preview shows an article.
 */
export const publishedMarkdown = (input: PublishedInput): string => {
  const { article } = input
  const { box, sections } = partsOf(article.markdown)
  const note = methodNote(input)
  const isOpen = swallows(sections)
  const parts = [
    shownDisclosure(input),
    box,
    judgementParagraph(article.judgement, article.language),
    ...(isOpen ? [note, sections] : [sections, `---\n\n${note}`]),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
