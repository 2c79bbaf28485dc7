import { fromMarkdown } from 'mdast-util-from-markdown'
import { createElement, type ReactNode, useMemo } from 'react'
import type { SentenceSupport } from '../../../src/domain/article/article.ts'
import { type PlacedSentence, parseArticle, placedSentences } from '../../../src/domain/article/parse.ts'
import { deskTexts } from '../../texts/review.ts'
import type { LeafNode, MarkdownNode } from './markdown-nodes.ts'
import { SentenceMark } from './sentence-mark.tsx'
import { piecesOf } from './sentence-pieces.ts'

interface ArticleTextProps {
  readonly markdown: string
  /** The check of each sentence by its id. */
  readonly support: ReadonlyMap<string, SentenceSupport>
  readonly selected: string | null
  readonly onSelect: (sentenceId: string) => void
  /** What readers get between the verdict box and the sections. */
  readonly afterBox?: ReactNode
  /** Shows the text without marks: for what no evidence is asked of. */
  readonly plain?: boolean
  /** The words of sentences that open comments are about. */
  readonly commented?: ReadonlySet<string>
  /** The numbers of the sources of each sentence by its id, for the printed page. */
  readonly notes?: ReadonlyMap<string, readonly number[]>
  /** What can be done with a section, beside its heading. */
  readonly besideHeading?: (section: number) => ReactNode
}

interface Setting extends ArticleTextProps {
  readonly sentences: readonly PlacedSentence[]
  /** Where the sections begin in the Markdown. */
  readonly sectionStarts: readonly number[]
}

const elementNames: Partial<Record<MarkdownNode['type'], string>> = {
  paragraph: 'p',
  strong: 'strong',
  emphasis: 'em',
  blockquote: 'blockquote',
  listItem: 'li',
  delete: 'del',
}

const noNotes: readonly number[] = []

const Leaf = ({ node, setting }: { node: LeafNode; setting: Setting }) =>
  piecesOf(node, setting.markdown, setting.sentences).map((piece) =>
    piece.sentence ? (
      <SentenceMark
        key={piece.key}
        piece={piece}
        support={setting.support.get(piece.sentence.sentence_id)}
        selected={piece.sentence.sentence_id === setting.selected}
        isFirst={piece.sentence.sentence_id === setting.sentences[0]?.sentence_id}
        isCommented={setting.commented?.has(piece.sentence.text) ?? false}
        notes={setting.notes?.get(piece.sentence.sentence_id) ?? noNotes}
        onSelect={setting.onSelect}
      />
    ) : (
      piece.text
    ),
  )

const childrenOf = (node: MarkdownNode, setting: Setting): ReactNode =>
  'children' in node
    ? node.children.map((child) => (
        <Node key={`${child.type}/${child.position?.start.offset ?? 0}`} node={child} setting={setting} />
      ))
    : null

/** One node of the Markdown tree as an element. Raw HTML is shown as the text it is; links and images do not leave the desk. */
const Node = ({ node, setting }: { node: MarkdownNode; setting: Setting }): ReactNode => {
  switch (node.type) {
    case 'text':
      return <Leaf node={node} setting={setting} />
    case 'inlineCode':
      return (
        <code>
          <Leaf node={node} setting={setting} />
        </code>
      )
    case 'heading': {
      const heading = createElement(`h${Math.min(6, node.depth)}`, { dir: 'auto' }, childrenOf(node, setting))
      const section = setting.sectionStarts.indexOf(node.position?.start.offset ?? -1)
      const beside = section === -1 ? null : setting.besideHeading?.(section)
      return beside ? (
        <div className="section-head">
          {heading}
          {beside}
        </div>
      ) : (
        heading
      )
    }
    case 'list':
      return createElement(node.ordered ? 'ol' : 'ul', null, childrenOf(node, setting))
    case 'link':
      return (
        <span className="article-link" title={node.url}>
          {childrenOf(node, setting)}
        </span>
      )
    case 'image':
      return <em className="article-image">{node.alt}</em>
    case 'code':
    case 'html':
      return <code className="article-raw">{node.value}</code>
    case 'break':
      return <br />
    case 'thematicBreak':
      return <hr />
    default:
      return createElement(elementNames[node.type] ?? 'span', { dir: 'auto' }, childrenOf(node, setting))
  }
}

/** An article as people will read it, every sentence marked by how well its evidence carries it. */
export const ArticleText = (props: ArticleTextProps) => {
  const { markdown, plain = false, afterBox = null } = props
  const tree = useMemo(() => fromMarkdown(markdown), [markdown])
  const sentences = useMemo(() => (plain ? [] : placedSentences(parseArticle(markdown))), [markdown, plain])
  const sectionStarts = tree.children.flatMap((node) =>
    node.type === 'heading' && node.depth === 2 ? [node.position?.start.offset ?? 0] : [],
  )
  const setting = { ...props, sentences, sectionStarts }
  const set = (nodes: typeof tree.children) =>
    nodes.map((node) => <Node key={`${node.type}/${node.position?.start.offset ?? 0}`} node={node} setting={setting} />)
  const firstHeading = plain ? 0 : tree.children.findIndex(({ type }) => type === 'heading')
  const boxEnd = Math.max(0, firstHeading)
  return (
    <>
      {boxEnd > 0 ? (
        <section className="verdict-box" aria-label={deskTexts.verdictBox}>
          {set(tree.children.slice(0, boxEnd))}
        </section>
      ) : null}
      {afterBox}
      {set(tree.children.slice(boxEnd))}
    </>
  )
}
