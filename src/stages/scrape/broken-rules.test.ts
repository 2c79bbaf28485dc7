import { expect, it } from 'vitest'
import { createKeptLog } from '../../../test/contracts/kept-log.ts'
import { newSubmission } from '../../domain/new-submission.ts'
import { defineSource } from '../../ports/source.ts'
import { parsePage } from '../../reading/page.ts'
import { readFields, ruleMaker } from '../../reading/rules.ts'
import { readPage } from './read-page.ts'

const at = '2026-11-22T17:00:00.000Z'
const request = { source_id: 's1', kind: 'shelf', url: 'https://shelf.example/1', upload_id: null, asked_at: at }
const book = { title: 'Ledgers', author: 'Ann Roe', language: 'en', schema_id: 'book-review' } as const
const submission = newSubmission(
  {
    submission_id: 'b1',
    book: { ...book, category: null, approval_required: true },
    sources: [request],
    identity_keys: [],
    created_by: 'editor:eva',
  },
  at,
)
const rule = ruleMaker<unknown>('shelf')
const rules = [
  rule('title', 'throwing', 'h1', () => {
    throw new Error('no such tag')
  }),
  rule('title', 'sound', 'h1', () => ({ value: 'Ledgers', raw: 'Ledgers' })),
]
const source = defineSource({
  kind: 'shelf',
  label: 'Shelf',
  weight: 0.5,
  requestsPerSecond: 1,
  hosts: [/^shelf\.example$/],
  fields: ['title'],
  rights: { store_hours: null, field_hours: {}, show: 'all', quote_words: 50, images: 'none', reason: 'a test' },
  identify: () => null,
  read: ({ body }) => {
    const page = parsePage(body)
    const rest = { reason: null, pageTitle: page.title, language: 'en', passages: [] }
    return { outcome: 'content', ...rest, ...readFields(rules, page) }
  },
})

it('tells the log of a rule that threw, and reads the page all the same', () => {
  const log = createKeptLog()
  const page = { url: request.url, status: 200, mediaType: 'text/html', body: '<h1>Ledgers</h1>' }
  expect(readPage({ submission, request, source, log }, page)).toMatchObject({
    outcome: 'content',
    record: [{ field: 'title', rule: 'shelf.sound' }],
  })
  expect(log.lines).toEqual([
    {
      level: 'warn',
      message: 'an extraction rule is broken',
      fields: { source_id: 's1', rule: 'shelf.throwing', problem: 'no such tag' },
    },
  ])
})
