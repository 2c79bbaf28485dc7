import type { fromMarkdown } from 'mdast-util-from-markdown'
import { plainTextOf } from '../../../../domain/article/plain-text.ts'
import { escaped } from './block.ts'

/** A block of parsed Markdown. */
export type Written = ReturnType<typeof fromMarkdown>['children'][number]
/** What stands inside a line of parsed Markdown. */
export type Phrasing = Extract<Written, { type: 'paragraph' }>['children'][number]

/** What words are written from. */
export interface Sheet {
  /** The Markdown that the nodes were parsed from. */
  readonly markdown: string
  /** HTML to be put behind a character, by the offset in the Markdown where the character ends. */
  readonly notes: ReadonlyMap<number, string>
}

const safeAddress = /^(https?:|mailto:)/i

/** The notes that are due in a stretch of the Markdown: behind its first character up to its end. */
export const notesBetween = ({ notes }: Sheet, start: number, end: number): string =>
  [...notes]
    .filter(([offset]) => offset > start && offset <= end)
    .map(([, html]) => html)
    .join('')

const notesWithin = (sheet: Sheet, { position }: Phrasing): string =>
  notesBetween(sheet, position?.start.offset ?? 0, position?.end.offset ?? 0)

/** Words with each note right behind the sentence that it belongs to. */
const noted = (node: Extract<Phrasing, { type: 'text' }>, sheet: Sheet): string => {
  if (sheet.notes.size === 0) return escaped(node.value)
  const { offsets } = plainTextOf(node, sheet.markdown)
  let html = ''
  let from = 0
  for (let index = 0; index < node.value.length; index += 1) {
    const note = sheet.notes.get((offsets[index] ?? -1) + 1)
    if (note === undefined) continue
    html += escaped(node.value.slice(from, index + 1)) + note
    from = index + 1
  }
  return html + escaped(node.value.slice(from))
}

/** A link cannot stand in a link, so its notes follow it. */
const linked = (node: Extract<Phrasing, { type: 'link' }>, sheet: Sheet): string => {
  const words = inline(node.children, { ...sheet, notes: new Map() })
  const link = safeAddress.test(node.url) ? `<a href="${escaped(node.url)}">${words}</a>` : words
  return link + notesWithin(sheet, node)
}

const inlineOne = (node: Phrasing, sheet: Sheet): string => {
  switch (node.type) {
    case 'emphasis':
      return `<em>${inline(node.children, sheet)}</em>`
    case 'strong':
      return `<strong>${inline(node.children, sheet)}</strong>`
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>${notesWithin(sheet, node)}`
    case 'link':
      return linked(node, sheet)
    case 'break':
      return '<br>'
    case 'image':
      return escaped(node.alt ?? '')
    case 'text':
      return noted(node, sheet)
    case 'html':
      return escaped(node.value)
    default:
      return 'children' in node ? inline(node.children, sheet) : ''
  }
}

/** Words in a line as the HTML that the block editor's rich text holds; HTML in them becomes text. */
export const inline = (nodes: readonly Phrasing[], sheet: Sheet): string =>
  nodes.map((node) => inlineOne(node, sheet)).join('')
