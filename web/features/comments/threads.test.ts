import { expect, it } from 'vitest'
import type { CommentView } from '../../../src/http/contract/comment.ts'
import { commentedSentences, threadsOf } from './threads.ts'

const comment = (id: string, changes: Partial<CommentView> = {}): CommentView => ({
  comment_id: id,
  reply_to: null,
  sentence: null,
  text: id,
  by: 'Ana',
  user_id: null,
  at: '2026-11-01T10:00:00.000Z',
  edited_at: null,
  resolved_at: null,
  resolved_by: null,
  mine: true,
  ...changes,
})

it('are threads with their answers; only open ones mark their sentence', () => {
  const all = [
    comment('a', { sentence: 'One.' }),
    comment('b', { sentence: 'Two.', resolved_at: '2026-11-02T10:00:00.000Z' }),
    comment('c', { reply_to: 'a', sentence: 'One.' }),
  ]
  expect(threadsOf(all).map(({ head, answers }) => [head.comment_id, answers.length])).toEqual([
    ['a', 1],
    ['b', 0],
  ])
  expect([...commentedSentences(all)]).toEqual(['One.'])
})
