import { expect, it } from 'vitest'
import { createHttpBench } from '../../../test/support/http-bench.ts'
import { silentLog } from '../../../test/support/silent-log.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import { PigmeuError } from '../../domain/errors.ts'
import type { Log } from '../../ports/log.ts'
import { type AuditLog, createAudit } from '../../reporting/audit/index.ts'

const password = 'a long enough password'
const origin = { host: '127.0.0.1' }

const recorded = async (bench: Awaited<ReturnType<typeof createHttpBench>>) =>
  (await createAudit(bench).list({ limit: 200 })).items

/** A bench whose audit log cannot be written while told so. */
const benchWithoutLog = async () => {
  let isAway = false
  const failures: string[] = []
  const log: Log = { ...silentLog, error: (message) => failures.push(message) }
  const audit = createAudit({ store: createMemoryStore() })
  const append: AuditLog['append'] = (event) =>
    isAway ? Promise.reject(new PigmeuError('STORE_UNAVAILABLE')) : audit.append(event)
  const bench = await createHttpBench({ audit: { ...audit, append }, log })
  const away = (now: boolean): void => {
    isAway = now
  }
  return { ...bench, failures, away, entries: async () => (await audit.list({ limit: 200 })).items }
}

it('records what a route did with who did it, to what, and what there is to know', async () => {
  const bench = await createHttpBench()
  const answer = await bench.send('POST', '/api/tokens', { label: 'CI' })
  expect(answer.statusCode).toBe(201)
  const [entry] = await recorded(bench)
  expect(entry).toMatchObject({
    sequence: 1,
    action: 'api_token.create',
    subject: answer.json().token.token_id,
    actor: { kind: 'server', user_id: 'owner', role: 'owner', token_id: null },
    details: { label: 'CI', role: 'owner' },
  })
  expect(JSON.stringify(entry)).not.toContain(answer.json().secret)
})

it('records nothing of what was refused for its form, and nothing of looking', async () => {
  const bench = await createHttpBench()
  expect((await bench.send('POST', '/api/tokens', { label: ' ' })).statusCode).toBe(400)
  expect((await bench.send('DELETE', '/api/tokens/none')).statusCode).toBe(404)
  expect((await bench.send('GET', '/api/tokens')).statusCode).toBe(200)
  expect((await bench.server.inject({ method: 'POST', url: '/api/tokens', payload: { label: 'x' } })).statusCode).toBe(
    401,
  )
  expect(await recorded(bench)).toEqual([])
})

it('records who tried what they may not, and not who only looked', async () => {
  const bench = await createHttpBench()
  const { secret } = (await bench.send('POST', '/api/tokens', { label: 'reader', role: 'viewer' })).json()
  const headers = { authorization: `Bearer ${secret}` }
  const tried = await bench.server.inject({ method: 'POST', url: '/api/articles/b1/approve', headers, payload: {} })
  expect(tried.statusCode).toBe(403)
  expect((await bench.server.inject({ method: 'GET', url: '/api/audit', headers })).statusCode).toBe(403)
  const [entry, ...rest] = await recorded(bench)
  expect(rest).toHaveLength(1)
  expect(entry).toMatchObject({
    action: 'access.refused',
    subject: 'b1',
    actor: { kind: 'token', role: 'viewer' },
    details: { method: 'POST', route: '/api/articles/:id/approve' },
  })
})

it('records sign-ins by link and by password, those that fail, and no secret of either', async () => {
  const bench = await createHttpBench()
  const token = await bench.auth.mintSignInToken()
  const enter = (payload: object) =>
    bench.server.inject({ method: 'POST', url: '/api/session', headers: origin, payload })
  expect((await enter({ token, name: 'Ana' })).statusCode).toBe(200)
  expect((await enter({ password: 'guess number one', login: 'owner' })).statusCode).toBe(401)
  expect((await enter({ token })).statusCode).toBe(401)
  const link = `/sign-in?token=${await bench.auth.mintSignInToken()}`
  expect((await bench.server.inject({ method: 'GET', url: link })).statusCode).toBe(303)
  expect((await bench.server.inject({ method: 'GET', url: link })).statusCode).toBe(401)
  const entries = (await recorded(bench)).toReversed()
  expect(entries.map(({ action, actor }) => `${action} ${actor.user_id}`)).toEqual([
    'session.sign_in owner',
    'session.sign_in_failed null',
    'session.sign_in_failed null',
    'session.sign_in owner',
    'session.sign_in_failed null',
  ])
  expect(entries.map(({ details }) => details['by'])).toEqual(['link', 'password', 'link', 'link', 'link'])
  const text = JSON.stringify(entries)
  for (const secret of [token, 'guess number one']) expect(text).not.toContain(secret)
})

it('answers 503 where a change cannot be recorded, though it is made', async () => {
  const bench = await benchWithoutLog()
  bench.away(true)
  const answer = await bench.send('POST', '/api/tokens', { label: 'CI' })
  expect(answer.statusCode).toBe(503)
  expect(answer.json()).toMatchObject({ code: 'STORE_UNAVAILABLE', detail: expect.stringContaining('it is done') })
  expect(answer.body).not.toContain('secret')
  bench.away(false)
  expect((await bench.send('GET', '/api/tokens')).json().items).toHaveLength(1)
  expect(bench.failures).toEqual([expect.stringContaining('it is done, but the audit log could not be written')])
})

it('hands out no session that nobody recorded, by no door', async () => {
  const bench = await benchWithoutLog()
  const [one, two] = [await bench.auth.mintSignInToken(), await bench.auth.mintSignInToken()]
  bench.away(true)
  const answers = [
    await bench.server.inject({ method: 'POST', url: '/api/session', payload: { token: one } }),
    await bench.server.inject({ method: 'GET', url: `/sign-in?token=${two}` }),
  ]
  for (const answer of answers) {
    expect(answer.statusCode).toBe(503)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.headers['location']).toBeUndefined()
  }
})

it('lets a refusal stand where it cannot be recorded: nothing was changed', async () => {
  const bench = await benchWithoutLog()
  bench.away(true)
  const payload = { password, login: 'owner' }
  const answer = await bench.server.inject({ method: 'POST', url: '/api/session', payload })
  expect(answer.statusCode).toBe(401)
  expect(bench.failures).toEqual(['audit: "session.sign_in_failed" could not be recorded'])
  expect(await bench.entries()).toEqual([])
})

it('sends no byte of an export that is not recorded', async () => {
  const bench = await benchWithoutLog()
  await bench.send('POST', '/api/tokens', { label: 'CI' })
  const sent = await bench.send('GET', '/api/audit/export')
  expect(sent.headers['content-type']).toContain('application/x-ndjson')
  expect(
    sent.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).action),
  ).toEqual(['api_token.create', 'audit.export'])
  bench.away(true)
  const refused = await bench.send('GET', '/api/audit/export')
  expect(refused.statusCode).toBe(503)
  expect(refused.body).not.toContain('api_token.create')
})
