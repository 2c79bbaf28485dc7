import { describe, expect, it } from 'vitest'
import type { Claim, Snapshot } from '../../src/domain/evidence.ts'
import { goneWords } from '../../src/domain/expire-knowledge.ts'
import type { DocumentWrite } from '../../src/ports/store.ts'
import { beginning, later, sampleSnapshot, sampleSubmission, sampleUpload } from '../contracts/samples.ts'
import { createWorkshop } from './workshop.ts'

const hourMs = 3_600_000
const dayRights: Snapshot['rights'] = {
  store_hours: 24,
  field_hours: {},
  show: 'all',
  quote_words: 50,
  images: 'none',
  reason: 'a shop’s terms: a day',
}
const snapshot: Snapshot = { ...sampleSnapshot('a', 's1', later(24 * hourMs)), rights: dayRights }
const claim: Claim = {
  claim_id: 'c1',
  text: 'Words of a page.',
  topic: 'subject',
  voice: 'critic',
  source_id: 's1',
  passage_ids: ['s1.p1'],
  language: 'en',
}

/** A book whose only source may be kept for a day: read, summarised, reviewed. */
const givenBook = async (work?: Parameters<typeof createWorkshop>[0]) => {
  const shop = createWorkshop(work)
  const { store } = shop
  const [source] = sampleSubmission('a').sources
  await shop.given({ sources: source ? [{ ...source, upload_id: 'u1' }] : [] })
  const claimed = await store.claim('a', { owner: 'w', token: 't', leaseMs: hourMs, now: beginning })
  if (claimed === null) throw new Error('the book could not be claimed')
  const step = { submission_id: 'a', fingerprint: 'f', started_at: beginning, ended_at: beginning } as const
  await store.writeStep(claimed, { ...step, stage: 'scrape', key: 'read:s1', result: snapshot })
  await store.writeStep(claimed, { ...step, stage: 'context', key: 'summarise:s1', result: { claims: [claim] } })
  await store.writeStep(claimed, { ...step, stage: 'article', key: 'plan', result: { title: 'A plan' } })
  const documents: DocumentWrite[] = [
    { collection: 'snapshots', document: snapshot },
    { collection: 'snapshots', document: sampleSnapshot('a', 's2', null) },
    { collection: 'uploads', document: sampleUpload('a', 'u1') },
    {
      collection: 'summaries',
      document: {
        submission_id: 'a',
        source_id: 's1',
        label: 'Amazon',
        claims: [claim],
      },
    },
    {
      collection: 'knowledge_base',
      document: {
        submission_id: 'a',
        record: {},
        claims: [claim],
        topics: [],
        gaps: [],
        needs: [],
        markdown: '- **c1** Words of a page. [s1.p1]',
        created_at: beginning,
      },
    },
  ]
  await store.commit(claimed, { moves: [], set: { due_at: later(90 * 24 * hourMs) }, documents }, later(1))
  return shop
}

/** Everything that the ledger holds of a book, as text. */
const heldBy = async ({ store }: Awaited<ReturnType<typeof givenBook>>): Promise<string> =>
  JSON.stringify(
    await Promise.all([
      store.document('snapshots', 'a/s1'),
      store.documents('uploads', 'a/'),
      store.documents('summaries', 'a/'),
      store.document('knowledge_base', 'a'),
      store.readStep('a', 'read:s1', 'f'),
      store.readStep('a', 'summarise:s1', 'f'),
    ]),
  )

describe('the sweep of rights', () => {
  it('leaves what may still be kept', async () => {
    const shop = await givenBook()
    const before = await heldBy(shop)
    await shop.clock.pass(24 * hourMs - 1)
    await shop.engine.sweep()
    expect(await heldBy(shop)).toBe(before)
  })

  it('takes words out wherever they are held, and leaves their hash, their place and other sources', async () => {
    const shop = await givenBook()
    await shop.clock.pass(24 * hourMs)
    await shop.engine.sweep()
    expect(await heldBy(shop)).not.toMatch(/Words of a page|pasted words/u)
    const left = await shop.store.document('snapshots', 'a/s1')
    expect(left).toMatchObject({ text: '', expired_at: later(24 * hourMs), expires_at: null })
    expect(left?.content_hash).toBe(snapshot.content_hash)
    expect(left?.passages[0]).toMatchObject({ passage_id: 's1.p1', start: 0, end: 16 })
    expect((await shop.store.document('knowledge_base', 'a'))?.claims[0]?.text).toBe(goneWords)
    expect((await shop.store.document('snapshots', 'a/s2'))?.text).toBe('Words of a page.')
    expect((await shop.store.steps('a')).map(({ key }) => key)).toEqual(['plan'])
  })

  it('waits for a book under work, and comes back when its run has ended', async () => {
    const shop = await givenBook()
    const dueAt = later(24 * hourMs)
    await shop.store.change('a', 2, { moves: [], set: { due_at: later(1) }, documents: [] }, later(2))
    const claimed = await shop.store.claim('a', { owner: 'w', token: 't2', leaseMs: 600_000, now: dueAt })
    await shop.clock.pass(24 * hourMs)
    await shop.engine.sweep()
    expect((await shop.store.document('snapshots', 'a/s1'))?.text).not.toBe('')
    if (claimed) await shop.store.commit(claimed, { moves: [], set: {}, documents: [] }, dueAt)
    await shop.engine.sweep()
    expect((await shop.store.document('snapshots', 'a/s1'))?.text).toBe('')
  })
})
