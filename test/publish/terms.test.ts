import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { resolveAuthor } from '../../src/adapters/publishers/wordpress/authors.ts'
import { createRestClient } from '../../src/adapters/publishers/wordpress/rest-client.ts'
import { resolveTerms, type TermNames } from '../../src/adapters/publishers/wordpress/terms.ts'
import { describeWith } from '../support/servers.ts'
import type { WordPressServer } from '../support/wordpress/wordpress.ts'
import { siteBehindProxy } from './site-behind-proxy.ts'

interface StoredTerm {
  readonly term_id: number
  readonly name: string
  readonly parent: number
}

const signal = () => AbortSignal.timeout(60_000)

describeWith('wordpress', 'what a post hangs on at a real WordPress', () => {
  const bench = siteBehindProxy(
    'foreach (["category", "post_tag"] as $kind) foreach (get_terms(["taxonomy" => $kind, "hide_empty" => false]) as $t) if ($t->term_id > 1) wp_delete_term($t->term_id, $kind);',
  )

  const clientOf = (user: keyof WordPressServer['passwords'], siteUrl = bench.proxy.url) =>
    createRestClient(bench.accessOf(user, siteUrl))
  const resolve = (
    names: Partial<TermNames>,
    user: keyof WordPressServer['passwords'] = 'editor',
    url = bench.proxy.url,
  ) => resolveTerms(clientOf(user, url), { categories: [], tags: [], ...names }, signal())
  const stored = async (kind: 'category' | 'post_tag'): Promise<readonly StoredTerm[]> => {
    const printed = await bench.site.php(
      `echo json_encode(get_terms(["taxonomy" => "${kind}", "hide_empty" => false, "orderby" => "term_id"]));`,
    )
    const all: readonly StoredTerm[] = JSON.parse(printed)
    return all.filter(({ term_id: id }) => id > 1)
  }
  const made = (kind: string) => bench.proxy.seen.filter((name) => name === `POST /wp/v2/${kind}`).length

  test('categories are found and made along their path, whatever their case and signs; a second time nothing is made', async () => {
    const first = await resolve({ categories: ['Reviews > Programming', 'Reviews > C & C++'], tags: ['R&D', 'Go'] })
    const [reviews, programming, languages] = await stored('category')
    expect(reviews).toMatchObject({ name: 'Reviews', parent: 0 })
    expect(programming).toMatchObject({ name: 'Programming', parent: reviews?.term_id })
    expect(languages).toMatchObject({ name: 'C &amp; C++', parent: reviews?.term_id })
    expect(first).toMatchObject({ categories: [programming?.term_id, languages?.term_id], refused: [] })
    expect((await stored('post_tag')).map(({ name }) => name)).toEqual(['R&amp;D', 'Go'])

    const before = bench.proxy.seen.length
    const again = { categories: ['reviews > PROGRAMMING', 'Reviews > c &amp; c++'], tags: ['r&amp;d', ' go ', 'GO'] }
    expect(await resolve(again)).toEqual(first)
    expect(bench.proxy.seen.slice(before)).toEqual(['GET /wp/v2/categories', 'GET /wp/v2/tags'])
  })

  test('the same name under two parents is two categories; alone it means the top, else the only one, never a guess', async () => {
    const { categories } = await resolve({ categories: ['Books > Go', 'Books > Rust'] })
    expect((await resolve({ categories: ['Rust'] })).categories).toEqual(categories.slice(1))
    const { categories: games } = await resolve({ categories: ['Games > Go'] })
    expect(games).not.toEqual(categories.slice(0, 1))
    const unclear = await resolve({ categories: ['Go', 'Rust'] })
    expect(unclear.categories).toEqual(categories.slice(1))
    expect(unclear.refused).toMatchObject([{ field: 'categories', reason: expect.stringContaining('whole path') }])
    await bench.site.php('wp_insert_term("Go", "category");')
    expect((await resolve({ categories: ['Go'] })).categories).not.toEqual([...categories, ...games])
    expect(await stored('category')).toHaveLength(6)
  })

  test('at a site with hundreds of terms each is found, on whichever page it stands', async () => {
    await bench.site.php(
      `wp_defer_term_counting(true); for ($i = 0; $i < 250; $i++) wp_insert_term("Topic $i & more", "post_tag"); wp_insert_term("R&D", "post_tag");`,
    )
    const found = await resolve({ tags: ['topic 249 &amp; MORE', 'Topic 1 & more', 'r&d'] })
    const all = await stored('post_tag')
    expect(all).toHaveLength(251)
    expect(found.tags.map((id) => all.find(({ term_id }) => term_id === id)?.name)).toEqual([
      'Topic 249 &amp; more',
      'Topic 1 &amp; more',
      'R&amp;D',
    ])
    expect((await resolve({ tags: ['Topic', 'D'] })).refused).toEqual([])
    expect(await stored('post_tag')).toHaveLength(253)
    expect(made('tags')).toBe(2)
  })

  test('lost answers to the making of a category and of a tag make no second ones', async () => {
    for (const matches of [/^POST .*\/categories$/, /^POST .*\/tags$/])
      bench.proxy.arm('reset after commit', { matching: matches })
    const names = { categories: ['Reviews > Programming'], tags: ['Queues'] }
    const found = await resolve(names)
    expect(found).toMatchObject({ categories: [expect.any(Number)], tags: [expect.any(Number)], refused: [] })
    expect([made('categories'), made('tags')]).toEqual([2, 1])
    expect(await stored('category')).toHaveLength(2)
    expect(await stored('post_tag')).toHaveLength(1)
    expect(await resolve(names)).toEqual(found)
  })

  test('a site that is away, or does not know the user, is an error and no refused field', async () => {
    const options = { ...bench.accessOf('editor'), applicationPassword: 'wrong' }
    const tried = (siteUrl: string) =>
      resolveTerms(createRestClient({ ...options, siteUrl }), { categories: ['A'], tags: [] }, signal())
    await expect(tried('http://127.0.0.1:9')).rejects.toMatchObject({ code: 'PUBLISH_FAILED' })
    await expect(tried(bench.site.url)).rejects.toMatchObject({ code: 'PUBLISH_REFUSED' })
  })

  test('what another made between the look and the making is taken', async () => {
    const sibling: { found: unknown } = { found: null }
    bench.proxy.beforeNext(/^POST .*\/categories$/, async () => {
      sibling.found = await resolve({ categories: ['Reviews > Programming'], tags: ['Go'] }, 'editor', bench.site.url)
    })
    const found = await resolve({ categories: ['Reviews > Programming'], tags: ['Go'] })
    expect(found).toEqual(sibling.found)
    expect(await stored('category')).toHaveLength(2)
    expect(await stored('post_tag')).toHaveLength(1)
  })

  /** Lets WordPress overlook an elder twin when a term is made, as it does when both are written at the same time. */
  const overlook = `<?php if (($_SERVER["REQUEST_METHOD"] ?? "") === "POST") {
    add_filter("get_terms", fn($terms) => array_values(array_filter($terms, fn($t) => !is_object($t) || $t->name !== "Twin")));
    add_filter("wp_unique_term_slug", fn($slug) => "$slug-b");
  }`

  test('of two made at once the older stays, and the own younger one goes', async () => {
    const plugin = join(bench.site.folder, 'wp-content', 'mu-plugins', 'overlook.php')
    await mkdir(dirname(plugin), { recursive: true })
    const kinds = { categories: 'category', tags: 'post_tag' } as const
    for (const [kind, taxonomy] of Object.entries(kinds))
      bench.proxy.beforeNext(new RegExp(`^POST .*/${kind}$`), async () => {
        await rm(plugin, { force: true })
        await bench.site.php(`wp_insert_term("Twin", "${taxonomy}");`)
        await writeFile(plugin, overlook)
      })
    const found = await resolve({ categories: ['Twin'], tags: ['Twin'] }).finally(() => rm(plugin, { force: true }))
    expect(found.categories).toEqual((await stored('category')).map(({ term_id: id }) => id))
    expect(found.tags).toEqual((await stored('post_tag')).map(({ term_id: id }) => id))
    const gone = bench.proxy.seen.flatMap((name) => /^DELETE .*\/(\w+)\/\d+$/.exec(name)?.[1] ?? [])
    expect(gone).toEqual(['categories', 'tags'])
  })

  test('a twin that was made at the same time and left behind goes, unless a post has it or somebody chose its slug', async () => {
    await bench.site.php(`
      global $wpdb;
      foreach ([['Left', 'left'], ['Left', 'left'], ['Used', 'used'], ['Used', 'used'], ['Own', 'own'], ['Own', 'own-words']] as [$name, $slug]) {
        $wpdb->insert($wpdb->terms, ['name' => $name, 'slug' => $slug]);
        $wpdb->insert($wpdb->term_taxonomy, ['term_id' => $wpdb->insert_id, 'taxonomy' => 'post_tag', 'description' => '']);
        if ($name === 'Used') $used = $wpdb->insert_id;
      }
      $draft = wp_insert_post(['post_title' => 'A draft', 'post_status' => 'draft']);
      $wpdb->insert($wpdb->term_relationships, ['object_id' => $draft, 'term_taxonomy_id' => $used]);`)
    const [left, , used, , own] = await stored('post_tag')
    const { tags } = await resolve({ tags: ['Left', 'Used', 'Own'] })
    expect(tags).toEqual([left?.term_id, used?.term_id, own?.term_id])
    expect((await stored('post_tag')).map(({ name }) => name)).toEqual(['Left', 'Used', 'Used', 'Own', 'Own'])
  })

  test('a user who may not make categories is told so name by name; what is there is used, and tags are made', async () => {
    const { categories } = await resolve({ categories: ['Reviews'] })
    const names = { categories: ['Reviews', 'Reviews > New', 'Other'], tags: ['Fresh'] }
    const found = await resolve(names, 'contributor')
    expect(found.categories).toEqual(categories)
    expect(found.tags).toHaveLength(1)
    expect(found.refused.map(({ field }) => field)).toEqual(['categories'])
    expect(found.refused[0]?.reason).toMatch(
      /"Reviews > New".*rest_cannot_create.*"Other".*rest_cannot_create.*Make it in WordPress/,
    )
    expect(await stored('category')).toHaveLength(1)
  })

  test('names that WordPress changes on the way in are found again', async () => {
    const names = {
      categories: ['100%ab <b>Sure</b>'],
      tags: ['a  b', 'It’s "so"', 'Café', 'List<T>', "O'Reilly \\ Co"],
    }
    const first = await resolve(names)
    expect(first.refused).toEqual([])
    expect(first.tags).toHaveLength(5)
    expect((await stored('post_tag')).map(({ name }) => name)).toContain('List&lt;T&gt;')
    expect(await resolve(names)).toEqual(first)
    expect(made('tags')).toBe(5)
  })

  test('an author is found by login, slug or shown name, among those who may write', async () => {
    const ids: Record<string, number> = JSON.parse(
      await bench.site.php(
        'wp_insert_user(["user_login" => "ana.sol", "user_pass" => "x", "display_name" => "Ana Sól", "role" => "author"]); wp_insert_user(["user_login" => "zoe", "user_nicename" => "zoe-w", "user_pass" => "x", "display_name" => "Zoë Wren", "role" => "author"]); wp_insert_user(["user_login" => "zoe2", "user_pass" => "x", "display_name" => "Zoë Wren", "role" => "author"]); wp_insert_user(["user_login" => "reader", "user_pass" => "x", "role" => "subscriber"]); $ids = []; foreach (get_users() as $u) $ids[$u->user_login] = $u->ID; echo json_encode($ids);',
      ),
    )
    const author = (name: string, user: keyof WordPressServer['passwords'] = 'editor') =>
      resolveAuthor(clientOf(user), name, signal())
    for (const name of ['ana.sol', 'ANA-SOL', 'ana sól'])
      expect(await author(name)).toEqual({ id: ids['ana.sol'], refused: [] })
    expect(await author('editor')).toEqual({ id: ids['editor'], refused: [] })
    expect(await author('zoe-w')).toEqual({ id: ids['zoe'], refused: [] })
    expect(await author('zoe', 'admin')).toEqual({ id: ids['zoe'], refused: [] })
    expect(await author('Zoë Wren')).toMatchObject({
      id: null,
      refused: [{ reason: expect.stringMatching(/zoe-w, zoe2|zoe2, zoe-w/) }],
    })
    for (const name of ['reader', 'nobody', 'ana'])
      expect(await author(name)).toMatchObject({ id: null, refused: [{ field: 'author' }] })
    expect(await author('author', 'author')).toEqual({ id: ids['author'], refused: [] })
    expect(await author('ana.sol', 'author')).toMatchObject({
      id: null,
      refused: [{ reason: expect.stringContaining('may not sign as "ana.sol"') }],
    })
  })
})
