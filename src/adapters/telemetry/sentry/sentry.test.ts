import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { PigmeuError } from '../../../domain/errors.ts'
import { createRedactor } from '../../../domain/redaction/index.ts'
import { createSentryReports } from './index.ts'

const secret = 'canary-4f1d9a7c'
const bodies: string[] = []
const receiver = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  bodies.push(body)
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
})
let dsn = ''

const eventSchema = z.object({
  exception: z.object({
    values: z.array(
      z.object({
        type: z.string(),
        value: z.string(),
        stacktrace: z.object({ frames: z.array(z.looseObject({ filename: z.string() })) }),
      }),
    ),
  }),
  release: z.string(),
  environment: z.string(),
  tags: z.record(z.string(), z.unknown()),
  fingerprint: z.array(z.string()).optional(),
})

/** The event of an envelope. @source https://develop.sentry.dev/sdk/data-model/envelopes/ */
const eventOf = (envelope: string) => {
  const [, header = '', payload = ''] = envelope.split('\n')
  expect(JSON.parse(header)).toMatchObject({ type: 'event' })
  return eventSchema.parse(JSON.parse(payload))
}

beforeAll(async () => {
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  const address = receiver.address()
  dsn = `http://public@127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/42`
  const redactor = createRedactor()
  redactor.learn(secret)
  const root = new URL('../../../../', import.meta.url).pathname.replace(/\/$/, '')
  const reports = createSentryReports({ dsn, release: '1.2.3', environment: 'test', redactor, root })
  const cause = new Error(`401 for ${secret}`)
  reports.report(new PigmeuError('MODEL_CREDENTIAL_REFUSED', `the key ${secret} was refused`, { cause }), {
    stage: 'article',
    submission_id: 'b1',
    note: `it was ${secret}`,
  })
  reports.report(new TypeError('it is not a function'), { route: '/api/tasks' })
  reports.report('a thrown text')
  await reports.close()
  reports.report(new Error('too late'))
})
afterAll(() => {
  receiver.close()
})

it('tells each error, with its code and where it was', () => {
  expect(bodies).toHaveLength(3)
  const [refused, fault] = bodies.slice(0, 2).map(eventOf)
  expect(refused).toMatchObject({
    exception: { values: [{ type: 'PigmeuError', value: 'the key [secret] was refused' }] },
    release: '1.2.3',
    environment: 'test',
    tags: { code: 'MODEL_CREDENTIAL_REFUSED', stage: 'article', submission_id: 'b1' },
    fingerprint: ['MODEL_CREDENTIAL_REFUSED', 'article'],
  })
  expect(fault).toMatchObject({ tags: { code: 'INTERNAL', route: '/api/tasks' } })
  expect(fault?.fingerprint).toBeUndefined()
})
it('lets no secret out, in whatever field', () => {
  expect(bodies.join('\n')).not.toContain(secret)
  expect(bodies[0]).toContain('401 for [secret]')
})
it('tells no path of the machine, no name of it and no trail of what happened before', () => {
  const frames = eventOf(bodies[0] ?? '').exception.values.flatMap(({ stacktrace }) => stacktrace.frames)
  const own = frames.map(({ filename }) => filename).filter((name) => name.endsWith('sentry.test.ts'))
  expect(own.length).toBeGreaterThan(0)
  expect(own.every((name) => name === './src/adapters/telemetry/sentry/sentry.test.ts')).toBe(true)
  expect(bodies.join('\n')).not.toMatch(/server_name|breadcrumbs|"user"|"request"/)
})
