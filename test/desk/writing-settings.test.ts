import { LLMock } from '@copilotkit/aimock'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { createSampleSite, type SampleSite } from '../../src/app/demo/sample-site.ts'
import { contentSchemaKey } from '../../src/ports/store.ts'
import { describeWith } from '../support/servers.ts'
import { openWebBench, type WebBench } from '../support/web-bench.ts'

describeWith('chromium', 'the settings of writing', () => {
  let bench: WebBench
  let site: SampleSite
  let page: Page
  let title = ''
  const mock = new LLMock({ port: 0, host: '127.0.0.1' })

  beforeAll(async () => {
    mock.onMessage(/ready/, { content: '{"ready":true}' })
    await mock.start()
    site = await createSampleSite()
    bench = await openWebBench()
    page = bench.page
    const [book] = site.books
    if (!book) throw new Error('there is no sample book')
    const submission = await bench.app.review(sampleInput(book, site.urlOf))
    title = submission.book.title
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(bench.server.signInUrl)
    await page.waitForURL((url) => url.pathname === '/')
  }, 120_000)

  afterAll(async () => {
    await bench?.close()
    await site?.close()
    await mock.stop()
  })

  const open = async (path: string) => {
    await page.goto(`${bench.server.url}/settings/${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
  const said = (text: string | RegExp) => page.getByText(text).first().waitFor()
  const settled = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 15_000 })

  it('a model is tested with what it answers and how long it takes, and its key is kept without being shown', async () => {
    await open('models')
    await page.getByRole('combobox', { name: 'Provider', exact: true }).click()
    await page.getByRole('option', { name: /OpenAI-compatible|compatible/ }).click()
    await page.getByRole('textbox', { name: 'Base URL' }).fill(`${mock.url}/v1`)
    await page.getByRole('textbox', { name: 'API key' }).fill('sk-never-shown')
    await page.getByRole('textbox', { name: 'Model', exact: true }).fill('small')
    await button('Test only').click()
    await said(/^small answered in/)
    await said('{"ready":true}')
    await page.getByRole('checkbox', { name: /Only keep the key/ }).check()
    await button('Test and save').click()
    await page.getByText('key stored').waitFor()
    expect((await bench.app.models.describeModel()).offline).toBe(true)
    expect(await page.content()).not.toContain('sk-never-shown')
  })

  it('writers of one step are named, and a budget is set and taken back', async () => {
    const summaries = page.getByRole('group', { name: 'Summaries' })
    await summaries.getByRole('button', { name: 'Name a writer' }).click()
    await summaries.getByRole('combobox', { name: /^Model/ }).fill('tiny')
    await page
      .locator('form')
      .filter({ hasText: 'When everybody above fails' })
      .getByRole('button', { name: 'Save' })
      .click()
    await said('Saved: who writes what.')
    const writers = await bench.app.store.document('settings', 'model.writers')
    expect(writers?.value).toMatchObject({ by_kind: { summarise: [{ model_name: 'tiny' }] } })
    const cap = page.getByRole('textbox', { name: 'At most for one article' })
    const budget = page.locator('form').filter({ hasText: 'At most for one article' })
    await cap.fill('0.5')
    await budget.getByRole('button', { name: 'Save' }).click()
    await said('The budget is saved.')
    await settled(async () => (await bench.app.models.purse.budget()).per_article_micro_usd).toBe(500_000)
    await page
      .getByRole('alert')
      .filter({ hasText: 'The budget is saved.' })
      .getByRole('button', { name: /^Undo/ })
      .click()
    await settled(async () => (await bench.app.models.purse.budget()).per_article_micro_usd).toBe(2_000_000)
  })

  it('steps of the pipeline are turned off and on again; what the server lacks says so', async () => {
    await open('pipeline')
    await said('This server has no web search set up')
    const stored = async () => (await bench.app.store.document('settings', 'pipeline'))?.value
    await page.getByRole('switch', { name: 'Questions of readers' }).click({ force: true })
    await said('Saved: Questions of readers: off.')
    await page.getByRole('checkbox', { name: 'Wikipedia' }).click()
    await page.getByText('1 round', { exact: true }).click()
    await settled(stored).toMatchObject({ questions: false, repair_rounds: 1, open_sources: ['wikipedia'] })
    await button('As the server was set up').click()
    await settled(stored).toMatchObject({ questions: true, repair_rounds: 2, open_sources: [] })
  })

  it('the form of articles is changed section by section, by keys too; what is wrong is said and not stored', async () => {
    await open('content-schemas')
    const outline = page.getByRole('region', { name: 'Outline' }).getByRole('listitem')
    await button(/Context and Motivation/)
      .first()
      .focus()
    await page.keyboard.press('Alt+ArrowUp')
    await settled(() => outline.first().innerText()).toContain('Context and Motivation')
    await page.locator(':focus').filter({ hasText: 'Context and Motivation' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Words, at least' }).fill('300')
    await said('1 thing has to be put right')
    expect(await button('Save as a new version').isDisabled()).toBe(true)
    await page.getByRole('textbox', { name: 'Words, at least' }).fill('95')
    await page.getByRole('textbox', { name: 'Heading' }).fill('Why this book')
    await page.reload()
    await said('Your changes from last time are here')
    await button('Save as a new version').click()
    await said(/^Saved as version 2/)
    const schema = await bench.app.store.document('content_schemas', contentSchemaKey('book-review', 'en', 2))
    expect(schema?.sections[0]).toMatchObject({ role: 'context', title: 'Why this book', words: { min: 95 } })
    await page.getByRole('tab', { name: 'Versions' }).click()
    await button('Compare version 1 with the draft').click()
    await page.getByRole('region', { name: 'From version 1 to the draft' }).getByText('## Why this book').waitFor()
  })

  it('a prompt is saved as a version, tested on a book, put in use and taken back', async () => {
    await open('prompts?kind=section')
    const text = page.getByRole('textbox', { name: 'What the model is told' })
    const before = await text.inputValue()
    await text.fill(`${before}\n- Say {{nothing}} twice.`)
    await said('which does not exist')
    await text.fill(`${before}\n- Keep it short. `)
    await button('{{tone}}').click()
    await settled(() => text.inputValue()).toContain('Keep it short. {{tone}}')
    await page.getByRole('textbox', { name: 'What did you change?' }).fill('Shorter')
    await button('Save as a new version').click()
    await said(/^Saved as version 2/)
    await page.getByRole('combobox', { name: 'Book to test it on' }).click()
    await page.getByRole('option').first().click()
    await button('Run the test').click()
    await page.getByRole('heading', { name: `Result for ${title}` }).waitFor({ timeout: 60_000 })
    await page.getByRole('row', { name: /^Words of the text/ }).waitFor()
    await page.getByRole('tab', { name: 'Versions' }).click()
    await button('Compare version 2').click()
    await page.getByRole('region', { name: 'From version 1 to version 2' }).getByText('Keep it short').waitFor()
    const inUse = async () => (await bench.app.store.document('prompt_labels', 'section/production'))?.version
    await button('Put version 2 in use').click()
    await said('Version 2 is in use from the next call on.')
    expect(await inUse()).toBe(2)
    await button(/^Undo/).click()
    await settled(inUse).toBe(1)
  })

  it('never complained in the browser', () => {
    expect(bench.watched.complaints).toEqual([])
  })
})
