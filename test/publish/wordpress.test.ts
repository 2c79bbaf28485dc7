import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createWordPressPublisher } from '../../src/adapters/publishers/wordpress/index.ts'
import type { PublishRequest } from '../../src/ports/publisher.ts'
import { describeWith } from '../support/servers.ts'
import type { WordPressServer } from '../support/wordpress/wordpress.ts'
import { publishRequest } from './publish-request.ts'
import { removePosts, siteBehindProxy } from './site-behind-proxy.ts'

interface StoredPost {
  readonly ID: number
  readonly post_title: string
  readonly post_status: string
  readonly post_name: string
  readonly post_content: string
  readonly post_excerpt: string
}

describeWith('wordpress', 'publishing at a real WordPress', () => {
  const bench = siteBehindProxy(removePosts)

  const publisherOf = (
    user: keyof WordPressServer['passwords'],
    options: { siteUrl?: string; password?: string } = {},
  ) =>
    createWordPressPublisher({
      ...bench.accessOf(user, options.siteUrl),
      ...(options.password === undefined ? {} : { applicationPassword: options.password }),
      target: 'site-1',
    })
  const posts = async (): Promise<readonly StoredPost[]> =>
    JSON.parse(
      await bench.site.php('echo json_encode(get_posts(["post_status" => "any,trash", "numberposts" => -1]));'),
    )
  const failure = (request: PublishRequest, publisher = publisherOf('editor')) =>
    publisher.publish(request).then(
      () => null,
      (thrown: unknown) => thrown,
    )

  test('an article becomes one post of native blocks, public under its slug, and its words come back whole', async () => {
    const post = await publisherOf('editor').publish(publishRequest('key-1'))
    const [stored, ...others] = await posts()
    expect(others).toEqual([])
    expect(stored).toMatchObject({
      ID: Number(post.external_id),
      post_status: 'publish',
      post_name: 'rings-of-bytes-review',
      post_excerpt: 'A book about ring buffers.',
    })
    expect(post.url).toBe(`${bench.proxy.url}/rings-of-bytes-review/`)

    const content = stored?.post_content ?? ''
    const blocks = JSON.parse(
      await bench.site.php(
        `echo json_encode(array_map(fn($b) => $b["blockName"], parse_blocks(get_post(${post.external_id})->post_content)));`,
      ),
    )
    expect(blocks.filter((name: unknown) => name !== null)).toEqual([
      'core/paragraph',
      'core/heading',
      'core/paragraph',
      'core/quote',
      'core/heading',
      'core/list',
      'core/list',
      'core/paragraph',
      'core/paragraph',
      'core/separator',
      'core/paragraph',
      'core/html',
      'core/html',
    ])
    expect(content.indexOf('with the help of AI')).toBeLessThan(content.indexOf('<h2'))
    expect(content).toContain('<strong>How this article was made.</strong> Sources: ')
    expect(content).toContain('<h2 class="wp-block-heading">A book about <em>rings</em> &amp; queues</h2>')
    expect(content).toContain('<a href="https://example.org/a?b=1&amp;c=2">the site</a>')

    const page = await (await fetch(`${bench.site.url}/rings-of-bytes-review/`)).text()
    expect(page).toContain('Ring buffers are <strong>bounded</strong> queues.')
    expect(page).toContain('🔑')
    expect(page).toMatch(/(\[|&#0?91;)gallery(\]|&#0?93;)/)
    expect(page).not.toMatch(/<script>alert|javascript:alert/)
  })

  test('links to shops keep their mark, and the public posts come back as plain sentences', async () => {
    const { policy } = publishRequest('key-1')
    const markdown = '## Where\n\nIt is sold at [the shop](https://www.amazon.com/dp/1). Rings do not "grow".'
    const post = await publisherOf('author').publish(
      publishRequest('key-1', { article: { markdown }, policy: policy && { ...policy, affiliate: true } }),
    )
    await bench.site.php(
      'wp_insert_post(["post_title" => "A draft", "post_status" => "draft", "post_content" => "unseen"]);',
    )
    const stored = (await posts()).find(({ ID }) => String(ID) === post.external_id)
    expect(stored?.post_content).toContain('<a href="https://www.amazon.com/dp/1" rel="sponsored">the shop</a>')
    const own = await publisherOf('editor').posts(50, AbortSignal.timeout(20_000))
    expect(own).toMatchObject([
      { external_id: post.external_id, url: post.url, slug: 'rings-of-bytes-review', focus_keyword: null },
    ])
    expect(own[0]?.title).toBe('Rings of Bytes: “a review” & more')
    expect(own[0]?.sentences).toContain('It is sold at the shop.')
  })

  test('publishing again updates the same post and keeps its address', async () => {
    const first = await publisherOf('editor').publish(publishRequest('key-1'))
    const change = { title: 'Rings, again', slug: 'another-slug', markdown: '## Now\n\nNew words.' }
    const second = await publisherOf('editor').publish(publishRequest('key-1', { article: change }))
    expect(second).toMatchObject({ external_id: first.external_id, url: first.url, status: 'publish' })
    expect(second.content_hash).not.toBe(first.content_hash)
    const stored = await posts()
    expect(stored).toHaveLength(1)
    expect(stored[0]).toMatchObject({ post_title: 'Rings, again', post_name: 'rings-of-bytes-review' })
    expect(stored[0]?.post_content).toContain('New words.')
    expect(stored[0]?.post_content).not.toContain('bounded')
  })

  test('a post whose marker people took out is still the one that the ledger knows', async () => {
    const first = await publisherOf('editor').publish(publishRequest('key-1'))
    await bench.site.php(`wp_update_post(["ID" => ${first.external_id}, "post_content" => "rewritten by hand"]);`)
    const publication = { target: 'site-1', ...first, article_version: 1, at: '2026-01-02T03:04:05.000Z' }
    const request = publishRequest('key-1', { submission: { publications: [publication] }, onDrift: 'use_article' })
    expect(await publisherOf('editor').publish(request)).toEqual(first)
    expect(await posts()).toHaveLength(1)
  })

  test('the number of a post is not trusted at another site', async () => {
    const alien = Number(
      await bench.site.php(
        'echo wp_insert_post(["post_title" => "Somebody else", "post_status" => "publish", "post_content" => "mine"]);',
      ),
    )
    const publication = {
      target: 'site-1',
      external_id: String(alien),
      url: 'https://elsewhere.example/rings/',
      article_version: 1,
      at: '2026-01-02T03:04:05.000Z',
    }
    const request = publishRequest('key-1', { submission: { publications: [publication] } })
    const post = await publisherOf('editor').publish(request)
    expect(post.external_id).not.toBe(String(alien))
    expect((await posts()).find(({ ID }) => ID === alien)?.post_content).toBe('mine')
  })

  test.each([
    ['the creation', /^POST .*\/posts$/],
    ['the search', /^GET .*\/posts$/],
    ['the going public', /^POST .*\/posts\/\d+$/],
  ])('a lost answer to %s is an error that is tried again, and makes no second post', async (_name, matches) => {
    bench.proxy.arm('reset after commit', { matching: matches })
    expect(await failure(publishRequest('key-1'))).toMatchObject({ code: 'PUBLISH_FAILED', policy: 'retry' })
    const post = await publisherOf('editor').publish(publishRequest('key-1'))
    const stored = await posts()
    expect(stored.map(({ ID }) => String(ID))).toEqual([post.external_id])
    expect(stored[0]).toMatchObject({ post_status: 'publish', post_name: 'rings-of-bytes-review' })
    expect(bench.proxy.seen.filter((name) => name === 'POST /wp/v2/posts')).toHaveLength(1)
  })

  test('two who create at the same time end with one public post; the other goes to the bin', async () => {
    const sibling: { post: unknown } = { post: null }
    bench.proxy.beforeNext(/^POST .*\/posts$/, async () => {
      sibling.post = await publisherOf('editor', { siteUrl: bench.site.url }).publish(publishRequest('key-1'))
    })
    const post = await publisherOf('editor').publish(publishRequest('key-1'))
    const stored = await posts()
    expect(sibling.post).toMatchObject({ external_id: post.external_id })
    expect(stored.map((one) => one.post_status).sort()).toEqual(['publish', 'trash'])
    expect(stored.find((one) => one.post_status === 'publish')?.ID).toBe(Number(post.external_id))
  })

  test('a post in the bin is left there; the article gets a new one, and that is told', async () => {
    const first = await publisherOf('editor').publish(publishRequest('key-1'))
    await bench.site.php(`wp_trash_post(${first.external_id});`)
    const publication = { target: 'site-1', ...first, article_version: 1, at: '2026-01-02T03:04:05.000Z' }
    const request = publishRequest('key-1', { submission: { publications: [publication] } })
    const second = await publisherOf('editor').publish(request)
    expect(second.external_id).not.toBe(first.external_id)
    expect(second.notices.join()).toContain(`(${first.external_id}) is in the bin`)
  })

  test('each book has its own post', async () => {
    const one = await publisherOf('editor').publish(publishRequest('key-1'))
    const two = await publisherOf('editor').publish(publishRequest('key-2'))
    expect(two.external_id).not.toBe(one.external_id)
    expect(two.url).toBe(`${bench.proxy.url}/rings-of-bytes-review-2/`)
  })

  test.each(['admin', 'author'] as const)(
    'a user of the role %s may publish, unfiltered or filtered by the site',
    async (user) => {
      const post = await publisherOf(user).publish(publishRequest('key-1'))
      expect(post.notices.join()).not.toContain('markup')
      expect(await publisherOf(user).publish(publishRequest('key-1'))).toEqual(post)
      expect(await posts()).toMatchObject([{ post_status: 'publish' }])
    },
  )

  test.each([
    [
      'a wrong password',
      'editor',
      { password: 'abcd efgh ijkl mnop qrst uvwx' },
      /401, rest_not_logged_in.*application password/,
    ],
    ['a role that may not publish', 'contributor', {}, /rest_cannot_publish/],
  ] as const)('%s is refused, with what the site says', async (_name, user, options, said) => {
    const thrown = await failure(publishRequest('key-1'), publisherOf(user, options))
    expect(thrown).toMatchObject({ code: 'PUBLISH_REFUSED', policy: 'halt', message: expect.stringMatching(said) })
    expect((await posts()).filter((post) => post.post_status === 'publish')).toEqual([])
  })

  test('a site that cannot be reached, or is no WordPress, is told apart', async () => {
    const nowhere = publisherOf('editor', { siteUrl: 'http://127.0.0.1:9' })
    expect(await failure(publishRequest('key-1'), nowhere)).toMatchObject({ code: 'PUBLISH_FAILED' })
    expect(() => publisherOf('editor', { siteUrl: 'example.org' })).toThrowError(
      expect.objectContaining({ code: 'PUBLISH_REFUSED' }),
    )
  })

  test('marks that the site takes out of the text are told', async () => {
    const strips = `CREATE TRIGGER strips BEFORE INSERT ON wp_posts FOR EACH ROW SET NEW.post_content = REPLACE(NEW.post_content, '<strong>', '<b>')`
    await bench.site.php(`global $wpdb; $wpdb->query("${strips}");`)
    const post = await publisherOf('editor').publish(publishRequest('key-1'))
    await bench.site.php('global $wpdb; $wpdb->query("DROP TRIGGER strips");')
    expect(post.notices.join()).toMatch(/changed its markup.*<b>/)
  })

  test('what the site changes on the way is noticed before the post goes public', async () => {
    const marker = `pigmeu-${createHash('sha256').update('key-1').digest('hex').slice(0, 24)}`
    const cutOff = `CREATE TRIGGER cut_off BEFORE INSERT ON wp_posts FOR EACH ROW SET NEW.post_content = CONCAT('<!-- ${marker} -->', LEFT(NEW.post_content, 60))`
    await bench.site.php(`global $wpdb; $wpdb->query("${cutOff}");`)
    const thrown = await failure(publishRequest('key-1'), publisherOf('author'))
    await bench.site.php('global $wpdb; $wpdb->query("DROP TRIGGER cut_off");')
    expect(thrown).toMatchObject({ code: 'PUBLISH_FAILED', message: expect.stringContaining('its text is another') })
    expect(await posts()).toMatchObject([{ post_status: 'draft' }])
  })
})
