import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { createSharpImages } from '../../src/adapters/images/sharp/index.ts'
import { createWordPressPublisher } from '../../src/adapters/publishers/wordpress/index.ts'
import { markerOf } from '../../src/adapters/publishers/wordpress/marker.ts'
import type { Limiter } from '../../src/ports/limiter.ts'
import type { PublishRequest } from '../../src/ports/publisher.ts'
import { describeWith } from '../support/servers.ts'
import type { WordPressServer } from '../support/wordpress/wordpress.ts'
import { publishRequest } from './publish-request.ts'
import { siteBehindProxy } from './site-behind-proxy.ts'

/** Lets so many calls begin; then the process is dead: nothing goes out any more. */
const dyingAfter = (calls: number): Limiter => {
  let begun = 0
  return {
    pause: async () => {},
    take: async () => {
      begun += 1
      if (begun > calls) throw new Error('killed')
    },
  }
}
const living = dyingAfter(Number.POSITIVE_INFINITY)

/** An article that brings a picture, categories and a tag. */
const requestWithAll = async (key: string): Promise<PublishRequest> => {
  const bytes = await sharp({ create: { width: 240, height: 200, channels: 3, background: '#336699' } })
    .png()
    .toBuffer()
  const images = createSharpImages({ download: async () => ({ status: 200, bytes }) })
  const choice = { url: 'https://press.example/a.png', alt: 'The cover', caption: null, credit: null }
  return publishRequest(key, {
    image: await images.prepare(choice, AbortSignal.timeout(20_000)),
    options: { categories: ['Reviews > Programming'], tags: ['queues'] },
  })
}

describeWith('wordpress', 'exactly once', () => {
  const bench = siteBehindProxy(
    'foreach (get_posts(["post_type" => ["post", "attachment"], "post_status" => "any,trash,inherit", "numberposts" => -1]) as $p) wp_delete_post($p->ID, true); foreach (get_terms(["taxonomy" => ["category", "post_tag"], "hide_empty" => false]) as $t) if ($t->slug !== "uncategorized") wp_delete_term($t->term_id, $t->taxonomy);',
    { plugin: true },
  )

  const setCompanion = (active: boolean) =>
    bench.site.php(
      `require_once ABSPATH . "wp-admin/includes/plugin.php"; ${active ? 'activate_plugin' : 'deactivate_plugins'}("pigmeu-companion/pigmeu-companion.php");`,
    )
  const publisherOf = (
    limiter: Limiter,
    user: keyof WordPressServer['passwords'] = 'editor',
    siteUrl = bench.proxy.url,
  ) => createWordPressPublisher({ ...bench.accessOf(user, siteUrl), limiter, intervalMs: 100, target: 'site-1' })
  const told = async (code: string): Promise<unknown> => JSON.parse(await bench.site.php(`echo json_encode(${code});`))
  const counts = () =>
    told(
      '["posts" => count(get_posts(["post_status" => "publish", "numberposts" => -1])), "others" => count(get_posts(["post_status" => "draft,pending,future,private", "numberposts" => -1])), "pictures" => count(get_posts(["post_type" => "attachment", "post_status" => "any", "numberposts" => -1])), "categories" => (int) wp_count_terms(["taxonomy" => "category", "hide_empty" => false]) - 1, "tags" => (int) wp_count_terms(["taxonomy" => "post_tag", "hide_empty" => false])]',
    )

  /** Does something while the site runs a piece of PHP with every request. */
  const whileSiteRuns = async <T>(php: string, work: () => Promise<T>): Promise<T> => {
    const folder = join(bench.site.folder, 'wp-content/mu-plugins')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'for-a-test.php'), `<?php ${php}`)
    try {
      return await work()
    } finally {
      await rm(join(folder, 'for-a-test.php'))
    }
  }

  /** Publishes as a process that is killed after so many calls; whether it came to its end. */
  const publishKilled = async (request: PublishRequest, calls: number): Promise<boolean> => {
    try {
      await publisherOf(dyingAfter(calls)).publish(request)
      return true
    } catch (thrown) {
      if (String(thrown).includes('killed')) return false
      throw thrown
    }
  }

  test('killed between any two calls, the next try ends with one post', async () => {
    await setCompanion(false)
    let articles = 0
    for (let isDone = false; !isDone; articles += 1) {
      const slug = `rings-${articles}`
      const request = publishRequest(slug, { article: { slug } })
      isDone = await publishKilled(request, articles)
      const post = await publisherOf(living).publish(request)
      expect(post).toMatchObject({ status: 'publish', refused: [], url: `${bench.proxy.url}/${slug}/` })
    }
    expect(articles).toBeGreaterThan(8)
    expect(await counts()).toMatchObject({ posts: articles, others: 0 })
  }, 60_000)

  test.each([
    ['with the companion plugin', true],
    ['without it', false],
  ])(
    'killed again and again, each time one call later, %s: one post, one picture, one term of each name',
    async (_name, isActive) => {
      await setCompanion(isActive)
      const request = await requestWithAll('again')
      let tries = 1
      while (!(await publishKilled(request, tries))) tries += 1
      expect(tries).toBeGreaterThan(10)
      expect(await counts()).toEqual({ posts: 1, others: 0, pictures: 1, categories: 2, tags: 1 })
    },
    60_000,
  )

  test('the companion plugin keeps the key and the structured data, and the text of the post stays free of both', async () => {
    await setCompanion(true)
    const post = await publisherOf(living, 'author').publish(publishRequest('kept'))
    expect(post.refused).toEqual([])
    const content = await told(`get_post(${post.external_id})->post_content`)
    expect(content).not.toMatch(/pigmeu-|ld\+json/)
    expect(await (await fetch(post.url)).text()).toMatch(/<script type="application\/ld\+json">\{"@context"/)
    await bench.site.php(
      `wp_update_post(["ID" => ${post.external_id}, "post_name" => "other", "post_content" => "other"]);`,
    )
    expect((await publisherOf(living, 'author').publish(publishRequest('kept'))).external_id).toBe(post.external_id)
    await setCompanion(false)
    const again = await publisherOf(living, 'author').publish({
      ...publishRequest('kept', {
        submission: {
          publications: [{ target: 'site-1', ...post, article_version: 1, at: '2026-01-02T03:04:05.000Z' }],
        },
      }),
      onDrift: 'use_article',
    })
    expect(again.external_id).toBe(post.external_id)
    expect(again.refused).toMatchObject([{ field: 'json_ld' }])
  })

  test('who lost the work while the post was made takes the late draft away', async () => {
    const lost = new AbortController()
    const request = publishRequest('late')
    bench.proxy.beforeNext(/^POST .*\/posts$/, async () => {
      await publisherOf(living, 'editor', bench.site.url).publish(request)
      lost.abort(new Error('the lease is lost'))
    })
    await expect(publisherOf(living).publish({ ...request, signal: lost.signal })).rejects.toThrow('the lease is lost')
    expect(await counts()).toMatchObject({ posts: 1, others: 0 })
  })

  test('a site without a bin loses the second draft for good', async () => {
    bench.proxy.beforeNext(/^POST .*\/posts$/, async () => {
      await publisherOf(living, 'editor', bench.site.url).publish(publishRequest('binless'))
    })
    await whileSiteRuns('define("EMPTY_TRASH_DAYS", 0);', () => publisherOf(living).publish(publishRequest('binless')))
    expect(await told('count(get_posts(["post_status" => "any,trash", "numberposts" => -1]))')).toBe(1)
  })

  test('a draft that an earlier try made too late is taken away by the next', async () => {
    const marker = markerOf('slow')
    bench.proxy.beforeNext(/^POST .*\/posts\/\d+$/, async () => {
      await bench.site.php(
        `wp_insert_post(["post_title" => "Late", "post_status" => "draft", "post_name" => "${marker}", "post_author" => get_user_by("login", "editor")->ID]);`,
      )
    })
    await publisherOf(living).publish(publishRequest('slow', { submission: { attempts: 2 } }))
    expect(await counts()).toMatchObject({ posts: 1, others: 0 })
  })

  test('where the companion plugin keeps no key, the text carries the marker', async () => {
    await setCompanion(true)
    const withoutKey = 'add_action("init", fn() => unregister_post_meta("post", "pigmeu_key"), 200);'
    const post = await whileSiteRuns(withoutKey, () => publisherOf(living).publish(publishRequest('keyless')))
    await setCompanion(false)
    expect(await told(`get_post(${post.external_id})->post_content`)).toContain(markerOf('keyless'))
    expect((await publisherOf(living).publish(publishRequest('keyless'))).external_id).toBe(post.external_id)
  })

  test('a request that something on the way sends twice makes no second post', async () => {
    bench.proxy.arm('sent twice', { matching: /^POST .*\/posts$/ })
    expect(await publisherOf(living).publish(publishRequest('twice'))).toMatchObject({ status: 'publish' })
    expect(bench.proxy.happened).toHaveLength(1)
    expect(await counts()).toMatchObject({ posts: 1, others: 0 })
  })

  test('a firewall that takes blocks for an attack gets plain HTML, and the editor is told', async () => {
    bench.proxy.arm('403 of a firewall', { times: 1_000 })
    const post = await publisherOf(living).publish(publishRequest('wall'))
    expect(post.notices.join()).toContain('firewall')
    const content = await told(`get_post(${post.external_id})->post_content`)
    expect(content).not.toContain('<!--')
    expect(content).toContain('<h2 class="wp-block-heading">A book about <em>rings</em> &amp; queues</h2>')
    bench.proxy.calm()
    expect((await publisherOf(living).publish(publishRequest('wall'))).external_id).toBe(post.external_id)
  })
})
