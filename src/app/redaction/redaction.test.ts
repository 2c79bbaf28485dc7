import { expect, it } from 'vitest'
import { silentLog } from '../../../test/support/silent-log.ts'
import { createSecrets } from '../../adapters/secrets/index.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { newSubmission } from '../../domain/new-submission.ts'
import { createRedactor } from '../../domain/redaction/index.ts'
import { readConfig } from '../config.ts'
import { secretsOfAddresses } from './address-secrets.ts'
import { createConfiguredRedactor, createLearningSecrets } from './known-secrets.ts'
import { redactError, redactFetcher, redactStage } from './redacted-stage.ts'

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
      PIGMEU_SMTP_URL: 'smtp://ada:canary%2Fmail@localhost:2525?tls=offered',
      PIGMEU_MAIL_FROM: 'books@example.org',
      OTEL_EXPORTER_OTLP_HEADERS: 'x-team=canary-otel',
      SENTRY_DSN: 'https://canarysentry@sentry.example/12345678',
    }),
  )
  const told = [
    'canary%2Fstore',
    'canary/store',
    'canary-redis',
    'canary-proxy',
    'canary-openai',
    key,
    'canary/mail',
    'canary-otel',
    'canarysentry',
  ]
  expect(told.map(redactor.text)).toEqual(told.map(() => '[secret]'))
  const open = ['db.example/pigmeu', 'http://proxy.example:3128', 'a-model-name', 'localhost:2525']
  expect(open.map(redactor.text)).toEqual(open)
})

it.each([
  ['postgres://ada:one,canary-two@db.example/x', ['one,canary-two']],
  ['postgres://ada:100%canary@db.example/x', ['100%canary']],
  ['mongodb://ada:canary-one@a.example:1,b.example:2/x', ['canary-one', 'canary-one']],
  ['http://a.example:1,http://ada:canary-one@b.example:2', ['canary-one', 'canary-one']],
])('the secrets of %s', (addresses, secrets) => {
  expect(secretsOfAddresses(addresses)).toEqual(expect.arrayContaining(secrets))
})

it('what is sealed or opened is known from then on, within JSON too', async () => {
  const inner = createSecrets({ key: Buffer.alloc(32, 1) })
  const place = 'credentials/c1'
  const [sealing, opening] = [createRedactor(), createRedactor()]
  const sealed = await createLearningSecrets(inner, sealing).seal(
    JSON.stringify({ former: { secret: 'canary-1' }, address: 'https://chat.example/T1/canary-in-an-address' }),
    place,
  )
  await createLearningSecrets(inner, opening).open(sealed, place)
  for (const { text } of [sealing, opening]) {
    expect(text('it is canary-1')).toBe('it is [secret]')
    expect(text('at /T1/canary-in-an-address')).toBe('at [secret]')
    expect(text('canary-in-an-address is gone')).toBe('[secret] is gone')
    expect(text('chat.example answers')).toBe('chat.example answers')
  }
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

it('a stage and its steps fail without secrets, whatever the one who fails quotes', async () => {
  const redactor = createRedactor()
  redactor.learn('canary-1')
  const told: string[] = []
  const stage = redactStage(
    {
      name: 'scrape',
      run: async (context) => {
        await context.step('read', {}, async () => {
          throw new PigmeuError('FETCH_FAILED', 'the proxy says canary-1')
        })
        throw new Error('not reached')
      },
    },
    redactor,
  )
  const step = async <T>(_key: string, _inputs: unknown, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (thrown) {
      told.push(String(thrown))
      throw new Error('crashed with canary-1')
    }
  }
  const context = {
    submission: newSubmission(
      {
        submission_id: 'b1',
        book: {
          title: 'Streams',
          author: 'Ada',
          language: 'en',
          schema_id: 'x',
          category: null,
          approval_required: true,
        },
        sources: [],
        identity_keys: [],
        created_by: 'editor:test',
      },
      '2026-11-01T10:00:00.000Z',
    ),
    signal: new AbortController().signal,
    log: silentLog,
    now: () => '2026-11-01T10:00:00.000Z',
    step,
    tellWriting: () => undefined,
    recordCall: async () => undefined,
  }
  await expect(stage.run(context)).rejects.toMatchObject({ code: 'INTERNAL', message: 'crashed with [secret]' })
  expect(told).toEqual(['PigmeuError: the proxy says [secret]'])
})

it('why a page was not read is told without the password of the proxy', async () => {
  const redactor = createRedactor()
  redactor.learn('canary-1')
  const fetcher = redactFetcher(
    {
      fetch: async () => {
        throw new PigmeuError('FETCH_FAILED', 'no answer by http://ada:canary-1@proxy.example:3128')
      },
      close: async () => undefined,
    },
    redactor,
  )
  await expect(fetcher.fetch({ url: 'https://x.example', signal: new AbortController().signal })).rejects.toMatchObject(
    {
      code: 'FETCH_FAILED',
      message: 'no answer by http://ada:[secret]@proxy.example:3128',
    },
  )
})
