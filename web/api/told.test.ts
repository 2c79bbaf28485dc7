import { describe, expect, it } from 'vitest'
import { problemSchema } from '../../src/http/contract/problem.ts'
import { bookTold, changedBookTold, draftTold, endTold, writingTold } from './live-events.ts'
import { isProblem } from './told-problem.ts'

const problem = {
  type: 'https://example.org/errors/NOT_FOUND',
  title: 'There is no such thing.',
  status: 404,
  detail: 'There is no book b1.',
  code: 'NOT_FOUND',
  remedy: 'Look at the list.',
  problems: [{ field: 'id', reason: 'is unknown' }],
  context: { id: 'b1' },
  rule: 'task_unknown',
  values: { id: 'b1', tries: 2, known: ['b2'] },
} as const

const oddValues: readonly unknown[] = [undefined, null, '', 'NO_SUCH_CODE', 'toString', 1.5, [], {}, [{}], [null]]

describe('what the server tells, checked by hand', () => {
  it('takes for a problem what the contract takes for one, and nothing else', () => {
    const variants = Object.keys(problem).flatMap((name) => oddValues.map((value) => ({ ...problem, [name]: value })))
    const told = [problem, { ...problem, more: true }, ...oddValues, ...variants]
    expect(told.filter((one) => isProblem(one) !== problemSchema.safeParse(one).success)).toEqual([])
    expect(isProblem(problem)).toBe(true)
    expect(told.filter(isProblem).length).toBeLessThan(told.length / 2)
  })

  it('understands each kind of event, and none that lacks something', () => {
    const writing = { kind: 'writing', submission_id: 'b1', step: 'section:1', characters: 12 }
    const ended = { kind: 'step', submission_id: 'b1', step: 'section:1', state: 'done' }
    const draft = { kind: 'draft', submission_id: 'b1', desk: 'd1', revision: null }
    expect(writingTold(writing)).toEqual({ submission_id: 'b1', step: 'section:1', characters: 12 })
    expect(endTold(ended)).toEqual({ submission_id: 'b1', step: 'section:1' })
    expect(draftTold(draft)).toEqual({ submission_id: 'b1', desk: 'd1' })
    const poor = [
      { ...writing, characters: '12' },
      { ...ended, state: 'running' },
      { ...draft, revision: '1' },
      null,
      [],
    ]
    expect(poor.flatMap((one) => [writingTold(one), endTold(one), draftTold(one)]).every((one) => one === null)).toBe(
      true,
    )
  })

  it('knows which book an event is about, and whether its row changed', () => {
    expect(changedBookTold({ kind: 'status', submission_id: 'b1' })).toBe('b1')
    expect(changedBookTold({ kind: 'draft', submission_id: 'b1' })).toBeNull()
    expect(bookTold({ kind: 'draft', submission_id: 'b1' })).toBe('b1')
    expect(bookTold({ kind: 'snapshot' })).toBeNull()
  })
})
