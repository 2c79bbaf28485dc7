import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createWordPressPublisher } from '../../src/adapters/publishers/wordpress/index.ts'
import type { PublishedPost } from '../../src/ports/publisher.ts'
import { describeWith } from '../support/servers.ts'
import { startWordPress, type WordPressServer } from '../support/wordpress/wordpress.ts'
import { publishRequest } from './publish-request.ts'

type Change = Parameters<typeof publishRequest>[1]

/** What the plug-ins for search engines keep with a post, as they document it; one of the keys cannot be written. */
const plugins = `<?php
add_action('init', function () {
  register_post_type('review', ['public' => true, 'show_in_rest' => true, 'supports' => ['title', 'editor'], 'labels' => ['name' => 'Reviews']]);
  $text = ['show_in_rest' => true, 'single' => true, 'type' => 'string', 'auth_callback' => fn() => current_user_can('edit_posts')];
  if (!get_option('test_seo')) return;
  register_post_meta('post', '_yoast_wpseo_title', $text);
  register_post_meta('post', '_yoast_wpseo_metadesc', ['auth_callback' => '__return_false'] + $text);
  register_post_meta('post', 'rank_math_title', $text);
  register_post_meta('post', 'rank_math_description', $text);
  register_post_meta('post', 'rank_math_focus_keyword', ['sanitize_callback' => fn($v) => strtoupper($v)] + $text);
});
`

describeWith('wordpress', 'everything a post needs', () => {
  let site: WordPressServer

  beforeAll(async () => {
    site = await startWordPress({ version: '6.6' })
    await mkdir(join(site.folder, 'wp-content/mu-plugins'), { recursive: true })
    await writeFile(join(site.folder, 'wp-content/mu-plugins/for-tests.php'), plugins)
    await site.php('update_option("timezone_string", "America/Sao_Paulo");')
  }, 600_000)
  afterAll(() => site?.stop())
  beforeEach(async () => {
    await site.php(
      'foreach (get_posts(["post_type" => ["post", "review"], "post_status" => "any,trash", "numberposts" => -1]) as $p) wp_delete_post($p->ID, true); delete_option("test_seo");',
    )
  })

  const limiter = { take: async () => {}, pause: async () => {} }
  const publisherOf = (user: keyof WordPressServer['passwords'] = 'editor', siteUrl = site.url) =>
    createWordPressPublisher({ siteUrl, user, applicationPassword: site.passwords[user], limiter, target: 'site-1' })
  const publish = (change: Change = {}, user?: keyof WordPressServer['passwords']) =>
    publisherOf(user).publish(publishRequest('key-1', change))
  const asEarlier = (post: PublishedPost): Change => ({
    submission: {
      publications: [{ target: 'site-1', ...post, article_version: 1, at: '2026-01-02T03:04:05.000Z' }],
    },
  })
  const told = async (code: string): Promise<unknown> => JSON.parse(await site.php(`echo json_encode(${code});`))
  const stored = (post: PublishedPost, field: string) => told(`get_post(${post.external_id})->${field}`)

  test('format, stickiness, author, terms and excerpt stand at the site as they were asked for', async () => {
    const options = {
      format: 'aside',
      sticky: true,
      author: 'author',
      categories: ['Reviews > Programming'],
      tags: ['queues'],
    } as const
    const post = await publish({
      options: { ...options, categories: [...options.categories], tags: [...options.tags] },
    })
    expect(post.refused).toEqual([])
    expect(
      await told(
        `[get_post_format(${post.external_id}), is_sticky(${post.external_id}), get_the_author_meta("user_login", get_post(${post.external_id})->post_author), wp_get_post_categories(${post.external_id}, ["fields" => "names"]), wp_get_post_tags(${post.external_id}, ["fields" => "names"])]`,
      ),
    ).toEqual(['aside', true, 'author', ['Programming'], ['queues']])
  })

  test('what one user may not do is told field by field, and the post goes out without it', async () => {
    const options = { sticky: true, author: 'editor', tags: ['brand new'] }
    const post = await publish({ options }, 'author')
    expect(post.status).toBe('publish')
    expect(post.refused.map(({ field }) => field)).toEqual(expect.arrayContaining(['author', 'json_ld']))
    expect(await told(`count(get_posts(["post_status" => "any", "numberposts" => -1]))`)).toBe(1)
  })

  test('a slug that is taken is noticed, and the foreign post is left alone', async () => {
    const foreign = await told(
      'wp_insert_post(["post_title" => "Mine", "post_name" => "rings-of-bytes-review", "post_status" => "publish", "post_content" => "mine"])',
    )
    const post = await publish()
    expect(post.url).toBe(`${site.url}/rings-of-bytes-review-2/`)
    expect(post.notices.join()).toContain('"rings-of-bytes-review" is taken at the site by another post')
    expect(await told(`get_post(${foreign})->post_content`)).toBe('mine')
    expect((await publish(asEarlier(post))).notices.join()).not.toContain('taken')
  })

  test('a post waits at the site for its instant, can be moved, and goes public at once when nobody asks to wait', async () => {
    const at = (go_live_at: string) => ({ options: { go_live_at } })
    const first = await publish(at('2031-05-06T09:00:00-03:00'))
    expect(first).toMatchObject({ status: 'future', refused: [], read_back: 'as_sent' })
    expect(first.notices.join()).toContain('2031-05-06 09:00 in its own time (America/Sao_Paulo)')
    expect(await stored(first, 'post_date_gmt')).toBe('2031-05-06 12:00:00')
    const moved = await publish({ ...asEarlier(first), ...at('2032-01-01T00:00:00Z') })
    expect(moved).toMatchObject({ external_id: first.external_id, status: 'future', content_hash: first.content_hash })
    expect(await stored(first, 'post_date_gmt')).toBe('2032-01-01 00:00:00')
    const out = await publish(asEarlier(moved))
    expect(out).toMatchObject({ external_id: first.external_id, status: 'publish' })
    const stays = await publish({ ...asEarlier(out), ...at('2033-01-01T00:00:00Z') })
    expect(stays.status).toBe('publish')
    expect(stays.notices.join()).toContain('public already')
  })

  test('an instant that has passed means at once', async () => {
    const post = await publish({ options: { go_live_at: '2020-01-01T00:00:00Z' } })
    expect(post.status).toBe('publish')
    expect(post.notices.join()).toContain('has passed')
  })

  test('a custom type takes what it has; another type later is refused, and no second post is made', async () => {
    const post = await publish({ options: { post_type: 'review', format: 'aside', categories: ['Reviews'] } })
    expect(await stored(post, 'post_type')).toBe('review')
    expect(post.refused.map(({ field }) => field).sort()).toEqual(['categories', 'excerpt', 'format'])
    const again = await publish(asEarlier(post))
    expect(again.external_id).toBe(post.external_id)
    expect(again.refused.map(({ field }) => field)).toContain('post_type')
    expect(await told('count(get_posts(["post_type" => ["post", "review"], "post_status" => "any"]))')).toBe(1)
    await expect(publish({ options: { post_type: 'nonsense' } })).rejects.toMatchObject({
      code: 'PUBLISH_REFUSED',
      message: expect.stringMatching(/"nonsense".*post, .*review/),
    })
  })

  test('SEO fields are written and read back; what is refused, changed or not shown is told one by one', async () => {
    const without = await publish()
    expect(without.notices.join()).toContain('no plugin for search engines')
    await site.php('update_option("test_seo", 1);')
    const post = await publish(asEarlier(without))
    const reasons = Object.fromEntries(post.refused.map(({ field, reason }) => [field, reason]))
    expect(Object.keys(reasons).sort()).toEqual([
      'focus_keyword (Rank Math)',
      'focus_keyword (Yoast SEO)',
      'meta_description (Yoast SEO)',
    ])
    expect(reasons['focus_keyword (Rank Math)']).toContain('RING BUFFERS')
    expect(reasons['focus_keyword (Yoast SEO)']).toContain('does not show _yoast_wpseo_focuskw')
    expect(reasons['meta_description (Yoast SEO)']).toContain('rest_cannot_update')
    expect(
      await told(
        `[get_post_meta(${post.external_id}, "_yoast_wpseo_title", true), get_post_meta(${post.external_id}, "rank_math_description", true)]`,
      ),
    ).toEqual(['Rings of Bytes, reviewed', 'What the book "Rings of Bytes" covers.'])
  })

  test('a first publication that is refused half way leaves one post', async () => {
    await site.php('update_option("test_seo", 1);')
    const post = await publish()
    expect(post.status).toBe('publish')
    expect(post.refused.map(({ field }) => field)).toContain('meta_description (Yoast SEO)')
    expect(await told('count(get_posts(["post_status" => "any,trash", "numberposts" => -1]))')).toBe(1)
  })

  test('structured data stand on the page of who may write scripts', async () => {
    const post = await publish()
    expect(post.refused).toEqual([])
    const page = await (await fetch(post.url)).text()
    const [, json = ''] = /<script type="application\/ld\+json">(\{.*?)<\/script>/s.exec(page) ?? []
    expect(JSON.parse(json)).toMatchObject({ '@context': 'https://schema.org' })
  })

  test('what somebody changed at the site is not overwritten unasked', async () => {
    const first = await publish()
    const { external_id: id } = first
    expect((await publish(asEarlier(first))).content_hash).toBe(first.content_hash)
    await site.php(
      `$p = get_post(${id}); wp_update_post(["ID" => ${id}, "post_content" => wp_slash(str_replace("https://example.org/a", "https://example.org/mine", $p->post_content))]);`,
    )
    await expect(publish(asEarlier(first))).rejects.toMatchObject({
      code: 'PUBLISH_DRIFTED',
      context: { external_id: id, url: first.url, expected_hash: first.content_hash },
    })
    expect(await stored(first, 'post_content')).toContain('https://example.org/mine')
    const kept = await publish({ ...asEarlier(first), onDrift: 'keep_site' })
    expect(kept).toMatchObject({ external_id: id, url: first.url, status: 'publish', read_back: 'as_changed_there' })
    expect(kept.content_hash).not.toBe(first.content_hash)
    expect(kept.notices.join()).toContain('left as it was changed')
    expect(await stored(first, 'post_content')).toContain('https://example.org/mine')
    const used = await publish({ ...asEarlier(first), onDrift: 'use_article' })
    expect(used.content_hash).toBe(first.content_hash)
    expect(await stored(first, 'post_content')).not.toContain('https://example.org/mine')
  })

  test('a change is noticed also when another user of the same site publishes', async () => {
    const first = await publish()
    await site.php(`wp_update_post(["ID" => ${first.external_id}, "post_title" => "Changed"]);`)
    const elsewhere = { target: 'site-2', ...first, article_version: 1, at: '2026-01-02T03:04:05.000Z' }
    await expect(publish({ submission: { publications: [elsewhere] } })).rejects.toMatchObject({
      code: 'PUBLISH_DRIFTED',
    })
  })

  test('a post that people took back is not kept as it stands, and goes public again when the article is to be used', async () => {
    const first = await publish()
    await site.php(`wp_update_post(["ID" => ${first.external_id}, "post_status" => "draft", "post_title" => "No"]);`)
    await expect(publish({ ...asEarlier(first), onDrift: 'keep_site' })).rejects.toMatchObject({
      code: 'PUBLISH_REFUSED',
    })
    const again = await publish({ ...asEarlier(first), onDrift: 'use_article' })
    expect(again).toMatchObject({ external_id: first.external_id, url: first.url, status: 'publish' })
    expect(again.notices.join()).toContain('stood as "draft"')
  })

  test('a copy that people made of our post is theirs', async () => {
    const first = await publish()
    const copy = await told(
      `wp_insert_post(["post_title" => "A copy", "post_status" => "draft", "post_content" => wp_slash(get_post(${first.external_id})->post_content)])`,
    )
    expect((await publish()).external_id).toBe(first.external_id)
    expect(await told(`[get_post(${copy})->post_status, get_post(${copy})->post_title]`)).toEqual(['draft', 'A copy'])
  })

  test('live posts are read, replaced only as they were read, and listed', async () => {
    const { live } = publisherOf()
    if (live === null) throw new Error('a WordPress site has live posts')
    const signal = AbortSignal.timeout(30_000)
    const post = await publish()
    const review = await publisherOf().publish(publishRequest('key-2', { options: { post_type: 'review' } }))
    const read = await live.read(post.external_id, signal)
    expect(read).toMatchObject({ url: post.url, status: 'publish', content_hash: post.content_hash })
    const content = `${read?.content ?? ''}\n\n<!-- wp:paragraph -->\n<p>More, with \\ and "quotes" &amp; 🔑.</p>\n<!-- /wp:paragraph -->`
    const change = { content, expectedHash: post.content_hash ?? '' }
    const replaced = await live.replace(post.external_id, change, signal)
    expect(await stored(post, 'post_content')).toBe(content)
    expect(await live.replace(post.external_id, change, signal)).toEqual(replaced)
    await expect(live.replace(post.external_id, { ...change, content: 'other' }, signal)).rejects.toMatchObject({
      code: 'PUBLISH_DRIFTED',
    })
    await expect(live.replace('999999', change, signal)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await live.read('no-number', signal)).toBeNull()
    expect((await live.read(review.external_id, signal))?.url).toBe(review.url)
    const all: string[] = []
    for await (const { url } of live.all(signal)) all.push(url)
    expect(all).toEqual([post.url, review.url])
  })

  test('a content that the site filters is taken back', async () => {
    const { live } = publisherOf('author')
    const signal = AbortSignal.timeout(30_000)
    const post = await publish({}, 'author')
    const content = '<!-- wp:html -->\n<script>alert(1)</script>\n<!-- /wp:html -->'
    await expect(
      live?.replace(post.external_id, { content, expectedHash: post.content_hash ?? '' }, signal),
    ).rejects.toMatchObject({ code: 'PUBLISH_REFUSED', message: expect.stringContaining('stands as before') })
    expect((await live?.read(post.external_id, signal))?.content_hash).toBe(post.content_hash)
  })

  test('the zone of the site is told', async () => {
    expect(await publisherOf().timeZone?.(AbortSignal.timeout(10_000))).toBe('America/Sao_Paulo')
  })
})
