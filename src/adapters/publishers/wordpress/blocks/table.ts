import { fromMarkdown } from 'mdast-util-from-markdown'
import { block, escaped } from './block.ts'
import { inline, notesBetween, type Sheet, type Written } from './inline.ts'

type Paragraph = Extract<Written, { type: 'paragraph' }>
type Alignment = 'left' | 'center' | 'right' | null

const cellOf = (html: string, tag: 'td' | 'th', align: Alignment): string =>
  align === null
    ? `<${tag}>${html}</${tag}>`
    : `<${tag} class="has-text-align-${align}" data-align="${align}">${html}</${tag}>`

const rowOf = (cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`

/**
 * A table as the block editor writes it. That columns share the width freely is said aloud, because versions of WordPress differ in
 * what they take for granted.
 */
const tableBlock = (head: readonly string[], body: readonly string[]): string => {
  const part = (tag: string, rows: readonly string[]) => (rows.length === 0 ? '' : `<${tag}>${rows.join('')}</${tag}>`)
  const table = `<table>${part('thead', head)}${part('tbody', body)}</table>`
  return block('table', `<figure class="wp-block-table">${table}</figure>`, { hasFixedLayout: false })
}

/** Two columns of HTML, the first of which names what stands in the second. */
export const namedRows = (rows: readonly (readonly [name: string, value: string])[]): string =>
  tableBlock(
    [],
    rows.map(([name, value]) =>
      rowOf([`<th class="has-text-align-left" data-align="left" scope="row">${name}</th>`, cellOf(value, 'td', null)]),
    ),
  )

const ruleCell = /^\s*:?-+:?\s*$/u

/** The cells of a line: parted by bars that no backslash stands before, the outer bars left out. */
const cellsOf = (line: string): readonly string[] => {
  const inner = line
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '')
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.replaceAll('\\|', '|').trim())
}

const alignmentOf = (cell: string): Alignment => {
  const [left, right] = [cell.trim().startsWith(':'), cell.trim().endsWith(':')]
  if (left && right) return 'center'
  return right ? 'right' : left ? 'left' : null
}

/** The words of a cell; what would be a block of its own is text there. */
const cellHtml = (markdown: string): string => {
  const nodes = fromMarkdown(markdown).children
  const [only] = nodes
  if (only === undefined) return ''
  if (nodes.length > 1 || only.type !== 'paragraph') return escaped(markdown)
  return inline(only.children, { markdown, notes: new Map() })
}

interface Line {
  readonly text: string
  readonly start: number
  readonly end: number
}

const linesOf = ({ position }: Paragraph, markdown: string): readonly Line[] => {
  const start = position?.start.offset ?? 0
  const lines: Line[] = []
  let at = start
  for (const text of markdown.slice(start, position?.end.offset ?? start).split('\n')) {
    lines.push({ text, start: at, end: at + text.length })
    at += text.length + 1
  }
  return lines
}

/**
 * A table out of a paragraph whose lines are parted by bars and whose second line is a rule, or null where it is no table. Each row has
 * as many cells as the head.
 * @source https://github.github.com/gfm/#tables-extension-
 */
export const pipeTable = (node: Paragraph, sheet: Sheet): string | null => {
  const [head, rule, ...body] = linesOf(node, sheet.markdown)
  if (head === undefined || rule === undefined || !head.text.includes('|')) return null
  const columns = cellsOf(head.text)
  const rules = cellsOf(rule.text)
  if (rules.length !== columns.length || !rules.every((cell) => ruleCell.test(cell))) return null
  const aligned = rules.map(alignmentOf)
  const row = ({ text, start, end }: Line, tag: 'td' | 'th'): string => {
    const cells = cellsOf(text)
    const notes = notesBetween(sheet, start, end)
    const html = aligned.map((_, index) => cellHtml(cells[index] ?? '') + (index === aligned.length - 1 ? notes : ''))
    return rowOf(html.map((one, index) => cellOf(one, tag, aligned[index] ?? null)))
  }
  return tableBlock(
    [row(head, 'th')],
    body.map((line) => row(line, 'td')),
  )
}
