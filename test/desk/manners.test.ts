import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { articleKey } from '../../src/ports/store.ts'
import { type BookBench, openBookBench } from '../support/book-bench.ts'
import { describeWith } from '../support/servers.ts'

/** Words of the English UI that stand on no page for readers of Portuguese. */
const english =
  /\b(Loading|Save|Settings|(?<!Google )Books|Submit|Cancel|Search title|Show|Nothing|Failed|Sign out|Add|Remove|Choose)\b/

/** Pixels by which a page is wider than its window. */
const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
const scheme = 'document.documentElement.dataset.mantineColorScheme'
/** How much moved while a page was loaded, as browsers measure it. @source https://web.dev/articles/cls */
const movedSoFar = `new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().reduce((sum, { value }) => sum + value, 0)))
    .observe({ type: 'layout-shift', buffered: true })
  setTimeout(() => done(0), 1000)
})`

describeWith('chromium', 'the manners of the web UI', () => {
  let bench: BookBench
  let page: Page
  let id = ''
  let title = ''

  beforeAll(async () => {
    bench = await openBookBench()
    const { submission } = bench
    page = bench.page
    id = submission.submission_id
    title = submission.book.title
    await page.goto(bench.server.signInUrl)
    await firstBook().waitFor()
  }, 120_000)

  afterAll(async () => {
    await bench?.close()
  })

  const firstBook = () => page.getByRole('link', { name: title }).first()
  const path = () => new URL(page.url()).pathname
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true })
  const palette = () => page.getByRole('combobox', { name: /^Search books and articles/ })

  /** A page of a reader elsewhere, signed in as the same person. */
  const pageOf = async (options: BrowserContextOptions): Promise<Page> => {
    const storageState = await page.context().storageState()
    const context = await bench.browser.newContext({ ...options, storageState })
    return context.newPage()
  }

  it('is led by keys alone, and says where one is', async () => {
    await page.keyboard.press('Control+k')
    await palette().waitFor()
    await page.keyboard.type('settin')
    await page.getByRole('option', { name: 'Settings' }).first().waitFor()
    await page.keyboard.press('Enter')
    await heading('Settings').waitFor()
    await expect.poll(() => page.evaluate('document.activeElement?.tagName')).toBe('H1')
    await page.keyboard.press('g')
    await page.keyboard.press('a')
    await expect.poll(path).toBe('/articles')
    await page.keyboard.press('Control+k')
    await palette().fill(title.slice(0, 12))
    await page.getByRole('option', { name: title }).first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect.poll(path).toBe(`/articles/${id}`)
  })

  it('lists its keys, gives the focus back, and leaves keys to whoever types', async () => {
    await page.goto(`${bench.server.url}/`)
    await firstBook().waitFor()
    await page.keyboard.press('?')
    const list = page.getByRole('dialog', { name: 'Keys' })
    await list.getByText('Search and commands').waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('a')
    expect(path()).toBe('/')
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'detached' })
    const search = page.getByRole('textbox', { name: /^Search/ }).first()
    await search.fill('')
    await search.pressSequentially('g a?')
    expect(await search.inputValue()).toBe('g a?')
    expect(path()).toBe('/')
    expect(await list.count()).toBe(0)
  })

  it('says when the server is away, keeps what was typed, and goes on when it is back', async () => {
    await page.goto(`${bench.server.url}/submit`)
    await page.getByLabel('Title').first().fill('A book typed in a tunnel')
    await page.context().setOffline(true)
    const away = page.getByText('The server does not answer. What you typed stays on this page', { exact: false })
    await away.waitFor()
    await page.context().setOffline(false)
    await away.waitFor({ state: 'detached' })
    expect(await page.getByLabel('Title').first().inputValue()).toBe('A book typed in a tunnel')
  })

  it('tells instants by the clock of the reader, whose zone it names', async () => {
    for (const [timezoneId, name] of [
      ['America/Sao_Paulo', 'Brasilia Standard Time'],
      ['Asia/Tokyo', 'Japan Standard Time'],
    ] as const) {
      const other = await pageOf({ timezoneId, locale: 'en-US' })
      await other.goto(`${bench.server.url}/tasks/${id}`)
      const instant = other.locator('time[datetime]').first()
      await instant.waitFor()
      const at = new Date((await instant.getAttribute('datetime')) ?? '')
      const told = new Intl.DateTimeFormat('en-US', { timeZone: timezoneId, dateStyle: 'medium', timeStyle: 'short' })
      expect(await instant.getAttribute('title')).toBe(`${told.format(at)} (${name})`)
      await other.context().close()
    }
  })

  it('speaks Brazilian Portuguese on every page, which fits a narrow phone', async () => {
    const other = await pageOf({ locale: 'pt-BR', viewport: { width: 360, height: 740 } })
    const complaints: string[] = []
    other.on('pageerror', (error) => complaints.push(error.message))
    await other.goto(`${bench.server.url}/settings`)
    const linksOf = (name: string) =>
      other
        .getByRole('navigation', { name })
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    await other.getByRole('heading', { level: 1, name: 'Ajustes' }).waitFor()
    const settings = await linksOf('Ajustes')
    const main = await linksOf('Principal')
    expect(main.length).toBeGreaterThan(4)
    const plain = [...new Set([...main, ...settings, '/submit', '/batch', '/hand-over', '/nowhere', '/welcome'])]
    const wide: string[] = []
    const foreign: string[] = []
    for (const address of [...plain, `/tasks/${id}`, `/articles/${id}`]) {
      await other.goto(`${bench.server.url}${address}`)
      await other.getByRole('heading', { level: 1 }).first().waitFor()
      await expect.poll(() => other.getByRole('status', { name: 'Carregando' }).count()).toBe(0)
      expect(await other.evaluate('document.documentElement.lang')).toBe('pt-BR')
      const over = Number(await other.evaluate(overflow))
      if (over > 0) wide.push(`${address}: ${over}`)
      const said = english.exec(await other.locator('body').innerText())?.[0]
      if (said !== undefined && plain.includes(address)) foreign.push(`${address}: ${said}`)
      if (address === '/welcome') continue
      for (const label of ['Livros', 'Artigos', 'Falhas', 'Sites', 'Ajustes'])
        expect(
          await other.getByRole('navigation', { name: 'Principal' }).getByText(label, { exact: true }).isVisible(),
        ).toBe(true)
    }
    expect({ wide, foreign, complaints }).toEqual({ wide: [], foreign: [], complaints: [] })
    await other.context().close()
    // There are many pages, and each is loaded anew.
  }, 120_000)

  it('tells in Brazilian Portuguese what the server found, why, and what became of a book', async () => {
    const { actions, store } = bench.app
    const article = await store.document('articles', articleKey(id, 1))
    const own = 'It sold 73 million copies in 1875.'
    const edited = article?.markdown.replace(/^## .*\n\n/mu, `$&${own} `)
    await actions.editArticle({ name: 'Ana' }, id, { base_version: 1, markdown: edited, focus_keyword: 'steam ships' })
    const other = await pageOf({ locale: 'pt-BR' })
    other.setDefaultTimeout(15_000)
    await other.goto(`${bench.server.url}/articles/${id}`)
    await other.getByText(own).first().click()
    await other.getByRole('listitem').filter({ hasText: 'nenhuma evidência é citada' }).waitFor()
    await other.getByRole('tab', { name: 'Busca', exact: true }).click()
    const panel = other.getByRole('tabpanel', { name: 'Busca', exact: true })
    await panel.getByText('O título de SEO não traz a palavra-chave "steam ships"').waitFor()
    expect(await panel.getByRole('list', { name: 'Verificações para mecanismos de busca' }).innerText()).not.toMatch(
      /\b(?:the|has|holds|own posts?|characters)\b/i,
    )
    await other.getByRole('tab', { name: /^Verificações/ }).click()
    await other.getByText(/não tem apoio: nenhuma evidência é citada/).waitFor()
    await other.goto(`${bench.server.url}/tasks/${id}`)
    const history = other.getByRole('region', { name: 'Histórico' })
    await history.getByText('editado: versão 2').waitFor()
    expect(await history.innerText()).not.toMatch(/\b(?:edited|submitted|were read)\b/)
    await other.context().close()
  }, 60_000)

  it('tells in Brazilian Portuguese what the checks find while one types', async () => {
    const other = await pageOf({ locale: 'pt-BR' })
    other.setDefaultTimeout(15_000)
    await other.goto(`${bench.server.url}/articles/${id}`)
    await other.getByRole('button', { name: 'Editar', exact: true }).click()
    await other.getByRole('tab', { name: /^Ficha/ }).click()
    await other.getByLabel('Título para busca (SEO)').fill('')
    await other.getByRole('tab', { name: /^Verificações/ }).click()
    const found = other.getByRole('tabpanel', { name: /^Verificações/ }).getByRole('listitem')
    await found.filter({ hasText: 'O título de SEO está vazio: escreva um.' }).waitFor()
    const said = (await found.allInnerTexts()).map((line) => line.replaceAll(/“[^”]*”/g, ''))
    expect(said.filter((line) => /\b(?:the|which|has|does)\b/.test(line))).toEqual([])
    await other.context().close()
  }, 60_000)

  it('tells in Portuguese what it refuses: a field, and what cannot be done', async () => {
    const other = await pageOf({ locale: 'pt-BR' })
    await other.goto(`${bench.server.url}/submit`)
    await other.getByLabel('Título', { exact: false }).first().fill('Um livro')
    await other.getByLabel('Link da Amazon').fill('https://www.amazon.com/')
    await other.getByText(/Este endereço da Amazon não leva a nenhum produto/).waitFor()
    await other.goto(`${bench.server.url}/articles/${id}`)
    await other.getByRole('button', { name: 'Pedir mudanças' }).click()
    await other.getByLabel('O que você quer diferente').fill('Mais curto.')
    await other.getByRole('button', { name: 'Escrever de novo' }).click()
    const alert = other.getByRole('alert').filter({ hasText: 'A situação do livro não permite esta ação.' })
    await alert.getByText(/o redator offline compõe por regras/).waitFor()
    expect(await alert.innerText()).not.toMatch(/\bthe\b|offline writer/)
    await other.context().close()
  }, 60_000)

  it('changes language and light from the menu, and stays so', async () => {
    await page.goto(`${bench.server.url}/articles`)
    await page.getByRole('button', { name: /^Signed in as/ }).click()
    await page.getByRole('menuitemradio', { name: 'Dark' }).click()
    await expect.poll(() => page.evaluate(scheme)).toBe('dark')
    await page.getByRole('menuitemradio', { name: 'Português (Brasil)' }).click()
    await heading('Artigos').waitFor()
    expect(await page.title()).toBe('Artigos · Pigmeu Copilot')
    await page.getByRole('button', { name: /^Você entrou como/ }).click()
    await page.getByRole('menuitemradio', { name: 'English' }).click()
    await heading('Articles').waitFor()
    expect(await page.evaluate(scheme)).toBe('dark')
  })

  it('shows the way on where nothing is, and moves nothing while pages load', async () => {
    await page.goto(`${bench.server.url}/no/such/page`)
    await heading('Nothing here').waitFor()
    await page.getByRole('link', { name: 'To the books' }).click()
    await heading('Books').waitFor()
    await page.goto(`${bench.server.url}/`)
    await firstBook().waitFor()
    const shift = Number(await page.evaluate(movedSoFar))
    expect(shift).toBeLessThan(0.05)
    expect(bench.watched.complaints).toEqual([])
  })
})
