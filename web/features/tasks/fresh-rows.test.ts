import { expect, it } from 'vitest'
import type { ListedSubmission } from '../../../src/http/contract/submission.ts'
import { type ListPages, withFreshRows } from './fresh-rows.ts'

const row = (number: number, status: ListedSubmission['status'] = 'ready_for_review'): ListedSubmission => ({
  submission_id: `book-${number}`,
  version: 1,
  status,
  book: {
    title: `Book ${number}`,
    author: 'Ann',
    language: 'en',
    schema_id: 'x',
    category: null,
    approval_required: true,
  },
  created_at: `2026-11-01T10:00:${String(number).padStart(2, '0')}.000Z`,
  created_by: 'editor:Ann',
  updated_at: '2026-11-01T10:00:00.000Z',
  failure: null,
  article_version: 0,
  approved_by: null,
  publications: [],
  stage: null,
  running: false,
  actions: [],
  starved_sections: 0,
})

const pagesOf = (...pages: (readonly number[])[]): ListPages => ({
  pageParams: pages.map((_, index) => (index === 0 ? null : String(index))),
  pages: pages.map((numbers, index) => ({
    items: numbers.map((number) => row(number)),
    next: index === pages.length - 1 ? 'more' : 'next',
    counts: {},
  })),
})

const everything = { statuses: [], text: '' } as const
const idsOf = (list: ListPages) => list.pages.map(({ items }) => items.map(({ submission_id: id }) => id.slice(5)))

it('gives a changed book its new row where it stood', () => {
  const changed = { ...row(3), version: 2 }
  const list = withFreshRows(
    pagesOf([5, 4], [3, 2]),
    { asked: ['book-3'], rows: [changed], counts: { failed: 1 } },
    everything,
  )
  expect(list.pages[1]?.items[0]).toEqual(changed)
  expect(list.pages[0]?.counts).toEqual({ failed: 1 })
  expect(idsOf(list)).toEqual([
    ['5', '4'],
    ['3', '2'],
  ])
})

it('puts a new book where it belongs, and none behind what was not read yet', () => {
  const rows = [row(9), row(3), row(1)]
  const list = withFreshRows(
    pagesOf([5, 4], [2]),
    { asked: rows.map((one) => one.submission_id), rows, counts: {} },
    everything,
  )
  expect(idsOf(list)).toEqual([
    ['9', '5', '4'],
    ['3', '2'],
  ])
})

it('takes out what the filter no longer means, and what is there no more', () => {
  const listing = { statuses: ['ready_for_review'], text: '' } as const
  const asked = ['book-5', 'book-4', 'book-9']
  const rows = [row(5, 'approved'), row(9, 'failed')]
  expect(idsOf(withFreshRows(pagesOf([5, 4, 3]), { asked, rows, counts: {} }, listing))).toEqual([['3']])
})

it('does not guess whether a new book matches a search', () => {
  const list = withFreshRows(
    pagesOf([5]),
    { asked: ['book-9'], rows: [row(9)], counts: {} },
    { statuses: [], text: 'streams' },
  )
  expect(idsOf(list)).toEqual([['5']])
})
