import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { seedSubmission } from '../../../test/support/action-bench.ts'
import { keptTerminal } from '../../../test/support/command-line.ts'
import { createHttpBench, type HttpBench } from '../../../test/support/http-bench.ts'
import type { Status } from '../../domain/status.ts'
import { createCli } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'pigmeu-cli-'))
const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

interface Options {
  readonly input?: string
  readonly interactive?: boolean
  /** No server runs, so that the command starts one of its own. */
  readonly alone?: boolean
}

const createConsole = async ({ input = '', interactive = false, alone = false }: Options = {}) => {
  const bench: HttpBench = await createHttpBench()
  await bench.server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = bench.server.server.address() as AddressInfo
  const address = { url: `http://127.0.0.1:${port}`, token: bench.serverToken }
  closing.push(() => bench.server.close())
  const written = { out: '', error: '', started: 0, closed: 0 }
  const cli = createCli({
    version: '1.2.3',
    serve: async () => {},
    worker: async () => {},
    prepare: async () => {},
    abandonKey: async () => [],
    findServer: () => (alone ? null : address),
    startServer: async () => {
      written.started += 1
      return {
        ...address,
        close: async () => {
          written.closed += 1
        },
      }
    },
    terminal: keptTerminal(written, { input, isInteractive: interactive }),
    editorName: 'Zoë',
  })
  return { ...bench, written, run: (...args: string[]) => cli.run(args) }
}

/** Does what a worker does: moves a submission along the table and tells watchers. */
const moveBy = async ({ store, events }: HttpBench, id: string, to: Status, set = {}) => {
  const submission = await store.get(id)
  const at = new Date().toISOString()
  const move = { to, actor: 'stage:scrape', reason: 'moved by the test' }
  expect(await store.change(id, submission?.version ?? 0, { moves: [move], set, documents: [] }, at)).toBe(true)
  events.publish({ kind: 'status', submission_id: id, at, status: to, reason: move.reason })
}

const idIn = (text: string): string => /submitted (\S+)/.exec(text)?.[1] ?? ''
const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10))
}

describe('usage', () => {
  it('prints version and help', async () => {
    const { run, written } = await createConsole()
    expect(await run('--version')).toBe(0)
    expect(written.out).toBe('1.2.3\n')
    expect(await run('--help')).toBe(0)
    for (const name of ['serve', 'worker', 'review', 'retry', 'export', 'import', 'list', 'show', 'setup', 'waive'])
      expect(written.out).toContain(name)
  })

  it.each([
    [['nonsense'], /unknown command/],
    [['review', 'A title'], /--author/],
    [['export', 'x', '--format', 'pdf'], /Allowed choices are md, html, json/],
    [['serve', '--port', 'high'], /a port is 0 to 65535/],
  ])('%j ends with 2', async (args, message) => {
    const { run, written } = await createConsole()
    expect(await run(...args)).toBe(2)
    expect(written.error).toMatch(message)
  })
})

describe('review', () => {
  it('names bad fields, reasons and the remedy, and ends with 2', async () => {
    const { run, written, store } = await createConsole()
    expect(await run('review', 'Logs', '--author', 'A', '--amazon', 'amazon.com/x', '--language', 'xx')).toBe(2)
    expect(written.error).toContain('amazon_url: is not a full web address')
    expect(written.error).toContain('language: "xx" is not one of')
    expect(written.error).toContain('Correct the named fields')
    expect((await store.list({})).items).toEqual([])
  })

  it('submits under the name of the person, and does not wait in a pipe', async () => {
    const { run, written, store } = await createConsole()
    const notes = ['--notes', 'Good on logs.', '--no-approval', '--link', 'https://a.example/1', 'https://b.example/2']
    expect(await run('review', 'Logs', '--author', 'A. Writer', ...notes)).toBe(0)
    const submission = await store.get(idIn(written.out))
    expect(submission).toMatchObject({ created_by: 'editor:Zoë', book: { title: 'Logs', approval_required: false } })
    expect(submission?.sources).toHaveLength(3)
  })

  it('names the submission that already holds the book, and ends with 1', async () => {
    const { run, written } = await createConsole()
    const book = ['review', 'Logs', '--author', 'A', '--amazon', 'https://www.amazon.com/dp/1449373321']
    await run(...book)
    expect(await run(...book)).toBe(1)
    expect(written.error).toContain(`existing submission: ${idIn(written.out)}`)
  })

  it('waits, tells each status, and ends with 3 when sources are missing', async () => {
    const made = await createConsole()
    const running = made.run('review', 'Logs', '--author', 'A', '--notes', 'Good.', '--wait')
    await until(() => made.written.out.includes('pending scrape'))
    const need = { role: 'author', title: 'About the Author', claims_held: 1, claims_needed: 3, starved: true }
    await moveBy(made, idIn(made.written.out), 'needs_sources', { needs: [need] })
    expect(await running).toBe(3)
    expect(made.written.out).toContain('Logs: needs sources (moved by the test)')
    expect(made.written.out).toContain('! About the Author: 1 of 3 claims')
    expect(made.written.out).not.toContain('pigmeu waive')
  })

  it('names each source that could not be read, with what can be done', async () => {
    const made = await createConsole()
    const running = made.run('review', 'Logs', '--author', 'A', '--link', 'https://a.example/logs', '--wait')
    await until(() => made.written.out.includes('pending scrape'))
    const id = idIn(made.written.out)
    const { submission_id: seeded } = await seedSubmission(made, {})
    const [page] = await made.store.documents('snapshots', `${seeded}/`)
    if (!page) throw new Error('no snapshot was seeded')
    const walled = { outcome: 'captcha', outcome_reason: null, text: '', passages: [] } as const
    const document = { ...page, ...walled, submission_id: id, url: 'https://a.example/logs', passages: [] }
    await made.store.put([{ collection: 'snapshots', document }])
    await moveBy(made, id, 'needs_sources')
    expect(await running).toBe(3)
    expect(made.written.out).toContain('s1 https://a.example/logs: captcha')
    expect(made.written.out).toContain('The site asked for a captcha instead of showing the page.')
    expect(made.written.out).toContain('Open the page in your browser and hand it over with the bookmark')
    expect(made.written.out).not.toContain('pigmeu waive')
  })

  it('prints no address of a server that ends with the command', async () => {
    for (const alone of [true, false]) {
      const made = await createConsole({ alone })
      const running = made.run('review', 'Logs', '--author', 'A', '--notes', 'Good.', '--wait')
      await until(() => made.written.out.includes('pending scrape'))
      const path = ['scraped', 'pending_context', 'context_generated', 'pending_article', 'article_generated'] as const
      for (const status of [...path, 'ready_for_review'] as const) await moveBy(made, idIn(made.written.out), status)
      expect(await running).toBe(0)
      expect(made.written.out.includes('http://127.0.0.1')).toBe(!alone)
      expect(made.written.out).toContain('Read it: pigmeu export')
    }
  })

  it('starts a server of its own when none runs, waits for the work, and stops it', async () => {
    const made = await createConsole({ alone: true })
    const running = made.run('review', 'Logs', '--author', 'A', '--notes', 'Good.')
    await until(() => made.written.out.includes('pending scrape'))
    expect(made.written).toMatchObject({ started: 1, closed: 0 })
    await made.actions.cancel({ name: 'Bo' }, idIn(made.written.out), {})
    expect(await running).toBe(1)
    expect(made.written.closed).toBe(1)
  })

  it('replaces the line of a step while a person watches, and leaves it out in a pipe', async () => {
    for (const interactive of [true, false]) {
      const made = await createConsole({ interactive })
      const running = made.run('review', 'Logs', '--author', 'A', '--notes', 'Good.', '--wait')
      await until(() => made.written.out.includes('pending scrape'))
      const id = idIn(made.written.out)
      const at = new Date().toISOString()
      made.events.publish({
        kind: 'step',
        submission_id: id,
        at,
        stage: 'scrape',
        step: 'read:s1',
        state: 'done',
        message: null,
      })
      await moveBy(made, id, 'needs_sources')
      await running
      expect(made.written.out.includes('scrape: read:s1 done')).toBe(interactive)
      expect(made.written.out.includes('\u001b[2K')).toBe(interactive)
    }
  })
})

describe('evidence, decisions and looking', () => {
  it('adds a link, a pasted text and a saved page', async () => {
    const made = await createConsole({ input: 'Words from a newsletter.' })
    const seeded = async () => (await seedSubmission(made, { status: 'needs_sources' })).submission_id
    expect(await made.run('add-source', await seeded(), 'https://a.example/x')).toBe(0)
    expect(await made.run('paste', await seeded(), '--label', 'A newsletter')).toBe(0)
    const page = join(folder, 'page.html')
    writeFileSync(page, '<html><p>About the book.</p></html>')
    const id = await seeded()
    expect(await made.run('upload', id, page, '--url', 'https://www.amazon.com/dp/1449373321')).toBe(0)
    expect(made.written.out).toBe('added s2 (web)\nadded s2 (pasted)\nadded s2 (amazon)\n')
    const [upload] = await made.store.documents('uploads', `${id}/`)
    expect(upload).toMatchObject({ label: 'page.html', kind: 'html', by: 'Zoë' })
    writeFileSync(page.replace('.html', '.pdf'), '%PDF-1.7')
    expect(await made.run('upload', await seeded(), page.replace('.html', '.pdf'))).toBe(2)
    expect(made.written.error).toContain('"page.pdf" does not end in')
  })

  it('approves, publishes, and says what is possible when it is not', async () => {
    const made = await createConsole()
    const { submission_id: id } = await seedSubmission(made, { green: true })
    expect(await made.run('publish', id)).toBe(1)
    expect(made.written.error).toContain('possible now: approve')
    expect(made.written.error).not.toContain('Reload')
    expect(await made.run('approve', id, '--publish', 'file', '--at', '2040-01-01T00:00:00Z')).toBe(0)
    expect((await made.store.get(id))?.publish_intent).toMatchObject({ target: 'file', by: 'Zoë' })
    expect(await made.run('publish', id, '--at', 'tomorrow')).toBe(2)
  })

  it('retries what failed', async () => {
    const made = await createConsole()
    const at = new Date().toISOString()
    const failure = {
      stage: 'context' as const,
      code: 'MODEL_UNAVAILABLE' as const,
      message: 'no answer',
      attempts: 5,
      at,
    }
    const { submission_id: id } = await seedSubmission(made, { status: 'failed', failure })
    expect(await made.run('show', id)).toBe(0)
    expect(made.written.out).toContain('failed: no answer (MODEL_UNAVAILABLE)')
    expect(await made.run('retry', id)).toBe(0)
    expect((await made.store.get(id))?.status).toBe('pending_context')
  })

  it('lists, shows and exports', async () => {
    const made = await createConsole()
    const { submission_id: id } = await seedSubmission(made, {})
    await made.run('list', '--status', 'ready_for_review')
    await made.run('show', id)
    expect(made.written.out).toContain(`${id}  ready_for_review  Streams (Ada Writer)`)
    expect(made.written.out).toContain('content: The page was read.')
    const out = join(folder, 'article.md')
    expect(await made.run('export', id, '--out', out)).toBe(0)
    expect(readFileSync(out, 'utf8')).toContain('## Introduction')
    expect(await made.run('export', id, '--format', 'json')).toBe(0)
    expect(await made.run('list', '--status', 'done')).toBe(2)
    expect(made.written.error).toContain('status: is not a status')
    expect(await made.run('show', 'nothing')).toBe(1)
  })

  it('says which file cannot be read or written', async () => {
    const made = await createConsole()
    const missing = join(folder, 'missing', 'books.csv')
    const { submission_id: id } = await seedSubmission(made, {})
    expect(await made.run('import', missing)).toBe(2)
    expect(made.written.error).toContain(`${missing}: cannot be read: there is no such file or folder`)
    expect(await made.run('export', id, '--out', folder)).toBe(2)
    expect(made.written.error).toContain(`${folder}: cannot be written: it is a folder`)
    expect(made.written.error).not.toMatch(/ENOENT|EISDIR/)
  })

  it('imports a CSV file with an answer for every row', async () => {
    const made = await createConsole()
    const file = join(folder, 'books.csv')
    writeFileSync(file, 'Title,Author,Notes\nOne,A,Good.\nTwo,,Good.\n')
    expect(await made.run('import', file)).toBe(1)
    expect(made.written.out).toMatch(
      /^row 2: One: \S+\nrow 3: Two: INVALID_INPUT\n {2}author: is missing\n1 accepted, 1 refused\n$/,
    )
  })

  it('sets the offline writer up by flags, and asks nothing in a pipe', async () => {
    const made = await createConsole()
    expect(await made.run('setup', '--provider', 'offline')).toBe(0)
    expect(made.written.out).toContain('The offline writer writes.')
    expect(await made.run('setup')).toBe(2)
    expect(made.written.error).toContain('--provider: is missing')
  })

  it('forgets the stored key of a provider', async () => {
    const made = await createConsole()
    const at = '2026-11-22T10:00:00.000Z'
    const key = { kind: 'model:groq', label: 'Groq', public: {}, secret: 'sealed', updated_at: at }
    await made.store.put([{ collection: 'credentials', document: { credential_id: 'model:groq', ...key } }])
    expect(await made.run('setup', '--remove-key', 'groq')).toBe(0)
    expect(made.written.out).toContain('The key of groq is forgotten')
    expect(await made.store.documents('credentials', '')).toEqual([])
    expect(await made.run('setup', '--remove-key', 'groq')).not.toBe(0)
    expect(made.written.error).toContain('no key of "groq" is stored here')
  })
})
