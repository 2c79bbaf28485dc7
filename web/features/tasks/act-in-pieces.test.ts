import { expect, it } from 'vitest'
import type { BulkResult } from '../../../src/http/contract/bulk.ts'
import { actInPieces, pieceOfBooks, undoneOf } from './act-in-pieces.ts'

const ids = Array.from({ length: 2 * pieceOfBooks + 10 }, (_, number) => `book-${number}`)
const refused = 'book-3'
const answer = (piece: readonly string[]): BulkResult['tasks'] =>
  piece.map((id) => ({
    submission_id: id,
    title: id,
    status: id === refused ? null : 'cancelled',
    error: id === refused ? { code: 'ACTION_NOT_ALLOWED', message: 'no' } : null,
  }))
const never = () => false

it('asks for so many at a time, tells how far it is, and keeps each answer', async () => {
  const asked: number[] = []
  const told: number[] = []
  const outcome = await actInPieces({
    ids,
    ask: async (piece) => {
      asked.push(piece.length)
      return answer(piece)
    },
    onPiece: (_, done) => void told.push(done),
    isStopped: never,
  })
  expect(asked).toEqual([pieceOfBooks, pieceOfBooks, 10])
  expect(told).toEqual([pieceOfBooks, 2 * pieceOfBooks, ids.length])
  expect(outcome.tasks.map(({ submission_id: id }) => id)).toEqual(ids)
  expect(undoneOf(outcome)).toEqual([refused])
})

it('stops between two pieces; what was not asked is left', async () => {
  let stopped = false
  const outcome = await actInPieces({
    ids,
    ask: async (piece) => answer(piece),
    onPiece: () => {
      stopped = true
    },
    isStopped: () => stopped,
  })
  expect(outcome.error).toBeNull()
  expect(undoneOf(outcome)).toEqual([refused, ...ids.slice(pieceOfBooks)])
})

it('keeps what was answered before a call failed', async () => {
  const away = new Error('away')
  let calls = 0
  const outcome = await actInPieces({
    ids,
    ask: async (piece) => {
      calls += 1
      if (calls === 2) throw away
      return answer(piece)
    },
    onPiece: () => undefined,
    isStopped: never,
  })
  expect(calls).toBe(2)
  expect(outcome.error).toBe(away)
  expect(outcome.tasks).toHaveLength(pieceOfBooks)
  expect(outcome.left).toEqual(ids.slice(pieceOfBooks))
})
