import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Agent } from 'undici'
import { expect, test } from 'vitest'
import { freePort } from '../support/free-port.ts'
import { describeWith } from '../support/servers.ts'
import { makeCertificate } from './certificates.ts'
import { found, html, openDoctorBench, said } from './doctor-bench.ts'
import { startFront } from './site-front.ts'

describeWith('wordpress', 'the connection doctor, on the way to a site', () => {
  const bench = openDoctorBench()
  const { front, loopback, plugin, examine, everything, ends } = bench

  test('a site in order is found to work, and nothing there is changed', async () => {
    const before = await everything()
    const check = await examine(bench.site.url)
    expect(check).toMatchObject({ works: true, user: 'editor', companion: false, findings: [] })
    expect(check.wordpress).toBe(bench.site.version)
    expect(await everything()).toBe(before)
  })

  test('not_https: the password is not sent, and https is tried', async () => {
    const { key, cert } = await makeCertificate('blog.example')
    const secure = await front({ siteUrl: bench.site.url, tls: { key, cert } })
    const check = await examine(`http://blog.example:${secure.port}`, {}, { dispatcher: loopback([cert]) })
    expect(found(check)).toEqual(['not_https'])
    expect(said(check, 'not_https')).toContain(`Enter https://blog.example:${secure.port} as`)
    expect(secure.seen.some(({ headers }) => headers.authorization !== undefined)).toBe(false)
    const without = await examine('http://blog.example', {}, { dispatcher: loopback(), timeoutMs: 500 })
    expect(said(without, 'not_https')).toContain('Have the host turn on https')
  })

  test('not_https: a site behind https that tells http as its own address', async () => {
    const { key, cert } = await makeCertificate('blog.example')
    const secure = await front({ siteUrl: bench.site.url, tls: { key, cert } })
    const check = await examine(`https://blog.example:${secure.port}`, {}, { dispatcher: loopback([cert]) })
    expect(check.works).toBe(true)
    expect(said(check, 'not_https')).toMatch(/^notice: .*links to its posts will begin with http/)
  })

  test('unreachable: nothing listens, no such name, no answer, a server that fails', async () => {
    expect(said(await examine(`http://127.0.0.1:${await freePort()}`), 'unreachable')).toContain(
      'nothing listens there',
    )
    const noName = new Agent({
      connect: {
        lookup: (_name, _options, done) => done(Object.assign(new Error('no name'), { code: 'ENOTFOUND' }), []),
      },
    })
    ends.push(() => noName.close())
    const unknown = await examine('https://blgo.example', {}, { dispatcher: noName })
    expect(said(unknown, 'unreachable')).toMatch(/no server has this name.*typing error/)
    const { url } = await front({ answer: ({ path }) => (path.startsWith('/failing') ? html('oh', 500) : null) })
    expect(said(await examine(`${url}/failing`), 'unreachable')).toContain('status 500')
    const silent = await startFront({ siteUrl: bench.site.url, change: () => ({ path: '/' }) })
    ends.push(silent.stop)
    await plugin('sleep(2);')
    expect(said(await examine(silent.url, {}, { timeoutMs: 100 }), 'unreachable')).toContain('did not answer in time')
    expect(found(await examine('my blog'))).toEqual(['unreachable'])
  })

  test.each([
    ['signed by itself', 'blog.example', undefined, false, /signed it itself/],
    ['expired', 'blog.example', { from: '200101000000Z', to: '210101000000Z' }, true, /has expired/],
    ['not valid yet', 'blog.example', { from: '480101000000Z', to: '490101000000Z' }, true, /not valid yet/],
    ['of another name', 'other.example', undefined, true, /made out for another name/],
  ] as const)('certificate: %s', async (_what, name, validity, trusted, words) => {
    const { key, cert } = await makeCertificate(name, validity)
    const { port } = await front({ tls: { key, cert } })
    const dispatcher = loopback(trusted ? [cert] : [])
    const check = await examine(`https://blog.example:${port}`, {}, { dispatcher })
    expect(found(check)).toEqual(['certificate'])
    expect(said(check, 'certificate')).toMatch(words)
  })

  test('certificate: https asked of a server that speaks http', async () => {
    const { port } = await front({})
    expect(found(await examine(`https://127.0.0.1:${port}`))).toEqual(['certificate'])
  })

  test('maintenance: WordPress updates itself', async () => {
    const file = join(bench.site.folder, '.maintenance')
    await writeFile(file, `<?php $upgrading = ${Math.floor(Date.now() / 1000)};`)
    ends.push(() => rm(file))
    const check = await examine(bench.site.url)
    expect(found(check)).toEqual(['maintenance'])
    expect(said(check, 'maintenance')).toMatch(/Briefly unavailable.*wait 600 seconds/)
  })

  test('redirect: the address that the site uses itself is named; the password stays here', async () => {
    const { key, cert } = await makeCertificate('www.blog.example')
    const www = await front({ siteUrl: bench.site.url, tls: { key, cert } })
    const bare = await front({
      answer: ({ path }) => ({ status: 301, headers: { location: `https://www.blog.example:${www.port}${path}` } }),
    })
    const check = await examine(bare.url, {}, { dispatcher: loopback([cert]) })
    expect(found(check)).toEqual(['redirect'])
    expect(said(check, 'redirect')).toMatch(
      new RegExp(`a POST arrives as a GET.*Enter https://www\\.blog\\.example:${www.port} as the address`),
    )
    expect(www.seen.some(({ headers }) => headers.authorization !== undefined)).toBe(false)
  })

  test('redirect: a plugin that sends everybody to the sign-in page; a POST alone that is sent on', async () => {
    await plugin(`add_action('parse_request', function () { wp_redirect(wp_login_url()); exit; }, 1);`)
    expect(said(await examine(bench.site.url), 'redirect')).toContain('asks visitors to sign in')
    await ends.pop()?.()
    const { url } = await front({
      siteUrl: bench.site.url,
      answer: ({ method, path }) =>
        method === 'POST' ? { status: 302, headers: { location: `${bench.site.url}${path}` } } : null,
    })
    expect(found(await examine(url))).toContain('redirect')
  })

  test('not_wordpress: another site', async () => {
    const { url } = await front({ answer: () => html('<h1>Welcome to nginx</h1>') })
    const check = await examine(url)
    expect(found(check)).toEqual(['not_wordpress'])
    expect(check).toMatchObject({ works: false, user: null, wordpress: null })
  })

  test.each([
    [
      'for everybody',
      `add_filter('rest_authentication_errors', fn() => new WP_Error('rest_disabled', 'The REST API is off.', ['status' => 403]));`,
      /closes its REST interface.*rest_disabled/,
    ],
    [
      'without a trace',
      `add_action('init', fn() => remove_action('parse_request', 'rest_api_loaded'), 99);`,
      /its REST interface is turned off/,
    ],
  ])('rest_disabled: %s', async (_how, code, words) => {
    await plugin(code)
    const check = await examine(bench.site.url)
    expect(found(check)).toEqual(['rest_disabled'])
    expect(said(check, 'rest_disabled')).toMatch(words)
  })

  test('rest_disabled: a password of the web server in front; closed to strangers alone is no fault', async () => {
    const { url } = await front({ answer: () => ({ status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }) })
    expect(said(await examine(url), 'rest_disabled')).toContain('a password of its web server')
    await plugin(
      `add_filter('rest_authentication_errors', fn($e) => $e ?: (is_user_logged_in() ? $e : new WP_Error('rest_login_required', 'Members only.', ['status' => 401])));`,
    )
    expect(await examine(bench.site.url)).toMatchObject({ works: true, user: 'editor', findings: [] })
    const password = 'abcd efgh ijkl mnop qrst uvwx'
    expect(found(await examine(bench.site.url, { password }))).toEqual(['wrong_password'])
  })

  test('rest_moved: plain permalinks', async () => {
    await bench.site.php(`update_option('permalink_structure', '');`)
    ends.push(() => bench.site.php(`update_option('permalink_structure', '/%postname%/');`))
    const check = await examine(bench.site.url)
    expect(check).toMatchObject({ works: true, user: 'editor' })
    expect(said(check, 'rest_moved')).toMatch(/^notice: .*plain permalinks.*“Post name”/)
  })

  test('rest_moved: a folder beside another site, a page of WordPress, ?rest_route= that is blocked', async () => {
    const inFolder = (folder: string, page: string) =>
      front({
        siteUrl: bench.site.url,
        answer: ({ path }) => (path.startsWith(`/${folder}/`) ? null : html(page)),
        change: ({ path }) => ({ path: path.slice(folder.length + 1) }),
      })
    const beside = await inFolder('blog', 'A shop.')
    expect(said(await examine(beside.url), 'rest_moved')).toContain(`Enter ${beside.url}/blog as`)
    const linked = await inFolder('stories', '<img src="/stories/wp-content/uploads/a.png">')
    expect(said(await examine(linked.url), 'rest_moved')).toContain(`Enter ${linked.url}/stories as`)
    expect(said(await examine(`${bench.site.url}/wp-admin/`), 'rest_moved')).toContain(`Enter ${bench.site.url} as`)
    const { url } = await front({
      siteUrl: bench.site.url,
      change: ({ path }) => ({ path: path.replace(/\?rest_route=.*/, '') }),
      answer: ({ path }) => (path.startsWith('/wp-json/') ? indexOnly : null),
    })
    expect(said(await examine(url), 'rest_moved')).toMatch(/answers at .*\/wp-json only/)
  })
  test('rest_moved: a site that calls itself by another name is told so, if it answers there', async () => {
    const home = (url: string) => `add_filter('home_url', fn($all, $path) => '${url}/' . ltrim($path, '/'), 10, 2);`
    const { url } = await front({ siteUrl: bench.site.url })
    await plugin(home(bench.site.url))
    const check = await examine(url)
    expect(said(check, 'rest_moved')).toMatch(new RegExp(`^notice: .*calls itself ${bench.site.url}, not ${url}`))
    await ends.pop()?.()
    const elsewhere = await front({ answer: () => html('A page that reads from WordPress.') })
    await plugin(home(elsewhere.url))
    expect(found(await examine(url))).toEqual([])
  })
  const indexOnly = { status: 200, body: '{"namespaces":["wp/v2"],"authentication":{}}' }

  test('clock_skew: a clock that is ahead is told, one in a cache is not', async () => {
    const date = new Date(Date.now() + 3 * 3_600_000).toUTCString()
    const ahead = await front({ siteUrl: bench.site.url, added: { date } })
    const check = await examine(ahead.url)
    expect(check.works).toBe(true)
    expect(said(check, 'clock_skew')).toMatch(/^notice: .*3 hours ahead/)
    const cached = await front({ siteUrl: bench.site.url, added: { date, age: '10800' } })
    expect(found(await examine(cached.url))).toEqual([])
  })
})
