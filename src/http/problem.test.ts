import { expect, it } from 'vitest'
import { createHttpBench } from '../../test/support/http-bench.ts'
import { PigmeuError } from '../domain/errors.ts'
import { createRedactor } from '../domain/redaction/index.ts'
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

it('a fault of the program tells nothing of its inside', async () => {
  const answer = await answerTo(new Error(`at line 7: ${canary}`))
  expect(answer.statusCode).toBe(500)
  expect(answer.json()).toMatchObject({ code: 'INTERNAL', detail: 'A fault in the program.', context: {} })
  expect(answer.body).not.toContain('line 7')
})
