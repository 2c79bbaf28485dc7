import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Citation } from '../../../../domain/article/article.ts'
import { datedSource } from '../../../../domain/article/method-note.ts'
import { parseArticle, placedSentences } from '../../../../domain/article/parse.ts'
import type { ArticleLanguage } from '../../../../domain/content-schema.ts'
import type { PublishRequest } from '../../../../ports/publisher.ts'
import { block, joined } from './block.ts'
import { inline } from './inline.ts'

/** The evidence of an article's sentences as footnotes. */
export interface Footnotes {
  /** HTML to be put behind a sentence, by the offset in the Markdown where it ends. */
  readonly notes: ReadonlyMap<number, string>
  /** The blocks that the notes lead to; empty where no sentence has evidence. */
  readonly list: string
}

type Source = PublishRequest['snapshots'][number]

const headings: Readonly<Record<ArticleLanguage, string>> = { en: 'Evidence', 'pt-BR': 'Evidências' }

/** The sources that carry each factual sentence, in the order of its evidence. */
const sourcesOf = (
  citations: readonly Citation[],
  { knowledgeBase, snapshots }: Pick<PublishRequest, 'knowledgeBase' | 'snapshots'>,
): ReadonlyMap<string, readonly Source[]> => {
  const read = new Map(snapshots.filter(({ outcome }) => outcome === 'content').map((one) => [one.source_id, one]))
  const claims = new Map(knowledgeBase.claims.map((claim) => [claim.claim_id, claim.source_id]))
  return new Map(
    citations.flatMap(({ sentence, kind, claim_ids, passage_ids }) => {
      const ids = [
        ...passage_ids.map((id) => id.slice(0, id.lastIndexOf('.'))),
        ...claim_ids.map((id) => claims.get(id)),
      ]
      const sources = [...new Set(ids)].map((id) => read.get(id ?? '')).filter((source) => source !== undefined)
      return kind === 'factual' && sources.length > 0 ? [[sentence, sources] as const] : []
    }),
  )
}

/** Anchors differ from post to post, because some pages show several. */
const anchorOf = (submissionId: string, number: number): string =>
  `evidence-${submissionId.replaceAll(/[^\w-]/gu, '')}-${number}`

const noteOf = (submissionId: string, numbers: readonly number[]): string =>
  numbers.map((number) => `<sup><a href="#${anchorOf(submissionId, number)}">${number}</a></sup>`).join(' ')

/** A source with its anchor on its own link, or on its words where it has none. */
const anchored = (source: Source, language: ArticleLanguage, anchor: string): string => {
  const markdown = datedSource(source, language)
  const [line] = fromMarkdown(markdown).children
  const html = line?.type === 'paragraph' ? inline(line.children, { markdown, notes: new Map() }) : ''
  return /^<a href="[^"]*"/u.test(html)
    ? html.replace(/^<a href="[^"]*"/u, (link) => `${link} id="${anchor}"`)
    : `<a id="${anchor}">${html}</a>`
}

const listOf = (sources: readonly Source[], submissionId: string, language: ArticleLanguage): string => {
  if (sources.length === 0) return ''
  const items = sources.map((source, index) =>
    block('list-item', `<li>${anchored(source, language, anchorOf(submissionId, index + 1))}</li>`),
  )
  return joined([
    block('heading', `<h2 class="wp-block-heading">${headings[language]}</h2>`),
    block('list', `<ol>${joined(items)}</ol>`, { ordered: true }),
  ])
}

/**
 * The evidence behind each factual sentence as numbers that lead to a list of sources, each source once. Numbers and list stand in the
 * content alone: the editor's own footnotes keep their words in a field beside it, which some types of post and older sites do not have,
 * and which an update of the content would leave behind.
 * @param markdown what is shown of the article, as `toBlocks` gets it
 */
export const footnotesOf = (
  markdown: string,
  { article, submission, knowledgeBase, snapshots }: PublishRequest,
): Footnotes => {
  const evidence = sourcesOf(article.citations, { knowledgeBase, snapshots })
  const sources: Source[] = []
  const notes = new Map<number, string>()
  for (const { text, end } of placedSentences(parseArticle(markdown))) {
    const carried = evidence.get(text) ?? []
    for (const source of carried) if (!sources.includes(source)) sources.push(source)
    const numbers = carried.map((source) => sources.indexOf(source) + 1)
    if (numbers.length > 0) notes.set(end, noteOf(submission.submission_id, numbers))
  }
  return { notes, list: listOf(sources, submission.submission_id, article.language) }
}
