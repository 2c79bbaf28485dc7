import { describe, expect, it } from 'vitest'
import { seedSubmission } from '../../test/support/action-bench.ts'
import { benchesOfTests } from '../../test/support/benches-of-tests.ts'
import type { HttpBench } from '../../test/support/http-bench.ts'
import type { Role } from '../domain/access.ts'
import { sessionCookie } from './auth/headers.ts'

const bench = benchesOfTests()

const password = 'correct horse battery'

/** A user who is signed in, without a password that would have to be worked out. */
const signedIn = async ({ auth }: HttpBench, name: string, role: Role) => {
  const user = await auth.users.add({ name, role, email: null }, 'test')
  const { token } = await auth.sessions.open(user, user.name, null)
  return { user, headers: { cookie: `${sessionCookie}=${token}` } }
}

const post = ({ server }: HttpBench, url: string, payload?: object, headers = {}, remoteAddress = '192.0.2.1') =>
  server.inject({ method: 'POST', url, headers, remoteAddress, ...(payload ? { payload } : {}) })

describe('an invitation', () => {
  it('leads to the address at which people reach the server, where that was told', async () => {
    const about = { version: '1', dataFolder: '/nowhere', publicUrl: 'https://reviews.example' }
    const added = await (await bench({ about })).send('POST', '/api/users', { name: 'Ana', role: 'editor' })
    const { invitation } = added.json()
    expect(invitation.link).toBe(`https://reviews.example/invitation#${invitation.token}`)
  })
  it('lets the invited set a password, once, and sign in by the name in any form', async () => {
    const made = await bench()
    const added = await made.send('POST', '/api/users', {
      name: 'José Lima',
      role: 'contributor',
      email: 'j@a.example',
    })
    const { user, invitation } = added.json()
    expect([added.statusCode, user.password_set, user.invited_until]).toEqual([201, false, invitation.expires_at])
    expect(invitation.link).toBe(`http://localhost:80/invitation#${invitation.token}`)
    expect(JSON.stringify(await made.store.documents('settings', ''))).not.toContain(invitation.token)

    const { token } = invitation
    const opened = await post(made, '/api/invitations/open', { token })
    expect(opened.json()).toEqual({ name: 'José Lima', role: 'contributor', expires_at: invitation.expires_at })
    expect((await post(made, '/api/invitations/accept', { token, password: 'short' })).statusCode).toBe(400)
    const accepted = await post(made, '/api/invitations/accept', { token, password })
    expect(accepted.json()).toMatchObject({ signed_in: true, kind: 'user', name: 'José Lima', role: 'contributor' })
    expect(accepted.cookies[0]).toMatchObject({ name: sessionCookie, httpOnly: true, sameSite: 'Strict' })
    for (const path of ['open', 'accept'])
      expect(
        (await post(made, `/api/invitations/${path}`, { token, ...(path === 'accept' ? { password } : {}) }))
          .statusCode,
      ).toBe(401)

    const signIn = (login: string, given: string) =>
      post(made, '/api/session', { login, password: given, name: 'Mallory' })
    expect((await signIn('JOSE\u0301  LIMA', password)).json()).toMatchObject({
      name: 'José Lima',
      role: 'contributor',
    })
    expect((await signIn('José Lima', 'wrong password')).json().code).toBe('SIGN_IN_FAILED')
    expect(JSON.stringify(await made.store.documents('users', ''))).not.toContain(password)
  })

  it('ends when another one is made, when its time is over, and with its user', async () => {
    const { auth, send } = await bench()
    const { user, invitation: first } = (await send('POST', '/api/users', { name: 'Bo', role: 'viewer' })).json()
    const { invitation: second } = (await send('POST', `/api/users/${user.user_id}/invitation`)).json()
    await expect(auth.invitations.open(first.token)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' })
    expect((await auth.invitations.open(second.token)).user.name).toBe('Bo')
    const life = Date.parse(second.expires_at) - Date.now()
    expect(Math.round(life / 3_600_000)).toBe(72)
    expect((await send('POST', `/api/users/${user.user_id}/disable`)).statusCode).toBe(200)
    await send('POST', `/api/users/${user.user_id}/enable`)
    await expect(auth.invitations.accept(second.token, password)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' })
  })

  it('for a lost password ends what the old password had opened', async () => {
    const made = await bench()
    const { user, headers } = await signedIn(made, 'Ana', 'editor')
    const { token } = await made.auth.invitations.make(user.user_id)
    await post(made, '/api/invitations/accept', { token, password })
    expect((await made.server.inject({ url: '/api/submissions', headers })).statusCode).toBe(401)
  })
})

describe('a user', () => {
  it('has a name that nobody else gets, not even after them', async () => {
    const { send } = await bench()
    const { user } = (await send('POST', '/api/users', { name: 'Ana', role: 'editor' })).json()
    await send('POST', `/api/users/${user.user_id}/disable`)
    for (const name of ['ana', 'Ａｎａ', 'A\u200bna', 'Owner', ' '])
      expect((await send('POST', '/api/users', { name, role: 'viewer' })).json().problems[0].field).toBe('name')
    expect((await send('GET', '/api/users')).json().items.map((one: { name: string }) => one.name)).toEqual([
      'Ana',
      'owner',
    ])
  })

  it('may at once no more than a new role allows, and gets a new token for it', async () => {
    const made = await bench()
    const { user, headers } = await signedIn(made, 'Ana', 'owner')
    await made.send('PUT', `/api/users/${user.user_id}`, { role: 'viewer' })
    const refused = await post(made, '/api/users', { name: 'Bo', role: 'viewer' }, headers)
    expect(refused.json()).toMatchObject({
      status: 403,
      code: 'FORBIDDEN',
      context: { needed_role: 'owner', role: 'viewer' },
    })
    const session = await made.server.inject({ url: '/api/session', headers })
    expect(session.json()).toMatchObject({ role: 'viewer', name: 'Ana' })
    const renewed = session.cookies[0]?.value
    expect(`${sessionCookie}=${renewed}`).not.toBe(headers.cookie)
    const again = { cookie: `${sessionCookie}=${renewed}` }
    for (const shown of [headers, again])
      expect((await made.server.inject({ url: '/api/submissions', headers: shown })).statusCode).toBe(200)
  })

  it('who is disabled is out at once, by every way in, and in again when enabled', async () => {
    const made = await bench()
    const { user, headers } = await signedIn(made, 'Ana', 'editor')
    const { secret } = await made.auth.apiTokens.create(
      { userId: user.user_id, role: 'editor' },
      { label: 'x', role: null, areas: null, days: null },
    )
    const { token } = await made.auth.invitations.make(user.user_id)
    const shown = [headers, { authorization: `Bearer ${secret}` }]
    const statuses = async () =>
      Promise.all(
        shown.map(async (one) => (await made.server.inject({ url: '/api/submissions', headers: one })).statusCode),
      )
    expect(await statuses()).toEqual([200, 200])
    const disabled = await made.send('POST', `/api/users/${user.user_id}/disable`)
    expect(disabled.json()).toMatchObject({ disabled_at: expect.any(String), invited_until: null })
    expect(await statuses()).toEqual([401, 401])
    expect((await post(made, '/api/invitations/open', { token })).statusCode).toBe(401)
    await made.send('POST', `/api/users/${user.user_id}/enable`)
    expect(await statuses()).toEqual([401, 401])
    expect(await made.store.documents('api_tokens', '')).toEqual([])
  })

  it('the first owner stays what they are', async () => {
    const { auth, send } = await bench()
    const tries = [
      await send('POST', '/api/users/owner/disable'),
      await send('PUT', '/api/users/owner', { role: 'editor' }),
    ]
    expect(tries.map((answer) => answer.json().code)).toEqual(['ACTION_NOT_ALLOWED', 'ACTION_NOT_ALLOWED'])
    // A lost password: whoever runs the server is an owner by its link, and makes the link for a new one.
    const { invitation } = (await send('POST', '/api/users/owner/invitation')).json()
    expect((await auth.invitations.open(invitation.token)).user.user_id).toBe('owner')
    expect((await send('PUT', '/api/users/owner', { email: 'o@a.example' })).json().email).toBe('o@a.example')
  })

  it('acts under their own name, and the first owner under nobody else’s', async () => {
    const made = await bench()
    const { headers } = await signedIn(made, 'Ana', 'contributor')
    const book = { title: 'Logs', author: 'A. Writer', notes: 'Good.' }
    const submitted = await post(made, '/api/submissions', book, { ...headers, 'x-pigmeu-editor': 'Bo' })
    expect(submitted.json().created_by).toBe('editor:Ana')
    const token = await made.auth.mintSignInToken()
    expect((await post(made, '/api/session', { token, name: 'ANA' })).json().problems[0].field).toBe('name')
    expect((await post(made, '/api/session', { token, name: 'Bo' })).json()).toMatchObject({
      name: 'Bo',
      role: 'owner',
    })
  })
})

describe('what belongs to somebody else', () => {
  it('is a contributor’s to look at, and an editor’s to change', async () => {
    const made = await bench()
    const [ana, bo, ed] = [
      await signedIn(made, 'Ana', 'contributor'),
      await signedIn(made, 'Bo', 'contributor'),
      await signedIn(made, 'Ed', 'editor'),
    ]
    const book = { title: 'Logs', author: 'A. Writer', notes: 'Good.' }
    const { submission_id: id } = (await post(made, '/api/submissions', book, ana.headers)).json()
    const cancel = async ({ headers }: { headers: object }) =>
      (await post(made, `/api/tasks/${id}/cancel`, {}, headers)).statusCode
    expect((await made.server.inject({ url: `/api/submissions/${id}`, headers: bo.headers })).statusCode).toBe(200)
    expect([await cancel(bo), (await made.store.get(id))?.status]).toEqual([403, 'pending_scrape'])
    expect([await cancel(ana), await cancel(ed)]).toEqual([200, 409])
  })
})

it('what can be done to a book is told as far as the role goes', async () => {
  const made = await bench()
  const { submission_id: id } = await seedSubmission(made, { created_by: 'editor:Ana' })
  const told = async (name: string, role: Role) => {
    const { headers } = await signedIn(made, name, role)
    const ask = async (url: string) => (await made.server.inject({ url, headers })).json()
    const [view, task, list] = [
      await ask(`/api/submissions/${id}`),
      await ask(`/api/tasks/${id}`),
      await ask('/api/submissions'),
    ]
    expect([task.submission.actions, list.items[0].actions]).toEqual([view.actions, view.actions])
    return view.actions
  }
  const all = (await made.send('GET', `/api/submissions/${id}`)).json().actions
  expect(await told('Ed', 'editor')).toEqual(all)
  const own = await told('Ana', 'contributor')
  expect(own).toContain('edit')
  expect(own).not.toContain('approve')
  expect(await told('Bo', 'contributor')).toEqual([])
  expect(await told('Vi', 'viewer')).toEqual([])
})

describe('the list of sessions', () => {
  it('shows one’s own, and ends any of them but nobody else’s', async () => {
    const made = await bench()
    const { user, headers } = await signedIn(made, 'Ana', 'viewer')
    const other = await signedIn(made, 'Bo', 'viewer')
    const second = await made.auth.sessions.open(user, 'Ana', 'Firefox')
    const list = async () => (await made.server.inject({ url: '/api/sessions', headers })).json().items
    const both = await list()
    expect(both).toHaveLength(2)
    expect(both).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ browser: 'Firefox', current: false }),
        expect.objectContaining({ browser: null, current: true }),
      ]),
    )
    const end = (id: string) => made.server.inject({ method: 'DELETE', url: `/api/sessions/${id}`, headers })
    const [foreign] = await made.auth.sessions.of(other.user.user_id)
    expect((await end(foreign?.session_id ?? '')).statusCode).toBe(404)
    expect((await end(second.session.session_id)).statusCode).toBe(204)
    expect(await list()).toHaveLength(1)
    expect((await made.server.inject({ url: '/api/submissions', headers: other.headers })).statusCode).toBe(200)
  })
})

describe('API tokens', () => {
  it('act for their person with no more than was given, and are shown once', async () => {
    const made = await bench()
    const { headers } = await signedIn(made, 'Ana', 'contributor')
    const wish = { label: 'CI', role: 'owner', areas: ['submissions'], days: 1 }
    const created = await post(made, '/api/tokens', wish, headers)
    const { token, secret } = created.json()
    expect(token).toMatchObject({
      label: 'CI',
      role: 'contributor',
      user_name: 'Ana',
      areas: ['submissions'],
      last_used_at: null,
    })
    expect(Math.round((Date.parse(token.expires_at) - Date.now()) / 3_600_000)).toBe(24)
    expect(secret).toMatch(new RegExp(`^pgm_${token.token_id}_[\\w-]{43}$`))
    expect(JSON.stringify(await made.store.documents('api_tokens', ''))).not.toContain(secret.slice(21))

    const shown = { authorization: `Bearer ${secret}` }
    expect((await made.server.inject({ url: '/api/session', headers: shown })).json()).toMatchObject({
      kind: 'token',
      name: 'Ana',
      areas: ['submissions'],
    })
    const get = async (url: string) => (await made.server.inject({ url, headers: shown })).statusCode
    expect([await get('/api/submissions'), await get('/api/articles'), await get('/docs/json')]).toEqual([
      200, 403, 403,
    ])
    expect((await post(made, '/api/tokens', wish, shown)).statusCode).toBe(403)
    const [listed] = (await made.server.inject({ url: '/api/tokens', headers })).json().items
    expect(listed.last_used_at).not.toBeNull()
  })

  it('are listed and ended by their person and by owners', async () => {
    const made = await bench()
    const [ana, bo] = [await signedIn(made, 'Ana', 'viewer'), await signedIn(made, 'Bo', 'viewer')]
    const { token } = (await post(made, '/api/tokens', { label: 'mine' }, ana.headers)).json()
    const listed = async (headers: object) =>
      (await made.server.inject({ url: '/api/tokens', headers: { ...headers } })).json().items.length
    const revoke = (headers: object) =>
      made.server.inject({ method: 'DELETE', url: `/api/tokens/${token.token_id}`, headers: { ...headers } })
    expect([await listed(ana.headers), await listed(bo.headers)]).toEqual([1, 0])
    expect((await made.send('GET', '/api/tokens')).json().items).toHaveLength(1)
    expect((await revoke(bo.headers)).statusCode).toBe(403)
    expect((await revoke(ana.headers)).statusCode).toBe(204)
    expect((await made.send('DELETE', `/api/tokens/${token.token_id}`)).statusCode).toBe(404)
  })
})

it('who signed in is recorded, and of who did not no more than a known name', async () => {
  const made = await bench()
  await made.auth.users.add({ name: 'Ana', role: 'viewer', email: null }, 'test')
  const token = await made.auth.mintSignInToken()
  await post(made, '/api/session', { token, name: 'Bo' })
  for (const login of ['ana', 'my secret by mistake'])
    await post(made, '/api/session', { login, password: 'wrong one' })
  await made.server.inject(`/sign-in?token=${await made.auth.mintSignInToken()}`)
  const entries = (await made.store.documents('audit', '')).map(({ action, actor, details }) => [
    action,
    actor.user_id === null ? null : actor.name,
    details,
  ])
  const address = '192.0.2.1'
  expect(entries).toEqual([
    ['session.sign_in', 'Bo', { by: 'link', address }],
    ['session.sign_in_failed', null, { by: 'password', address, login: 'Ana' }],
    ['session.sign_in_failed', null, { by: 'password', address, login: null }],
    ['session.sign_in', 'editor', { by: 'link', address: '127.0.0.1' }],
  ])
  expect(JSON.stringify(await made.store.documents('audit', ''))).not.toMatch(/mistake|wrong one/)
})

describe('a stream of events', () => {
  it('ends for who is shut out', async () => {
    const made = await bench({ heartbeatMs: 20 })
    const { user, headers } = await signedIn(made, 'Ana', 'viewer')
    const address = await made.server.listen({ host: '127.0.0.1', port: 0 })
    const response = await fetch(`${address}/api/events`, { headers })
    expect(response.status).toBe(200)
    await made.send('POST', `/api/users/${user.user_id}/disable`)
    expect(await response.text()).toContain('event: snapshot')
  })
})
