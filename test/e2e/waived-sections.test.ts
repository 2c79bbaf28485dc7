import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editorQuestions } from '../../src/actions/editor-questions.ts'
import { type SampleBook, samplePage } from '../../src/app/demo/sample-book.ts'
import { createSampleSite, type SampleSite } from '../../src/app/demo/sample-site.ts'
import type { Article } from '../../src/domain/article/article.ts'
import { parseArticle } from '../../src/domain/article/parse.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { articleKey } from '../../src/ports/store.ts'
import { openTestApp, type TestApp } from '../support/embedded.ts'
import { type PageSite, servePages } from '../support/page-site.ts'

const wall =
  '<title>Robot Check</title><form action="/errors/validateCaptcha"><h4>Enter the characters you see below</h4><p>Sorry, we just need to make sure you are not a robot.</p></form>'

const answersIn = {
  en: [
    'Backend developers who run PostgreSQL in production get the most from it.',
    'Teams often pick a database by fashion, and the book replaces slogans with guarantees.',
    'The comparison of B-trees with log-structured storage in chapter 3 stands out.',
    'Cloud databases such as Aurora and Spanner are treated on a few pages only.',
    'Kleppmann later worked on Apache Samza at LinkedIn.',
  ],
  'pt-BR': [
    'Programadores que aprenderam sozinhos aproveitam o livro melhor do que veteranos.',
    'Muitos cursos partem de provas, e o livro parte de desenhos.',
    'A comparação entre arrays e listas encadeadas no capítulo 2 se destaca.',
    'Árvores balanceadas recebem poucas linhas no livro.',
    'Bhargava publicou textos ilustrados em um blog antes do livro.',
  ],
} as const

describe('articles that an editor lets be short', () => {
  let site: SampleSite
  let walled: PageSite
  let app: TestApp

  beforeAll(async () => {
    site = await createSampleSite()
    walled = await servePages({ 'http://www.amazon.com.localhost/dp/1449373321': { body: wall } })
    app = await openTestApp()
  })
  afterAll(async () => {
    await app.close()
    await walled.close()
    await site.close()
  })

  const bookIn = (language: 'en' | 'pt-BR'): SampleBook => {
    const found = site.books.find((one) => one.language === language)
    if (!found) throw new Error(`no sample book in ${language}`)
    return found
  }
  const inputOf = ({ title, author, language }: SampleBook) => ({ title, author, language, allow_duplicate: true })
  const waived = async ({ submission_id: id }: Submission): Promise<Article> => {
    await app.actions.waive({ name: 'Ana' }, id, { reason: 'A note is enough.' })
    const submission = await app.settled(id)
    expect(submission.status, JSON.stringify(submission.failure)).toBe('ready_for_review')
    const article = await app.store.document('articles', articleKey(id, submission.article_version))
    if (!article) throw new Error('no article')
    return article
  }
  const expectWholeArticle = (article: Article): void => {
    const { sections } = parseArticle(article.markdown)
    expect(sections).toHaveLength(8)
    const told = sections.filter(({ heading }) => !/^(?:Book Details|Detalhes do Livro)$/u.test(heading))
    for (const section of told) expect(section.blocks.length, section.heading).toBeGreaterThan(0)
    expect(article.support.totals.unsupported).toBe(0)
  }

  it.each(['en', 'pt-BR'] as const)("rest on an editor's five answers alone, in %s", async (language) => {
    const missing = site.urlOf('http://nowhere.localhost/nothing')
    const { submission_id: id } = await app.review({ ...inputOf(bookIn(language)), author_site: missing })
    const own = editorQuestions[language].map(({ question_id }, index) => ({
      question_id,
      answer: answersIn[language][index] ?? '',
    }))
    await app.actions.answerQuestions({ name: 'Ana' }, id, { answers: own })
    expectWholeArticle(await waived(await app.settled(id)))
  })

  it.each(['en', 'pt-BR'] as const)("rest on one publisher's page alone, in %s", async (language) => {
    const book = bookIn(language)
    const publisher = Object.entries(book.pages).find(([, file]) => file === 'publisher.html')?.[0] ?? ''
    const submission = await app.review({ ...inputOf(book), links: [site.urlOf(publisher)] })
    expect(submission.status).toBe('needs_sources')
    expectWholeArticle(await waived(submission))
  })

  it('rest on a page uploaded where the shop asked for a captcha', async () => {
    const book = bookIn('en')
    const address = 'http://www.amazon.com.localhost/dp/1449373321'
    const blocked = await app.review({ ...inputOf(book), amazon_url: walled.urlOf(address) })
    expect(blocked.status).toBe('needs_sources')
    await app.actions.uploadPage({ name: 'Ana' }, blocked.submission_id, {
      url: address,
      fileName: 'saved.html',
      bytes: Buffer.from(samplePage(book.book_id, 'amazon.html')),
    })
    expectWholeArticle(await waived(await app.settled(blocked.submission_id)))
  })
})
