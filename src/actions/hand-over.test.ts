import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ActionBench, createActionBench } from '../../test/support/action-bench.ts'
import type { Submission } from '../domain/submission.ts'

const editor = { name: 'Ana' }
const page = (token: string, url = 'https://reviews.example/streams') => ({
  token,
  url,
  html: '<html><body><h1>Streams</h1><p>A book about streams.</p></body></html>',
})

describe('a page handed over by the browser', () => {
  let bench: ActionBench
  let book: Submission
  beforeEach(async () => {
    bench = createActionBench()
    book = await waiting('Streams', 'https://books.example/streams')
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const waiting = async (title: string, link: string): Promise<Submission> => {
    const { submission_id, version } = await bench.actions.submit(editor, { title, author: 'Jo Park', links: [link] })
    const change = {
      moves: [{ to: 'needs_sources' as const, actor: 'stage:scrape', reason: null }],
      set: {},
      documents: [],
    }
    await bench.store.change(submission_id, version, change, new Date().toISOString())
    const found = await bench.store.get(submission_id)
    if (!found) throw new Error('no submission')
    return found
  }
  const handOver = () => bench.actions.handOver

  it('is a source like a saved page, and the book is read again', async () => {
    const { token, expires_at } = await handOver().open(book.submission_id)
    expect(Date.parse(expires_at)).toBeGreaterThan(Date.now())
    const { submission, source } = await handOver().take(editor, book.submission_id, page(token))
    expect(submission.status).toBe('pending_scrape')
    expect(source).toMatchObject({ kind: 'web', url: 'https://reviews.example/streams' })
    const upload = await bench.store.document('uploads', `${book.submission_id}/${source.upload_id}`)
    expect(upload).toMatchObject({ kind: 'html', from_browser: true, label: 'reviews.example', by: 'Ana' })
  })

  it('is taken once for a token', async () => {
    const { token } = await handOver().open(book.submission_id)
    const both = await Promise.allSettled([
      handOver().take(editor, book.submission_id, page(token)),
      handOver().take(editor, book.submission_id, page(token, 'https://other.example/streams')),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'INVALID_INPUT', problems: [{ field: 'token', reason: expect.stringContaining('used before') }] },
    })
  })

  it('is taken for the book of its token only, and not by an invented one', async () => {
    const other = await waiting('Queues', 'https://books.example/queues')
    const { token } = await handOver().open(book.submission_id)
    for (const given of [token, 'invented'])
      await expect(handOver().take(editor, other.submission_id, page(given))).rejects.toMatchObject({
        problems: [{ field: 'token' }],
      })
  })

  it('is too late after a while', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { token } = await handOver().open(book.submission_id)
    vi.setSystemTime(Date.now() + 16 * 60 * 1000)
    await expect(handOver().take(editor, book.submission_id, page(token))).rejects.toMatchObject({
      problems: [{ field: 'token' }],
    })
  })

  it('that has a problem does not cost its token', async () => {
    const { token } = await handOver().open(book.submission_id)
    const bad = { token, url: 'about:blank', html: 'no page' }
    await expect(handOver().take(editor, book.submission_id, bad)).rejects.toMatchObject({
      problems: [{ field: 'url' }, { field: 'html', reason: 'holds no HTML' }],
    })
    await expect(handOver().take(editor, book.submission_id, page(token))).resolves.toBeDefined()
  })

  it('is not asked for where no source can be added', async () => {
    const fresh = await bench.actions.submit(editor, { title: 'X', author: 'Y', links: ['https://books.example/x'] })
    await expect(handOver().open(fresh.submission_id)).rejects.toMatchObject({ code: 'ACTION_NOT_ALLOWED' })
    await expect(handOver().open('nothing')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
