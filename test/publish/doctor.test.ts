import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Agent } from 'undici'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { type ExamineOptions, examineSite } from '../../src/adapters/publishers/wordpress/doctor/index.ts'
import type { SiteCause, SiteCheck } from '../../src/domain/site-check.ts'
import { freePort } from '../support/free-port.ts'
import { chromiumPath, describeWith } from '../support/servers.ts'
import { openWebBench } from '../support/web-bench.ts'
import { startWordPress, type WordPressServer } from '../support/wordpress/wordpress.ts'
import { makeCertificate } from './certificates.ts'
import { type FrontReply, type FrontRules, type SiteFront, startFront } from './site-front.ts'

const clock = createSystemClock()
const html = (body: string, status = 200): FrontReply => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: `<!doctype html><html><head><title>A page</title></head><body>${body}</body></html>`,
})
const found = ({ findings }: SiteCheck): readonly SiteCause[] => findings.map(({ cause }) => cause)
const said = ({ findings }: SiteCheck, cause: SiteCause): string => {
  const finding = findings.find((one) => one.cause === cause)
  return `${finding?.severity}: ${finding?.message} FIX: ${finding?.fix}`
}

describeWith('wordpress', 'the connection doctor', () => {
  let site: WordPressServer
  const ends: (() => Promise<unknown>)[] = []

  beforeAll(async () => {
    site = await startWordPress()
    await mkdir(join(site.folder, 'wp-content/mu-plugins'))
  }, 600_000)
  afterAll(() => site?.stop())
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end()
  })

  const front = async (rules: FrontRules): Promise<SiteFront> => {
    const started = await startFront(rules)
    ends.push(started.stop)
    return started
  }
  /** Connections of every name that end at loopback; certificates are trusted when they are named. */
  const loopback = (ca: readonly string[] = []): Agent => {
    const agent = new Agent({
      connect: { lookup: (_name, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]), ca: [...ca] },
    })
    ends.push(() => agent.close())
    return agent
  }
  /** Lets the site run some PHP with every request, until the test ends. */
  const plugin = async (code: string): Promise<void> => {
    // PHP may run a file as it was two seconds ago, so that each has a name of its own.
    const file = join(site.folder, `wp-content/mu-plugins/trouble-${randomUUID()}.php`)
    await writeFile(file, `<?php ${code}`)
    ends.push(() => rm(file))
  }
  interface Who {
    readonly user?: string
    readonly password?: string
  }
  const examine = (
    siteUrl: string,
    { user = 'editor', password = site.passwords.editor }: Who = {},
    options: Partial<ExamineOptions> = {},
  ): Promise<SiteCheck> => {
    const signal = AbortSignal.timeout(30_000)
    return examineSite({ siteUrl, user, applicationPassword: password }, { clock, signal, intervalMs: 1, ...options })
  }
  const everything = (): Promise<string> =>
    site.php(
      'global $wpdb; echo json_encode($wpdb->get_results("SELECT ID, post_status, post_type FROM $wpdb->posts"));',
    )

  test('a site in order is found to work, and nothing there is changed', async () => {
    const before = await everything()
    const check = await examine(site.url)
    expect(check).toMatchObject({ works: true, user: 'editor', companion: false, findings: [] })
    expect(check.wordpress).toBe(site.version)
    expect(await everything()).toBe(before)
  })

  test('not_https: the password is not sent, and https is tried', async () => {
    const { key, cert } = await makeCertificate('blog.example')
    const secure = await front({ siteUrl: site.url, tls: { key, cert } })
    const check = await examine(`http://blog.example:${secure.port}`, {}, { dispatcher: loopback([cert]) })
    expect(found(check)).toEqual(['not_https'])
    expect(said(check, 'not_https')).toContain(`Enter https://blog.example:${secure.port} as`)
    expect(secure.seen.some(({ headers }) => headers.authorization !== undefined)).toBe(false)
    const without = await examine('http://blog.example', {}, { dispatcher: loopback(), timeoutMs: 500 })
    expect(said(without, 'not_https')).toContain('Have the host turn on https')
  })

  test('not_https: a site behind https that tells http as its own address', async () => {
    const { key, cert } = await makeCertificate('blog.example')
    const secure = await front({ siteUrl: site.url, tls: { key, cert } })
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
    const silent = await startFront({ siteUrl: site.url, change: () => ({ path: '/' }) })
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
    const file = join(site.folder, '.maintenance')
    await writeFile(file, `<?php $upgrading = ${Math.floor(Date.now() / 1000)};`)
    ends.push(() => rm(file))
    const check = await examine(site.url)
    expect(found(check)).toEqual(['maintenance'])
    expect(said(check, 'maintenance')).toMatch(/Briefly unavailable.*wait 600 seconds/)
  })

  test('redirect: the address that the site uses itself is named; the password stays here', async () => {
    const { key, cert } = await makeCertificate('www.blog.example')
    const www = await front({ siteUrl: site.url, tls: { key, cert } })
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
    expect(said(await examine(site.url), 'redirect')).toContain('asks visitors to sign in')
    await ends.pop()?.()
    const { url } = await front({
      siteUrl: site.url,
      answer: ({ method, path }) =>
        method === 'POST' ? { status: 302, headers: { location: `${site.url}${path}` } } : null,
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
    const check = await examine(site.url)
    expect(found(check)).toEqual(['rest_disabled'])
    expect(said(check, 'rest_disabled')).toMatch(words)
  })

  test('rest_disabled: a password of the web server in front; closed to strangers alone is no fault', async () => {
    const { url } = await front({ answer: () => ({ status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }) })
    expect(said(await examine(url), 'rest_disabled')).toContain('a password of its web server')
    await plugin(
      `add_filter('rest_authentication_errors', fn($e) => $e ?: (is_user_logged_in() ? $e : new WP_Error('rest_login_required', 'Members only.', ['status' => 401])));`,
    )
    expect(await examine(site.url)).toMatchObject({ works: true, user: 'editor', findings: [] })
    const password = 'abcd efgh ijkl mnop qrst uvwx'
    expect(found(await examine(site.url, { password }))).toEqual(['wrong_password'])
  })

  test('rest_moved: plain permalinks', async () => {
    await site.php(`update_option('permalink_structure', '');`)
    ends.push(() => site.php(`update_option('permalink_structure', '/%postname%/');`))
    const check = await examine(site.url)
    expect(check).toMatchObject({ works: true, user: 'editor' })
    expect(said(check, 'rest_moved')).toMatch(/^notice: .*plain permalinks.*“Post name”/)
  })

  test('rest_moved: a folder beside another site, a page of WordPress, ?rest_route= that is blocked', async () => {
    const inFolder = (folder: string, page: string) =>
      front({
        siteUrl: site.url,
        answer: ({ path }) => (path.startsWith(`/${folder}/`) ? null : html(page)),
        change: ({ path }) => ({ path: path.slice(folder.length + 1) }),
      })
    const beside = await inFolder('blog', 'A shop.')
    expect(said(await examine(beside.url), 'rest_moved')).toContain(`Enter ${beside.url}/blog as`)
    const linked = await inFolder('stories', '<img src="/stories/wp-content/uploads/a.png">')
    expect(said(await examine(linked.url), 'rest_moved')).toContain(`Enter ${linked.url}/stories as`)
    expect(said(await examine(`${site.url}/wp-admin/`), 'rest_moved')).toContain(`Enter ${site.url} as`)
    const { url } = await front({
      siteUrl: site.url,
      change: ({ path }) => ({ path: path.replace(/\?rest_route=.*/, '') }),
      answer: ({ path }) => (path.startsWith('/wp-json/') ? indexOnly : null),
    })
    expect(said(await examine(url), 'rest_moved')).toMatch(/answers at .*\/wp-json only/)
  })
  test('rest_moved: a site that calls itself by another name is told so, if it answers there', async () => {
    const home = (url: string) => `add_filter('home_url', fn($all, $path) => '${url}/' . ltrim($path, '/'), 10, 2);`
    const { url } = await front({ siteUrl: site.url })
    await plugin(home(site.url))
    const check = await examine(url)
    expect(said(check, 'rest_moved')).toMatch(new RegExp(`^notice: .*calls itself ${site.url}, not ${url}`))
    await ends.pop()?.()
    const elsewhere = await front({ answer: () => html('A page that reads from WordPress.') })
    await plugin(home(elsewhere.url))
    expect(found(await examine(url))).toEqual([])
  })
  const indexOnly = { status: 200, body: '{"namespaces":["wp/v2"],"authentication":{}}' }

  test('clock_skew: a clock that is ahead is told, one in a cache is not', async () => {
    const date = new Date(Date.now() + 3 * 3_600_000).toUTCString()
    const ahead = await front({ siteUrl: site.url, added: { date } })
    const check = await examine(ahead.url)
    expect(check.works).toBe(true)
    expect(said(check, 'clock_skew')).toMatch(/^notice: .*3 hours ahead/)
    const cached = await front({ siteUrl: site.url, added: { date, age: '10800' } })
    expect(found(await examine(cached.url))).toEqual([])
  })

  test('authorization_stripped: the password is right, but never arrives', async () => {
    const { url } = await front({
      siteUrl: site.url,
      change: ({ headers: { authorization: _dropped, ...headers } }) => ({ headers }),
    })
    const check = await examine(url)
    expect(found(check)).toEqual(['authorization_stripped'])
    expect(said(check, 'authorization_stripped')).toMatch(/User and password are right.*SetEnvIf Authorization/)
  })

  test('authorization_stripped: where the older interface is off as well, both possibilities are told', async () => {
    const { url } = await front({
      siteUrl: site.url,
      answer: ({ path }) => (path.startsWith('/xmlrpc.php') ? html('no', 403) : null),
      change: ({ headers: { authorization: _dropped, ...headers } }) => ({ headers }),
    })
    expect(said(await examine(url), 'wrong_password')).toMatch(/takes “editor” for a stranger.*SetEnvIf Authorization/)
  })

  /** Many plugins ask early who is there; only then WordPress tells why it did not recognise somebody. */
  const saysWhy = `add_filter('rest_authentication_errors', function ($e) { is_user_logged_in(); return $e; });`

  test.each([
    ['for all', `add_filter('wp_is_application_passwords_available', '__return_false');`, /does not offer/],
    [
      'for a user',
      `add_filter('wp_is_application_passwords_available_for_user', '__return_false'); ${saysWhy}`,
      /to the user “editor”/,
    ],
  ])('application_passwords_off: %s', async (_whom, code, words) => {
    await plugin(code)
    const check = await examine(site.url)
    expect(found(check)).toEqual(['application_passwords_off'])
    expect(said(check, 'application_passwords_off')).toMatch(words)
  })

  test('password_name_as_user: the user is named to whom the password belongs', async () => {
    const check = await examine(site.url, { user: 'Pigmeu Copilot', password: site.passwords.admin })
    expect(found(check)).toEqual(['password_name_as_user'])
    expect(said(check, 'password_name_as_user')).toContain('Enter “admin” as the user')
  })

  test('password_name_as_user: a site that knows no such user', async () => {
    await plugin(saysWhy)
    const check = await examine(site.url, { user: 'Pigmeu Copilot' })
    expect(said(check, 'password_name_as_user')).toContain('knows no user “Pigmeu Copilot”')
    const mail = await examine(site.url, { user: 'nobody@example.org' })
    expect(found(mail)).toEqual(['password_name_as_user'])
  })

  test('wrong_password: whether the site says why or not', async () => {
    const password = 'abcd efgh ijkl mnop qrst uvwx'
    const own = await examine(site.url, { password: site.browserPassword })
    expect(found(own)).toEqual(['wrong_password'])
    expect(said(own, 'wrong_password')).toContain('is no application password')
    expect(said(await examine(site.url, { password }), 'wrong_password')).toContain('does not accept the user “editor”')
    expect(said(await examine(site.url, { user: 'admin', password }), 'wrong_password')).toContain(
      'knows the user “admin”',
    )
    await plugin(saysWhy)
    const check = await examine(site.url, { password })
    expect(found(check)).toEqual(['wrong_password'])
    expect(said(check, 'wrong_password')).toMatch(/knows the user “editor”.*make a new one/)
  })

  test('capability_missing: who may not publish, and which fields suffer', async () => {
    const contributor = await examine(site.url, { user: 'contributor', password: site.passwords.contributor })
    expect(contributor).toMatchObject({ works: false, user: 'contributor' })
    expect(said(contributor, 'capability_missing')).toMatch(/^problem: .*publish_posts/)
    const author = await examine(site.url, { user: 'author', password: site.passwords.author })
    expect(author.works).toBe(true)
    expect(said(author, 'capability_missing')).toMatch(
      /^notice: .*manage_categories.*edit_others_posts.*unfiltered_html.*role Editor/,
    )
    await plugin(`define('DISALLOW_UNFILTERED_HTML', true);`)
    expect(said(await examine(site.url), 'capability_missing')).toMatch(/^notice: .*unfiltered_html.*companion plugin/)
  })

  test.each([
    ['the marks of blocks', /<!-- wp:/, 406, true, /^notice: .*ModSecurity.*“<!-- wp:”.*classic block/],
    ['scripts', /<script/, 403, true, /^notice: .*hold a script.*companion plugin/],
    ['the marks of blocks, in a way that sends nothing again', /<!-- wp:/, 418, false, /^problem: .*“<!-- wp:”/],
    ['every post', /"status"/, 406, false, /^problem: .*refuses posts that are sent/],
  ])('firewall: %s', async (_what, blocked, status, works, words) => {
    const { url } = await front({
      siteUrl: site.url,
      answer: ({ method, body }) =>
        method === 'POST' && blocked.test(body) ? html('Not Acceptable! Generated by Mod_Security', status) : null,
    })
    const check = await examine(url)
    expect(check.works).toBe(works)
    expect(said(check, 'firewall')).toMatch(words)
  })

  test('firewall: one that wants to see a browser, and one that bars the REST interface', async () => {
    const challenge = await front({
      answer: () => ({ status: 403, headers: { 'cf-mitigated': 'challenge', server: 'cloudflare' } }),
    })
    expect(said(await examine(challenge.url), 'firewall')).toMatch(/looks like Cloudflare.*wants to see a browser/)
    const barred = await front({
      siteUrl: site.url,
      answer: ({ path }) => (/rest_route|wp-json/.test(path) ? html('Forbidden by Wordfence', 403) : null),
    })
    expect(said(await examine(barred.url), 'firewall')).toMatch(/Wordfence.*refuses the REST interface/)
  })

  test('upload_limit: a plugin that takes less than a picture, a web server that takes still less', async () => {
    await plugin(`if (($_SERVER['CONTENT_LENGTH'] ?? 0) > 1048576) { status_header(413); exit('Too large'); }`)
    const check = await examine(site.url)
    expect(check.works).toBe(true)
    expect(said(check, 'upload_limit')).toMatch(
      /^notice: .*no file of 2048 KB.*but one of 512 KB.*client_max_body_size/,
    )
    const { url } = await front({
      siteUrl: site.url,
      answer: ({ body }) => (body.length > 100_000 ? html('Request Entity Too Large', 413) : null),
    })
    expect(said(await examine(url), 'upload_limit')).toMatch(/status 413\), nor one of 512 KB/)
  })

  test('rate_limited: at the door, or as soon as something is written', async () => {
    const tooMany = { status: 429, headers: { 'retry-after': '90' } }
    const door = await front({ answer: () => tooMany })
    const check = await examine(door.url)
    expect(found(check)).toEqual(['rate_limited'])
    expect(said(check, 'rate_limited')).toContain('wait 90 seconds')
    const { url } = await front({ siteUrl: site.url, answer: ({ method }) => (method === 'POST' ? tooMany : null) })
    expect(found(await examine(url))).toContain('rate_limited')
  })

  test.skipIf(chromiumPath() === null)('a site is connected by a click in WordPress, then examined', async () => {
    const bench = await openWebBench()
    ends.push(bench.close)
    const { page, server, app } = bench
    // Pages of WordPress show portraits from elsewhere; tests talk to nobody but themselves.
    await page.route(
      ({ hostname }) => hostname !== '127.0.0.1',
      (route) => route.abort(),
    )
    await page.goto(server.signInUrl)
    await page.waitForURL(/\/welcome$/)
    await page.goto(`${server.url}/settings`)
    await page.getByRole('textbox', { name: 'Name', exact: true }).first().fill('My blog')
    await page.getByLabel('Address of the site').fill(site.url)
    await page.getByRole('button', { name: 'Connect with WordPress' }).click()
    await page.getByLabel('Username or Email Address').fill('editor')
    await page.locator('#user_pass').fill(site.browserPassword)
    await page.getByRole('button', { name: 'Log In' }).click()
    await page.getByText('Pigmeu Copilot').first().waitFor()
    const seen: string[] = []
    page.on('framenavigated', (frame) => seen.push(frame.url()))
    await page.getByRole('button', { name: 'Yes, I approve of this connection' }).click()
    await page.getByText('My blog is connected.').waitFor()
    const ofWordPress = bench.watched.complaints.length
    expect(page.url()).toBe(`${server.url}/settings`)
    expect(seen.filter((url) => url.includes('password'))).toEqual([])
    expect(await app.store.documents('credentials', '')).toMatchObject([
      { label: 'My blog', public: { site_url: site.url, user: 'editor' } },
    ])
    await page.getByRole('button', { name: 'Check connection: My blog' }).click()
    await page.getByText('It works: articles can be published here.').waitFor()

    await page.getByLabel('Address of the site').fill(site.url)
    await page.getByLabel('User name').fill('contributor')
    await page.getByLabel('Application password').fill(site.passwords.contributor)
    await page.getByRole('button', { name: 'Check connection', exact: true }).click()
    await page.getByText('It does not work yet.').waitFor()
    await page.getByText(/may not make posts public/).waitFor()
    expect(bench.watched.complaints.slice(ofWordPress)).toEqual([])
  })

  test('an examination that is stopped says so', async () => {
    const reason = new Error('stopped')
    await expect(examine(site.url, {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })
})
