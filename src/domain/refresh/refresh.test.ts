import { expect, test } from 'vitest'
import type { Snapshot } from '../evidence.ts'
import { applyHunks, hunksOf } from './hunks.ts'
import { keepPassageIds } from './keep-passage-ids.ts'
import { editionsOf } from './refresh-base.ts'

const snapshotOf = (...texts: string[]): Snapshot => {
  let start = 0
  const passages = texts.map((text, index) => {
    const passage = {
      passage_id: `s2.p${index + 1}`,
      kind: 'body',
      voice: 'reader',
      start,
      end: start + text.length,
      locator: 'p',
    } as const
    start += text.length + 1
    return passage
  })
  return {
    submission_id: 'b1',
    source_id: 's2',
    source: 'web',
    label: 'A page',
    url: null,
    final_url: null,
    fetched_at: '2026-01-02T03:04:05.000Z',
    fetched_by: 'http',
    outcome: 'content',
    outcome_reason: null,
    http_status: 200,
    content_hash: 'ab',
    language: 'en',
    page_title: null,
    text: texts.join('\n'),
    passages,
    record: [],
  }
}

test('words that stayed keep their ids, new ones get numbers that nobody had', () => {
  const former = snapshotOf('Bounded queues.', 'Eleven chapters.', 'Same.', 'Same.')
  const kept = keepPassageIds(
    former,
    snapshotOf('New words.', 'Eleven  chapters.', 'Same.', 'Bounded queues.', 'Same.', 'Same.'),
  )
  expect(kept.passages.map(({ passage_id }) => passage_id)).toEqual([
    's2.p7',
    's2.p2',
    's2.p3',
    's2.p1',
    's2.p4',
    's2.p8',
  ])
})

test('an edition is one key however it is written, and a wall speaks of none', () => {
  const identity = { edition: ['isbn:9781449373320', 'asin:1449373321', 'asin:B06XPJML5D', 'google:x'], work: [] }
  const snapshot = { ...snapshotOf('x'), identity }
  expect(editionsOf(snapshot)).toEqual(['isbn:978144937332', 'asin:B06XPJML5D'])
  expect(editionsOf({ ...snapshot, outcome: 'captcha' })).toEqual([])
})

const published = `- **For:** engineers

## One

The book has eleven chapters on queues and rings.

What the editor wrote in place of the machine here.

## Two

It was printed in Berlin, says the publisher of it.

Nothing here changes at all.
`
const machine = published.replace(
  'What the editor wrote in place of the machine here.',
  'What the machine wrote at first for this place here.',
)
const fresh = machine
  .replace('eleven chapters', 'twelve chapters')
  .replace('It was printed in Berlin, says the publisher of it.\n\n', '')
  .concat('\nA second edition came out in 2027.\n')
const input = {
  published,
  fresh,
  earlier: [machine, published],
  lost: ['It was printed in Berlin, says the publisher of it.'],
}

test('only what is new, or what nothing carries any more, is offered', () => {
  expect(hunksOf(input)).toEqual([
    {
      hunk_id: 'h1',
      kind: 'changed',
      heading: 'One',
      before: 'The book has eleven chapters on queues and rings.',
      after: 'The book has twelve chapters on queues and rings.',
    },
    {
      hunk_id: 'h2',
      kind: 'removed',
      heading: 'Two',
      before: 'It was printed in Berlin, says the publisher of it.',
      after: null,
    },
    { hunk_id: 'h3', kind: 'added', heading: 'Two', before: null, after: 'A second edition came out in 2027.' },
  ])
})

test.each([
  [[], published],
  [['h1'], published.replace('eleven', 'twelve')],
  [['h2'], published.replace('It was printed in Berlin, says the publisher of it.\n\n', '')],
  [['h3', 'h9'], `${published}\nA second edition came out in 2027.\n`],
])('the changes %j, and nothing else, come into the public version', (accepted, markdown) => {
  expect(applyHunks(input, new Set(accepted))).toBe(markdown)
})
