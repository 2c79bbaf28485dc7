import { expect, it } from 'vitest'
import { createHttpBench } from '../../test/support/http-bench.ts'
import { PigmeuError } from '../domain/errors.ts'
import { createRedactor } from '../domain/redaction/index.ts'
import { tellField } from '../domain/refusals/fields.ts'
import { refusedField } from '../domain/refusals/refused-fields.ts'
import { tellTask } from '../domain/refusals/tasks.ts'
import type { ModelSettings } from './deps.ts'

const canary = 'canary-4711'
const answerTo = async (thrown: Error) => {
  const redactor = createRedactor()
  redactor.learn(canary)
  const fail = async () => {
    throw thrown
  }
  const models: ModelSettings = { describe: fail, setUp: fail, removeKey: fail, test: fail }
  const { send } = await createHttpBench({ redactor, models })
  return send('GET', '/api/config')
}

it('an answer tells what failed without the secret that the error quotes', async () => {
  const problems = [{ field: 'key', reason: `${canary} is wrong` }]
  const answer = await answerTo(
    new PigmeuError('MODEL_UNAVAILABLE', `no ${canary}`, { problems, context: { at: [canary], password: 'p' } }),
  )
  expect(answer.body).not.toContain(canary)
  expect(answer.json()).toMatchObject({
    detail: 'no [secret]',
    problems: [{ field: 'key', reason: '[secret] is wrong' }],
    context: { at: ['[secret]'], password: '[secret]' },
  })
})

it('an answer carries the sentence of its detail and of each field, with what stands in their gaps and no secret', async () => {
  const answer = await answerTo(
    refusedField('title', tellField('field_too_many_characters', { characters: 400, most: 300 })),
  )
  expect(answer.json()).toMatchObject({
    problems: [{ rule: 'field_too_many_characters', values: { characters: 400, most: 300 } }],
  })
  const other = await answerTo(new PigmeuError('NOT_FOUND', tellTask('view_saved_elsewhere', { name: canary })))
  expect(other.json()).toMatchObject({ rule: 'view_saved_elsewhere', values: { name: '[secret]' } })
  expect(other.body).not.toContain(canary)
})

it('what a schema refuses and what a person may not do are told by their sentences, too', async () => {
  const { send } = await createHttpBench()
  const long = await send('GET', '/api/submissions?limit=900')
  expect(long.json()).toMatchObject({ problems: [{ field: 'limit', rule: 'field_above', values: { most: 200 } }] })
  const nobody = await send('GET', '/api/submissions/b1')
  expect(nobody.json()).toMatchObject({ code: 'NOT_FOUND', rule: 'task_unknown', values: { id: 'b1' } })
})

it('a fault of the program tells nothing of its inside', async () => {
  const answer = await answerTo(new Error(`at line 7: ${canary}`))
  expect(answer.statusCode).toBe(500)
  expect(answer.json()).toMatchObject({ code: 'INTERNAL', detail: 'A fault in the program.', context: {} })
  expect(answer.body).not.toContain('line 7')
})
