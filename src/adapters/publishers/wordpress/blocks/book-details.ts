import { detailLabels } from '../../../../domain/article/labels.ts'
import { escaped } from './block.ts'
import { inline, type Sheet, type Written } from './inline.ts'
import { namedRows } from './table.ts'

type List = Extract<Written, { type: 'list' }>
type Row = readonly [name: string, value: string]

const known: ReadonlySet<string> = new Set(
  Object.values(detailLabels).flatMap((labels) => Object.values(labels).map((label) => escaped(label).toLowerCase())),
)

/** A label in bold or plain letters, its colon inside or behind it, and what it names. */
const labelled = /^(?:<strong>([^<]{1,80}?)(?::<\/strong>|<\/strong>\s*:)|([^<:]{1,80}):(?=\s))\s*(.*)$/su

const rowOf = (item: List['children'][number], sheet: Sheet): Row | null => {
  const [only, ...others] = item.children
  if (only?.type !== 'paragraph' || others.length > 0) return null
  const [, bold, plain, value] = labelled.exec(inline(only.children, sheet)) ?? []
  const name = bold ?? plain
  return name === undefined || value === undefined ? null : [name, value]
}

/**
 * The details of the book as a table of two columns, or null where a list holds something else: each of its lines names what it tells,
 * and at least half of the names are those of a details list. Editors may add lines of their own.
 */
export const bookDetails = (list: List, sheet: Sheet): string | null => {
  if (list.ordered === true) return null
  const rows = list.children.map((item) => rowOf(item, sheet)).filter((row) => row !== null)
  const familiar = rows.filter(([name]) => known.has(name.toLowerCase()))
  return rows.length < list.children.length || familiar.length * 2 < rows.length ? null : namedRows(rows)
}
