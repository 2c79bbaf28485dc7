import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editorQuestions } from '../../src/actions/editor-questions.ts'
import { type SampleBook, samplePage } from '../../src/app/demo/sample-book.ts'
import { createSampleSite, type SampleSite } from '../../src/app/demo/sample-site.ts'
import { type RunningServer, serve } from '../../src/app/serve.ts'
import type { KnowledgeBase, Snapshot } from '../../src/domain/evidence.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { articleKey } from '../../src/ports/store.ts'
import { runCommand } from '../support/command-line.ts'
import { openTestApp, type TestApp } from '../support/embedded.ts'

const bookId = 'en/designing-data-intensive-applications'

/** What an editor who knows the book might answer, in the order of the questions. */
const ownAnswers = [
  'Backend developers who run PostgreSQL or Kafka in production get the most from it.',
  'Teams often pick a database by fashion, and the book replaces slogans with measurable guarantees.',
  'The comparison of B-trees with log-structured storage in chapter 3 stands out.',
  'Cloud-native databases such as Aurora and Spanner are treated on a few pages only.',
  'Kleppmann co-founded Rapportive and later worked on Apache Samza at LinkedIn.',
]

/** A page as browsers save it in one file. */
const webArchive = (html: string, url: string): string =>
  [
    'From: <Saved by a browser>',
    `Snapshot-Content-Location: ${url}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----part"',
    '',
    '------part',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    `Content-Location: ${url}`,
    '',
    Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\r\n'),
    '------part--',
    '',
  ].join('\r\n')

describe('ways out of too little evidence', () => {
  let site: SampleSite
  let app: TestApp
  let server: RunningServer
  let book: SampleBook
  let folder: string

  beforeAll(async () => {
    site = await createSampleSite()
    app = await openTestApp()
    server = await serve(app, { host: '127.0.0.1', port: 0 })
    folder = mkdtempSync(join(tmpdir(), 'pigmeu-ways-'))
    const found = site.books.find((one) => one.book_id === bookId)
    if (!found) throw new Error(`no sample book ${bookId}`)
    book = found
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await server.close()
    await app.close()
    await site.close()
  })

  /** A book with one thin source, waiting for more evidence. */
  const starving = async (): Promise<Submission> => {
    const input = {
      title: book.title,
      author: book.author,
      author_site: site.urlOf(book.author_site_url ?? ''),
      allow_duplicate: true,
    }
    const submission = await app.review(input)
    expect(submission.status).toBe('needs_sources')
    expect(submission.needs.some((need) => need.starved)).toBe(true)
    return submission
  }
  const held = (submission: Submission): number => submission.needs.reduce((sum, need) => sum + need.claims_held, 0)
  const knowledgeBaseOf = async (submission: Submission): Promise<KnowledgeBase> => {
    const found = await app.store.document('knowledge_base', submission.submission_id)
    if (!found) throw new Error('no knowledge base')
    return found
  }
  const newestSnapshot = async (submission: Submission): Promise<Snapshot> => {
    const sourceId = submission.sources.at(-1)?.source_id ?? ''
    const found = await app.store.document('snapshots', `${submission.submission_id}/${sourceId}`)
    if (!found) throw new Error(`no snapshot ${sourceId}`)
    return found
  }
  const command = async (submission: Submission, name: string, ...rest: string[]): Promise<Submission> => {
    const { code, lines } = await runCommand(server, [name, submission.submission_id, ...rest, '--wait'])
    expect([0, 3], lines.join('\n')).toContain(code)
    return app.settled(submission.submission_id)
  }
  const fileOf = (name: string, text: string): string => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  const amazonPage = () => samplePage(bookId, book.pages[book.amazon_url] ?? '')

  it('says section by section what is held and what is needed', async () => {
    const submission = await starving()
    expect(submission.needs).toHaveLength(8)
    const { lines } = await runCommand(server, ['show', submission.submission_id])
    for (const need of submission.needs.filter((one) => one.starved)) expect(lines.join('\n')).toContain(need.title)
  })

  it('goes on with links that an editor adds, until the article is written', async () => {
    let submission = await starving()
    for (const address of [book.amazon_url, book.goodreads_url ?? '', ...book.other_urls]) {
      if (submission.status !== 'needs_sources') break
      const before = held(submission)
      submission = await command(submission, 'add-source', site.urlOf(address))
      expect(held(submission)).toBeGreaterThanOrEqual(before)
    }
    expect(submission.status).toBe('ready_for_review')
  })

  it('reads an uploaded page as it would have read the fetched one', async () => {
    const submission = await command(
      await starving(),
      'upload',
      fileOf('amazon.html', amazonPage()),
      '--url',
      book.amazon_url,
    )
    const snapshot = await newestSnapshot(submission)
    expect(snapshot).toMatchObject({ source: 'amazon', fetched_by: 'uploaded', outcome: 'content' })
    expect((await knowledgeBaseOf(submission)).record.isbn_13?.value).toBe(book.isbn_13)
  })

  it('reads a page that was saved as one file, and knows its address', async () => {
    const archive = fileOf('amazon.mhtml', webArchive(amazonPage(), book.amazon_url))
    const submission = await command(await starving(), 'upload', archive)
    const snapshot = await newestSnapshot(submission)
    expect(snapshot).toMatchObject({ source: 'amazon', fetched_by: 'uploaded', outcome: 'content' })
    expect(snapshot.record.find((field) => field.field === 'pages')?.value).toBe(616)
  })

  it('takes pasted text for evidence', async () => {
    const text =
      'Chapter 9 of the book explains linearizability with a table of database guarantees.\n\nThe publisher lists exercises for teams that plan a migration.'
    const before = await starving()
    const submission = await command(before, 'paste', fileOf('note.txt', text), '--label', 'Back cover')
    expect((await newestSnapshot(submission)).fetched_by).toBe('pasted')
    const claims = (await knowledgeBaseOf(submission)).claims.map((claim) => claim.text)
    expect(claims.some((claim) => claim.includes('linearizability'))).toBe(true)
  })

  it("keeps an editor's answers as evidence of the editor, each under its question's topic", async () => {
    const before = await starving()
    const answers = editorQuestions.en.map(({ question_id }, index) => ({
      question_id,
      answer: ownAnswers[index] ?? '',
    }))
    await app.actions.answerQuestions({ name: 'Ana' }, before.submission_id, { answers })
    const submission = await app.settled(before.submission_id)
    expect(await newestSnapshot(submission)).toMatchObject({ source: 'editor', fetched_by: 'editor' })
    const own = (await knowledgeBaseOf(submission)).claims.filter((claim) => claim.voice === 'editor')
    expect(new Set(own.map((claim) => claim.topic))).toEqual(new Set(editorQuestions.en.map((one) => one.topic)))
  })

  it('writes a shorter article when an editor waives the length, and keeps the waiver', async () => {
    const submission = await command(await starving(), 'waive', '--reason', 'A short note is enough.')
    expect(submission.waiver).toMatchObject({ by: 'test', reason: 'A short note is enough.' })
    expect(submission.status).toBe('ready_for_review')
    const article = await app.store.document(
      'articles',
      articleKey(submission.submission_id, submission.article_version),
    )
    const structure = article?.validation.gates.find((gate) => gate.gate === 'structure')
    expect(structure?.verdict).toBe('waived')
    expect(article?.validation.body_words).toBeLessThan(800)
    expect(article?.validation.green).toBe(true)
  })
})
