import { expect, it } from 'vitest'
import { seedSubmission } from '../../test/support/action-bench.ts'
import { createHttpBench, type HttpBench } from '../../test/support/http-bench.ts'
import type { Failure } from '../domain/submission.ts'
import { sessionCookie } from './auth/headers.ts'
import { deadLettersPageSchema, deadLetterViewSchema, settledLettersSchema } from './contract/dead-letter.ts'

const failure: Failure = {
  stage: 'context',
  code: 'MODEL_UNAVAILABLE',
  message: 'no answer within 60 s',
  attempts: 5,
  at: '2026-11-01T10:00:00.000Z',
}
const seedFailed = async (bench: HttpBench, changes: Partial<Failure> = {}): Promise<string> =>
  (await seedSubmission(bench, { status: 'failed', failure: { ...failure, ...changes } })).submission_id
const list = async (bench: HttpBench, query = '') =>
  deadLettersPageSchema.parse((await bench.send('GET', `/api/dead-letters${query}`)).json())

it('a contributor is offered to try their own book again, and not that of somebody else', async () => {
  const bench = await createHttpBench()
  const user = await bench.auth.users.add({ name: 'Cleo', role: 'contributor', email: null }, 'test')
  const { token } = await bench.auth.sessions.open(user, user.name, null)
  const headers = { cookie: `${sessionCookie}=${token}` }
  const seed = async (name: string) =>
    (await seedSubmission(bench, { status: 'failed', failure, created_by: `editor:${name}` })).submission_id
  const [own, foreign] = [await seed('Cleo'), await seed('Ana')]
  const look = async (id: string) =>
    deadLetterViewSchema.parse(
      (await bench.server.inject({ method: 'GET', url: `/api/dead-letters/${id}/latest`, headers })).json(),
    )
  const retry = async (id: string) =>
    (await bench.server.inject({ method: 'POST', url: `/api/dead-letters/${id}/latest/retry`, headers })).statusCode
  expect((await look(own)).actions).toContain('retry')
  expect((await look(foreign)).actions).not.toContain('retry')
  expect([await retry(foreign), await retry(own)]).toEqual([403, 200])
})

it('lists what failed with its meaning and remedy, filtered and counted', async () => {
  const bench = await createHttpBench()
  const id = await seedFailed(bench)
  await seedFailed(bench, { stage: 'publish', code: 'PUBLISH_REFUSED', at: '2026-11-02T10:00:00.000Z' })
  const page = await list(bench, '?stage=context&failed_before=2026-11-01T12:00:00%2B01:00&text=streams')
  expect(page).toMatchObject({
    open: 2,
    next: null,
    items: [
      {
        submission_id: id,
        title: 'Streams',
        attempts: 5,
        state: 'open',
        meaning: 'The model provider failed or did not answer in time.',
        remedy: expect.stringContaining('then try it again'),
      },
    ],
  })
  expect(page.items[0]).not.toHaveProperty('runs')
  expect(await list(bench, '?limit=0')).toEqual({ items: [], next: null, open: 2 })
  const odd = await bench.send('GET', '/api/dead-letters?state=lost&code=NO_SUCH&failed_since=yesterday')
  expect(odd.statusCode).toBe(400)
  expect(odd.json().problems.map(({ field }: { field: string }) => field)).toEqual(['code', 'failed_since', 'state'])
})

it('shows one, tries it again once, and refuses it the second time', async () => {
  const bench = await createHttpBench()
  const id = await seedFailed(bench)
  const shown = deadLetterViewSchema.parse((await bench.send('GET', `/api/dead-letters/${id}/latest`)).json())
  expect(shown).toMatchObject({ status: 'failed', actions: ['add_source', 'retry', 'dismiss', 'rerun'], runs: [] })
  expect(shown.inputs['sources']).toMatchObject([{ url: 'https://books.example/streams' }])
  const retried = await bench.send('POST', `/api/dead-letters/${id}/${shown.letter_id}/retry`, { reason: 'a new key' })
  expect(retried.json()).toMatchObject({ status: 'pending_context', failure: null })
  const again = await bench.send('POST', `/api/dead-letters/${id}/${shown.letter_id}/retry`)
  expect(again.statusCode).toBe(409)
  expect(again.json()).toMatchObject({ code: 'ACTION_NOT_ALLOWED', context: { state: 'retried' } })
  const settled = (await bench.send('GET', `/api/dead-letters/${id}/latest`)).json()
  expect(settled).toMatchObject({ state: 'retried', status: 'pending_context', actions: [] })
  expect((await list(bench, '?state=retried')).items).toMatchObject([{ submission_id: id }])
  expect((await bench.send('GET', '/api/dead-letters/nobody/latest')).statusCode).toBe(404)
})

it('settles many: named ones with an answer each, and all that a filter means', async () => {
  const bench = await createHttpBench()
  const [first, second, third] = [await seedFailed(bench), await seedFailed(bench), await seedFailed(bench)]
  const letters = [{ submission_id: first }, { submission_id: 'nobody' }]
  const named = await bench.send('POST', '/api/dead-letters/dismiss', { letters, reason: 'out of print' })
  expect(settledLettersSchema.parse(named.json())).toMatchObject({
    done: 1,
    refused: 1,
    letters: [
      { submission_id: first, title: 'Streams', status: 'cancelled', error: null },
      { submission_id: 'nobody', title: null, status: null, error: { code: 'NOT_FOUND' } },
    ],
  })
  const all = await bench.send('POST', '/api/dead-letters/retry', { filter: { stage: 'context' } })
  expect(all.json()).toMatchObject({ done: 2, refused: 0, next: null })
  for (const id of [second, third]) expect((await bench.store.get(id))?.status).toBe('pending_context')
  expect((await list(bench)).open).toBe(0)
  for (const body of [{}, { letters: [] }, { letters, filter: {} }, { filter: { stage: 'lunch' } }])
    expect((await bench.send('POST', '/api/dead-letters/retry', body)).statusCode).toBe(400)
})

it('asks who it is', async () => {
  const { server } = await createHttpBench()
  expect((await server.inject({ method: 'GET', url: '/api/dead-letters' })).statusCode).toBe(401)
  expect((await server.inject({ method: 'POST', url: '/api/dead-letters/retry', payload: {} })).statusCode).toBe(401)
})
