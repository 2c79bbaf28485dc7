import { describe, expect, it } from 'vitest'
import { seedSubmission } from '../../test/support/action-bench.ts'
import { benchesOfTests } from '../../test/support/benches-of-tests.ts'
import type { HttpBench } from '../../test/support/http-bench.ts'
import type { Role } from '../domain/access.ts'
import type { Rights } from '../domain/rights.ts'
import { sessionCookie } from './auth/headers.ts'
import { bulkResultSchema } from './contract/bulk.ts'
import { savedViewsSchema, savedViewViewSchema } from './contract/saved-view.ts'
import { sourceContentSchema, taskContentSchema } from './contract/task-content.ts'

const bench = benchesOfTests()

/** Sends as a user who is signed in. */
const senderAs = async ({ auth, server }: HttpBench, name: string, role: Role) => {
  const user = await auth.users.add({ name, role, email: null }, 'test')
  const { token } = await auth.sessions.open(user, user.name, null)
  const headers = { cookie: `${sessionCookie}=${token}` }
  return (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) =>
    server.inject({ method, url, headers, ...(payload ? { payload } : {}) })
}

describe('many books at once', () => {
  it('each is judged by itself: a contributor stops their own and not those of others', async () => {
    const made = await bench()
    const send = await senderAs(made, 'Cleo', 'contributor')
    const own = await seedSubmission(made, { created_by: 'editor:Cleo' })
    const foreign = await seedSubmission(made, { created_by: 'editor:Ana' })
    const ids = [foreign.submission_id, own.submission_id]
    const answer = bulkResultSchema.parse((await send('POST', '/api/tasks/bulk/cancel', { ids })).json())
    expect(answer).toMatchObject({ done: 1, refused: 1, tasks: [{ error: { code: 'FORBIDDEN' } }, { error: null }] })
    expect((await made.store.get(foreign.submission_id))?.status).toBe('ready_for_review')
    expect((await send('POST', '/api/tasks/bulk/approve', { ids })).statusCode).toBe(403)
    const [entry] = (await made.store.documents('audit', '')).filter(({ action }) => action === 'submission.cancel')
    expect(entry?.details).toMatchObject({ in_bulk: true, submissions: [own.submission_id], refused: 1 })
  })

  it('are at most two hundred', async () => {
    const made = await bench()
    const ids = Array.from({ length: 201 }, (_, number) => `book-${number}`)
    expect((await made.send('POST', '/api/tasks/bulk/retry', { ids })).json().code).toBe('INVALID_INPUT')
    expect((await made.send('POST', '/api/tasks/bulk/retry', { ids: ids.slice(1) })).json().refused).toBe(200)
  })
})

it('a list is kept fresh by asking for named books alone', async () => {
  const made = await bench()
  const { submission_id: id } = await seedSubmission(made, { status: 'needs_sources' })
  await seedSubmission(made, {})
  const answer = (await made.send('GET', `/api/tasks/rows?ids=${id},nowhere`)).json()
  expect(answer.items.map((row: { submission_id: string }) => row.submission_id)).toEqual([id])
  expect(answer.counts).toEqual({ needs_sources: 1, ready_for_review: 1 })
})

it('views are saved, shared, and removed by whose they are', async () => {
  const made = await bench()
  const [ana, ben] = [await senderAs(made, 'Ana', 'editor'), await senderAs(made, 'Ben', 'contributor')]
  const saved = await ana('POST', '/api/saved-views', { name: 'Stuck', search: 'show=failed', shared: true })
  expect(saved.statusCode).toBe(201)
  const view = savedViewViewSchema.parse(saved.json())
  expect(view).toMatchObject({ own: true, removable: true, by: 'Ana' })
  const seen = savedViewsSchema.parse((await ben('GET', '/api/saved-views')).json()).items
  expect(seen).toMatchObject([{ name: 'Stuck', own: false, removable: false }])
  expect((await ben('DELETE', `/api/saved-views/${view.view_id}`)).json().code).toBe('FORBIDDEN')
  expect((await ana('DELETE', `/api/saved-views/${view.view_id}`)).statusCode).toBe(204)
  expect((await ben('GET', '/api/saved-views')).json().items).toEqual([])
})

it('a book runs again from a stage on', async () => {
  const made = await bench()
  const { submission_id: id } = await seedSubmission(made, {})
  const again = await made.send('POST', `/api/tasks/${id}/rerun`, { from: 'context', afresh: true })
  expect(again.json()).toMatchObject({ status: 'pending_context', stage: 'context' })
  expect((await made.send('POST', `/api/tasks/${id}/rerun`, { from: 'publish' })).statusCode).toBe(400)
})

const rights: Rights = {
  store_hours: null,
  field_hours: {},
  show: 'cited',
  quote_words: 0,
  images: 'none',
  reason: 'cited only',
}

describe('what the steps gave', () => {
  const seeded = async (changes: Parameters<typeof bench>[0] = {}) => {
    const made = await bench(changes)
    const { submission_id: id } = await seedSubmission(made, {})
    const [snapshot] = await made.store.documents('snapshots', `${id}/`)
    if (!snapshot) throw new Error('no snapshot')
    const read = async () => {
      const answer = await made.send('GET', `/api/tasks/${id}/sources/s1/content`)
      return sourceContentSchema.parse(answer.json())
    }
    return { made, id, snapshot, read }
  }

  it('are the knowledge base, the claims of each source, and its text', async () => {
    const { made, id, snapshot, read } = await seeded()
    const [claim] = (await made.store.document('knowledge_base', id))?.claims ?? []
    if (!claim) throw new Error('no claim')
    const summary = { submission_id: id, source_id: 's1', label: snapshot.label, claims: [claim] }
    await made.store.put([{ collection: 'summaries', document: summary }])
    const content = taskContentSchema.parse((await made.send('GET', `/api/tasks/${id}/content`)).json())
    expect(content.knowledge_base?.markdown).toBe('# Streams')
    expect(content.sources).toMatchObject([{ source_id: 's1', shown: 'all', claims: [{ claim_id: 'c1' }] }])
    expect(await read()).toMatchObject({ text: snapshot.text, page: { from: 'text', html: null } })
    expect((await made.send('GET', `/api/tasks/${id}/sources/s9/content`)).statusCode).toBe(404)
  })

  it('show the page that was fetched only while it is the very one that was read', async () => {
    const html = '<p>The very page.</p>'
    let contentHash = 'a'.repeat(64)
    const { read } = await seeded({ pages: { find: async () => ({ html, contentHash }) } })
    expect((await read()).page).toEqual({ from: 'fetched', html })
    contentHash = 'b'.repeat(64)
    expect((await read()).page).toEqual({ from: 'text', html: null })
  })

  it('show of a source no more than its rights allow, and never its page', async () => {
    const pages = { find: async () => ({ html: '<p>All of it.</p>', contentHash: 'a'.repeat(64) }) }
    const { made, snapshot, read } = await seeded({ pages })
    await made.store.put([{ collection: 'snapshots', document: { ...snapshot, rights } }])
    const seen = await read()
    expect(seen).toMatchObject({ shown: 'cited', page: { from: 'withheld', html: null } })
    expect(seen.text).not.toContain('twelve chapters')
    expect(seen.passages.map(({ passage_id }) => passage_id)).toEqual(['s1.p1'])
  })

  it('do not give the claims of an editor’s own copy whose passages nobody is shown', async () => {
    const { made, id, snapshot } = await seeded()
    await made.store.put([{ collection: 'snapshots', document: { ...snapshot, source: 'book', rights } }])
    const [claim] = (await made.store.document('knowledge_base', id))?.claims ?? []
    if (!claim) throw new Error('no claim')
    const closed = { ...claim, claim_id: 'c2', passage_ids: ['s1.p2'] }
    const summary = { submission_id: id, source_id: 's1', label: snapshot.label, claims: [claim, closed] }
    await made.store.put([{ collection: 'summaries', document: summary }])
    const content = taskContentSchema.parse((await made.send('GET', `/api/tasks/${id}/content`)).json())
    expect(content.sources[0]?.claims?.map(({ claim_id }) => claim_id)).toEqual(['c1'])
  })
})
