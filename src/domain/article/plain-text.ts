import type { fromMarkdown } from 'mdast-util-from-markdown'

/** A block of parsed Markdown. */
export type BlockNode = ReturnType<typeof fromMarkdown>['children'][number]
type InlineNode = Extract<BlockNode, { type: 'paragraph' }>['children'][number]
type MarkdownNode = BlockNode | InlineNode

/** A link or an image of a block. */
export interface Link {
  readonly url: string
  readonly text: string
  readonly image: boolean
}

/** The words of a block without its marks, and where each character stands in the Markdown. */
export interface PlainText {
  readonly text: string
  /** For each UTF-16 unit of `text` its offset in the Markdown; one more for the end. */
  readonly offsets: readonly number[]
  readonly links: readonly Link[]
  /** Raw HTML that stands in the text. */
  readonly html: readonly string[]
}

const entityPattern = /&(?:#\d+|#x[\da-f]+|\w+);/iuy

interface Draft {
  text: string
  offsets: number[]
  links: Link[]
  html: string[]
  end: number
}

/** Lays a node's value beside its source: escapes, entities and line prefixes make the source the longer one. */
const addValue = (draft: Draft, value: string, source: string, start: number, end: number): void => {
  let at = start
  for (let index = 0; index < value.length; index += 1) {
    const character = value.charAt(index)
    entityPattern.lastIndex = at
    const entity = source.charAt(at) === '&' ? entityPattern.exec(source)?.[0] : undefined
    if (entity === undefined) while (at < end && source.charAt(at) !== character) at += 1
    draft.offsets.push(at)
    at += entity === undefined || !source.startsWith(entity, at) ? 1 : entity.length
  }
  draft.text += value
  draft.end = end
}

const add = (draft: Draft, node: MarkdownNode, source: string): void => {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
    addValue(draft, node.value, source, start, end)
  } else if (node.type === 'break') {
    draft.text += ' '
    draft.offsets.push(start)
  } else if (node.type === 'html') {
    draft.html.push(node.value)
  } else if (node.type === 'image') {
    draft.links.push({ url: node.url, text: node.alt ?? '', image: true })
  } else if ('children' in node) {
    const from = draft.text.length
    for (const child of node.children) add(draft, child, source)
    if (node.type === 'link') draft.links.push({ url: node.url, text: draft.text.slice(from), image: false })
  }
  draft.end = Math.max(draft.end, end)
}

/** The plain words of a node with their places in the Markdown. */
export const plainTextOf = (node: MarkdownNode, source: string): PlainText => {
  const draft: Draft = { text: '', offsets: [], links: [], html: [], end: node.position?.start.offset ?? 0 }
  add(draft, node, source)
  draft.offsets.push(draft.end)
  return draft
}
