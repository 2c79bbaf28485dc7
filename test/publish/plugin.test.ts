import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packPlugin } from '../../scripts/pack-plugin.ts'
import { describeWith } from '../support/servers.ts'
import { run } from '../support/wordpress/run.ts'
import { startWordPress, type WordPressServer } from '../support/wordpress/wordpress.ts'

const plugin = resolve(import.meta.dirname, '../../deploy/wordpress-plugin/pigmeu-companion')
const secret = `whsec_${randomBytes(32).toString('base64')}`

/** Receives messages on loopback and keeps them. */
const openReceiver = async () => {
  const messages: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      messages.push({ headers: request.headers, body })
      response.end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the receiver has no port')
  return { url: `http://127.0.0.1:${address.port}/changes`, messages, close: () => void server.close() }
}

test('the archive has the same bytes whenever it is packed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pigmeu-plugin-'))
  const [first, second] = [await packPlugin(folder), await packPlugin(join(folder, 'again'))]
  expect(second.bytes.equals(first.bytes)).toBe(true)
  expect(first.file).toMatch(/pigmeu-companion-\d+\.\d+\.\d+\.zip$/u)
  expect(first.bytes.includes('pigmeu-companion/uninstall.php')).toBe(true)
  expect((await readFile(first.file)).equals(first.bytes)).toBe(true)
  await rm(folder, { recursive: true })
})

describeWith('wordpress', 'the companion plugin', () => {
  let site: WordPressServer
  let receiver: Awaited<ReturnType<typeof openReceiver>>

  beforeAll(async () => {
    ;[site, receiver] = await Promise.all([startWordPress({ plugin: true, version: '6.6' }), openReceiver()])
  }, 600_000)
  afterAll(async () => {
    receiver?.close()
    await site?.stop()
  })

  const call = async (
    user: keyof WordPressServer['passwords'] | null,
    method: string,
    route: string,
    body?: unknown,
  ) => {
    const [path = '', query = ''] = route.split('?')
    const signed = user === null ? {} : { authorization: `Basic ${btoa(`${user}:${site.passwords[user]}`)}` }
    const response = await fetch(`${site.url}/?rest_route=${path}&${query}`, {
      method,
      headers: { 'content-type': 'application/json', ...signed },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: (await response.json()) as never }
  }
  const create = async (
    meta: object,
    more: object = {},
    type = 'posts',
  ): Promise<{ id: number; link: string; meta: object }> =>
    (await call('editor', 'POST', `/wp/v2/${type}?context=edit`, { title: 'Rings', status: 'publish', meta, ...more }))
      .body
  const ids = async (user: Parameters<typeof call>[0], route: string) =>
    ((await call(user, 'GET', route)).body as { id: number }[]).map(({ id }) => id)

  test('every file of it is PHP that can be read, and ends when it is called by itself', async () => {
    const files = (await readdir(plugin, { recursive: true })).filter((name) => name.endsWith('.php'))
    expect(files.length).toBeGreaterThan(5)
    for (const file of files) {
      expect(await run('php', ['-l', join(plugin, file)])).toContain('No syntax errors')
      expect(await run('php', [join(plugin, file)])).toBe('')
    }
    const main = await readFile(join(plugin, 'pigmeu-companion.php'), 'utf8')
    const version = /Version:\s+(\S+)/u.exec(main)?.[1]
    expect(main).toContain(`const VERSION = '${version}';`)
    expect(await readFile(join(plugin, 'readme.txt'), 'utf8')).toContain(`Stable tag: ${version}`)
  })

  test('a post or a page is found by its key, by those who may write', async () => {
    const post = await create({ pigmeu_key: 'pigmeu-1' })
    const page = await create({ pigmeu_key: 'pigmeu-1' }, {}, 'pages')
    await create({ pigmeu_key: 'pigmeu-10' })
    expect(post.meta).toMatchObject({ pigmeu_key: 'pigmeu-1' })
    expect(await ids('editor', '/wp/v2/posts?pigmeu_key=pigmeu-1')).toEqual([post.id])
    expect(await ids('editor', '/wp/v2/pages?pigmeu_key=pigmeu-1')).toEqual([page.id])
    expect(await ids('editor', '/wp/v2/posts?pigmeu_key=pigmeu-2')).toEqual([])
    expect(await ids(null, '/wp/v2/posts?pigmeu_key=pigmeu-1')).toEqual([])
    expect((await ids(null, '/wp/v2/posts')).length).toBeGreaterThan(2)
  })

  test('readers do not see a key, who may not edit the post cannot write it, and nonsense is no key', async () => {
    const post = await create({ pigmeu_key: 'pigmeu-3' })
    expect((await call(null, 'GET', `/wp/v2/posts/${post.id}`)).body).not.toHaveProperty('meta.pigmeu_key')
    const meta = { pigmeu_key: 'mine' }
    expect((await call('author', 'POST', `/wp/v2/posts/${post.id}`, { meta })).status).toBe(403)
    expect((await create({ pigmeu_key: '"><script>' })).meta).toMatchObject({ pigmeu_key: '' })
  })

  test('structured data is printed in the head of its page alone, and cannot end its script', async () => {
    const graph = {
      '@context': 'https://schema.org',
      name: '</script><script>alert(1)</script> & "quoted" ü',
      list: {},
    }
    const post = await create({ pigmeu_json_ld: JSON.stringify(graph) })
    expect(post.meta).toMatchObject({ pigmeu_json_ld: JSON.stringify(graph) })
    const page = await (await fetch(post.link)).text()
    const head = page.slice(0, page.indexOf('</head>'))
    const printed = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(head)?.[1] ?? ''
    expect(JSON.parse(printed)).toEqual(graph)
    expect(page).not.toContain('<script>alert')
    expect(await (await fetch(site.url)).text()).not.toContain('ld+json')
    expect((await create({ pigmeu_json_ld: '{"broken":' })).meta).toMatchObject({ pigmeu_json_ld: '' })
    const locked = await create({ pigmeu_json_ld: '{"a":1}' }, { password: 'hidden' })
    expect(await (await fetch(locked.link)).text()).not.toContain('ld+json')
  })

  test('it says what it is and what the user may do, to those who write', async () => {
    expect((await call(null, 'GET', '/pigmeu/v1/status')).status).toBe(401)
    expect((await call('author', 'GET', '/pigmeu/v1/status')).body).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/u),
      capabilities: { publish_posts: true, edit_others_posts: false, unfiltered_html: false },
      seo_plugins: [],
      webhook: false,
    })
  })

  test('fields of an SEO plugin that hides them are shown to those who edit', async () => {
    expect((await create({ _yoast_wpseo_title: 'x' })).meta).not.toHaveProperty('_yoast_wpseo_title')
    const folder = join(site.folder, 'wp-content', 'mu-plugins')
    await mkdir(folder, { recursive: true })
    await writeFile(
      join(folder, 'seo.php'),
      "<?php define('WPSEO_VERSION', '22.0'); define('RANK_MATH_VERSION', '1.0');",
    )
    const meta = { _yoast_wpseo_title: 'A title', rank_math_focus_keyword: 'rings' }
    const post = await create(meta)
    expect(post.meta).toMatchObject(meta)
    expect((await call(null, 'GET', `/wp/v2/posts/${post.id}`)).body).not.toHaveProperty('meta._yoast_wpseo_title')
    expect((await call('author', 'POST', `/wp/v2/posts/${post.id}`, { meta })).status).toBe(403)
    expect((await call('editor', 'GET', '/pigmeu/v1/status')).body).toMatchObject({
      seo_plugins: ['yoast', 'rank_math'],
    })
    await rm(join(folder, 'seo.php'))
  })

  /** Signs in as people do; gives the cookies. */
  const signIn = async (user: string): Promise<string> => {
    const body = new URLSearchParams({ log: user, pwd: site.browserPassword, testcookie: '1' })
    const headers = { cookie: 'wordpress_test_cookie=WP%20Cookie%20check' }
    const answer = await fetch(`${site.url}/wp-login.php`, { method: 'POST', body, headers, redirect: 'manual' })
    return answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ')
  }
  const settingsPage = '/wp-admin/options-general.php?page=pigmeu-companion'

  test('its settings are an administrator’s; a bad address or secret is not taken, the secret is never shown', async () => {
    const editor = { headers: { cookie: await signIn('editor') } }
    expect((await fetch(`${site.url}${settingsPage}`, editor)).status).toBe(403)
    const cookie = await signIn('admin')
    const save = async (url: string, key: string): Promise<string> => {
      const page = await (await fetch(`${site.url}${settingsPage}`, { headers: { cookie } })).text()
      const nonce = /name="_wpnonce" value="(\w+)"/u.exec(page)?.[1] ?? ''
      const body = new URLSearchParams({
        option_page: 'pigmeu-companion',
        action: 'update',
        _wpnonce: nonce,
        _wp_http_referer: settingsPage,
        pigmeu_companion_webhook_url: url,
        pigmeu_companion_webhook_secret: key,
      })
      const saved = await fetch(`${site.url}/wp-admin/options.php`, { method: 'POST', body, headers: { cookie } })
      return saved.text()
    }
    const hasWebhook = async () => (await call('editor', 'GET', '/pigmeu/v1/status')).body
    await save('javascript:alert(1)', 'whsec_short')
    expect(await hasWebhook()).toMatchObject({ webhook: false })
    await save(receiver.url, secret)
    expect(await hasWebhook()).toMatchObject({ webhook: true })
    const shown = await save(receiver.url, '')
    expect(shown).toContain(receiver.url)
    expect(shown).not.toContain(secret)
    expect(await hasWebhook()).toMatchObject({ webhook: true })
  })

  test('changes of a post with a key are told once, signed; other posts are nobody’s business', async () => {
    const told = async (count: number) => {
      await expect.poll(() => receiver.messages.length, { timeout: 5_000 }).toBe(count)
      const { headers, body } = receiver.messages[count - 1] ?? { headers: {}, body: '' }
      const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
      return new Webhook(secret).verify(body, named)
    }
    await create({})
    const post = await create({ pigmeu_key: 'pigmeu-7' })
    const data = { post_id: post.id, pigmeu_key: 'pigmeu-7', url: post.link, changed_by: 'editor' }
    expect(await told(1)).toMatchObject({ type: 'post.created', data: { ...data, status: 'publish' } })
    await call('editor', 'POST', `/wp/v2/posts/${post.id}`, { title: 'Other', meta: { pigmeu_json_ld: '[]' } })
    expect(await told(2)).toMatchObject({ type: 'post.updated', data })
    await call('editor', 'DELETE', `/wp/v2/posts/${post.id}`)
    expect(await told(3)).toMatchObject({ type: 'post.trashed', data: { post_id: post.id, status: 'trash' } })
    await call('editor', 'DELETE', `/wp/v2/posts/${post.id}?force=true`)
    expect(await told(4)).toMatchObject({ type: 'post.deleted', data: { post_id: post.id } })
    expect(() => new Webhook(`whsec_${btoa('another secret of enough bytes')}`).verify('{}', {})).toThrow()
  })

  test('taking it away takes its settings and structured data along and leaves the keys, so that posts are known again', async () => {
    const post = await create({ pigmeu_key: 'pigmeu-9', pigmeu_json_ld: '{"a":1}' })
    const left = await site.php(`
      require_once ABSPATH . 'wp-admin/includes/plugin.php';
      deactivate_plugins('pigmeu-companion/pigmeu-companion.php');
      uninstall_plugin('pigmeu-companion/pigmeu-companion.php');
      echo json_encode([get_option('pigmeu_companion_webhook_secret'), get_post_meta(${post.id}, 'pigmeu_key', true),
        get_post_meta(${post.id}, 'pigmeu_json_ld', true)]);`)
    expect(JSON.parse(left)).toEqual([false, 'pigmeu-9', ''])
    expect((await call('editor', 'GET', '/pigmeu/v1/status')).status).toBe(404)
  })
})
