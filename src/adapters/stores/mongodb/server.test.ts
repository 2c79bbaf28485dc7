import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  beginning,
  claimed,
  createSample,
  later,
  sampleArticle,
  sampleSnapshot,
  sampleSubmission,
  sampleUpload,
} from '../../../../test/contracts/samples.ts'
import { fitsBsonSchema } from '../../../../test/support/fits-bson-schema.ts'
import { type MongoServer, startMongoServer } from '../../../../test/support/mongodb-server.ts'
import { describeWith } from '../../../../test/support/servers.ts'
import { silentLog } from '../../../../test/support/silent-log.ts'
import type { KnowledgeBase } from '../../../domain/evidence.ts'
import type { Store } from '../../../ports/store.ts'
import { schemaVersion } from './migrations.ts'
import { createMongoStore } from './mongo-store.ts'
import { validators } from './validators.ts'

const knowledgeBase: KnowledgeBase = {
  submission_id: 'a',
  record: {
    title: {
      value: 'A book',
      confidence: 1,
      provenance: [{ value: 'A book', raw: 'A book', rule: 'r', locator: 'h1', source_id: 's1', passage_id: 's1.p1' }],
      lost: [],
    },
  },
  claims: [],
  topics: [],
  gaps: [],
  needs: [],
  markdown: '# A book',
  created_at: beginning,
}

describeWith('mongodb', 'the MongoDB store and its server', () => {
  let server: MongoServer
  let count = 0
  beforeAll(async () => {
    server = await startMongoServer()
    console.log(`tested on ${server.name}`)
  })
  afterAll(() => server.close())

  /** A database of its own, with a store on it and the driver's own look at it. */
  const withStore = async (work: (store: Store, client: MongoClient, uri: string) => Promise<void>): Promise<void> => {
    count += 1
    const uri = server.uriOf(`server_${count}`)
    const store = await createMongoStore({ uri, log: silentLog })
    const client = new MongoClient(uri)
    try {
      await work(store, client, uri)
    } finally {
      await client.close()
      await store.close()
    }
  }
  const keysIn = async (client: MongoClient, name: string) =>
    (await client.db().collection<{ _id: string }>(name).find().toArray()).map(({ _id }) => _id)

  it('keeps book records in books and the versions that editors made in articles_drafts, and gives them as one', () =>
    withStore(async (store, client) => {
      const written = sampleArticle('a', 1, true)
      const edited = { ...sampleArticle('a', 2, true), made_by: 'editor:ada' }
      const articles = [written, edited].map((document) => ({ collection: 'articles', document }) as const)
      await store.put([{ collection: 'knowledge_base', document: knowledgeBase }, ...articles])
      expect(await keysIn(client, 'books')).toEqual(['a'])
      expect(await keysIn(client, 'articles')).toEqual(['a/000001'])
      expect(await keysIn(client, 'articles_drafts')).toEqual(['a/000002'])
      expect(await store.document('knowledge_base', 'a')).toEqual(knowledgeBase)
      expect(await store.documents('knowledge_base', '')).toEqual([knowledgeBase])
      expect(await store.documents('articles', 'a/')).toEqual([written, edited])
      expect(await store.documentKeys('articles', 'a/000001', 5)).toEqual(['a/000002'])
      // A version that changes hands stands in one place still.
      const taken = { ...written, made_by: 'editor:eve' }
      await store.put([{ collection: 'articles', document: taken }])
      expect(await store.documents('articles', 'a/')).toEqual([taken, edited])
      expect(await store.insert({ collection: 'articles', document: written })).toBe(false)
      expect(await store.remove('articles', 'a/000001')).toBe(true)
      expect(await store.insert({ collection: 'articles', document: written })).toBe(true)
      expect(await store.document('articles', 'a/000001')).toEqual(written)
      expect(await store.remove('knowledge_base', 'a')).toBe(true)
      expect(await store.document('knowledge_base', 'a')).toBeNull()
    }))

  it('keeps what BSON cannot hold, or only in more than 16 MB, exactly as it was', () =>
    withStore(async (store, client) => {
      // 2.6 MiB of JSON, 18 MiB of BSON: every item has its index as a name.
      const digits = Array.from({ length: 1_350_000 }, (_, index) => index % 10)
      const values = { digits, half: `x\ud83d`, [`half \udc00`]: 1, plain: { list: [1, -0.5] } }
      for (const [name, value] of Object.entries(values))
        await store.put([{ collection: 'settings', document: { name, value } }])
      for (const [name, value] of Object.entries(values))
        expect(JSON.stringify((await store.document('settings', name))?.value) === JSON.stringify(value)).toBe(true)
      const found = await client
        .db()
        .collection<{ _id: string; body?: unknown; json?: string }>('settings')
        .findOne({ _id: 'plain' })
      expect(found).toMatchObject({ _id: 'plain', body: { name: 'plain', value: values.plain } })
    }))

  it('counts under any name', () =>
    withStore(async (store) => {
      const names = { 'gpt-4.1/mini': 2, $cost: 1, '': 3, '%2e': 4, '%': 5 }
      expect(await store.add('day', names)).toEqual(names)
      expect(await store.document('counters', 'day')).toEqual({ name: 'day', values: names })
      expect(await store.remove('counters', 'day')).toBe(true)
      expect(await store.add('day', { $cost: 1 })).toEqual({ $cost: 1 })
    }))

  it('writes only what its validators allow', () =>
    withStore(async (store, client) => {
      const submission = await createSample(store, sampleSubmission('a'))
      const claim = await claimed(store, submission.submission_id, 't1')
      const step = { submission_id: 'a', stage: 'scrape', key: 'k', fingerprint: 'f', result: null } as const
      await store.writeStep(claim, { ...step, started_at: beginning, ended_at: later(1) })
      const moves = (['scraped', 'pending_context'] as const).map((to) => ({ to, actor: 'stage:scrape', reason: null }))
      const documents = [
        { collection: 'snapshots', document: sampleSnapshot('a', 's1', later(5)) },
        { collection: 'uploads', document: sampleUpload('a', 'u1') },
        { collection: 'articles', document: sampleArticle('a', 1, true) },
        { collection: 'knowledge_base', document: knowledgeBase },
      ] as const
      await store.commit(claim, { moves, set: {}, documents }, later(1))
      await store.add('day', {})
      await store.forget('a', { documents: [], uploadIds: ['u1'], stepKeys: ['k'] }, later(2))
      for (const [name, schema] of Object.entries(validators)) {
        for (const document of await client.db().collection(name).find().toArray())
          expect(fitsBsonSchema(document, schema), `${name} ${document._id}`).toBe(true)
      }
      expect(fitsBsonSchema({ _id: 'x', body: { kind: 'text' } }, validators['uploads'])).toBe(false)
      expect(fitsBsonSchema({ _id: 'x' }, validators['submissions'])).toBe(false)
    }))

  it('is opened by several at once, found again later, and refused when it is newer', async () => {
    const uri = server.uriOf('opened')
    const stores = await Promise.all([1, 2, 3].map(() => createMongoStore({ uri, log: silentLog })))
    for (const [index, store] of stores.entries()) await createSample(store, sampleSubmission(`n${index}`))
    for (const store of stores) await store.close()
    const [again, client] = [await createMongoStore({ uri, log: silentLog }), new MongoClient(uri)]
    expect(await again.counts()).toEqual({ pending_scrape: 3 })
    await again.close()
    const versions = client.db().collection<{ _id: number }>('schema_versions')
    const all = Array.from({ length: schemaVersion }, (_, index) => index + 1)
    expect((await versions.find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id)).toEqual(all)
    await versions.insertOne({ _id: schemaVersion + 1 })
    await client.close()
    await expect(createMongoStore({ uri, log: silentLog })).rejects.toMatchObject({ code: 'DATA_FOLDER_TOO_NEW' })
  })

  it('takes away what dead processes left behind, but nothing that is young', async () => {
    const client = new MongoClient(server.uriOf('left'))
    const staged = client.db().collection<{ _id: string; staged_at: Date }>('staged_writes')
    const uploads = client.db().collection<{ _id: string; gone_at: Date }>('uploads')
    const old = new Date(Date.now() - 2 * 60 * 60_000)
    await staged.insertMany([
      { _id: 'old', staged_at: old },
      { _id: 'young', staged_at: new Date() },
    ])
    await uploads.insertMany([
      { _id: 'old', gone_at: old },
      { _id: 'young', gone_at: new Date() },
    ])
    await (await createMongoStore({ uri: server.uriOf('left'), log: silentLog })).close()
    expect(await keysIn(client, 'staged_writes')).toEqual(['young'])
    expect(await keysIn(client, 'uploads')).toEqual(['young'])
    await client.close()
  })

  it('says STORE_UNAVAILABLE once it is closed', () =>
    withStore(async (store) => {
      await store.close()
      await expect(store.get('a')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
      await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    }))

  it('says STORE_UNAVAILABLE while the server is away, and goes on by itself when it is back', async (context) => {
    if (!server.isOurs) context.skip('the server of MONGODB_URI is not ours to stop')
    const uri = `${server.uriOf('away')}?serverSelectionTimeoutMS=300&heartbeatFrequencyMS=500`
    const store = await createMongoStore({ uri, log: silentLog })
    const submission = await createSample(store, sampleSubmission('a'))
    await server.stop('SIGKILL')
    const worker = { owner: 'w', token: 't1', leaseMs: 60_000, now: beginning }
    await expect(store.claim('a', worker)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    await expect(store.put([{ collection: 'settings', document: { name: 'x', value: 1 } }])).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    })
    await expect(createMongoStore({ uri, log: silentLog })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    await server.start()
    await expect
      .poll(
        () =>
          store.ping().then(
            () => 'back',
            () => 'away',
          ),
        { timeout: 10_000 },
      )
      .toBe('back')
    expect(await store.get('a')).toEqual(submission)
    expect((await store.claim('a', worker))?.submission.attempts).toBe(1)
    await store.close()
  })
})
