import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCells } from './csv-cells.ts'

const cellsOf = (text: string) => {
  const read = readCells(text)
  return 'records' in read ? read.records.map(({ cells }) => cells) : read
}

it('reads what spreadsheets write: quotations, semicolons, line ends of all kinds, a byte order mark', () => {
  expect(cellsOf('\uFEFFtitle;author\r\n"One; two";"said ""yes"""\r\n\r\n;;\r\nlast;')).toEqual([
    ['title', 'author'],
    ['One; two', 'said "yes"'],
    ['last', ''],
  ])
  expect(cellsOf('title\tauthor\nA\tB')).toEqual([
    ['title', 'author'],
    ['A', 'B'],
  ])
})

it('tells the line on which a record ended, and where a quotation begins that does not end', () => {
  const read = readCells('title,notes\nA,"one\ntwo"\nB,x\n')
  expect('records' in read ? read.records.map(({ line }) => line) : read).toEqual([1, 3, 4])
  expect(readCells('title,author\nA,B\n"C,D\nE,F')).toEqual({ openLine: 3 })
})

it('reads every well-formed table as the server does', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'B', 'é', ' ', ',', '"', '\n', '1') })
  const end = fc.constantFrom('\n', '\r\n')
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      end,
      (rows, lineEnd) => {
        const quoted = (one: string) => `"${one.replaceAll('"', '""')}"`
        const text = [['title', 'author'], ...rows].map((row) => row.map(quoted).join(',')).join(lineEnd)
        const options = { relax_column_count: true, skip_empty_lines: true, skip_records_with_empty_values: true }
        expect(cellsOf(text)).toEqual(parse(text, options))
      },
    ),
  )
})
