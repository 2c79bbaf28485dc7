import { afterAll, beforeAll, expect, test } from 'vitest'
import { articleKey } from '../../src/ports/store.ts'
import { violationsOn } from '../desk/violations.ts'
import { seedSubmission } from '../support/action-bench.ts'
import { describeWith } from '../support/servers.ts'
import { openWebBench, type WebBench } from '../support/web-bench.ts'
import { startWordPress, type WordPressServer } from '../support/wordpress/wordpress.ts'

const ana = { name: 'Ana' }
const link = '[at Amazon](https://www.amazon.com/dp/1449373321?psc=1)'

describeWith(['wordpress', 'chromium'], 'another affiliate tag at a real WordPress', () => {
  let site: WordPressServer
  let bench: WebBench

  beforeAll(async () => {
    site = await startWordPress()
    bench = await openWebBench()
    const { app, page, server } = bench
    const provider = { provider: 'offline', modelName: null, baseUrl: null, apiKey: null }
    await app.models.setUpModel(provider, AbortSignal.timeout(10_000))
    const credential = {
      credential_id: 'blog',
      kind: 'wordpress',
      label: 'The blog',
      public: { site_url: site.url, user: 'editor' },
      secret: await app.secrets.seal(site.passwords.editor, 'credentials/blog'),
      updated_at: new Date().toISOString(),
    }
    await app.store.put([{ collection: 'credentials', document: credential }])
    await app.actions.saveSiteProfile('blog', { updated_at: null, affiliate_tags: { 'amazon.com': 'old-20' } })
    await page.goto(server.signInUrl)
  }, 600_000)
  afterAll(async () => {
    await bench?.close()
    await site?.stop()
  })

  const contentOf = (id: string) => site.php(`echo get_post(${id})->post_content;`)
  const publicationOf = async (id: string) => {
    const publication = (await bench.app.store.get(id))?.publications[0]
    if (publication) return publication
    throw new Error('it was not published')
  }

  /** Publishes a small article with a link to a shop, as the product does. */
  const publish = async (title: string): Promise<string> => {
    const { app } = bench
    const { submission_id: id } = await seedSubmission(app, { status: 'approved', approved_by: 'Ana', green: true })
    const article = await app.store.document('articles', articleKey(id, 1))
    if (!article) throw new Error('no article was seeded')
    const markdown = `${article.markdown}\nGet the book ${link}.\n`
    await app.store.put([{ collection: 'articles', document: { ...article, title, slug: title, markdown } }])
    await app.actions.publish(ana, id, { target: 'blog' })
    expect(await app.settled(id)).toMatchObject({ status: 'published', failure: null })
    return id
  }

  test('is shown post by post, then brought into those that nobody edited, and is no drift afterwards', {
    timeout: 120_000,
  }, async () => {
    const { app, page } = bench
    const own = await publish('first')
    const edited = await publish('second')
    const ownPost = await publicationOf(own)
    const editedPost = await publicationOf(edited)
    await site.php(
      `wp_update_post(wp_slash(["ID" => ${editedPost.external_id}, "post_content" => get_post(${editedPost.external_id})->post_content . "\\n\\n<!-- wp:paragraph -->\\n<p>By hand.</p>\\n<!-- /wp:paragraph -->"]));`,
    )
    const older = await site.php(
      `echo wp_insert_post(wp_slash(["post_title" => "An older one", "post_status" => "publish", "post_content" => '<p><a href="https://www.amazon.com/dp/1449373321?tag=old-20">x</a></p>']));`,
    )
    const before = await contentOf(ownPost.external_id)
    expect(before).toContain('tag=old-20')

    await page.getByRole('link', { name: 'Sites', exact: true }).click()
    await page.getByRole('button', { name: /The blog/ }).click()
    await page.getByLabel('Your tag').fill('new-20')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('3 live posts have links that change:').waitFor({ timeout: 60_000 })
    for (const mark of ['edited at the site since', 'not published from here'])
      expect(await dialog.getByText(mark, { exact: true }).count()).toBe(1)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await violationsOn(page)).toEqual([])
    }
    expect(await contentOf(ownPost.external_id)).toBe(before)
    await dialog.getByRole('button', { name: 'Save and update 1 post' }).click()
    await dialog.getByText('1 of 1 posts updated').waitFor()
    await dialog.getByRole('button', { name: 'Close' }).last().click()

    expect(await contentOf(ownPost.external_id)).toBe(before.replaceAll('old-20', 'new-20'))
    expect(await contentOf(editedPost.external_id)).toContain('tag=old-20')
    expect((await publicationOf(own)).content_hash).not.toBe(ownPost.content_hash)

    // With its own new tag the post is no stranger: it is published again without a question.
    await app.actions.publish(ana, own, { target: 'blog' })
    expect(await app.settled(own)).toMatchObject({ status: 'published', failure: null })
    expect(await contentOf(ownPost.external_id)).toContain('tag=new-20')
    await app.actions.publish(ana, edited, { target: 'blog' })
    expect(await app.settled(edited)).toMatchObject({ status: 'failed', failure: { code: 'PUBLISH_DRIFTED' } })

    await page.getByRole('button', { name: 'Check live posts' }).click()
    await dialog.getByText('2 live posts have links that change:').waitFor()
    await dialog.getByText('Change the post that people edited too').click()
    await dialog.getByText('Change the post that was not published from here too').click()
    await dialog.getByRole('button', { name: 'Update 2 posts' }).click()
    await dialog.getByText('2 of 2 posts updated').waitFor()
    expect(await contentOf(older)).toBe(
      '<p><a href="https://www.amazon.com/dp/1449373321?tag=new-20" rel="sponsored">x</a></p>',
    )
    const after = await contentOf(editedPost.external_id)
    expect([after.includes('tag=new-20'), after.includes('By hand.'), after.includes('old-20')]).toEqual([
      true,
      true,
      false,
    ])
    expect(bench.watched.complaints).toEqual([])
  })
})
