import { expect, test } from 'vitest'
import { chromiumPath, describeWith } from '../support/servers.ts'
import { openWebBench } from '../support/web-bench.ts'
import { found, html, openDoctorBench, said } from './doctor-bench.ts'

describeWith('wordpress', 'the connection doctor, at the door of a site', () => {
  const bench = openDoctorBench()
  const { front, plugin, examine, ends } = bench

  test('authorization_stripped: the password is right, but never arrives', async () => {
    const { url } = await front({
      siteUrl: bench.site.url,
      change: ({ headers: { authorization: _dropped, ...headers } }) => ({ headers }),
    })
    const check = await examine(url)
    expect(found(check)).toEqual(['authorization_stripped'])
    expect(said(check, 'authorization_stripped')).toMatch(/User and password are right.*SetEnvIf Authorization/)
  })

  test('authorization_stripped: where the older interface is off as well, both possibilities are told', async () => {
    const { url } = await front({
      siteUrl: bench.site.url,
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
    const check = await examine(bench.site.url)
    expect(found(check)).toEqual(['application_passwords_off'])
    expect(said(check, 'application_passwords_off')).toMatch(words)
  })

  test('password_name_as_user: the user is named to whom the password belongs', async () => {
    const check = await examine(bench.site.url, { user: 'Pigmeu Copilot', password: bench.site.passwords.admin })
    expect(found(check)).toEqual(['password_name_as_user'])
    expect(said(check, 'password_name_as_user')).toContain('Enter “admin” as the user')
  })

  test('password_name_as_user: a site that knows no such user', async () => {
    await plugin(saysWhy)
    const check = await examine(bench.site.url, { user: 'Pigmeu Copilot' })
    expect(said(check, 'password_name_as_user')).toContain('knows no user “Pigmeu Copilot”')
    const mail = await examine(bench.site.url, { user: 'nobody@example.org' })
    expect(found(mail)).toEqual(['password_name_as_user'])
  })

  test('wrong_password: whether the site says why or not', async () => {
    const password = 'abcd efgh ijkl mnop qrst uvwx'
    const own = await examine(bench.site.url, { password: bench.site.browserPassword })
    expect(found(own)).toEqual(['wrong_password'])
    expect(said(own, 'wrong_password')).toContain('is no application password')
    expect(said(await examine(bench.site.url, { password }), 'wrong_password')).toContain(
      'does not accept the user “editor”',
    )
    expect(said(await examine(bench.site.url, { user: 'admin', password }), 'wrong_password')).toContain(
      'knows the user “admin”',
    )
    await plugin(saysWhy)
    const check = await examine(bench.site.url, { password })
    expect(found(check)).toEqual(['wrong_password'])
    expect(said(check, 'wrong_password')).toMatch(/knows the user “editor”.*make a new one/)
  })

  test('capability_missing: who may not publish, and which fields suffer', async () => {
    const contributor = await examine(bench.site.url, {
      user: 'contributor',
      password: bench.site.passwords.contributor,
    })
    expect(contributor).toMatchObject({ works: false, user: 'contributor' })
    expect(said(contributor, 'capability_missing')).toMatch(/^problem: .*publish_posts/)
    const author = await examine(bench.site.url, { user: 'author', password: bench.site.passwords.author })
    expect(author.works).toBe(true)
    expect(said(author, 'capability_missing')).toMatch(
      /^notice: .*manage_categories.*edit_others_posts.*unfiltered_html.*role Editor/,
    )
    await plugin(`define('DISALLOW_UNFILTERED_HTML', true);`)
    expect(said(await examine(bench.site.url), 'capability_missing')).toMatch(
      /^notice: .*unfiltered_html.*companion plugin/,
    )
  })

  test.each([
    ['the marks of blocks', /<!-- wp:/, 406, true, /^notice: .*ModSecurity.*“<!-- wp:”.*classic block/],
    ['scripts', /<script/, 403, true, /^notice: .*hold a script.*companion plugin/],
    ['the marks of blocks, in a way that sends nothing again', /<!-- wp:/, 418, false, /^problem: .*“<!-- wp:”/],
    ['every post', /"status"/, 406, false, /^problem: .*refuses posts that are sent/],
  ])('firewall: %s', async (_what, blocked, status, works, words) => {
    const { url } = await front({
      siteUrl: bench.site.url,
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
      siteUrl: bench.site.url,
      answer: ({ path }) => (/rest_route|wp-json/.test(path) ? html('Forbidden by Wordfence', 403) : null),
    })
    expect(said(await examine(barred.url), 'firewall')).toMatch(/Wordfence.*refuses the REST interface/)
  })

  test('upload_limit: a plugin that takes less than a picture, a web server that takes still less', async () => {
    await plugin(`if (($_SERVER['CONTENT_LENGTH'] ?? 0) > 1048576) { status_header(413); exit('Too large'); }`)
    const check = await examine(bench.site.url)
    expect(check.works).toBe(true)
    expect(said(check, 'upload_limit')).toMatch(
      /^notice: .*no file of 2048 KB.*but one of 512 KB.*client_max_body_size/,
    )
    const { url } = await front({
      siteUrl: bench.site.url,
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
    const { url } = await front({
      siteUrl: bench.site.url,
      answer: ({ method }) => (method === 'POST' ? tooMany : null),
    })
    expect(found(await examine(url))).toContain('rate_limited')
  })

  test.skipIf(chromiumPath() === null)('a site is connected by a click in WordPress, then examined', async () => {
    const web = await openWebBench()
    ends.push(web.close)
    const { page, server, app } = web
    // Pages of WordPress show portraits from elsewhere; tests talk to nobody but themselves.
    await page.route(
      ({ hostname }) => hostname !== '127.0.0.1',
      (route) => route.abort(),
    )
    await page.goto(server.signInUrl)
    await page.waitForURL(/\/welcome$/)
    await page.goto(`${server.url}/settings/ways-out`)
    await page.getByRole('textbox', { name: 'Name', exact: true }).first().fill('My blog')
    await page.getByLabel('Address of the site').fill(bench.site.url)
    await page.getByRole('button', { name: 'Connect with WordPress' }).click()
    await page.getByLabel('Username or Email Address').fill('editor')
    await page.locator('#user_pass').fill(bench.site.browserPassword)
    await page.getByRole('button', { name: 'Log In' }).click()
    await page.getByText('Pigmeu Copilot').first().waitFor()
    const seen: string[] = []
    page.on('framenavigated', (frame) => seen.push(frame.url()))
    await page.getByRole('button', { name: 'Yes, I approve of this connection' }).click()
    await page.getByText('My blog is connected.').waitFor()
    const ofWordPress = web.watched.complaints.length
    expect(page.url()).toBe(`${server.url}/settings/ways-out`)
    expect(seen.filter((url) => url.includes('password'))).toEqual([])
    expect(await app.store.documents('credentials', '')).toMatchObject([
      { label: 'My blog', public: { site_url: bench.site.url, user: 'editor' } },
    ])
    await page.getByRole('button', { name: 'Check connection: My blog' }).click()
    await page.getByText('It works: articles can be published here.').waitFor()

    await page.getByLabel('Address of the site').fill(bench.site.url)
    await page.getByLabel('User name').fill('contributor')
    await page.getByLabel('Application password').fill(bench.site.passwords.contributor)
    await page.getByRole('button', { name: 'Check connection', exact: true }).click()
    await page.getByText('It does not work yet.').waitFor()
    await page.getByText(/may not make posts public/).waitFor()
    expect(web.watched.complaints.slice(ofWordPress)).toEqual([])
  })

  test('an examination that is stopped says so', async () => {
    const reason = new Error('stopped')
    await expect(examine(bench.site.url, {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })
})
