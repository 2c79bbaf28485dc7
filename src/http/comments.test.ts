import { describe, expect, it } from 'vitest'
import { seedSubmission } from '../../test/support/action-bench.ts'
import { benchesOfTests } from '../../test/support/benches-of-tests.ts'
import type { HttpBench } from '../../test/support/http-bench.ts'
import type { Role } from '../domain/access.ts'
import { sessionCookie } from './auth/headers.ts'

const bench = benchesOfTests()

/** What somebody sends from their own browser about the comments of one article. */
const personOf = async ({ auth, server }: HttpBench, id: string, name: string, role: Role) => {
  const user = await auth.users.add({ name, role, email: null }, 'test')
  const { token } = await auth.sessions.open(user, user.name, null)
  const headers = { cookie: `${sessionCookie}=${token}` }
  return (method: 'GET' | 'POST' | 'PUT' | 'DELETE', comment = '', payload?: object) =>
    server.inject({
      method,
      url: `/api/articles/${id}/comments${comment === '' ? '' : `/${comment}`}`,
      headers,
      ...(payload ? { payload } : {}),
    })
}

const desk = async () => {
  const made = await bench()
  const { submission_id: id } = await seedSubmission(made)
  const [ana, bo, owner, viewer] = await Promise.all([
    personOf(made, id, 'Ana', 'editor'),
    personOf(made, id, 'Bo', 'contributor'),
    personOf(made, id, 'Olga', 'owner'),
    personOf(made, id, 'Vera', 'viewer'),
  ])
  return { made, ana, bo, owner, viewer }
}

describe('comments', () => {
  it('are answered in one thread at their sentence, and told to whoever has the article open', async () => {
    const { made, ana, bo, viewer } = await desk()
    const first = (await ana('POST', '', { text: 'Who says so?', sentence: 'It has twelve chapters.' })).json()
    const answer = (await bo('POST', '', { text: 'The publisher.', reply_to: first.comment_id })).json()
    const third = (await ana('POST', '', { text: 'Then name them.', reply_to: answer.comment_id })).json()
    expect([answer, third].map(({ reply_to, sentence }) => [reply_to, sentence])).toEqual([
      [first.comment_id, first.sentence],
      [first.comment_id, first.sentence],
    ])
    const { items } = (await viewer('GET')).json()
    expect(items.map(({ by, text, mine }: { by: string; text: string; mine: boolean }) => [by, text, mine])).toEqual([
      ['Ana', 'Who says so?', false],
      ['Bo', 'The publisher.', false],
      ['Ana', 'Then name them.', false],
    ])
    expect(made.told.filter(({ kind }) => kind === 'comment')).toHaveLength(3)
    expect((await viewer('POST', '', { text: 'May I?' })).statusCode).toBe(403)
    expect((await ana('POST', '', { text: '  ' })).json().problems).toMatchObject([
      { field: 'text', reason: 'is missing' },
    ])
    expect((await ana('POST', '', { text: 'To nobody', reply_to: 'gone' })).statusCode).toBe(404)
  })

  it('are settled by anyone who works on the article, but worded by their author or an owner alone', async () => {
    const { ana, bo, owner } = await desk()
    const { comment_id: id } = (await ana('POST', '', { text: 'Too long.' })).json()
    expect((await bo('PUT', id, { text: 'Fine.' })).json().code).toBe('FORBIDDEN')
    expect((await bo('DELETE', id)).json().code).toBe('FORBIDDEN')
    const settled = (await bo('PUT', id, { resolved: true })).json()
    expect(settled).toMatchObject({ text: 'Too long.', resolved_by: 'Bo', mine: false })
    expect((await ana('PUT', id, { resolved: false })).json()).toMatchObject({ resolved_at: null, resolved_by: null })
    expect((await owner('PUT', id, { text: 'Too long by half.' })).json().edited_at).not.toBeNull()
    expect((await ana('GET')).json().items[0]).toMatchObject({ by: 'Ana', text: 'Too long by half.', mine: true })
  })

  it('go only while nobody answered them', async () => {
    const { ana, bo } = await desk()
    const { comment_id: first } = (await ana('POST', '', { text: 'Why?' })).json()
    const { comment_id: answer } = (await bo('POST', '', { text: 'Because.', reply_to: first })).json()
    expect((await ana('DELETE', first)).json().code).toBe('ACTION_NOT_ALLOWED')
    expect((await bo('DELETE', answer)).statusCode).toBe(204)
    expect((await ana('DELETE', first)).statusCode).toBe(204)
    expect((await ana('GET')).json().items).toEqual([])
    expect((await ana('PUT', first, { resolved: true })).json().code).toBe('NOT_FOUND')
  })
})
