import type { Proposal } from '../../desk/proposal.ts'
import type { Article } from '../article.ts'
import { parseArticle, placedSentences } from '../parse.ts'

/** All that a Markdown says: its sentences, and its subheadings. */
const saidIn = (markdown: string): readonly string[] => {
  const tree = parseArticle(markdown)
  const blocks = [...tree.preamble, ...tree.sections.flatMap((section) => section.blocks)]
  const subheadings = blocks.filter(({ kind }) => kind === 'subheading').map(({ text }) => text)
  return [...placedSentences(tree).map(({ text }) => text), ...subheadings]
}

/**
 * What machines wrote of an article: the sentences and subheadings of the versions that no editor made, and of the sections that were
 * proposed to editors. Whatever else an article says is a person's.
 */
export const machineText = (
  versions: readonly Pick<Article, 'markdown' | 'made_by'>[],
  proposals: readonly Pick<Proposal, 'after' | 'locked'>[],
): ReadonlySet<string> => {
  const written = versions.filter(({ made_by: by }) => !by.startsWith('editor:'))
  const proposed = proposals.flatMap(({ after, locked }) => saidIn(after).filter((text) => !locked.includes(text)))
  return new Set([...written.flatMap(({ markdown }) => saidIn(markdown)), ...proposed])
}
