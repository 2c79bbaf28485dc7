import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSampleSite, type SampleSite } from '../../src/app/demo/sample-site.ts'
import { type RunningServer, serve } from '../../src/app/serve.ts'
import { bookPassages } from '../../src/domain/book-copy.ts'
import { passageText, type Snapshot } from '../../src/domain/evidence.ts'
import { citedPassages } from '../../src/domain/shown-evidence.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { countWords, splitSentences } from '../../src/domain/words.ts'
import { articleKey } from '../../src/ports/store.ts'
import { epubOf } from '../support/book-files/epub.ts'
import { pdfOf } from '../support/book-files/pdf.ts'
import { runCommand } from '../support/command-line.ts'
import { openTestApp, type TestApp } from '../support/embedded.ts'

const title = 'Designing Data-Intensive Applications'
const author = 'Martin Kleppmann'
const metadata = `<dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><dc:language>en</dc:language><dc:identifier>urn:isbn:9781449373320</dc:identifier>`

/** What the first paragraph of each made-up chapter says. */
const openings: Readonly<Record<string, string>> = {
  replication: 'The book explains how copies of a table are kept alike on machines in different cities.',
  partitioning: 'The book shows engineers how a hot key overloads one machine while its neighbours idle.',
  transactions: 'The book compares five isolation levels and names the anomaly that each of them lets through.',
  encoding: 'The book teaches how old readers and new writers of a message format live side by side.',
  consensus: 'The book explains why a leader that was asleep must be fenced off before it writes again.',
  'batch jobs': 'The book walks through a sort of log files that never fits into the memory of one computer.',
  streams: 'The book shows how late events are counted in the right window without stopping the clock.',
  indexes: 'The book compares trees that are updated in place with logs that are merged in the background.',
}
const subjects = Object.keys(openings)
/** Every paragraph says something that no other says. */
const paragraphOf = (subject: string, number: number): string =>
  `The ${number}th lesson on ${subject} explains with ${number + 3} worked examples how a team of engineers chooses between speed and safety. It shows what ${subject} cost a payments company ${number + 11} hours of outage, and which tests would have found the fault in week ${number + 2}. Readers learn to write down the guarantee that ${subject} must keep in case ${number + 40} before they pick a database.`
const chapters = [
  { title: 'Preface', subject: 'this book' },
  ...subjects.map((subject, index) => ({ title: `${index + 1}. On ${subject}`, subject })),
].map(({ title: heading, subject }) => ({
  title: heading,
  paragraphs: Array.from({ length: 14 }, (_, index) =>
    index === 0 ? `${openings[subject] ?? ''} ${paragraphOf(subject, 1)}`.trim() : paragraphOf(subject, index + 1),
  ),
}))
const wholeBook = () =>
  epubOf({
    metadata,
    chapters: chapters.map((chapter) => ({
      title: chapter.title,
      markup: chapter.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
    })),
  })

let site: SampleSite
let app: TestApp
let server: RunningServer
let folder: string
let logFile: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pigmeu-copy-'))
  logFile = join(folder, 'server.log')
  site = await createSampleSite()
  app = await openTestApp({ PIGMEU_LOG_FILE: logFile, PIGMEU_LOG_LEVEL: 'debug', PIGMEU_BOOK_MAX_MB: '1' })
  server = await serve(app, { host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await server.close()
  await app.close()
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(new URL(path, server.url), { ...init, headers: { authorization: `Bearer ${server.token}`, ...init.headers } })

/** A book that waits for more evidence, with nothing but a note. */
const waiting = async (): Promise<Submission> => {
  const submission = await app.review({ title, author, notes: 'A colleague recommended it.', allow_duplicate: true })
  expect(submission.status).toBe('needs_sources')
  return submission
}

const upload = (id: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response> => {
  const body = new FormData()
  body.set('file', new File([bytes], name))
  return ask(`/api/submissions/${id}/book`, { method: 'POST', body })
}

const copyOf = async (id: string): Promise<Snapshot> => {
  const found = (await app.store.documents('snapshots', `${id}/`)).find(({ source }) => source === 'book')
  if (!found) throw new Error('no snapshot of the copy')
  return found
}

describe('a copy of the book that an editor uploads', () => {
  let submission: Submission
  let copy: Snapshot

  beforeAll(async () => {
    const sample = site.books.find((one) => one.book_id === 'en/designing-data-intensive-applications')
    if (!sample) throw new Error(`no sample of ${title}`)
    const { submission_id: id } = await app.review({
      title,
      author: sample.author,
      amazon_url: site.urlOf(sample.amazon_url),
      author_site: site.urlOf(sample.author_site_url ?? ''),
      allow_duplicate: true,
    })
    const answer = await upload(id, 'ddia.epub', wholeBook())
    expect(answer.status).toBe(201)
    submission = await app.settled(id)
    copy = await copyOf(id)
  })

  it('is evidence that carries an article, cited by chapter', async () => {
    expect(submission.status).toBe('ready_for_review')
    expect(copy).toMatchObject({
      outcome: 'content',
      label: 'The book itself',
      fetched_by: 'uploaded',
      url: null,
      weight: 0.4,
    })
    expect(copy.rights).toMatchObject({ show: 'cited', quote_words: 150, images: 'none' })
    const prose = copy.passages.filter(({ kind }) => kind === 'body')
    expect(prose.length).toBeGreaterThan(20)
    for (const { locator, voice } of prose)
      expect([locator, voice]).toEqual([expect.stringMatching(/^(?:chapter \d|“Preface”), paragraph \d+$/), 'author'])
  })

  it('is kept as a choice of passages: neither the file nor the rest of its text', async () => {
    const everything = JSON.stringify([
      await app.store.documents('uploads', `${submission.submission_id}/`),
      await app.store.documents('snapshots', `${submission.submission_id}/`),
    ])
    const kept = chapters.flatMap(({ paragraphs }) => paragraphs).filter((paragraph) => everything.includes(paragraph))
    expect(kept.length).toBeGreaterThan(20)
    expect(kept.length).toBeLessThanOrEqual(bookPassages)
    expect(chapters.flatMap(({ paragraphs }) => paragraphs).length).toBe(126)
  })

  it('is never shown, exported or logged beyond what the article cites', async () => {
    const id = submission.submission_id
    const article = await app.store.document('articles', articleKey(id, submission.article_version))
    const knowledgeBase = await app.store.document('knowledge_base', id)
    const cited = citedPassages(article, knowledgeBase?.claims ?? [])
    const shown = copy.passages
      .filter(({ passage_id }) => cited.has(passage_id))
      .map((passage) => passageText(copy, passage))
    expect(shown.length).toBeGreaterThan(0)
    const secrets = chapters
      .flatMap(({ paragraphs }) => paragraphs)
      .filter((paragraph) => !shown.some((text) => text.includes(paragraph)))
      .flatMap((paragraph) => splitSentences(paragraph))
    expect(secrets.length).toBeGreaterThan(100)
    await app.actions.approve({ name: 'Ana' }, id, { reason: 'tested', publish: { target: 'file' } })
    await app.settled(id)
    const paths = [
      '/api/submissions',
      `/api/submissions/${id}`,
      `/api/tasks/${id}`,
      '/api/articles',
      `/api/articles/${id}`,
      `/api/articles/${id}/versions`,
      `/api/articles/${id}/versions/1`,
      `/api/articles/${id}/evidence`,
      ...['md', 'html', 'json'].map((format) => `/api/articles/${id}/export?format=${format}`),
    ]
    const ways = await Promise.all(
      paths.map(async (path) => {
        const answer = await ask(path)
        expect([path, answer.status]).toEqual([path, 200])
        return [path, await answer.text()] as const
      }),
    )
    const published = join(app.config.dataFolder, 'published')
    const files = readdirSync(published, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files.map(({ name }) => name)).toContain('evidence.json')
    const written = files.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')] as const)
    const told = await runCommand(server, ['show', id])
    const all = [
      ...ways,
      ...written,
      ['pigmeu show', told.lines.join('\n')],
      ['log', readFileSync(logFile, 'utf8')],
    ] as const
    for (const [where, text] of all) {
      const found = secrets.filter((secret) => text.includes(secret))
      expect([where, found]).toEqual([where, []])
    }
  })

  it('leaves the house in no more words than its allowance, with the places to look them up', async () => {
    const answer = await ask(`/api/articles/${submission.submission_id}/export?format=json`)
    const bundle: {
      passages: { source_id: string; kind: string; text: string | null; locator: string }[]
      claims: { source_id: string; topic: string; text: string | null }[]
    } = JSON.parse(await answer.text())
    const own = bundle.passages.filter(({ source_id, kind }) => source_id === copy.source_id && kind !== 'fact')
    expect(own.length).toBeGreaterThan(0)
    expect(own.reduce((sum, { text }) => sum + countWords(text ?? ''), 0)).toBeLessThanOrEqual(150)
    for (const { locator } of own) expect(locator).toMatch(/^chapter \d|^“Preface”|^table of contents$/)
    const claims = bundle.claims.filter(({ source_id, topic }) => source_id === copy.source_id && topic !== 'details')
    expect(claims.every(({ text }) => text === null)).toBe(true)
  })

  it('is shown to the editor where it is cited, with nothing around it', async () => {
    const answer = await ask(`/api/articles/${submission.submission_id}/evidence`)
    const evidence: { passages: Record<string, { text: string }>; snapshots: { source_id: string; text: string }[] } =
      JSON.parse(await answer.text())
    const shown = Object.entries(evidence.passages).filter(([id]) => id.startsWith(`${copy.source_id}.`))
    const text = evidence.snapshots.find(({ source_id }) => source_id === copy.source_id)?.text ?? ''
    expect(text.split('\n\n').sort()).toEqual(shown.map(([, passage]) => passage.text).sort())
    for (const [, passage] of shown) expect(passage.text.length).toBeLessThanOrEqual(1000)
  })

  it('is taken once', async () => {
    const { submission_id: id } = await waiting()
    await upload(id, 'ddia.epub', wholeBook())
    await app.settled(id)
    const again = await upload(id, 'the same.epub', wholeBook())
    expect(again.status).toBe(400)
    expect(await again.json()).toMatchObject({
      problems: [{ field: 'file', reason: expect.stringContaining('was handed over before') }],
    })
  })
})

describe('a file that is not a copy of the book', () => {
  it.each<[string, string, () => Uint8Array<ArrayBuffer>, number, RegExp]>([
    [
      'is locked',
      'a.pdf',
      () => pdfOf({ pages: [[['x']]], password: 'tulip' }),
      415,
      /is protected with a password; remove it and upload again/,
    ],
    ['is a scan', 'a.pdf', () => pdfOf({ pages: ['picture'] }), 415, /has no text, only pictures of pages/],
    ['is larger than the limit', 'a.pdf', () => new Uint8Array(1024 * 1024 + 1), 413, /is larger than 1 MiB/],
    ['is empty', 'a.epub', () => new Uint8Array(0), 415, /is empty/],
  ])('%s: refused with field and reason, and nothing is lost', async (_what, name, bytes, status, reason) => {
    const before = await waiting()
    const answer = await upload(before.submission_id, name, bytes())
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ problems: [{ field: 'file', reason: expect.stringMatching(reason) }] })
    expect(await app.store.get(before.submission_id)).toEqual(before)
  })

  it('is of another book: the task says of which, and nothing of it is evidence', async () => {
    const { submission_id: id } = await waiting()
    const other = epubOf({
      metadata: '<dc:title>The Quiet Ledger</dc:title><dc:creator>Mara Lindqvist</dc:creator>',
      chapters: [{ title: '1. On ledgers', markup: `<p>${paragraphOf('ledgers', 1)}</p>` }],
    })
    expect((await upload(id, 'ledger.epub', other)).status).toBe(201)
    expect((await app.settled(id)).status).toBe('needs_sources')
    expect(await copyOf(id)).toMatchObject({ outcome: 'wrong_product', text: '', passages: [] })
  })

  it('comes without a file, or with a field that is not known', async () => {
    const { submission_id: id } = await waiting()
    const body = new FormData()
    body.set('secret', 'x')
    const answer = await ask(`/api/submissions/${id}/book`, { method: 'POST', body })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ problems: [{ field: 'secret' }] })
    const none = await ask(`/api/submissions/${id}/book`, { method: 'POST', body: new FormData() })
    expect(await none.json()).toMatchObject({ problems: [{ field: 'file', reason: 'is missing' }] })
  })
})

describe('Kindle highlights from the command line', () => {
  it('become evidence of this book alone', async () => {
    const { submission_id: id } = await waiting()
    const entry = (name: string, text: string, location: number): string =>
      `${name}\n- Your Highlight on page 12 | Location ${location}-${location + 2} | Added on Monday, May 18, 2026\n\n${text}\n==========\n`
    const file = join(folder, 'My Clippings.txt')
    writeFileSync(
      file,
      entry(`${title} (${author})`, paragraphOf('replication', 3), 170) +
        entry('Diary of a Stranger (Ann Roe)', 'A private thought.', 5),
    )
    const { code, lines } = await runCommand(server, ['upload-book', id, file, '--no-wait'])
    expect([code, lines[0]]).toEqual([0, 'added s2 (book)'])
    await app.settled(id)
    expect(await copyOf(id)).toMatchObject({ label: 'Kindle highlights', text: expect.stringContaining('3th lesson') })
    const everything = JSON.stringify([
      await app.store.documents('uploads', `${id}/`),
      await app.store.documents('snapshots', `${id}/`),
    ])
    expect(everything).not.toMatch(/Stranger|private thought|Ann Roe/)
  })

  it('are refused where there is none of this book', async () => {
    const { submission_id: id } = await waiting()
    const file = join(folder, 'other.txt')
    writeFileSync(
      file,
      'Diary of a Stranger (Ann Roe)\n- Your Highlight on page 1 | Location 5-6 | Added on Monday\n\nA thought.\n==========\n',
    )
    const { code, lines } = await runCommand(server, ['upload-book', id, file, '--no-wait'])
    expect(code).not.toBe(0)
    expect(lines.join('\n')).toContain(`holds no highlights or notes of "${title}" by ${author}`)
  })
})
