import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleBooks, samplePage } from '../../src/app/demo/sample-book.ts'
import { type PageSite, servePages } from '../support/page-site.ts'
import { type SectionTwist, startScriptedWriter } from '../support/scripted-writer.ts'
import { describeWith } from '../support/servers.ts'
import { openWebBench, type WebBench } from '../support/web-bench.ts'
import { startWordPress, type WordPressServer } from '../support/wordpress/wordpress.ts'

/** A figure that no source has; the writer insists on it, also when it is told so. */
const invented = 'The book sold 4,000,000 copies in its first year.'
const insisting: SectionTwist = (output, { role, claims }) => {
  const [first, ...rest] = output.paragraphs.map((one) => ({ ...one, sentences: one.sentences.slice(0, 6) }))
  if (first === undefined) return output
  if (role !== 'impact') return { paragraphs: [first, ...rest] }
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
      await page
        .getByLabel(new RegExp(`^${label}`))
        .first()
        .click()
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
    await person.follows('Publishing')
    await person.writes('Address of the site', wordPress.url)
    await person.writes('User name', 'editor')
    await person.writes('Application password', wordPress.passwords.editor)
    await page.getByLabel('Name', { exact: true }).first().fill('The blog')
    await person.clicks('Save the site')
    await person.reads('The site is saved.')

    await person.follows('Submit a book')
    await person.writes('Amazon link', sources.urlOf(book.amazon_url))
    await person.writes('Title', book.title)
    await person.writes('Author', book.author)
    await page.getByText('More', { exact: true }).click()
    await person.writes('Goodreads link', sources.urlOf(book.goodreads_url ?? ''))
    await person.writes('Author site', sources.urlOf(book.author_site_url ?? ''))
    await person.writes('Other links', book.other_urls.map(sources.urlOf).join('\n'))
    await person.press('Control+Enter')
    await person.reads('The site asked for a captcha instead of showing the page.')
    await person.follows('Read and review the article')
    await person.reads('1 doubtful sentence')
    await person.press('n')
    await person.reads('No passage carries this sentence.')
    await person.press('e')
    await person.reads('Alt and arrows: next doubtful sentence.')
    await person.reads('1 Unsupported')
    await page.getByRole('textbox', { name: 'Article (Markdown)' }).focus()
    await person.press('Alt+ArrowDown')
    await person.press('Delete')
    await person.reads('Every check is green')
    await person.clicks('Save as a new version')
    await person.reads('Saved as version 2.')
    await person.clicks('Approve')
    await person.reads('I have reviewed this article against the evidence shown beside it')
    await person.clicks('Approve and publish')
    await person.reads('Read back from the site: its words stand there as they were sent.')

    // What readers find at the site, once and as it was approved.
    const posts = await wordPress.php(
      'foreach (get_posts([\'numberposts\' => -1]) as $post) echo json_encode([get_permalink($post), $post->post_title]), "\\n";',
    )
    const reviews = posts.split('\n').filter((line) => line.includes('as its sources tell it'))
    expect(reviews).toHaveLength(1)
    const [address] = JSON.parse(reviews[0] ?? '[]')
    const [post] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('region', { name: 'Published' }).getByRole('link').click(),
    ])
    expect(post.url()).toBe(address)
    await post.getByRole('heading', { name: 'Impact and Applicability' }).waitFor()
    expect(await post.getByText(invented).count()).toBe(0)
  }, 300_000)
})
