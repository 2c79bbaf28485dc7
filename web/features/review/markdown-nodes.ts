import type { fromMarkdown } from 'mdast-util-from-markdown'

/** A block of the Markdown tree. */
export type BlockNode = ReturnType<typeof fromMarkdown>['children'][number]
type InlineNode = Extract<BlockNode, { type: 'paragraph' }>['children'][number]
type ListItem = Extract<BlockNode, { type: 'list' }>['children'][number]

/** Any node of the Markdown tree that an article shows. */
export type MarkdownNode = BlockNode | InlineNode | ListItem
/** A node that holds words itself. */
export type LeafNode = Extract<InlineNode, { type: 'text' | 'inlineCode' }>
