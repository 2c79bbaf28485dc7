import { afterAll, beforeAll, expect, it } from 'vitest'
import { blankProfile } from '../../src/domain/site-profile.ts'
import { seedSubmission } from '../support/action-bench.ts'
import { describeWith } from '../support/servers.ts'
import { openWebBench, type WebBench } from '../support/web-bench.ts'

const at = '2026-11-01T10:00:00.000Z'

describeWith('chromium', 'the page of the sites and the choice how to publish', () => {
  let bench: WebBench

  beforeAll(async () => {
    bench = await openWebBench()
    const { app, page, server } = bench
    const provider = { provider: 'offline', modelName: null, baseUrl: null, apiKey: null }
    await app.models.setUpModel(provider, AbortSignal.timeout(10_000))
    await page.goto(server.signInUrl)
    await page.getByRole('link', { name: 'Sites', exact: true }).click()
    await page.getByRole('heading', { name: 'Sites' }).waitFor()
  }, 120_000)

  afterAll(async () => {
    await bench?.close()
  })

  const button = (name: string) => bench.page.getByRole('button', { name, exact: true })
  const box = (name: string) => bench.page.getByRole('textbox', { name, exact: true })

  it('keeps what is typed while one looks elsewhere, and names what is wrong at its field', async () => {
    const { page } = bench
    await button('Add a marketplace').click()
    await box('Marketplace').fill('https://www.amazon.com/')
    await box('Your tag').fill('not a tag')
    await box('Category').fill('Reviews')
    await page.getByText('Unsaved changes').waitFor()
    await page.getByRole('link', { name: 'Settings', exact: true }).click()
    await page.getByRole('link', { name: 'Sites', exact: true }).click()
    await page.reload()
    expect(await box('Your tag').inputValue()).toBe('not a tag')
    await button('Save').click()
    await page.getByText(/is not a tag: up to 60 letters/).waitFor()
    await page.getByText('Please correct the marked fields. Nothing you typed is lost.').waitFor()
    expect(await box('Category').inputValue()).toBe('Reviews')
  })

  it('saves what the site wants, and tells so', async () => {
    const { app, page } = bench
    await box('Your tag').fill('blog-20')
    await button('Add a sample').click()
    await box('Sample 1').fill('We keep it short.')
    await page.getByLabel('Posts a day at most').fill('3')
    await button('Save').click()
    await page.getByText('Files in the data folder: the profile is saved.').waitFor()
    await page.getByText('1 affiliate tag · Reviews · at most 3 a day · 1 voice sample').waitFor()
    expect(await app.store.document('site_profiles', 'file')).toMatchObject({
      affiliate_tags: { 'amazon.com': 'blog-20' },
      voice_samples: ['We keep it short.'],
      daily_cap: 3,
    })
    expect(await box('Marketplace').inputValue()).toBe('amazon.com')
  })

  it('tells when somebody else saved the site meanwhile, and keeps the words until the newer version is loaded', async () => {
    const { app, page } = bench
    await box('Author').fill('ana')
    const document = { ...blankProfile('file', new Date().toISOString()), default_category: 'Books' }
    await app.store.put([{ collection: 'site_profiles', document }])
    await button('Save').click()
    await page.getByText('Somebody else saved this site meanwhile').waitFor()
    expect(await box('Author').inputValue()).toBe('ana')
    await button('Load the newer version').click()
    await page.getByText('Unsaved changes').waitFor({ state: 'detached' })
    expect([await box('Author').inputValue(), await box('Category').inputValue()]).toEqual(['', 'Books'])
  })

  it('publishes with categories, tags and a schedule chosen in the dialog', async () => {
    const { app, page, server } = bench
    const seeded = await seedSubmission(app, { status: 'ready_for_review', green: true })
    await page.goto(`${server.url}/articles/${seeded.submission_id}`)
    await button('Approve').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Books', { exact: true }).waitFor()
    await dialog.getByLabel('Tags', { exact: true }).fill('kafka')
    await dialog.getByLabel('Tags', { exact: true }).press('Enter')
    await dialog.getByLabel('Picture').fill('ftp://covers.example/1.jpg')
    expect(await dialog.getByLabel('What is to be seen on it').inputValue()).toBe('Cover of Streams by Ada Writer')
    await dialog.getByText('Publish at a set time').click()
    await dialog.getByLabel('When', { exact: true }).last().fill('2999-01-01T09:00')
    await dialog.getByRole('button', { name: 'Approve and publish' }).click()
    await dialog
      .getByText(/is not a web address/)
      .first()
      .waitFor()
    await dialog.getByLabel('Picture').fill('')
    await dialog.getByRole('button', { name: 'Approve and publish' }).click()
    await dialog.waitFor({ state: 'detached' })
    const asked = (await app.store.get(seeded.submission_id))?.publish_intent
    expect(asked).toMatchObject({ target: 'file', options: { categories: ['Books'], tags: ['kafka'], image: null } })
    await button('Publish').click()
    await page.getByRole('dialog').getByText('kafka', { exact: true }).waitFor()
  })

  it('shows field by field what a site did not take, and offers one more site', async () => {
    const { app, page, server } = bench
    const refused = [{ field: 'tags', reason: 'the user may not make new tags' }]
    const publication = {
      target: 'file',
      external_id: '7',
      url: 'https://blog.example/7',
      article_version: 1,
      at,
      refused,
    }
    const { submission_id: id } = await seedSubmission(app, { status: 'published', publications: [publication] })
    await page.goto(`${server.url}/tasks/${id}`)
    await page.getByText('The site did not take everything as it was sent:').waitFor()
    await page.getByText('the user may not make new tags').waitFor()
    await page.goto(`${server.url}/articles/${id}`)
    await button('Publish again or elsewhere').click()
    await page.getByRole('dialog').getByLabel('Where to').waitFor()
    expect(bench.watched.complaints.filter((text) => !text.includes('400') && !text.includes('409'))).toEqual([])
  })
})
