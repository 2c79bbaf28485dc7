import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { statementIn, statementVersion } from '../../src/domain/attestation/statements.ts'
import { canonicalJson } from '../../src/domain/canonical-json.ts'
import { seedSubmission } from '../support/action-bench.ts'
import { createHttpBench } from '../support/http-bench.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const openBench = async (language: 'en' | 'pt-BR' = 'en') => {
  const bench = await createHttpBench()
  const submission = await seedSubmission(bench)
  if (language !== 'en') {
    const [article] = await bench.store.documents('articles', submission.submission_id)
    if (article) await bench.store.put([{ collection: 'articles', document: { ...article, language } }])
  }
  const path = `/api/articles/${submission.submission_id}`
  return { ...bench, path, id: submission.submission_id }
}

const reason = 'The structure is right for this book.'

it('an approval keeps who, when, which words, what was agreed to, what was opened and what failed', async () => {
  const { send, path, store, id } = await openBench()
  const attestation = { statement_version: statementVersion, opened: ['0.0', '0.0', '9.9'], seconds_spent: 95 }
  expect((await send('POST', `${path}/approve`, { reason, attestation })).statusCode).toBe(200)
  const { items } = (await send('GET', `${path}/attestations`)).json()
  const [article] = await store.documents('articles', id)
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({
    kind: 'person',
    actor: { kind: 'server', user_id: 'owner', role: 'owner' },
    article_version: 1,
    statement: statementIn('en'),
    review: { opened: ['0.0'], seconds_spent: 95, sentences: article?.support.sentences.length, edits: [] },
    failed_gates: expect.arrayContaining(['structure']),
    reason,
  })
  expect(items[0].at).toBe((await store.get(id))?.updated_at)
})

it('the statement is the present one in the article’s language, and another version is refused', async () => {
  const { send, path, store, id } = await openBench('pt-BR')
  const stale = { reason, attestation: { statement_version: statementVersion + 1 } }
  const refused = await send('POST', `${path}/approve`, stale)
  expect([refused.statusCode, refused.json().problems[0].field]).toEqual([400, 'attestation.statement_version'])
  expect((await store.get(id))?.status).toBe('ready_for_review')
  await send('POST', `${path}/approve`, { reason, attestation: { statement_version: statementVersion } })
  expect((await store.get(id))?.attestations?.[0]?.statement).toEqual(statementIn('pt-BR'))
})

it('an approval without a statement is recorded as one without, and says nothing that was not told', async () => {
  const { send, path } = await openBench()
  await send('POST', `${path}/approve`, { reason })
  const [one] = (await send('GET', `${path}/attestations`)).json().items
  expect(one).toMatchObject({ kind: 'person', statement: null, review: { opened: [], seconds_spent: null } })
})

it('what the reviewer changed before is told by the versions themselves; every approval is kept', async () => {
  const { send, path, store, id } = await openBench()
  const [first] = await store.documents('articles', id)
  const markdown = `${first?.markdown}\nThe twelve chapters can be read in any order by an engineer.\n`
  await send('POST', `${path}/approve`, { reason })
  expect((await send('PUT', path, { base_version: 1, markdown })).statusCode).toBe(200)
  await send('POST', `${path}/approve`, { reason })
  const { items } = (await send('GET', `${path}/attestations`)).json()
  expect(items.map(({ article_version: version }: { article_version: number }) => version)).toEqual([2, 1])
  expect(items[0].review.edits).toEqual([
    { version: 2, made_by: 'editor:command line', at: expect.any(String), changed_sentences: [expect.any(String)] },
  ])
  expect(items[0].content_hash).not.toBe(items[1].content_hash)
})

it('the evidence is one file by which all can be checked without the product', async () => {
  const { send, path, id } = await openBench()
  await send('POST', `${path}/approve`, { reason, attestation: { statement_version: statementVersion } })
  const file = (await send('GET', `${path}/attestations/evidence`)).json()
  const [one] = file.attestations
  expect(sha256(canonicalJson(one.content))).toBe(one.content_hash)
  expect(one.content).toMatchObject({ submission_id: id, version: 1, title: 'Streams: a review' })
  const [entry] = file.audit
  const { hash, ...rest } = entry
  expect(sha256(canonicalJson(rest))).toBe(hash)
  expect(entry).toMatchObject({
    action: 'article.approve',
    subject: id,
    details: { attestation_id: one.attestation_id, content_hash: one.content_hash, version: 1, reason },
  })
  expect(file).toMatchObject({
    format: 'pigmeu-attestation-evidence',
    audit_complete: true,
    book: { title: 'Streams' },
  })
  expect(file.history.at(-1)).toMatchObject({ to: 'approved' })
})
