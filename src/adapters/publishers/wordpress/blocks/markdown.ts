import { fromMarkdown } from 'mdast-util-from-markdown'
import { block, escaped, joined, paragraph } from './block.ts'
import { bookDetails } from './book-details.ts'
import { inline, type Sheet, type Written } from './inline.ts'
import { answeredQuestion } from './questions.ts'
import { pipeTable } from './table.ts'

type List = Extract<Written, { type: 'list' }>
type ListItem = List['children'][number]

/** What an article's Markdown is given on its way into blocks. */
export interface Additions {
  /** HTML to be put behind a character, by the offset in the Markdown where the character ends. */
  readonly notes?: ReadonlyMap<number, string>
  /** Questions that become details blocks where they stand in the text with an answer, as `questionsOf` gives them. */
  readonly questions?: readonly string[]
  /** Blocks to be put at the end of the section that holds the book's details. */
  readonly afterDetails?: string
}

/** What stands on the line of a list item, its paragraphs parted by line breaks; blocks inside it follow. */
const listItem = (item: ListItem, sheet: Sheet): string => {
  const words = item.children.flatMap((child) => (child.type === 'paragraph' ? [inline(child.children, sheet)] : []))
  const inner = item.children.filter((child) => child.type !== 'paragraph')
  return block('list-item', `<li>${words.join('<br>')}${blocksOf(inner, sheet)}</li>`)
}

const list = (node: List, sheet: Sheet): string => {
  const items = joined(node.children.map((item) => listItem(item, sheet)))
  if (node.ordered !== true) return block('list', `<ul>${items}</ul>`)
  const start = node.start ?? 1
  return start === 1
    ? block('list', `<ol>${items}</ol>`, { ordered: true })
    : block('list', `<ol start="${start}">${items}</ol>`, { ordered: true, start })
}

const blockOf = (node: Written, sheet: Sheet): string => {
  switch (node.type) {
    case 'heading': {
      const level = Math.max(2, node.depth)
      const html = `<h${level} class="wp-block-heading">${inline(node.children, sheet)}</h${level}>`
      return block('heading', html, level === 2 ? {} : { level })
    }
    case 'paragraph':
      return pipeTable(node, sheet) ?? paragraph(inline(node.children, sheet))
    case 'list':
      return list(node, sheet)
    case 'blockquote':
      return block('quote', `<blockquote class="wp-block-quote">${blocksOf(node.children, sheet)}</blockquote>`)
    case 'code':
      return block('code', `<pre class="wp-block-code"><code>${escaped(node.value)}</code></pre>`)
    case 'thematicBreak':
      return block('separator', '<hr class="wp-block-separator has-alpha-channel-opacity"/>')
    case 'html':
      return paragraph(escaped(node.value))
    default:
      return ''
  }
}

const blocksOf = (nodes: readonly Written[], sheet: Sheet): string => joined(nodes.map((node) => blockOf(node, sheet)))

/** Whether a section ends before a node. */
const endsSection = (node: Written): boolean =>
  node.type === 'thematicBreak' || (node.type === 'heading' && node.depth <= 2)

/**
 * An article's Markdown as the native blocks of WordPress, so that people edit it there like any post: the details of the book are a
 * table, questions with their answers open and close. HTML in it becomes text, pictures become their words.
 */
export const toBlocks = (markdown: string, additions: Additions = {}): string => {
  const { notes = new Map(), questions = [], afterDetails = '' } = additions
  const sheet: Sheet = { markdown, notes }
  const nodes: readonly Written[] = fromMarkdown(markdown).children
  const blocks: string[] = []
  let pending = ''
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]
    if (node === undefined) break
    if (endsSection(node)) {
      blocks.push(pending)
      pending = ''
    }
    const details = node.type === 'list' ? bookDetails(node, sheet) : null
    const answered = answeredQuestion(node, nodes[index + 1], questions, sheet)
    if (details !== null) pending = afterDetails
    blocks.push(details ?? answered?.html ?? blockOf(node, sheet))
    index += (answered?.used ?? 1) - 1
  }
  return joined([...blocks, pending])
}
