import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { createSampleSite, type SampleSite } from '../../src/app/demo/sample-site.ts'
import type { Article } from '../../src/domain/article/article.ts'
import { sectionText } from '../../src/domain/article/revising/section-text.ts'
import { articleKey } from '../../src/ports/store.ts'
import { startScriptedWriter } from '../support/scripted-writer.ts'
import { describeWith } from '../support/servers.ts'
import { openWebBench, type WebBench } from '../support/web-bench.ts'

const own = 'It sold 73 million copies in 1875.'

describeWith('chromium', 'reviewing together', () => {
  let site: SampleSite
  let bench: WebBench
  let page: Page
  let writer: Awaited<ReturnType<typeof startScriptedWriter>>
  let id = ''
  const impact = () => bench.app.store.document('articles', articleKey(id, 2))
  const version = async (number: number): Promise<Article> => {
    const found = await bench.app.store.document('articles', articleKey(id, number))
    if (!found) throw new Error(`there is no version ${number}`)
    return found
  }

  beforeAll(async () => {
    site = await createSampleSite()
    // Told to be shorter, it says each section in its first two sentences; nothing of a person's words is in what it answers.
    writer = await startScriptedWriter((output, { violations }) =>
      violations.some(({ gate }) => gate === 'instruction')
        ? { paragraphs: output.paragraphs.map((one) => ({ ...one, sentences: one.sentences.slice(0, 2) })) }
        : output,
    )
    bench = await openWebBench({ PIGMEU_MODEL_INTERVAL_MS: '1' })
    const { app, server } = bench
    page = bench.page
    const [book] = site.books
    if (!book) throw new Error('there is no sample book')
    await page.emulateMedia({ reducedMotion: 'reduce' })
    id = (await app.review(sampleInput(book, site.urlOf))).submission_id
    const { markdown } = await version(1)
    const heading = sectionText(markdown, 2)?.line ?? ''
    await app.actions.editArticle({ name: 'Ana' }, id, {
      base_version: 1,
      markdown: markdown.replace(`${heading}\n\n`, `$&${own} `),
    })
    await app.models.setUpModel(
      { provider: 'openai-compatible', modelName: 'scripted', baseUrl: writer.baseUrl, apiKey: null },
      AbortSignal.timeout(10_000),
    )
    await page.goto(server.signInUrl)
    await page.waitForURL((url) => url.pathname === '/')
    await page.goto(`${server.url}/articles/${id}`)
  }, 120_000)

  afterAll(async () => {
    await bench?.close()
    await writer?.close()
    await site?.close()
  })

  const evidence = () => page.locator('[data-evidence-of]')

  it('goes to doubtful sentences by keys, and through those of one verdict alone', async () => {
    await page.getByRole('button', { name: /Unsupported/ }).click()
    await page.keyboard.press('j')
    await evidence().getByText(own).waitFor()
    await page.getByText('Sentence 1 of 1').waitFor()
    await page.getByRole('button', { name: /Unsupported/ }).click()
    await page.keyboard.press('p')
    await page.keyboard.press('n')
    await evidence().getByText(own).waitFor()
  })

  it('lets people talk at a sentence; what another says is there at once', async () => {
    await page.keyboard.press('c')
    await page.getByLabel('Your comment').fill('Who says so?')
    await page.keyboard.press('Control+Enter')
    const thread = page.getByRole('article', { name: /Who says so\?/ })
    await thread.waitFor()
    const [comment] = await bench.app.store.documents('comments', `${id}/`)
    expect(comment).toMatchObject({ sentence: own, text: 'Who says so?' })
    await bench.app.actions.addComment({ name: 'Bo' }, id, { text: 'Nobody.', reply_to: comment?.comment_id ?? '' })
    await thread.getByText('Nobody.').waitFor()
    await thread.getByRole('button', { name: 'Settle' }).click()
    await page.getByRole('button', { name: 'Show settled ones (1)' }).waitFor()
  })

  it('has one section written anew around the words of a person, and takes over what is accepted', async () => {
    const before = await impact()
    await page.getByRole('button', { name: 'Write anew' }).nth(2).click()
    await page.getByLabel('What should be different?').fill('Say it in fewer words.')
    await page.getByRole('button', { name: 'Write', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('1 sentence is a person’s and stays').waitFor()
    await dialog.getByText('Written by openai-compatible/scripted').waitFor()
    const changes = await dialog.getByRole('region', { name: /^Change/ }).count()
    expect(changes).toBeGreaterThan(0)
    for (let number = 0; number < changes; number += 1) await page.keyboard.press('y')
    await dialog.getByRole('button', { name: /^Take over/ }).click()
    await page.getByText('Taken over as version 3.').waitFor()
    const taken = await version(3)
    const section = sectionText(taken.markdown, 2)?.markdown ?? ''
    expect(section).toContain(own)
    expect(section).not.toBe(sectionText(before?.markdown ?? '', 2)?.markdown)
    const [proposal] = await bench.app.store.documents('proposals', `${id}/`)
    expect(section).toBe(proposal?.after)
    for (const citation of proposal?.citations ?? []) expect(taken.citations).toContainEqual(citation)
    const decided = async () => (await bench.app.store.documents('proposals', `${id}/`))[0]?.decision
    await expect.poll(decided, { timeout: 20_000 }).toMatchObject({ accepted: changes, changes, version: 3 })
  })

  it('keeps what was written anew: by its own address, with who asked, what became of it, and its changes', async () => {
    await page.getByRole('tab', { name: 'Versions' }).click()
    const listed = page.getByRole('region', { name: 'Sections written anew' })
    await listed.getByText('taken over as version 3').waitFor()
    await listed.getByRole('link', { name: /^Look at/ }).click()
    await page.getByRole('dialog').getByText('“Say it in fewer words.”').waitFor()
    await page.getByRole('dialog').locator('del').first().waitFor()
    await page.reload()
    await page.getByRole('dialog', { name: /^Written anew:/ }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('has what was left undecided decided later: rejected, and opened again', async () => {
    await page.getByRole('button', { name: 'Write anew' }).nth(3).click()
    await page.getByLabel('What should be different?').fill('Say it in fewer words.')
    await page.keyboard.press('Control+Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Reject all' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'Versions' }).click()
    const listed = page.getByRole('region', { name: 'Sections written anew' }).getByRole('listitem').first()
    await listed.getByText('not decided yet').waitFor()
    await listed.getByRole('link', { name: /^Look at/ }).click()
    await dialog.getByRole('button', { name: 'Reject all' }).click()
    await dialog.getByRole('button', { name: 'Leave it as it was' }).click()
    await listed.getByText('rejected').waitFor()
    await page
      .getByRole('alert')
      .filter({ hasText: 'The section stays as it was.' })
      .getByRole('button', { name: 'Undo' })
      .click()
    await listed.getByText('not decided yet').waitFor()
  })

  it('hears the next key as soon as a dialog is gone', async () => {
    await page.getByRole('button', { name: 'Write anew' }).nth(2).click()
    await page.getByLabel('What should be different?').fill('Nothing')
    await page.keyboard.press('Escape')
    await page.keyboard.press('e')
    await page.getByRole('heading', { name: /^Editing/ }).waitFor()
    await page.getByRole('button', { name: 'Back' }).click()
    await page.getByRole('heading', { level: 1 }).first().waitFor()
  })

  it('compares versions and restores one, which can be taken back', async () => {
    await page.getByRole('tab', { name: 'Versions' }).click()
    await page.getByRole('button', { name: 'version 2: Compare with version 1' }).click()
    await page.getByRole('dialog').locator('ins', { hasText: own }).first().waitFor()
    await page.getByRole('dialog').getByText('Edited by Ana').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText(/took over what was written anew:/).waitFor()
    await page.getByRole('button', { name: 'Restore version 1' }).click()
    await page.getByText('Version 1 is restored as version 4.').waitFor()
    await page.getByText(/ restored version 1$/).waitFor()
    expect((await version(4)).markdown.trim()).toBe((await version(1)).markdown.trim())
    const told = page.getByRole('alert').filter({ hasText: 'Version 1 is restored' })
    await told.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await version(5)).markdown, { timeout: 20_000 }).toBe((await version(3)).markdown)
  })

  it('shows the page in a frame in which nothing runs, and what an approval records', async () => {
    await page.getByRole('tab', { name: /^Search/ }).click()
    await page.getByRole('button', { name: 'Show the published page' }).click()
    const frame = page.locator('iframe[title="Published page"]')
    expect(await frame.getAttribute('sandbox')).toBe('')
    await frame.contentFrame().getByText(own).waitFor()
    await page.keyboard.press('Escape')
    await page.getByText(own).first().click()
    await page.getByRole('button', { name: 'Approve', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Approve this article' })
    await dialog.getByText('Ana, version 2: 1 sentence').waitFor()
    await dialog.getByText('Nothing was waived.').waitFor()
    await dialog.getByText(/^Sentences whose evidence you opened: \d+ of \d+$/).click()
    await dialog.getByRole('listitem').filter({ hasText: own }).waitFor()
    await dialog.getByRole('button', { name: 'Back' }).click()
  })

  it('has a section written anew in the editor: taken into the draft, taken back, taken again, saved with its evidence', async () => {
    const base = await version(5)
    const section = sectionText(base.markdown, 3)
    const draft = async () => (await bench.app.store.document('drafts', id))?.words.markdown ?? base.markdown
    await page.goto(`${bench.server.url}/articles/${id}?edit=true`)
    await page.getByRole('button', { name: `Write anew: ${section?.heading}` }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('What should be different?').fill('Say it in fewer words.')
    await page.keyboard.press('Control+Enter')
    await dialog.getByRole('button', { name: 'Accept all' }).click()
    await dialog.getByRole('button', { name: /^Take over/ }).click()
    const proposals = await bench.app.store.documents('proposals', `${id}/`)
    const proposal = proposals.toSorted((one, other) => other.at.localeCompare(one.at)).find((one) => one.section === 3)
    const stands = (markdown: string | undefined) =>
      expect.poll(async () => sectionText(await draft(), 3)?.markdown, { timeout: 20_000 }).toBe(markdown)
    await stands(proposal?.after)
    const told = page.getByRole('alert').filter({ hasText: 'Taken over into the draft.' })
    await told.getByRole('button', { name: 'Undo' }).click()
    await stands(section?.markdown)
    await page.getByRole('textbox', { name: 'Article (Markdown)' }).focus()
    await page.keyboard.press('Control+z')
    await stands(proposal?.after)
    const live = page.getByText(/^\d+ Supported$/)
    await expect
      .poll(() => live.textContent(), { timeout: 20_000 })
      .not.toBe(`${base.support.totals.supported} Supported`)
    const judged = await live.textContent()
    await page.getByRole('tab', { name: 'Search' }).click()
    await page.getByRole('figure').filter({ hasText: 'When it is shared' }).getByText(base.seo_title).waitFor()
    // By its key, wherever the focus is: before a dialog, too.
    await page.getByRole('tab', { name: /^Checks/ }).click()
    await page.getByRole('button', { name: `Write anew: ${section?.heading}` }).click()
    await page.getByLabel('What should be different?').fill('Nothing')
    await page.keyboard.press('Control+s')
    await page.getByText('Saved as version 6.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Back' }).click()
    const saved = await version(6)
    expect(judged).toBe(`${saved.support.totals.supported} Supported`)
    expect(sectionText(saved.markdown, 3)?.markdown).toBe(proposal?.after)
    for (const citation of proposal?.citations ?? []) expect(saved.citations).toContainEqual(citation)
  })

  it('prints the article alone, its sources as numbered notes', async () => {
    await page.emulateMedia({ media: 'print' })
    await page.getByRole('heading', { name: 'Sources' }).waitFor()
    expect(await page.locator('.print-note').first().isVisible()).toBe(true)
    for (const gone of ['.desk-panel', '.desk-bar', '.support-legend'])
      expect(await page.locator(gone).first().isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
  })

  it('never complained in the browser', () => {
    expect(bench.watched.complaints).toEqual([])
  })
})
