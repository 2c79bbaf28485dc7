import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { createSampleSite, type SampleSite } from '../../src/app/demo/sample-site.ts'
import type { RunningServer } from '../../src/app/serve.ts'
import type { Article } from '../../src/domain/article/article.ts'
import { articleKey } from '../../src/ports/store.ts'
import type { WatchedPage } from '../support/browser.ts'
import type { TestApp } from '../support/embedded.ts'
import { describeWith } from '../support/servers.ts'
import { openWebBench, type WebBench } from '../support/web-bench.ts'

const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 10_000 })

const loved = 'I loved reading this.'
/** A sentence that no source carries. */
const invented = 'The book sold 73 million copies in 1875.'

describeWith('chromium', 'the review desk', () => {
  let site: SampleSite
  let app: TestApp
  let server: RunningServer
  let bench: WebBench
  let watched: WatchedPage
  let page: Page
  let id = ''

  beforeAll(async () => {
    site = await createSampleSite()
    bench = await openWebBench()
    ;({ app, server, watched, page } = bench)
    const [book] = site.books
    if (!book) throw new Error('there is no sample book')
    const written = app.review(sampleInput(book, site.urlOf))
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const submission = await written
    id = submission.submission_id
    expect(submission.status).toBe('ready_for_review')
    await page.goto(server.signInUrl)
    await page.waitForURL((url) => url.pathname === '/')
    await page.goto(`${server.url}/articles/${id}`)
  }, 120_000)

  afterAll(async () => {
    await bench?.close()
    await site?.close()
  })

  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const tab = (name: RegExp) => page.getByRole('tab', { name })
  const box = () => page.getByRole('region', { name: 'Verdict box' })
  const note = (name: string) => page.getByRole('complementary', { name, exact: true })
  const failing = (gate: string) => page.getByRole('button', { name: new RegExp(`^${gate}.*fails`) })
  const green = () => page.getByRole('status').filter({ hasText: 'Every check is green' })
  const check = (name: string) =>
    page.getByRole('list', { name: 'Checks for search engines' }).getByRole('listitem').filter({ hasText: name })
  const version = async (number: number): Promise<Article> => {
    const article = await app.store.document('articles', articleKey(id, number))
    if (!article) throw new Error(`there is no version ${number}`)
    return article
  }

  it('shows the passages of a sentence of the verdict box, and goes on from it by keys', async () => {
    const { support } = await version(1)
    const inBox = support.sentences.filter(({ sentence_id }) => sentence_id.startsWith('-1.'))
    const cited = inBox.find(({ passage_ids }) => passage_ids.length > 0)
    if (!cited) throw new Error('the verdict box cites nothing')
    await box().locator(`[id="sentence-${cited.sentence_id}"]`).click()
    const shown = page.locator(`[data-evidence-of="${cited.sentence_id}"]`)
    await eventually(() => shown.getByRole('blockquote').innerText()).toBe(cited.text)
    await eventually(() => shown.locator('mark').count()).toBe(cited.passage_ids.length)
    for (const _ of inBox) await page.keyboard.press('ArrowUp')
    await page.getByText(`Sentence 1 of ${support.sentences.length}`).waitFor()
    for (const _ of inBox) await page.keyboard.press('ArrowDown')
    await page.locator('[data-evidence-of="0.0"]').waitFor()
    await page.locator('[id="sentence-0.0"]:focus').waitFor()
  })

  it('gives reasons for search engines, reached by the keys of the tabs', async () => {
    await tab(/^Evidence/).focus()
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowRight')
    await eventually(() => tab(/^Search/).getAttribute('aria-selected')).toBe('true')
    const { seo, faq } = await version(1)
    for (const { message } of seo?.checks ?? []) await page.getByText(message, { exact: true }).waitFor()
    for (const { question } of faq) await page.getByText(question, { exact: true }).waitFor()
  })

  it('shows what readers are told before and behind the text, apart from it', async () => {
    const { disclosure } = await version(1)
    await eventually(() => note('Disclosure').innerText()).toContain(disclosure)
    await eventually(() => note('Method note').innerText()).toContain('synthesis of what its sources say')
    expect(await note('In the editor’s own name').count()).toBe(0)
    expect(await note('Disclosure').locator('[data-sentence]').count()).toBe(0)
  })

  it('lets nobody tell of a reading in the text, and the editor only who ticked that they read the book', async () => {
    await button('Edit').click()
    const area = page.getByLabel('Article (Markdown)')
    const { markdown: before } = await version(1)
    const sentences = page.getByRole('textbox', { name: 'Your sentences' })
    await area.fill(before.replace(/^## .+\n\n/m, `$&${loved} `))
    await sentences.fill(loved)
    await failing('Who speaks and who read it').waitFor()
    const findings = page.getByRole('listitem').filter({ hasText: `“${loved}” claims experience` })
    await findings.filter({ hasText: 'nobody did so here' }).waitFor()
    await findings.filter({ hasText: 'tick that you read it' }).waitFor()
    await area.fill(before)
    await page.getByRole('checkbox', { name: 'I read the book' }).check()
    await green().waitFor()
    await sentences.fill('One. Two. Three. Four.')
    await page.getByText('4 of 3 sentences').waitFor()
    await sentences.fill(loved)
  })

  it('turns red when readers would not be told, and asks search engines again when the keyword is another one', async () => {
    await tab(/^Search/).click()
    await check('Keyword in the title').getByText('good', { exact: true }).waitFor()
    await tab(/^Front matter/).click()
    const disclosure = page.getByRole('textbox', { name: 'Disclosure' })
    const keyword = page.getByRole('textbox', { name: 'Focus keyword' })
    const before = [await disclosure.inputValue(), await keyword.inputValue()] as const
    await disclosure.fill('')
    await keyword.fill('gardening in spring')
    await tab(/^Search/).click()
    await check('Keyword in the title').filter({ hasText: 'gardening in spring' }).waitFor()
    expect(await check('Keyword in the title').getByText('good', { exact: true }).count()).toBe(0)
    await tab(/^Checks/).click()
    await failing('Disclosure to readers').waitFor()
    await tab(/^Front matter/).click()
    await disclosure.fill(before[0])
    await keyword.fill(before[1])
  })

  it('publishes what the editor says in their own name', async () => {
    await page.getByRole('combobox', { name: 'Your rating' }).selectOption({ label: '4.5 of 5' })
    await tab(/^Preview/).click()
    const said = 'Rating: four and a half out of five.'
    await eventually(() => note('In the editor’s own name').innerText()).toContain(`${loved} ${said}`)
    await button('Save as a new version').click()
    await page.getByText('Saved as version 2.').waitFor()
    await eventually(() => note('In the editor’s own name').innerText()).toContain(`${loved} ${said}`)
    await eventually(() => note('Method note').innerText()).toContain('read the book')
    const saved = await version(2)
    expect(saved.judgement).toMatchObject({ sentences: [loved], rating: 4.5, read_it: true })
    expect(saved.validation.green).toBe(true)
    for (const format of ['md', 'html']) {
      const text = await (await page.request.get(`${server.url}/api/articles/${id}/export?format=${format}`)).text()
      expect(text.indexOf(loved)).toBeGreaterThan(text.indexOf('What you learn'))
      expect(text).toContain(said)
    }
  })

  it('asks why an article is approved whose checks fail, and keeps the answer', async () => {
    const { markdown } = await version(2)
    const edited = markdown.replace(/^- \*\*Technology.+$/m, `$& ${invented}`)
    await app.actions.editArticle({ name: 'Ana' }, id, { base_version: 2, markdown: edited })
    await tab(/^Checks 1 check fails/).click()
    await button('Show it in the text').first().click()
    await eventually(() => box().locator('a:focus').innerText()).toContain(invented)
    await button('Approve').click()
    const dialog = page.getByRole('dialog', { name: 'Approve this article' })
    await dialog.getByText('1 check fails: Evidence').waitFor()
    await dialog.getByRole('radio', { name: 'Only approve; publish later' }).check()
    const approve = dialog.getByRole('button', { name: 'Approve', exact: true })
    expect(await approve.isDisabled()).toBe(true)
    await dialog.getByRole('textbox', { name: 'Why do you approve it all the same?' }).fill('I know the number.')
    await approve.click()
    await page.locator('.desk-bar [data-status="approved"]').waitFor()
    expect((await app.store.get(id))?.approved_by).toBeTruthy()
    await page.getByRole('link', { name: 'Progress and sources' }).click()
    await page.getByText('approved although support failed: I know the number.', { exact: false }).waitFor()
  })

  it('never complained in the browser', () => {
    expect(watched.complaints).toEqual([])
  })
})
