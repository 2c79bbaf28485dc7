import { expect, test } from 'vitest'
import { readerOf } from './read-back.ts'

const read = readerOf(
  {
    edited: ({ version }: { version: number }) => `edited: version ${version}`,
    sent: ({ site }: { site: string }) => `sent to ${site} (today)`,
    sent_at: ({ site, at }: { site: string; at: string }) => `sent to ${site} (today) at ${at}`,
    done: (_: object) => 'done',
  },
  { version: '\\d+', at: '\\d\\d:\\d\\d' },
)

test('a sentence is found again with what stands in its gaps', () => {
  expect(read('edited: version 12')).toEqual({ rule: 'edited', values: { version: 12 } })
  expect(read('done')).toEqual({ rule: 'done', values: {} })
  expect(read('sent to Blog (of ours) (today)')).toEqual({ rule: 'sent', values: { site: 'Blog (of ours)' } })
})

test('the sentence that says most is meant, and gaps hold only what fits them', () => {
  expect(read('sent to a (today) at 10:30')).toEqual({ rule: 'sent_at', values: { site: 'a', at: '10:30' } })
  expect(read('sent to a (today) at noon')).toEqual({})
  expect(read('edited: version two')).toEqual({})
})

test('a text of a person has no key', () => {
  expect(read('Done, at last.')).toEqual({})
  expect(read('')).toEqual({})
})
