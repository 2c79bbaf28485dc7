import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { writeBookSaying } from '../../test/backup/book-saying.ts'
import { claimed, createSample, sampleSubmission } from '../../test/contracts/samples.ts'
import { createHttpBench } from '../../test/support/http-bench.ts'
import { keepEverything } from '../domain/retention.ts'

describe('the routes of everything', () => {
  it('send a backup that holds what is there, and tell the audit log', async () => {
    const { send, store } = await createHttpBench()
    await createSample(store, sampleSubmission('a'))
    const answer = await send('GET', '/api/data/backup')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('application/gzip')
    expect(answer.headers['cache-control']).toBe('no-store')
    const lines = gunzipSync(answer.rawPayload).toString('utf8').trimEnd().split('\n')
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ kind: 'end', counts: { books: 1 } })
    expect((await store.documents('audit', '')).map(({ action }) => action)).toEqual(['data.backup'])
  })

  it('send an export without secrets', async () => {
    const { send, store } = await createHttpBench()
    await store.put([{ collection: 'settings', document: { name: 'password', value: 'CANARY' } }])
    const answer = await send('GET', '/api/data/export')
    expect(gunzipSync(answer.rawPayload).toString('utf8')).not.toContain('CANARY')
    expect((await store.documents('audit', '')).map(({ action }) => action)).toEqual(['data.export'])
  })

  it('erase a book, say what stays, and keep who did it but not what it was', async () => {
    const { send, store } = await createHttpBench()
    await writeBookSaying(store, join(tmpdir(), 'pigmeu-erased-http'), 'a', 'CANARY')
    const answer = await send('DELETE', '/api/submissions/a')
    expect(answer.json()).toMatchObject({ submission_id: 'a', posts_left: [{ url: 'https://blog.example/7' }] })
    expect(await store.get('a')).toBeNull()
    const [entry] = await store.documents('audit', '')
    expect(entry).toMatchObject({ action: 'submission.erase', subject: 'a' })
    expect(JSON.stringify(entry)).not.toContain('CANARY')
    expect((await send('DELETE', '/api/submissions/a')).statusCode).toBe(404)
  })

  it('stop the work on a book before they erase it', async () => {
    const { send, store } = await createHttpBench()
    await createSample(store, sampleSubmission('a'))
    const claim = await claimed(store, 'a', 't1', new Date().toISOString())
    expect((await send('DELETE', '/api/submissions/a')).statusCode).toBe(200)
    expect(await store.commit(claim, { moves: [], set: {}, documents: [] }, new Date().toISOString())).toBe(false)
    expect(await store.get('a')).toBeNull()
  })

  it('say how long things are kept, refuse what is no number of days, and count what is due', async () => {
    const { send, store } = await createHttpBench()
    expect((await send('GET', '/api/config/retention')).json()).toEqual(keepEverything)
    const policy = { ...keepEverything, cancelled_submissions: 30 }
    expect((await send('PUT', '/api/config/retention', policy)).json()).toEqual(policy)
    for (const wrong of [0, -1, 1.5, 'x', 36_501])
      expect((await send('PUT', '/api/config/retention', { ...policy, steps: wrong })).statusCode).toBe(400)
    await createSample(store, sampleSubmission('a', { status: 'cancelled' }))
    expect((await send('GET', '/api/config/retention/due')).json()).toMatchObject({
      cancelled_submissions: 1,
      steps: 0,
    })
    expect(await store.get('a')).not.toBeNull()
  })
})
