import { expect, test } from 'vitest'
import { csvOf, wordCell } from './figures-table.ts'
import { insightsSearchOf, stretchOf } from './period.ts'

test('figures go into spreadsheets as figures, and no word becomes a formula', () => {
  const rows = [
    { key: 'a', cells: [wordCell('=HYPERLINK("x")'), { shown: '1,234', plain: 1234 }] },
    { key: 'b', cells: [wordCell('one, two'), { shown: '−1', plain: -1 }] },
  ]
  expect(csvOf({ columns: ['Name', 'Count'], rows })).toBe(
    'Name,Count\r\n"\'=HYPERLINK(""x"")",1234\r\n"one, two",-1\r\n',
  )
})

test('a period ends today and begins so many days or months before, whatever their length', () => {
  const now = Date.parse('2026-03-31T23:30:00Z')
  expect(stretchOf('7d', now)).toEqual({ from: '2026-03-25', to: '2026-03-31', step: 'day' })
  expect(stretchOf('30d', now)).toEqual({ from: '2026-03-02', to: '2026-03-31', step: 'day' })
  expect(stretchOf('12m', now)).toEqual({ from: '2025-04-01', to: '2026-03-31', step: 'month' })
})

test('an address that nobody understands shows the usual period', () => {
  expect(insightsSearchOf({ period: '12m' })).toEqual({ period: '12m' })
  expect(insightsSearchOf({ period: 'ever' })).toEqual({})
  expect(insightsSearchOf({ period: '30d' })).toEqual({})
})
