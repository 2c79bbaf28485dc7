// Makes a frozen data folder of the present schema version: one small ledger with submissions in various statuses.
// It is made once per schema version, with the release that brings the version, and never changed after that.
// Usage: node test/frozen/make.ts <folder>
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createSqliteStore } from '../../src/adapters/stores/sqlite/index.ts'
import { editorMove, later, sampleArticle, sampleChange, sampleSubmission, sampleUpload } from '../contracts/samples.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('name the folder to be made')
const path = join(folder, 'pigmeu.sqlite')
mkdirSync(folder, { recursive: true })
for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true })

const store = createSqliteStore({ path })
const titles = {
  waiting: 'Designing Data-Intensive Applications',
  failed: 'Грокаем алгоритмы 🚀',
  held: 'مقدمة في البرمجة',
}
for (const [index, [id, title]] of Object.entries(titles).entries()) {
  const sample = sampleSubmission(id, {
    created_at: later(index * 1_000),
    identity_keys: [`isbn:978000000000${index}`],
  })
  await store.create({ ...sample, book: { ...sample.book, title } }, { actor: 'editor:ada', reason: null }, [
    { collection: 'uploads', document: sampleUpload(id, 'u1', 'Pasted words, "quoted", 🚀.') },
  ])
}

const claimAt = async (id: string, token: string, now: string) => {
  const claim = await store.claim(id, { owner: `worker-${token}`, token, leaseMs: 60_000, now })
  if (claim === null) throw new Error(`${id} could not be claimed`)
  return claim
}
const failedClaim = await claimAt('failed', 't1', later(10_000))
const failure = { stage: 'scrape', code: 'FETCH_FAILED', message: 'no route', attempts: 1, at: later(11_000) } as const
await store.commit(
  failedClaim,
  sampleChange({ moves: [{ to: 'failed', actor: 'system', reason: 'FETCH_FAILED' }], set: { failure } }),
  later(11_000),
)
await claimAt('held', 't2', later(10_000))

const reviewed = sampleSubmission('reviewed', {
  status: 'pending_article',
  article_version: 0,
  created_at: later(5_000),
})
await store.create(reviewed, { actor: 'editor:ada', reason: 'imported' }, [])
const articleClaim = await claimAt('reviewed', 't3', later(20_000))
await store.writeStep(articleClaim, {
  submission_id: 'reviewed',
  stage: 'article',
  key: 'plan',
  fingerprint: 'a'.repeat(64),
  result: { sections: ['introduction', { heading: 'Überblick' }] },
  started_at: later(20_000),
  ended_at: later(20_500),
})
await store.commit(
  articleClaim,
  sampleChange({
    moves: [
      { to: 'article_generated', actor: 'stage:article', reason: null },
      { to: 'ready_for_review', actor: 'system', reason: null },
    ],
    set: { article_version: 1 },
    documents: [{ collection: 'articles', document: sampleArticle('reviewed', 1, true) }],
  }),
  later(21_000),
)
await store.create(
  { ...reviewed, submission_id: 'published', identity_keys: ['asin:1449373321'], created_at: later(6_000) },
  { actor: 'editor:ada', reason: null },
  [{ collection: 'articles', document: sampleArticle('published', 1, true) }],
)
const publishedMoves = ['article_generated', 'ready_for_review', 'approved', 'published'] as const
await store.change('published', 1, sampleChange({ moves: publishedMoves.map((to) => editorMove(to)) }), later(30_000))
await store.put([
  { collection: 'settings', document: { name: 'model.current', value: { provider: 'offline' } } },
  {
    collection: 'sessions',
    document: {
      token_hash: 'f'.repeat(64),
      session_id: 's1',
      user_id: 'owner',
      role: 'owner',
      name: 'ada',
      created_at: later(0),
      rotated_at: later(0),
      expires_at: later(86_400_000),
      retired: false,
      browser: null,
    },
  },
])
await store.close()

// One file is enough: what stood in the write-ahead log goes into it, and the empty log is not kept.
const database = new DatabaseSync(path)
database.exec('PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE)')
database.close()
