import { describe, expect, it } from 'vitest'
import { seedSubmission } from '../../test/support/action-bench.ts'
import { benchesOfTests } from '../../test/support/benches-of-tests.ts'
import type { HttpBench } from '../../test/support/http-bench.ts'
import { articleSchema } from '../domain/article/article.ts'
import { evidenceSchema } from './contract/article.ts'
import { problemSchema } from './contract/problem.ts'
import { taskSchema } from './contract/task.ts'

const bench = benchesOfTests()

const book = { title: 'Logs', author: 'A. Writer', amazon_url: 'https://www.amazon.com/dp/1449373321' }

describe('bad requests', () => {
  it.each([
    ['malformed JSON', 'POST', '/api/submissions', '{"title": ', 400, 'body', /not valid JSON/],
    ['no body', 'POST', '/api/submissions', '', 400, 'body', /missing/],
    ['an array as body', 'POST', '/api/submissions', '[]', 400, 'body', /not an object/],
    [
      'a field of another type',
      'POST',
      '/api/submissions',
      '{"title": 5, "author": "A"}',
      400,
      'title',
      /not a string/,
    ],
    ['a misspelt field', 'POST', '/api/submissions', '{"title": "T", "autor": "A"}', 400, 'autor', /not a field/],
    ['a poisoned prototype', 'POST', '/api/submissions', '{"__proto__": {"x": 1}}', 400, 'body', /not valid JSON/],
    ['an unknown status', 'GET', '/api/submissions?status=done', '', 400, 'status', /not a status; statuses are/],
    ['one unknown status of two', 'GET', '/api/submissions?status=failed,done', '', 400, 'status', /not a status/],
    ['a limit of 0', 'GET', '/api/submissions?limit=0', '', 400, 'limit', /at least 1/],
    ['an unknown query field', 'GET', '/api/submissions?state=failed', '', 400, 'state', /not a field/],
    ['an unknown language', 'GET', '/api/questions?language=xx', '', 400, 'language', /not one of en, pt-BR/],
    ['an unknown form', 'GET', '/api/articles/x/export?format=pdf', '', 400, 'format', /not one of md, html, json/],
    ['an empty batch', 'POST', '/api/submissions/batch', '{"submissions": []}', 400, 'submissions', /at least 1/],
  ] as const)(
    '%s is answered with the field and the reason',
    async (_, method, url, payload, status, field, reason) => {
      const { server, serverToken, store } = await bench()
      const headers = { authorization: `Bearer ${serverToken}`, 'content-type': 'application/json' }
      const response = await server.inject({ method, url, headers, ...(method === 'POST' ? { payload } : {}) })
      expect(response.headers['content-type']).toContain('application/problem+json')
      const problem = problemSchema.parse(response.json())
      expect([response.statusCode, problem.status, problem.code]).toEqual([status, status, 'INVALID_INPUT'])
      expect(problem.problems.find((one) => one.field === field)?.reason).toMatch(reason)
      expect((await store.list({})).items).toEqual([])
    },
  )

  it('refuses a body over the limit, and a media type it does not read', async () => {
    const { server, serverToken, send } = await bench()
    const large = await send('POST', '/api/submissions', { ...book, notes: 'x'.repeat(3_000_000) })
    expect(large.json()).toMatchObject({
      status: 413,
      code: 'BODY_TOO_LARGE',
      problems: [{ field: 'body', reason: 'is larger than 2 MiB (2097152 bytes)' }],
    })
    const headers = { authorization: `Bearer ${serverToken}`, 'content-type': 'application/xml' }
    const xml = await server.inject({ method: 'POST', url: '/api/submissions', headers, payload: '<a/>' })
    expect([xml.statusCode, xml.json().problems[0].field]).toEqual([400, 'body'])
  })

  it('answers unknown addresses and ids with 404', async () => {
    const { send } = await bench()
    for (const url of ['/api/nothing', '/api/submissions/nothing', '/api/tasks/nothing/events', '/elsewhere']) {
      const response = await send('GET', url)
      expect([url, response.statusCode, response.json().code]).toEqual([url, 404, 'NOT_FOUND'])
    }
    const { context } = (await send('GET', '/api/submissions/nothing')).json()
    expect(context).toEqual({ submission_id: 'nothing' })
  })

  it('tells nothing of the inside when the program is at fault', async () => {
    const { send } = await bench({
      models: {
        describe: () => Promise.reject(new Error('secret path /srv/x')),
        setUp: () => Promise.reject(new Error('no')),
        removeKey: () => Promise.reject(new Error('no')),
        test: () => Promise.reject(new Error('no')),
      },
    })
    const response = await send('GET', '/api/config')
    expect(response.statusCode).toBe(500)
    expect(response.body).not.toContain('/srv/x')
  })
})

describe('submissions', () => {
  it('takes a book, shows it, lists it, refuses it a second time', async () => {
    const { send, store } = await bench()
    const created = await send('POST', '/api/submissions', book)
    expect(created.statusCode).toBe(201)
    const { submission_id: id } = created.json()
    expect(created.json()).toMatchObject({
      status: 'pending_scrape',
      stage: 'scrape',
      running: false,
      actions: ['cancel'],
    })
    expect((await send('GET', `/api/submissions/${id}`)).json()).toEqual(created.json())
    const list = (await send('GET', '/api/submissions?status=pending_scrape,failed&text=LOGS')).json()
    expect(list).toMatchObject({ items: [{ submission_id: id }], next: null, counts: { pending_scrape: 1 } })
    const again = await send('POST', '/api/submissions', book)
    expect([again.statusCode, again.json().context.existing_submission_id]).toEqual([409, id])
    expect((await send('POST', '/api/submissions', { ...book, allow_duplicate: true })).statusCode).toBe(201)
    expect((await store.list({})).items).toHaveLength(2)
  })

  it('never shows the token of a lease', async () => {
    const made = await bench()
    const lease = {
      owner: 'w1',
      token: 'hidden',
      taken_at: '2026-11-01T10:00:00.000Z',
      until: '2999-01-01T00:00:00.000Z',
    }
    const { submission_id: id } = await seedSubmission(made, { status: 'pending_article', lease })
    const response = await made.send('GET', `/api/submissions/${id}`)
    expect(response.json().running).toBe(true)
    expect(response.body).not.toContain('hidden')
  })

  it('answers every row of a batch, those of a wrong form too', async () => {
    const { send, store } = await bench()
    const submissions = [book, { title: 7 }, { ...book, title: 'Again' }, { title: 'No source', author: 'B' }]
    const result = (await send('POST', '/api/submissions/batch', { submissions })).json()
    expect(result).toMatchObject({ accepted: 1, refused: 3 })
    expect(result.rows.map((row: { error: { code: string } | null }) => row.error?.code ?? null)).toEqual([
      null,
      'INVALID_INPUT',
      'DUPLICATE_BOOK',
      'INVALID_INPUT',
    ])
    expect(result.rows[1].error.problems.map((problem: { field: string }) => problem.field)).toEqual([
      'title',
      'author',
    ])
    expect(result.rows[2].error.existing_submission_id).toBe(result.rows[0].submission_id)
    expect((await store.list({})).items).toHaveLength(1)
  })

  it('answers a row that is no object with an error of its own', async () => {
    const { send } = await bench()
    const result = (await send('POST', '/api/submissions/batch', { submissions: ['Logs', 7, null, book] })).json()
    expect(result).toMatchObject({ accepted: 1, refused: 3 })
    expect(result.rows[0].error).toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ field: 'row', reason: 'is not an object' }],
    })
  })

  it('offers to accept a shorter article only when there is something to write from', async () => {
    const made = await bench()
    const { submission_id: id } = await seedSubmission(made, { status: 'needs_sources' })
    const actions = async () => (await made.send('GET', `/api/submissions/${id}`)).json().actions
    expect(await actions()).toContain('waive')
    await made.store.remove('knowledge_base', id)
    expect(await actions()).not.toContain('waive')
    expect((await made.send('GET', '/api/submissions')).json().items[0].actions).not.toContain('waive')
  })

  it('imports a CSV file', async () => {
    const { server, serverToken } = await bench()
    const headers = { authorization: `Bearer ${serverToken}`, 'content-type': 'text/csv; charset=utf-8' }
    const payload = 'title,author,amazon\nOne,A,https://www.amazon.com/dp/1449373321\nTwo,,\n'
    const response = await server.inject({ method: 'POST', url: '/api/submissions/import', headers, payload })
    expect(response.json()).toMatchObject({ accepted: 1, refused: 1, rows: [{ row: 2 }, { row: 3 }] })
  })

  it('takes a link, a text, answers; and nothing in between', async () => {
    const made = await bench()
    const add = async (body: object) => {
      const { submission_id: id } = await seedSubmission(made, { status: 'needs_sources' })
      return made.send('POST', `/api/submissions/${id}/sources`, body)
    }
    expect((await add({ url: 'https://a.example/x' })).json()).toMatchObject({
      source: { source_id: 's2', kind: 'web' },
    })
    expect((await add({ text: 'Words.', label: 'A letter' })).json().source.kind).toBe('pasted')
    const answers = [{ question_id: 'author', answer: 'A professor.' }]
    expect((await add({ answers })).json()).toMatchObject({
      source: { kind: 'editor' },
      submission: { status: 'pending_scrape' },
    })
    const none = await add({ text: 'Words without a label.' })
    expect([none.statusCode, none.json().code]).toEqual([400, 'INVALID_INPUT'])
    expect(none.json().problems[0].reason).toContain('either')
  })

  const upload = async (made: HttpBench, id: string, parts: readonly [string, string, string?][]) => {
    const form = new FormData()
    for (const [name, value, fileName] of parts)
      if (fileName === undefined) form.append(name, value)
      else form.append(name, new File([value], fileName))
    const encoded = new Response(form)
    return made.server.inject({
      method: 'POST',
      url: `/api/submissions/${id}/uploads`,
      headers: {
        authorization: `Bearer ${made.serverToken}`,
        'content-type': encoded.headers.get('content-type') ?? '',
      },
      payload: Buffer.from(await encoded.arrayBuffer()),
    })
  }

  it('takes a saved page, its address before or after the file', async () => {
    const made = await bench()
    const file = ['file', '<html><p>About the book</p></html>', 'page.html'] as const
    const url = ['url', 'https://www.amazon.com/dp/1449373321'] as const
    for (const parts of [
      [[...file], [...url]],
      [[...url], [...file]],
    ] as [string, string, string?][][]) {
      const { submission_id: id } = await seedSubmission(made, { status: 'needs_sources' })
      const response = await upload(made, id, parts)
      expect(response.json()).toMatchObject({ source: { kind: 'amazon', source_id: 's2' } })
    }
  })

  it.each([
    ['no file', [['url', 'https://a.example/']], 400, 'file'],
    ['a file of another kind', [['file', 'x', 'a.exe']], 415, 'file'],
    [
      'an address that is none',
      [
        ['file', '<p>x</p>', 'a.html'],
        ['url', 'nowhere'],
      ],
      400,
      'url',
    ],
    [
      'another field',
      [
        ['file', '<p>x</p>', 'a.html'],
        ['note', 'x'],
      ],
      400,
      'note',
    ],
  ] as [string, [string, string, string?][], number, string][])(
    'refuses an upload with %s',
    async (_, parts, status, field) => {
      const made = await bench()
      const { submission_id: id } = await seedSubmission(made, { status: 'needs_sources' })
      const response = await upload(made, id, parts)
      expect([response.statusCode, response.json().problems[0].field]).toEqual([status, field])
      expect(await made.store.documents('uploads', `${id}/`)).toEqual([])
    },
  )

  it('refuses a file over the limit', async () => {
    const made = await bench()
    const { submission_id: id } = await seedSubmission(made, { status: 'needs_sources' })
    const response = await upload(made, id, [['file', `<p>${'x'.repeat(21 * 1024 * 1024)}`, 'a.html']])
    expect(response.json()).toMatchObject({
      status: 413,
      code: 'BODY_TOO_LARGE',
      problems: [{ field: 'file', reason: 'is larger than 20 MiB (20971520 bytes)' }],
    })
  })
})

describe('tasks and articles', () => {
  it('shows a task with outcomes in words and costs by stage', async () => {
    const made = await bench()
    const { submission_id: id } = await seedSubmission(made, {})
    const call = {
      call_id: 'm1',
      submission_id: id,
      stage: 'article' as const,
      step: 'plan',
      provider: 'openai',
      model: 'm',
      input_tokens: 100,
      output_tokens: 10,
      cached_tokens: 0,
      cost_micro_usd: 250,
      duration_ms: 30,
      outcome: 'ok',
      at: '2026-11-01T10:00:00.000Z',
    }
    const calls = [
      call,
      { ...call, call_id: 'm2', cost_micro_usd: null },
      { ...call, call_id: 'm3', stage: 'context' as const },
    ]
    await made.store.put(calls.map((document) => ({ collection: 'model_calls' as const, document })))
    const task = taskSchema.parse((await made.send('GET', `/api/tasks/${id}`)).json())
    expect(task.sources).toMatchObject([
      { source_id: 's1', outcome: { outcome: 'content', remedy: null, passages: 2 } },
    ])
    expect(task.costs.total).toMatchObject({ calls: 3, cost_micro_usd: 500, unpriced_calls: 1, input_tokens: 300 })
    expect(task.costs.by_stage.map((row) => [row.stage, row.calls])).toEqual([
      ['context', 1],
      ['article', 2],
    ])
    expect(task.history).toMatchObject([{ to: 'ready_for_review', actor: 'editor:test' }])
  })

  it('shows, edits, lists the versions, exports', async () => {
    const made = await bench()
    const { submission_id: id } = await seedSubmission(made, {})
    const edited = await made.send('PUT', `/api/articles/${id}`, { base_version: 1, title: 'Streams, twice' })
    expect(edited.json()).toMatchObject({ article: { version: 2, made_by: 'editor:command line' } })
    expect((await made.send('PUT', `/api/articles/${id}`, { base_version: 1 })).statusCode).toBe(409)
    expect((await made.send('GET', `/api/articles/${id}`)).json()).toEqual(edited.json())
    const { items } = (await made.send('GET', `/api/articles/${id}/versions`)).json()
    expect(items).toMatchObject([
      { version: 2, current: true },
      { version: 1, current: false },
    ])
    expect(articleSchema.parse((await made.send('GET', `/api/articles/${id}/versions/1`)).json()).title).toBe(
      'Streams: a review',
    )
    expect((await made.send('GET', `/api/articles/${id}/versions/3`)).statusCode).toBe(404)
    const list = (await made.send('GET', '/api/articles')).json()
    expect(list.items).toMatchObject([{ submission_id: id, version: 2, title: 'Streams, twice', green: false }])
    for (const [format, type, start] of [
      ['md', 'text/markdown', '---'],
      ['html', 'text/html', '<!doctype html>'],
      ['json', 'application/json', '{'],
    ] as const) {
      const response = await made.send('GET', `/api/articles/${id}/export?format=${format}`)
      expect(response.headers['content-type']).toContain(type)
      expect(response.headers['content-disposition']).toBe(`attachment; filename="streams-a-review.${format}"`)
      expect(response.body.slice(0, start.length).toLowerCase()).toBe(start)
    }
  })

  it('gives the evidence with the words of every passage', async () => {
    const made = await bench()
    const { submission_id: id } = await seedSubmission(made, {})
    const evidence = evidenceSchema.parse((await made.send('GET', `/api/articles/${id}/evidence`)).json())
    expect(evidence.passages['s1.p1']).toMatchObject({
      source_id: 's1',
      text: 'The book teaches stream processing to engineers who know one programming language.',
    })
    expect(evidence.knowledge_base?.claims).toHaveLength(1)
  })

  it('approves with the acting person in the record, and says what is possible when refused', async () => {
    const made = await bench()
    const { submission_id: id } = await seedSubmission(made, { green: true })
    const headers = { authorization: `Bearer ${made.serverToken}`, 'x-pigmeu-editor': encodeURIComponent('Zoë') }
    const approve = () => made.server.inject({ method: 'POST', url: `/api/articles/${id}/approve`, headers })
    expect((await approve()).json()).toMatchObject({ status: 'approved', approved_by: 'Zoë' })
    const again = await approve()
    expect([again.statusCode, again.json().code]).toEqual([409, 'ACTION_NOT_ALLOWED'])
    expect(again.json().context.possible).toEqual(['edit', 'publish', 'cancel', 'rerun'])
  })
})

describe('config', () => {
  it('describes the server and stores credentials without ever showing their secret', async () => {
    const { send, store } = await bench()
    expect((await send('GET', '/api/config')).json()).toMatchObject({ model: { offline: true }, version: '0.0.0-test' })
    const site = { label: 'Blog', site_url: 'https://blog.example/', user: 'ed', application_password: 'abcd efgh' }
    const stored = await send('PUT', '/api/config/credentials', site)
    expect(stored.json()).toMatchObject({ label: 'Blog', site_url: 'https://blog.example', user: 'ed' })
    const list = await send('GET', '/api/config/credentials')
    expect(list.json().items).toHaveLength(1)
    expect(stored.body + list.body).not.toContain('abcd')
    expect(JSON.stringify(await store.documents('credentials', ''))).not.toContain('abcd efgh')
    const url = `/api/config/credentials/${stored.json().credential_id}`
    expect((await send('DELETE', url)).statusCode).toBe(204)
    expect((await send('DELETE', url)).statusCode).toBe(404)
    expect((await send('GET', '/api/config/schemas')).json().items).toHaveLength(2)
  })
})
