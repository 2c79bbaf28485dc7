import { expect, it } from 'vitest'
import { createSecrets } from '../../adapters/secrets/index.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { createRedactor } from '../../domain/redaction/index.ts'
import { readConfig } from '../config.ts'
import { createConfiguredRedactor, createLearningSecrets } from './known-secrets.ts'
import { redactError } from './redacted-stage.ts'

it('the secrets of the configuration are known: keys as a whole, of addresses the password alone', () => {
  const key = Buffer.alloc(32, 7).toString('base64')
  const redactor = createConfiguredRedactor(
    readConfig({
      PIGMEU_SECRET_KEY: key,
      PIGMEU_STORE: 'postgres://pigmeu:canary%2Fstore@db.example/pigmeu',
      PIGMEU_REDIS: 'redis://:canary-redis@cache.example:6379',
      PIGMEU_PROXIES: 'http://proxy.example:3128,http://ada:canary-proxy@proxy2.example:3128',
      OPENAI_API_KEY: 'canary-openai',
      PIGMEU_MODEL: 'a-model-name',
    }),
  )
  const told = ['canary%2Fstore', 'canary/store', 'canary-redis', 'canary-proxy', 'canary-openai', key]
  expect(told.map(redactor.text)).toEqual(told.map(() => '[secret]'))
  const open = ['db.example/pigmeu', 'http://proxy.example:3128', 'a-model-name']
  expect(open.map(redactor.text)).toEqual(open)
})

it('what is sealed or opened is known from then on, within JSON too', async () => {
  const inner = createSecrets({ key: Buffer.alloc(32, 1) })
  const place = 'credentials/c1'
  const [sealing, opening] = [createRedactor(), createRedactor()]
  const sealed = await createLearningSecrets(inner, sealing).seal(
    JSON.stringify({ former: { secret: 'canary-1' } }),
    place,
  )
  await createLearningSecrets(inner, opening).open(sealed, place)
  expect([sealing.text('it is canary-1'), opening.text('it is canary-1')]).toEqual(['it is [secret]', 'it is [secret]'])
})

it('an error that is kept has no secret in message, problems or context, and is else the same', () => {
  const redactor = createRedactor()
  redactor.learn('canary-1')
  const problems = [{ field: 'key', reason: 'canary-1' }]
  const given = new PigmeuError('MODEL_UNAVAILABLE', 'canary-1', {
    problems,
    context: { at: 'canary-1' },
    retryAfterMs: 5,
  })
  const masked = redactError(given, redactor)
  expect(masked).toMatchObject({ code: 'MODEL_UNAVAILABLE', message: '[secret]', retryAfterMs: 5 })
  expect(JSON.stringify(masked)).not.toContain('canary')
  const clean = new PigmeuError('FETCH_FAILED', 'no answer')
  expect(redactError(clean, redactor)).toBe(clean)
})
