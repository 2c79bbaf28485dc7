import { describe, expect, it } from 'vitest'
import { createHttpBench, type HttpBench } from '../../test/support/http-bench.ts'

const site = { label: 'Blog', site_url: 'https://blog.example/' }
const origin = 'https://desk.example'

/** A browser that is signed in. */
const signedIn = async (bench: HttpBench) => {
  const { token } = await bench.auth.signIn(
    { token: await bench.auth.mintSignInToken(), name: 'Ana' },
    { from: '192.0.2.9', browser: null },
  )
  const headers = { host: 'desk.example', origin, cookie: `pigmeu_session=${token}` }
  const post = (url: string, payload: object, changed: Record<string, string> = {}) =>
    bench.server.inject({ method: 'POST', url, payload, headers: { ...headers, ...changed } })
  return {
    post,
    begin: (payload: object = site, changed: Record<string, string> = {}) =>
      post('/api/config/credentials/grants', payload, changed),
    complete: (state: string | null) => post('/api/config/credentials/grants/complete', { state }),
  }
}
const authorizeUrl = (answer: { json(): { authorize_url: string } }): URL => new URL(answer.json().authorize_url)

/** What WordPress makes of the address that it was given. */
const comeBack = (bench: HttpBench, page: URL, granted: Readonly<Record<string, string>>) => {
  const back = new URL(page.searchParams.get('success_url') ?? '')
  for (const [name, value] of Object.entries(granted)) back.searchParams.set(name, value)
  return bench.server.inject({ method: 'GET', url: back.pathname + back.search, headers: { accept: 'text/html' } })
}
const granted = { site_url: 'https://blog.example', user_login: 'ed', password: 'abcdefghijkl' }
const stateOf = (location: unknown): string | null => new URL(String(location), origin).searchParams.get('connect')

describe('a site that is connected by a click in WordPress', () => {
  it('is stored when its user allowed it, and the password stays in no address', async () => {
    const bench = await createHttpBench()
    const browser = await signedIn(bench)
    const page = authorizeUrl(await browser.begin())
    expect(page.origin + page.pathname).toBe('https://blog.example/wp-admin/authorize-application.php')
    expect(page.searchParams.get('app_name')).toBe('Pigmeu Copilot')
    expect(page.searchParams.get('app_id')).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/)
    expect(page.searchParams.get('success_url')).toMatch(/^https:\/\/desk\.example\/connect\/wordpress\?state=/)
    const back = await comeBack(bench, page, granted)
    expect(back.statusCode).toBe(303)
    expect(back.headers['referrer-policy']).toBe('no-referrer')
    expect(back.headers['cache-control']).toBe('no-store')
    expect(String(back.headers.location)).not.toContain('abcdefghijkl')
    const stored = await browser.complete(stateOf(back.headers.location))
    expect(stored.json()).toMatchObject({ label: 'Blog', site_url: 'https://blog.example', user: 'ed' })
    expect(stored.body).not.toContain('abcdefghijkl')
    const settings = JSON.stringify(await bench.store.documents('settings', ''))
    expect(settings).not.toContain('abcdefghijkl')
    expect(settings).not.toContain('wordpress_grant')
  })

  it('replaces itself when it is connected again', async () => {
    const bench = await createHttpBench()
    const browser = await signedIn(bench)
    for (const _time of [1, 2]) {
      const back = await comeBack(bench, authorizeUrl(await browser.begin()), granted)
      expect((await browser.complete(stateOf(back.headers.location))).statusCode).toBe(200)
    }
    expect(await bench.store.documents('credentials', '')).toHaveLength(1)
  })

  it('needs the session in which it was begun, works once, and takes the first answer alone', async () => {
    const bench = await createHttpBench()
    const [browser, other] = [await signedIn(bench), await signedIn(bench)]
    const page = authorizeUrl(await browser.begin())
    const state = stateOf((await comeBack(bench, page, granted)).headers.location)
    expect(stateOf((await comeBack(bench, page, { ...granted, password: 'evil' })).headers.location)).toBe('unknown')
    expect((await other.complete(state)).statusCode).toBe(404)
    expect((await browser.complete(state)).statusCode).toBe(404)
    expect(await bench.store.documents('credentials', '')).toEqual([])
  })

  it('is not stored when its user refused, or nobody began it here', async () => {
    const bench = await createHttpBench()
    const browser = await signedIn(bench)
    const refused = new URL(authorizeUrl(await browser.begin()).searchParams.get('reject_url') ?? '')
    const back = await bench.server.inject({ method: 'GET', url: refused.pathname + refused.search })
    expect(back.headers.location).toBe('/settings/ways-out?connect=refused')
    const stray = await bench.server.inject({
      method: 'GET',
      url: '/connect/wordpress?state=x&user_login=a&password=b',
    })
    expect(stray.headers.location).toBe('/settings/ways-out?connect=unknown')
    expect((await browser.complete('x')).statusCode).toBe(404)
  })

  it('shows the password to be copied where WordPress would not come back', async () => {
    const bench = await createHttpBench()
    const browser = await signedIn(bench)
    const plain = { origin: 'http://desk.example' }
    const answer = await browser.begin(site, plain)
    expect(answer.json().returns).toBe(false)
    expect(authorizeUrl(answer).searchParams.has('success_url')).toBe(false)
    const local = await browser.begin({ label: 'Own', site_url: 'http://127.0.0.1:8080' }, plain)
    expect(local.json().returns).toBe(true)
    expect((await browser.begin({ label: 'Own', site_url: 'http://blog.example' })).statusCode).toBe(400)
  })

  it('is examined on demand, stored or not', async () => {
    const bench = await createHttpBench()
    const browser = await signedIn(bench)
    const typed = { site_url: 'https://blog.example', user: 'ed', application_password: 'abcd' }
    const tried = await browser.post('/api/config/credentials/check', typed)
    expect(tried.json()).toMatchObject({ works: true, findings: [] })
    expect(tried.body).not.toContain('abcd')
    expect((await browser.post('/api/config/credentials/none/check', {})).statusCode).toBe(404)
  })
})
