import type { Page } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import { sampleBooks, samplePage } from '../../src/app/demo/sample-book.ts'
import { type PageSite, servePages } from '../support/page-site.ts'
import { type SectionTwist, startScriptedWriter } from '../support/scripted-writer.ts'
import { describeWith } from '../support/servers.ts'
import { openWebBench, type WebBench } from '../support/web-bench.ts'
import { startWordPress, type WordPressServer } from '../support/wordpress/wordpress.ts'

/** A figure that no source has; the writer insists on it, also when it is told so. */
const invented = 'The book sold 4,000,000 copies in its first year.'
const insisting: SectionTwist = (output, { role, claims }) => {
  const [first, ...rest] = output.paragraphs
  if (role !== 'impact' || !first) return output
  const sentence = {
    text: invented,
    kind: 'factual' as const,
    claim_ids: claims.slice(0, 1).map(({ claim_id }) => claim_id),
  }
  return { paragraphs: [{ ...first, sentences: [...first.sentences, sentence] }, ...rest] }
}

const captcha =
  '<html><head><title>Robot Check</title></head><body><form action="/errors/validateCaptcha"><h4>Enter the characters you see below</h4><input id="captchacharacters"></form></body></html>'

const [book] = sampleBooks()
if (!book) throw new Error('there is no sample book')
/** The pages of the book, the shop's behind a captcha. */
const pages = Object.fromEntries(
  Object.entries(book.pages).map(([url, file]) => [
    url,
    { body: url === book.amazon_url ? captcha : samplePage(book.book_id, file) },
  ]),
)

/** A person who reads the screen and has a keyboard and a mouse: finds things by the words on them alone. */
const personAt = (page: Page) => {
  const press = (key: string) => page.keyboard.press(key)
  return {
    press,
    reads: (words: string | RegExp) => page.getByText(words).first().waitFor(),
    clicks: (words: string) => page.getByRole('button', { name: words, exact: true }).click(),
    follows: (words: string) => page.getByRole('link', { name: words, exact: true }).first().click(),
    writes: async (label: string, words: string) => {
      await page.getByLabel(new RegExp(`^${label}`)).first().click()
      await page.keyboard.insertText(words)
    },
    chooses: async (label: string, words: string) => {
      await page
        .getByRole('combobox', { name: label })
        .or(page.getByRole('textbox', { name: label }))
        .first()
        .click()
      await page.getByRole('option', { name: words }).click()
    },
  }
}

describeWith(['chromium', 'wordpress'], 'a person who has never seen it', () => {
  let wordPress: WordPressServer
  let sources: PageSite
  let writer: Awaited<ReturnType<typeof startScriptedWriter>>
  let bench: WebBench

  beforeAll(async () => {
    ;[wordPress, sources, writer, bench] = await Promise.all([
      startWordPress(),
      servePages(pages),
      startScriptedWriter(insisting),
      openWebBench({ PIGMEU_MODEL_INTERVAL_MS: '1' }),
    ])
  }, 600_000)
  afterAll(async () => {
    await bench?.close()
    await writer?.close()
    await sources?.close()
    await wordPress?.stop()
  })

  it('goes from the sign-in link to a published review in less than five minutes, by what the screen says alone', async () => {
    const { page, server } = bench
    const person = personAt(page)

    await page.goto(server.signInUrl)
    await person.reads('Welcome to Pigmeu Copilot')
    await person.chooses('Provider', 'OpenAI-compatible')
    await person.writes('Base URL', writer.baseUrl)
    await person.writes('Model', 'scripted')
    await person.clicks('Test and save')

    await person.reads('Your first review starts with a book')
    await person.follows('Settings')
    await person.follows('Ways out')
    await person.writes('Address of the site', wordPress.url)
    await person.writes('User name', 'editor')
    await person.writes('Application password', wordPress.passwords.editor)
    await page.getByLabel('Name', { exact: true }).first().fill('The blog')
    await person.clicks('Save the site')
    await person.reads('The site is saved.')

    await person.follows('Submit a book')
    await page.screenshot({ path: '/tmp/h8/X/s1.png', fullPage: true })
    await person.writes('Title', book.title)
    await person.writes('Author', book.author)
    await person.writes('Amazon link', sources.urlOf(book.amazon_url))
    await person.writes('Goodreads link', sources.urlOf(book.goodreads_url ?? ''))
    await person.writes('Author site', sources.urlOf(book.author_site_url ?? ''))
    await person.writes('Other links', book.other_urls.map(sources.urlOf).join('\n'))
    await page.screenshot({ path: '/tmp/h8/X/s2.png', fullPage: true })
    await person.clicks('Submit')
    await person.reads('The site asked for a captcha instead of showing the page.')
    await person.follows('Read and review the article')
    await page.waitForTimeout(4000)
    await page.screenshot({ path: '/tmp/h8/X/s4.png' })
    await person.press('n')
    await page.waitForTimeout(1000)
    await page.screenshot({ path: '/tmp/h8/X/s5.png' })
    await person.press('e')
    await page.waitForTimeout(4000)
    await page.screenshot({ path: '/tmp/h8/X/s6.png' })
    console.log(await page.locator('body').ariaSnapshot())
  }, 300_000)
})
