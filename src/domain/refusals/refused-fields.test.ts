import { expect, test } from 'vitest'
import { PigmeuError } from '../errors.ts'
import { tellField } from './fields.ts'
import { refusedField, refusedFields, tellProblems } from './refused-fields.ts'
import { tellTask } from './tasks.ts'

test('a refused field tells its reason in English and keeps the sentence beside it', () => {
  const error = refusedField('title', tellField('field_too_many_characters', { characters: 400, most: 300 }))
  expect(error).toMatchObject({
    code: 'INVALID_INPUT',
    message: 'title has 400 characters; at most 300 are possible',
    problems: [{ field: 'title', rule: 'field_too_many_characters', values: { characters: 400, most: 300 } }],
  })
})

test('fields are told on one line, a sentence of its own after a colon', () => {
  const problems = [
    { field: 'title', reason: 'is missing' },
    { field: 'url', reason: 'This names nothing.' },
  ]
  expect(tellProblems(problems)).toBe('title is missing; url: This names nothing.')
  expect(refusedFields(problems).message).toBe('title is missing; url: This names nothing.')
})

test('an error keeps the sentence of its message, and none where there is none', () => {
  const told = new PigmeuError('NOT_FOUND', tellTask('task_unknown', { id: 'b1' }))
  expect(told.message).toBe('there is no submission "b1"')
  expect(told.told).toEqual({ rule: 'task_unknown', values: { id: 'b1' } })
  expect(new PigmeuError('NOT_FOUND', 'gone').told).toEqual({})
  expect(new PigmeuError('NOT_FOUND').message).toBe('There is nothing under this id.')
})
