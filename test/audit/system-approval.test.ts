import { expect, it } from 'vitest'
import { attestedContent } from '../../src/domain/attestation/attested-content.ts'
import { auditEventOf, hashOfJson } from '../../src/reporting/audit/index.ts'
import { sampleArticle, sampleSubmission } from '../contracts/samples.ts'
import { createWorkshop } from '../engine/workshop.ts'

it('what the system approves is recorded as reviewed by nobody, in the same write, with the same hash as for a person', async () => {
  const shop = createWorkshop()
  await shop.given({ status: 'pending_article', book: { ...sampleSubmission('a').book, approval_required: false } })
  await shop.engine.advance('a')
  const { approved_by, attestations } = await shop.read()
  expect(approved_by).toBe('system')
  expect(attestations).toEqual([
    {
      attestation_id: expect.stringMatching(/^att_/u),
      kind: 'system',
      at: expect.any(String),
      actor: { kind: 'system', name: 'system', user_id: null, token_id: null, role: null },
      article_version: 1,
      content_hash: hashOfJson(attestedContent(sampleArticle('a', 1, true))),
      statement: null,
      review: null,
      failed_gates: [],
      reason: 'every gate is green and no approval was asked for',
    },
  ])
})

it('what the system approves goes where and when the book was meant to go out, and into files where nobody said', async () => {
  const plan = { target: 'blog', due_at: '2027-01-02T03:04:05.000Z' }
  for (const [publish_plan, intent] of [
    [plan, { ...plan, by: 'system' }],
    [
      { ...plan, due_at: null },
      { target: 'blog', due_at: expect.any(String), by: 'system' },
    ],
    [undefined, { target: 'file', due_at: expect.any(String), by: 'system' }],
  ] as const) {
    const shop = createWorkshop()
    const book = { ...sampleSubmission('a').book, approval_required: false, ...(publish_plan ? { publish_plan } : {}) }
    await shop.given({ status: 'pending_article', book })
    await shop.engine.advance('a')
    expect((await shop.read()).publish_intent).toEqual(intent)
  }
})

it('the log is told of a publication with whose approval stood behind it', async () => {
  const post = {
    target: 'file',
    external_id: 'x',
    url: 'file:///x',
    article_version: 1,
    at: '2026-01-02T03:04:05.000Z',
  }
  const publish = async () => ({ to: 'published' as const, reason: null, set: { publications: [post] } })
  const shop = createWorkshop({ work: { publish } })
  await shop.given({ status: 'pending_article', book: { ...sampleSubmission('a').book, approval_required: false } })
  await shop.engine.advance('a')
  await shop.engine.advance('a')
  const told = (await shop.store.documents('happenings', '')).map(auditEventOf)
  expect(told).toMatchObject([{ action: 'article.published', details: { approved_by: 'system', article_version: 1 } }])
})
