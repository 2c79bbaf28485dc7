import { type Detail, detailOf } from './locale/labels.ts'
import { type PageElement, textOf } from './markup.ts'
import type { Page } from './page.ts'
import { fold } from './text.ts'

/** Rows of a page that pair a label with a value. */
export interface DetailShape {
  readonly rows: string
  /** The label inside a row; the rest of the row is the value. */
  readonly label: string
}

/** One printed detail: "Publisher: Springer". */
export interface DetailLine {
  readonly label: string
  /** What the label means, or null when it is not in the tables. */
  readonly detail: Detail | null
  readonly value: string
  /** The row's selector with the label. */
  readonly locator: string
}

/** Characters of a row beyond which it is no printed detail, and rows beyond which a page is no book's: both are read no further. */
const most = { characters: 3000, rows: 5000 }

const lineOf = (page: Page, row: PageElement, shape: DetailShape): DetailLine | null => {
  const labelElement = page.one(shape.label, row)
  if (labelElement === null) return null
  const printed = textOf(labelElement, most.characters)
  const whole = textOf(row, most.characters)
  const label = printed.replace(/[\s:]+$/u, '')
  const value = fold((whole.startsWith(printed) ? whole.slice(printed.length) : '').replace(/^[\s:]+/u, ''))
  if (label === '' || label.length > 60 || value === '') return null
  return { label, detail: detailOf(label), value, locator: `${shape.rows} "${label}"` }
}

/** The printed details of a page, by the first shape that has any for each row, in page order. */
export const detailLines = (page: Page, shapes: readonly DetailShape[]): readonly DetailLine[] =>
  shapes.flatMap((shape) =>
    page
      .all(shape.rows)
      .slice(0, most.rows)
      .flatMap((row) => {
        const line = lineOf(page, row, shape)
        return line === null ? [] : [line]
      }),
  )

/** The first line of a detail that the check accepts. */
export const detailLine = (
  lines: readonly DetailLine[],
  detail: Detail,
  accepts: (value: string) => boolean = () => true,
): DetailLine | null => lines.find((line) => line.detail === detail && accepts(line.value)) ?? null

/** Every line of a detail. */
export const linesOf = (lines: readonly DetailLine[], detail: Detail): readonly DetailLine[] =>
  lines.filter((line) => line.detail === detail)

/** Details that a page prints as plain lines without markup for the label: "ISBN: 978...". Only known labels count. */
export const colonLines = (page: Page, rows: string): readonly DetailLine[] =>
  page
    .all(rows)
    .slice(0, most.rows)
    .flatMap((row) => {
      const text = textOf(row, 160)
      const [, label, value] = text.length > 160 ? [] : (/^([^:]{2,40})\s?:\s*(\S.*)$/u.exec(text) ?? [])
      const detail = label === undefined ? null : detailOf(label)
      return label === undefined || value === undefined || detail === null
        ? []
        : [{ label, detail, value, locator: `${rows} "${label}"` }]
    })
