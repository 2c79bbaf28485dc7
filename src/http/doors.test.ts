import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { benchesOfTests } from '../../test/support/benches-of-tests.ts'
import type { HttpBench } from '../../test/support/http-bench.ts'

const bench = benchesOfTests()

describe('requests a minute', () => {
  it('are counted for each token, session and address apart, and told', async () => {
    const { server, auth, send } = await bench({ requestsPerMinute: 2 })
    const owner = await auth.users.get('owner')
    const token = async () => {
      const wish = { label: 'x', role: null, areas: null, days: null }
      const { secret } = await auth.apiTokens.create({ userId: owner.user_id, role: 'owner' }, wish)
      return { authorization: `Bearer ${secret}` }
    }
    const [one, other] = [await token(), await token()]
    const ask = (headers: object, remoteAddress = '192.0.2.1') =>
      server.inject({ url: '/api/session', headers: { ...headers }, remoteAddress })
    const first = await ask(one)
    expect(first.headers).toMatchObject({ 'ratelimit-policy': '"requests";q=2;w=60', ratelimit: '"requests";r=1;t=60' })
    await ask(one)
    const refused = await ask(one)
    expect([refused.statusCode, refused.json().code]).toEqual([429, 'TOO_MANY_REQUESTS'])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(50)
    expect((await ask(other)).statusCode).toBe(200)
    for (const status of [200, 200, 429]) expect((await ask({})).statusCode).toBe(status)
    expect((await ask({}, '192.0.2.2')).statusCode).toBe(200)
    for (let request = 0; request < 5; request += 1) expect((await send('GET', '/api/session')).statusCode).toBe(200)
    expect((await server.inject({ url: '/health/live', remoteAddress: '192.0.2.1' })).statusCode).toBe(200)
  })
})

describe('pages of other sites', () => {
  const desk = 'https://desk.example'
  const preflight = ({ server }: HttpBench, origin: string) =>
    server.inject({
      method: 'OPTIONS',
      url: '/api/submissions',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    })

  it('may call the API where they are listed, with a token and never with a cookie', async () => {
    const made = await bench({ corsOrigins: [desk] })
    const allowed = await preflight(made, desk)
    expect(allowed.statusCode).toBe(204)
    expect(allowed.headers).toMatchObject({
      'access-control-allow-origin': desk,
      'access-control-allow-headers': 'authorization, content-type',
    })
    expect(allowed.headers['access-control-allow-credentials']).toBeUndefined()
    const headers = { origin: desk, authorization: `Bearer ${made.serverToken}` }
    const answer = await made.server.inject({ url: '/api/submissions', headers })
    expect([answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([200, desk])
    const refused = await made.server.inject({ url: '/api/submissions', headers: { origin: desk } })
    expect([refused.statusCode, refused.headers['access-control-allow-origin']]).toEqual([401, desk])
  })

  it('may not where they are not, nor anywhere unless told', async () => {
    for (const changes of [{ corsOrigins: [desk] }, {}]) {
      const answer = await preflight(await bench(changes), 'https://evil.example')
      expect(answer.headers['access-control-allow-origin']).not.toBe('https://evil.example')
      expect(answer.headers['access-control-allow-origin']).not.toBe('*')
      expect([401, 404]).toContain(answer.statusCode)
    }
  })
})

describe('over TLS', () => {
  it('the session stands in a cookie that nothing outside TLS can set', async () => {
    const { server, auth } = await bench({ trustProxy: true })
    const secure = { 'x-forwarded-proto': 'https' }
    const token = await auth.mintSignInToken()
    const signedIn = await server.inject({ method: 'POST', url: '/api/session', payload: { token }, headers: secure })
    const [cookie] = signedIn.cookies
    expect(cookie).toMatchObject({ name: '__Host-pigmeu_session', secure: true, httpOnly: true, path: '/' })
    expect(signedIn.headers['strict-transport-security']).toBe('max-age=31536000')
    const by = async (name: string) =>
      (await server.inject({ url: '/api/submissions', headers: { ...secure, cookie: `${name}=${cookie?.value}` } }))
        .statusCode
    expect([await by('__Host-pigmeu_session'), await by('pigmeu_session')]).toEqual([200, 401])
  })
})

describe('what is too large', () => {
  it('is refused before it is read, where nobody is signed in sooner', async () => {
    const { server } = await bench()
    const long = await server.inject({ url: `/api/session?x=${'x'.repeat(8_000)}` })
    expect([long.statusCode, long.json().problems[0].field]).toEqual([400, 'url'])
    const payload = { password: 'x'.repeat(20_000) }
    expect((await server.inject({ method: 'POST', url: '/api/session', payload })).statusCode).toBe(413)
  })

  it('headers beyond their measure end the connection', async () => {
    const { server } = await bench()
    await server.listen({ host: '127.0.0.1', port: 0 })
    const { port } = server.server.address() as AddressInfo
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      let text = ''
      socket.on('data', (data) => {
        text += data.toString()
      })
      socket.on('close', () => resolve(text))
      socket.on('error', () => undefined)
      socket.write(`GET /health/live HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(17_000)}\r\n\r\n`)
    })
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(server.server.maxConnections).toBe(4_096)
  })
})

it('browsers are told to trust nothing else', async () => {
  const { server } = await bench()
  const { headers } = await server.inject('/health/live')
  expect(headers).toMatchObject({
    'content-security-policy': expect.stringMatching(/default-src 'self'.*object-src 'none'.*frame-ancestors 'none'/),
    'permissions-policy': expect.stringContaining('camera=()'),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
})
