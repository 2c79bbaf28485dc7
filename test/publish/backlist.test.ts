import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { createInProcessLimiter } from '../../src/adapters/limiters/in-process/index.ts'
import { createWordPressPublisher } from '../../src/adapters/publishers/wordpress/index.ts'
import { PigmeuError } from '../../src/domain/errors.ts'
import { type DriftChoice, usualOptions } from '../../src/domain/post-options.ts'
import { blankProfile } from '../../src/domain/site-profile.ts'
import type { Submission } from '../../src/domain/submission.ts'
import type { PublishedPost, Publishers } from '../../src/ports/publisher.ts'
import { articleKey } from '../../src/ports/store.ts'
import { type ActionBench, createActionBench, seedSubmission } from '../support/action-bench.ts'
import { describeWith } from '../support/servers.ts'
import { startWordPress, type WordPressServer } from '../support/wordpress/wordpress.ts'

const ana = { name: 'Ana' }
const at = '2026-11-01T10:00:00.000Z'
const paragraph = (html: string) => `<!-- wp:paragraph -->\n<p>${html}</p>\n<!-- /wp:paragraph -->`
const older = [
  '<!-- wp:heading -->\n<h2 class="wp-block-heading">By Ada Writer</h2>\n<!-- /wp:heading -->',
  paragraph('An older word about a talk by Ada Writer &amp; friends, which we liked &#8220;a lot&#8221;.'),
  '<!-- wp:quote -->\n<blockquote class="wp-block-quote"><!-- wp:paragraph -->\n<p>Said Ada Writer once.</p>\n<!-- /wp:paragraph --></blockquote>\n<!-- /wp:quote -->',
  '<!-- wp:latest-posts {"postsToShow":3} /-->',
].join('\n\n')

describeWith('wordpress', 'what stands at a real WordPress', () => {
  let site: WordPressServer
  let bench: ActionBench
  const limiter = createInProcessLimiter(createSystemClock())

  beforeAll(async () => {
    site = await startWordPress()
  }, 600_000)
  afterAll(() => site?.stop())
  beforeEach(async () => {
    await site.php(
      'foreach (get_posts(["post_status" => "any,trash", "numberposts" => -1]) as $p) wp_delete_post($p->ID, true);',
    )
    const publisher = createWordPressPublisher({
      siteUrl: site.url,
      user: 'editor',
      applicationPassword: site.passwords.editor,
      limiter,
      intervalMs: 1,
      target: 'w1',
    })
    const publishers: Publishers = { targets: async () => ['w1'], find: async () => publisher }
    bench = createActionBench({ publishers })
  })

  /** Posts as people write them; gives their numbers. */
  const write = async (contents: readonly string[]): Promise<readonly string[]> => {
    const given = Buffer.from(JSON.stringify(contents)).toString('base64')
    const code = `echo json_encode(array_map(fn($c) => (string) wp_insert_post(wp_slash(["post_title" => "An old one", "post_status" => "publish", "post_date" => "2025-01-02 03:04:05", "post_content" => $c])), json_decode(base64_decode("${given}"))));`
    return JSON.parse(await site.php(code)) as readonly string[]
  }
  const contentOf = (id: string) => site.php(`echo get_post(${id})->post_content;`)

  /** Publishes a submission as its stage does, and notes what came of it. */
  const publish = async (id: string, onDrift: DriftChoice = 'ask'): Promise<PublishedPost> => {
    const submission = await stored(id)
    const [article, knowledgeBase, snapshots, publisher] = await Promise.all([
      bench.store.document('articles', articleKey(id, submission.article_version)),
      bench.store.document('knowledge_base', id),
      bench.store.documents('snapshots', `${id}/`),
      bench.deps.publishers.find('w1'),
    ])
    if (!article || !knowledgeBase) throw new Error('nothing was seeded')
    const post = await publisher.publish({
      submission,
      article,
      knowledgeBase,
      snapshots,
      policy: null,
      profile: blankProfile('w1', at),
      options: usualOptions,
      image: null,
      onDrift,
      publishedAt: at,
      externalKey: `pigmeu-${id}`,
      signal: AbortSignal.timeout(60_000),
    })
    const { notices, ...published } = post
    const publications = [
      { target: 'w1', ...published, article_version: article.version, at: new Date().toISOString() },
    ]
    await bench.store.change(id, submission.version, { moves: [], set: { publications }, documents: [] }, at)
    return post
  }
  const stored = async (id: string): Promise<Submission> => {
    const submission = await bench.store.get(id)
    if (submission) return submission
    throw new Error('gone')
  }
  const seed = async (): Promise<string> => {
    const publish_intent = { target: 'w1', due_at: at, by: 'Ana' }
    const seeded = await seedSubmission(bench, { status: 'approved', approved_by: 'Ana', publish_intent })
    return seeded.submission_id
  }

  test('a backlist is read without a trace, and a book that stands in it is told with its post', async () => {
    const [known, unknown] = await write([
      paragraph('Details. ISBN: 978-1-4493-7332-0'),
      paragraph('Nothing but words.'),
    ])
    const before = await site.php('echo json_encode(get_posts(["numberposts" => -1, "post_status" => "any"]));')
    const { ended } = await bench.actions.importBacklist('w1')
    expect(await ended).toMatchObject({ state: 'done', read: 2, identified: 1, unidentified: 1 })
    expect(await site.php('echo json_encode(get_posts(["numberposts" => -1, "post_status" => "any"]));')).toBe(before)
    const { items } = await bench.actions.listBacklist('w1', { show: 'unidentified', offset: 0, limit: 10 })
    expect(items.map(({ external_id }) => external_id)).toEqual([unknown])
    const url = await site.php(`echo get_permalink(${known});`)
    const book = { title: 'Data', author: 'M. K.', amazon_url: 'https://www.amazon.com/dp/1449373321' }
    await expect(bench.actions.submit(ana, book)).rejects.toMatchObject({
      code: 'DUPLICATE_BOOK',
      context: { existing_post_url: url },
    })
  })

  test('links back are put in, and every other byte of the older posts stays', async () => {
    const ids = await write([older, older, older, older])
    const id = await seed()
    const { url } = await publish(id)
    await (await bench.actions.importBacklist('w1')).ended
    const proposals = await bench.actions.proposeLinks(id)
    expect(proposals).toHaveLength(3)
    const results = await bench.actions.applyLinks(id, proposals)
    expect(results.map(({ done, remark }) => [done, remark])).toEqual([
      [true, null],
      [true, null],
      [true, null],
    ])
    for (const { external_id } of proposals)
      expect(await contentOf(external_id)).toBe(
        older.replace('a talk by Ada Writer', `a talk by <a href="${url}">Ada Writer</a>`),
      )
    const untouched = ids.find((one) => !proposals.some(({ external_id }) => external_id === one)) ?? ''
    expect(await contentOf(untouched)).toBe(older)
  })

  /** A published review that an editor of the site changed, so that publishing it again stops. */
  const drift = async () => {
    const id = await seed()
    const post = await publish(id)
    await site.php(
      `$p = get_post(${post.external_id}); wp_update_post(wp_slash(["ID" => $p->ID, "post_content" => str_replace("to engineers", "to all engineers", $p->post_content)]));`,
    )
    const thrown = await publish(id).catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(PigmeuError)
    expect(thrown).toMatchObject({ code: 'PUBLISH_DRIFTED' })
    const failure = { stage: 'publish', code: 'PUBLISH_DRIFTED', message: 'changed', attempts: 1, at } as const
    const moves = [{ to: 'failed', actor: 'system', reason: null } as const]
    await bench.store.change(id, (await stored(id)).version, { moves, set: { failure }, documents: [] }, at)
    return { id, postId: post.external_id }
  }

  test.each([
    ['use_article', 'to engineers', 1],
    ['keep_site', 'to all engineers', 1],
    ['take_over', 'to all engineers', 2],
  ] as const)('after a change at the site, %s leaves the post with "%s"', async (choice, words, version) => {
    const { id, postId } = await drift()
    const { changes, untaken, content_hash } = await bench.actions.compareWithSite(id)
    expect(
      changes.flatMap(({ kind, words: spoken }) =>
        kind === 'same' ? [] : [spoken?.find((one) => one.in === 'right')?.text.trim()],
      ),
    ).toEqual(['all'])
    expect(untaken).toEqual([])
    await bench.actions.settleDrift(ana, id, { choice, content_hash })
    const settled = await stored(id)
    expect(settled.article_version).toBe(version)
    await publish(id, settled.publish_intent?.on_drift ?? 'ask')
    expect(await contentOf(postId)).toContain(words)
    expect(await site.php('echo wp_count_posts()->publish;')).toBe('1')
  })
})
