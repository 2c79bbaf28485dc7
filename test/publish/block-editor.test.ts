import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { createInProcessLimiter } from '../../src/adapters/limiters/in-process/index.ts'
import { markdownShape } from '../../src/adapters/publishers/wordpress/blocks/fixtures/markdown-shapes.ts'
import { contentBlocks, toBlocks } from '../../src/adapters/publishers/wordpress/blocks/index.ts'
import { createWordPressPublisher } from '../../src/adapters/publishers/wordpress/index.ts'
import { openBrowser, openPage } from '../support/browser.ts'
import { describeWith } from '../support/servers.ts'
import { addScreens } from '../support/wordpress/screens.ts'
import { startWordPress, type WordPressServer } from '../support/wordpress/wordpress.ts'
import { fullRequest } from './full-article.ts'

/** A block as the editor holds it. */
interface EditorBlock {
  readonly name: string
  readonly isValid: boolean
  readonly originalContent?: string
  readonly innerBlocks: readonly EditorBlock[]
}

/** What the pages of wp-admin put into the browser, as far as it is asked for here. */
interface WordPressWindow {
  readonly wp: {
    readonly blocks: { parse(content: string): readonly EditorBlock[] }
    readonly data: { select(store: string): { getBlocks(): readonly EditorBlock[] } }
  }
}
declare const window: WordPressWindow

const signIn = async (page: Page, { url, browserPassword }: WordPressServer): Promise<void> => {
  await page.goto(`${url}/wp-login.php`)
  await page.fill('#user_login', 'editor')
  await page.fill('#user_pass', browserPassword)
  await page.click('#wp-submit')
  await page.waitForURL(/wp-admin/)
}

const openEditor = async (page: Page, { url }: WordPressServer, postId: string): Promise<void> => {
  await page.goto(`${url}/wp-admin/post.php?post=${postId}&action=edit`, { waitUntil: 'domcontentloaded' })
  await page.waitForFunction(() => window.wp?.data?.select('core/block-editor')?.getBlocks().length > 0)
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
}

const flat = (blocks: readonly EditorBlock[]): readonly EditorBlock[] =>
  blocks.flatMap((block) => [block, ...flat(block.innerBlocks)])

/** The blocks that an editor would be told of: those that are not what their kind writes, and what no kind knows. */
const troubling = (blocks: readonly EditorBlock[]) =>
  flat(blocks)
    .filter(({ name, isValid }) => !isValid || name === 'core/missing' || name === 'core/freeform')
    .map(({ name, originalContent }) => ({ name, originalContent }))

describeWith(['wordpress', 'chromium'], 'a published article in the block editor', () => {
  let site: WordPressServer
  let browser: Browser
  let page: Page
  let complaints: readonly string[]
  let post: { readonly external_id: string; readonly url: string }

  beforeAll(async () => {
    site = await startWordPress({ version: '6.6' })
    await addScreens(site.folder, '6.6')
    const publisher = createWordPressPublisher({
      siteUrl: site.url,
      user: 'editor',
      applicationPassword: site.passwords.editor,
      limiter: createInProcessLimiter(createSystemClock()),
      intervalMs: 1,
      target: 'site-1',
    })
    post = await publisher.publish(await fullRequest('key-1'))
    browser = await openBrowser()
    ;({ page, complaints } = await openPage(browser))
    await signIn(page, site)
    await openEditor(page, site, post.external_id)
  }, 600_000)
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
  })

  /** The blocks of contents as the editor reads them; those of the post that is open where none are given. */
  const blocksOf = (contents: readonly string[] | null): Promise<readonly (readonly EditorBlock[])[]> =>
    page.evaluate((given) => {
      const plain = ({ name, isValid, originalContent, innerBlocks }: EditorBlock): EditorBlock => ({
        name,
        isValid,
        ...(originalContent !== undefined && { originalContent }),
        innerBlocks: innerBlocks.map(plain),
      })
      const { blocks, data } = window.wp
      const read = given?.map((content) => blocks.parse(content)) ?? [data.select('core/block-editor').getBlocks()]
      return read.map((post) => post.map(plain))
    }, contents)

  test('opens without one notice: every block is what its kind writes', async () => {
    const [blocks = []] = await blocksOf(null)
    expect(troubling(blocks)).toEqual([])
    expect([...new Set(flat(blocks).map(({ name }) => name))].sort()).toEqual(
      ['button', 'buttons', 'code', 'details', 'heading', 'html', 'list', 'list-item', 'paragraph', 'quote']
        .concat('separator', 'table')
        .map((name) => `core/${name}`)
        .sort(),
    )
    const canvas = page.frameLocator('iframe[name="editor-canvas"]')
    await canvas.getByRole('document', { name: 'Block: Table' }).last().waitFor()
    expect(await canvas.locator('.block-editor-warning').count()).toBe(0)
    expect(await canvas.locator('.wp-block-details').count()).toBe(2)
    expect(complaints).toEqual([])
  })

  test('the editor takes any Markdown as blocks, and sees what is none', async () => {
    const request = await fullRequest('key-2')
    const image = { id: 7, url: `${site.url}/wp-content/uploads/"a"&b.jpg` }
    const shapes = Array.from({ length: 200 }, (_, seed) => toBlocks(markdownShape(seed)))
    const blocks = await blocksOf([contentBlocks(request, { image }), ...shapes])
    expect(flat(blocks[0] ?? []).map(({ name }) => name)).toContain('core/image')
    expect(blocks.flatMap(troubling)).toEqual([])
    const broken = contentBlocks(request, { image: null }).replace('<ol start="3">', '<ol start="4">')
    expect((await blocksOf([broken])).flatMap(troubling)).toMatchObject([{ name: 'core/list' }])
  })

  test('readers find the article on the public page', async () => {
    await page.goto(post.url)
    const article = page.locator('.wp-block-post-content')
    await article.getByText('Ring buffers are bounded queues.').waitFor()
    const rows = await article.getByRole('row').allTextContents()
    expect(rows).toEqual(expect.arrayContaining(['TitleRings of Bytes', 'AuthorAna Sol']))
    const question = article.getByRole('group').filter({ hasText: 'What is a ring buffer?' })
    expect(await question.getByText('whose end meets its beginning').isVisible()).toBe(false)
    await question.getByText('What is a ring buffer?').click()
    expect(await question.getByText('whose end meets its beginning').isVisible()).toBe(true)
    const shops = article.locator('a[href^="https://www.amazon.com/"]')
    for (const shop of await shops.all()) {
      expect(await shop.getAttribute('href')).toBe('https://www.amazon.com/dp/1234567890?tag=own-20')
      expect(await shop.getAttribute('rel')).toContain('sponsored')
    }
    expect(await article.getByRole('link', { name: 'See the book at amazon.com' }).count()).toBe(1)
    const [note = ''] = await article
      .locator('sup a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(await page.locator(note ?? '').textContent()).toBe('The publisher’s page')
  })
})
