import { describe, expect, it } from 'vitest'
import { promisedRows } from '../../../test/access/access-page.ts'
import { benchesOfTests } from '../../../test/support/benches-of-tests.ts'
import { cheapPassword } from '../../../test/support/cheap-password.ts'
import type { HttpBench } from '../../../test/support/http-bench.ts'
import { createInProcessAllowances } from '../../adapters/allowances/flexible/index.ts'
import { createAuth } from './auth.ts'
import { sessionCookie } from './headers.ts'

const here = { from: '192.0.2.9', browser: null }
const bench = benchesOfTests()

describe('without a session', () => {
  it('nothing answers but the open routes', async () => {
    const { server, store } = await bench()
    const closed = promisedRows().filter(({ least }) => least !== 'anyone')
    expect(closed.length).toBeGreaterThan(90)
    for (const { method, path } of closed) {
      const url = path.replace(/:\w+/g, 'x').replace('*', 'swagger-ui.css')
      const { statusCode } = await server.inject({ method: method as 'GET', url })
      if (path !== '/metrics') expect([method, path, statusCode]).toEqual([method, path, 401])
    }
    expect((await store.list({})).items).toEqual([])
  })

  it('even what does not exist is not told', async () => {
    const { server } = await bench()
    const response = await server.inject({ method: 'GET', url: '/api/nothing' })
    expect([response.statusCode, response.json().code]).toEqual([401, 'NOT_SIGNED_IN'])
    expect(response.headers['www-authenticate']).toBe('Bearer')
  })

  it('a wrong token or cookie opens nothing', async () => {
    const { server } = await bench()
    const url = '/api/submissions'
    for (const headers of [{ authorization: 'Bearer nonsense' }, { cookie: `${sessionCookie}=nonsense` }])
      expect((await server.inject({ method: 'GET', url, headers })).statusCode).toBe(401)
  })

  it('health tells that the store is reached', async () => {
    const { server } = await bench()
    expect((await server.inject('/health/ready')).json()).toEqual({ status: 'ok', version: '0.0.0-test' })
  })
})

describe('the sign-in link', () => {
  it('opens a session once, for its browser alone', async () => {
    const { server, auth, store } = await bench()
    const token = await auth.mintSignInToken()
    expect(JSON.stringify(await store.documents('settings', ''))).not.toContain(token)
    const first = await server.inject(`/sign-in?token=${token}`)
    expect([first.statusCode, first.headers.location]).toEqual([303, '/docs'])
    const [cookie] = first.cookies
    expect(cookie).toMatchObject({ name: sessionCookie, httpOnly: true, sameSite: 'Strict', path: '/' })
    const headers = { cookie: `${sessionCookie}=${cookie?.value}` }
    expect((await server.inject({ url: '/api/submissions', headers })).statusCode).toBe(200)
    expect((await server.inject({ url: '/api/session', headers })).json()).toMatchObject({
      signed_in: true,
      name: 'editor',
    })
    expect(JSON.stringify(await store.documents('sessions', ''))).not.toContain(cookie?.value)
    expect((await server.inject(`/sign-in?token=${token}`)).statusCode).toBe(401)

    expect((await server.inject({ method: 'DELETE', url: '/api/session', headers })).statusCode).toBe(204)
    expect((await server.inject({ url: '/api/submissions', headers })).statusCode).toBe(401)
  })

  it('lets one of two at once in', async () => {
    const { server, auth } = await bench()
    const token = await auth.mintSignInToken()
    const tries = [1, 2, 3].map(() => server.inject({ method: 'POST', url: '/api/session', payload: { token } }))
    expect((await Promise.all(tries)).map((response) => response.statusCode).sort()).toEqual([200, 401, 401])
  })

  it('ends after a day, and a session after thirty', async () => {
    const { store } = await bench()
    let now = Date.parse('2026-11-01T10:00:00Z')
    const auth = createAuth({
      store,
      clock: { now: () => now },
      serverToken: null,
      allowances: createInProcessAllowances(),
    })
    const day = 24 * 60 * 60 * 1000
    const [late, good] = [await auth.mintSignInToken(), await auth.mintSignInToken()]
    const { token: cookie } = await auth.signIn({ token: good, name: '  Ana\n' }, here)
    now += day + 1
    await expect(auth.signIn({ token: late }, here)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' })
    const seen = { cookie, bearer: null, actingFor: null }
    expect(await auth.identify(seen)).toMatchObject({ name: 'Ana' })
    now += 29 * day
    expect(await auth.identify(seen)).toBeNull()
  })
})

describe('the password', () => {
  const password = 'correct horse battery'
  const signIn = ({ server }: HttpBench, given: string, ip = '192.0.2.1') =>
    server.inject({ method: 'POST', url: '/api/session', payload: { password: given, name: 'Bo' }, remoteAddress: ip })

  it('is stored as a salted hash and opens a session', async () => {
    const made = await bench()
    await made.auth.setFirstPassword(password)
    expect(JSON.stringify(await made.store.documents('users', ''))).not.toContain(password)
    expect((await signIn(made, 'wrong')).json().code).toBe('SIGN_IN_FAILED')
    const response = await signIn(made, password)
    expect(response.json()).toMatchObject({ signed_in: true, name: 'Bo', password_set: true })
  })

  it('opens nothing while none is set', async () => {
    const made = await bench()
    for (const given of ['', password]) expect((await signIn(made, given)).statusCode).toBe(401)
    expect((await made.server.inject('/api/session')).json()).toMatchObject({ signed_in: false, password_set: false })
  })

  it('is asked again after too many failures, by address, and says how long to wait', async () => {
    const made = await bench()
    await made.auth.users.get('owner')
    await made.auth.users.setPassword('owner', cheapPassword(password))
    const statuses: number[] = []
    for (let attempt = 0; attempt < 11; attempt += 1) statuses.push((await signIn(made, 'wrong')).statusCode)
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429])
    const waiting = await signIn(made, password)
    expect([waiting.statusCode, waiting.json().code]).toEqual([429, 'TOO_MANY_REQUESTS'])
    expect(Number(waiting.headers['retry-after'])).toBeGreaterThan(0)
    expect((await signIn(made, password, '192.0.2.2')).statusCode).toBe(200)
  })

  it('is changed only with the present one, and is never short', async () => {
    const { auth, send } = await bench()
    const short = await send('PUT', '/api/session/password', { password: 'short' })
    expect(short.json().problems).toMatchObject([{ field: 'password', reason: 'has fewer than 10 characters' }])
    expect((await send('PUT', '/api/session/password', { password })).statusCode).toBe(204)
    const next = { password: 'another long one' }
    expect((await send('PUT', '/api/session/password', next)).json().code).toBe('SIGN_IN_FAILED')
    const changed = await send('PUT', '/api/session/password', { ...next, current_password: password })
    expect(changed.statusCode).toBe(204)
    await expect(auth.signIn({ password }, here)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' })
    await expect(auth.signIn({ password: next.password }, here)).resolves.toBeDefined()
  })
})

describe('requests that another site makes a browser send', () => {
  it.each([
    ['another origin', { origin: 'https://evil.example' }, 400],
    ['an opaque origin', { origin: 'null' }, 400],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }, 400],
    ['another port of the same host', { origin: 'http://localhost:1' }, 400],
    ['this origin', { origin: 'http://localhost:80', 'sec-fetch-site': 'same-origin' }, 201],
    ['no origin at all', {}, 201],
  ])('from %s', async (_, headers, status) => {
    const { server, auth, store } = await bench()
    const { token } = await auth.signIn({ token: await auth.mintSignInToken() }, here)
    const payload = { title: 'Logs', author: 'A. Writer', notes: 'Good.' }
    const cookie = `${sessionCookie}=${token}`
    const response = await server.inject({
      method: 'POST',
      url: '/api/submissions',
      headers: { ...headers, cookie },
      payload,
    })
    expect(response.statusCode).toBe(status)
    expect((await store.list({})).items).toHaveLength(status === 201 ? 1 : 0)
  })
})
