import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { owedStage } from '../../src/domain/owed.ts'
import { statuses } from '../../src/domain/status.ts'
import type { StepRecord, Submission } from '../../src/domain/submission.ts'
import type { Store } from '../../src/ports/store.ts'
import {
  beginning,
  claimed,
  createSample,
  editorMove,
  later,
  sampleArticle,
  sampleChange,
  sampleSnapshot,
  sampleSubmission,
  sampleUpload,
} from './samples.ts'
import { erasingPromises } from './store-erasing.ts'
import { type GivenStore, sharedPromises, sizePromises, transferPromises } from './store-shared.ts'

/** What every store promises. `makeStore` gives an empty one; the suite closes it. */
export const storeContract = (name: string, makeStore: () => Promise<Store> | Store): void => {
  describe(`${name} keeps the promises of a store`, () => {
    let store: Store
    beforeEach(async () => {
      store = await makeStore()
    })
    afterEach(async () => {
      await store.close()
    })
    const givenStore = (): Store => store
    describe('submissions', () => submissionPromises(givenStore))
    describe('lists', () => listPromises(givenStore))
    describe('claims', () => claimPromises(givenStore))
    describe('ends of claims', () => commitPromises(givenStore))
    describe('writes that fail half-way', () => wholePromises(givenStore))
    describe('changes by people', () => changePromises(givenStore))
    describe('what is owed', () => owedPromises(givenStore))
    describe('steps', () => stepPromises(givenStore))
    describe('documents', () => documentPromises(givenStore))
    describe('what may no longer be kept', () => expiryPromises(givenStore))
    describe('erasing', () => erasingPromises(givenStore))
    describe('what several processes share', () => sharedPromises(givenStore))
    describe('sizes and names', () => sizePromises(givenStore))
    describe('moving house', () => transferPromises(givenStore))
  })
}

const submissionPromises = (given: GivenStore): void => {
  it('gives back exactly what was created, with its first history entry and documents', async () => {
    const submission = sampleSubmission('a', {
      needs: [],
      waiver: null,
      change_request: 'shorter\u0000, please \u{1F600}',
    })
    await given().create(submission, { actor: 'editor:ada', reason: 'from a list' }, [
      { collection: 'uploads', document: sampleUpload('a', 'u1') },
    ])
    expect(await given().get('a')).toEqual(submission)
    expect(await given().history('a')).toEqual([
      {
        submission_id: 'a',
        sequence: 1,
        from: null,
        to: 'pending_scrape',
        at: beginning,
        actor: 'editor:ada',
        reason: 'from a list',
      },
    ])
    expect(await given().document('uploads', 'a/u1')).toEqual(sampleUpload('a', 'u1'))
  })

  it('knows nothing of what was never created', async () => {
    expect(await given().get('nobody')).toBeNull()
    expect(await given().history('nobody')).toEqual([])
    expect(await given().claim('nobody', { owner: 'w', token: 't', leaseMs: 1, now: beginning })).toBeNull()
    expect(await given().change('nobody', 1, sampleChange(), beginning)).toBe(false)
  })

  it('refuses a second submission of the same id and leaves the first as it was, documents too', async () => {
    const first = await createSample(given(), sampleSubmission('a'))
    const second = sampleSubmission('a', { created_by: 'editor:eve', identity_keys: ['asin:X'] })
    const upload = sampleUpload('a', 'u1')
    const write = given().create(second, { actor: 'editor:eve', reason: null }, [
      { collection: 'uploads', document: upload },
    ])
    await expect(write).rejects.toMatchObject({ code: 'INTERNAL' })
    expect(await given().get('a')).toEqual(first)
    expect(await given().history('a')).toHaveLength(1)
    expect(await given().document('uploads', 'a/u1')).toBeNull()
    expect(await given().withIdentity(['asin:X'])).toEqual([])
  })

  it('does not share what it gave out or was given', async () => {
    const submission = await createSample(given(), sampleSubmission('a'))
    submission.identity_keys.push('asin:later')
    const read = await given().get('a')
    read?.identity_keys.push('asin:later still')
    expect((await given().get('a'))?.identity_keys).toEqual(['url:https://example.org/a'])
  })

  it('finds submissions by any identity key, oldest first, cancelled ones left out', async () => {
    await createSample(
      given(),
      sampleSubmission('young', { created_at: later(2), identity_keys: ['asin:1', 'isbn:2'] }),
    )
    await createSample(given(), sampleSubmission('old', { created_at: later(1), identity_keys: ['isbn:2'] }))
    await createSample(given(), sampleSubmission('other', { identity_keys: ['isbn:3'] }))
    await createSample(given(), sampleSubmission('gone', { identity_keys: ['isbn:2'], status: 'cancelled' }))
    const found = async (keys: readonly string[]) =>
      (await given().withIdentity(keys)).map(({ submission_id }) => submission_id)
    expect(await found(['isbn:2', 'asin:1'])).toEqual(['old', 'young'])
    expect(await found(['isbn:4'])).toEqual([])
    expect(await found([])).toEqual([])
  })

  it('finds by identity keys that a later change set, and no longer by those it took away', async () => {
    await createSample(given(), sampleSubmission('a', { identity_keys: ['isbn:old'] }))
    await given().change('a', 1, sampleChange({ set: { identity_keys: ['isbn:new', 'asin:new'] } }), later(1))
    expect(await given().withIdentity(['isbn:old'])).toEqual([])
    expect(await given().withIdentity(['asin:new'])).toHaveLength(1)
  })
}

const titled = (submissionId: string, createdAfterMs: number, title: string, author = 'A. Writer'): Submission => {
  const submission = sampleSubmission(submissionId, { created_at: later(createdAfterMs) })
  return { ...submission, book: { ...submission.book, title, author } }
}

const listPromises = (given: GivenStore): void => {
  const listed = async (query: Parameters<Store['list']>[0]) =>
    (await given().list(query)).items.map(({ submission_id }) => submission_id)

  it('lists newest first, page by page, each submission once, also when several were created at one instant', async () => {
    for (const [index, id] of ['e', 'd', 'c', 'b', 'a'].entries()) {
      await createSample(given(), sampleSubmission(id, { created_at: later(index < 3 ? 0 : 1_000) }))
    }
    const pages: string[][] = []
    let cursor: string | null = null
    do {
      const query: Parameters<Store['list']>[0] = cursor === null ? { limit: 2 } : { limit: 2, cursor }
      const page = await given().list(query)
      pages.push(page.items.map(({ submission_id }) => submission_id))
      cursor = page.next
    } while (cursor !== null)
    expect(pages).toEqual([['b', 'a'], ['e', 'd'], ['c']])
  })

  it('ends a list whose last page is full', async () => {
    await createSample(given(), sampleSubmission('a'))
    await createSample(given(), sampleSubmission('b'))
    expect((await given().list({ limit: 2 })).next).toBeNull()
  })

  it('goes on after the cursor when newer submissions came in between', async () => {
    await createSample(given(), sampleSubmission('a', { created_at: later(0) }))
    await createSample(given(), sampleSubmission('b', { created_at: later(1) }))
    const first = await given().list({ limit: 1 })
    await createSample(given(), sampleSubmission('c', { created_at: later(2) }))
    expect(await listed({ limit: 1, cursor: first.next ?? '' })).toEqual(['a'])
  })

  it('refuses a cursor that is none', async () => {
    await expect(given().list({ cursor: 'DROP TABLE' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ field: 'cursor' }],
    })
  })

  it('holds at least one and at most 200 to a page, 50 unless told', async () => {
    for (let number = 0; number < 205; number += 1) await createSample(given(), sampleSubmission(`n${number}`))
    expect(await listed({})).toHaveLength(50)
    expect(await listed({ limit: 1_000 })).toHaveLength(200)
    expect(await listed({ limit: 0 })).toHaveLength(1)
  })

  it('filters by statuses; none asked for means none found', async () => {
    await createSample(given(), sampleSubmission('a'))
    await createSample(given(), sampleSubmission('b', { status: 'failed', created_at: later(1) }))
    await createSample(given(), sampleSubmission('c', { status: 'published', created_at: later(2) }))
    expect(await listed({ statuses: ['failed', 'pending_scrape'] })).toEqual(['b', 'a'])
    expect(await listed({ statuses: [] })).toEqual([])
    expect(await given().counts()).toEqual({ pending_scrape: 1, failed: 1, published: 1 })
  })

  it('searches title and author: any case, accents aside, every word somewhere, nothing read as a pattern', async () => {
    await createSample(given(), titled('go', 0, '100% Go_Lang', 'Élodie Straße'))
    await createSample(given(), titled('emoji', 1, 'Ship it 🚀 with 日本語', 'Ünal Ölmez'))
    await createSample(given(), titled('rtl', 2, 'מבוא למדעי המחשב', 'أحمد زويل'))
    expect(await listed({ text: 'go_lang ELODIE' })).toEqual(['go'])
    expect(await listed({ text: 'élodie 100%' })).toEqual(['go'])
    expect(await listed({ text: '%' })).toEqual(['go'])
    expect(await listed({ text: '_' })).toEqual(['go'])
    expect(await listed({ text: '🚀' })).toEqual(['emoji'])
    expect(await listed({ text: '日本' })).toEqual(['emoji'])
    expect(await listed({ text: 'ölmez' })).toEqual(['emoji'])
    expect(await listed({ text: 'המחשב זويل' })).toEqual([])
    expect(await listed({ text: 'המחשב زويل' })).toEqual(['rtl'])
    expect(await listed({ text: "'; --" })).toEqual([])
    expect(await listed({ text: '   ' })).toEqual(['rtl', 'emoji', 'go'])
  })

  it('joins filter, search and cursor', async () => {
    await createSample(given(), titled('a', 0, 'Rust in Action'))
    await createSample(given(), titled('b', 1, 'Rust for Rustaceans'))
    await createSample(given(), { ...titled('c', 2, 'Rust Atomics'), status: 'failed' })
    await createSample(given(), titled('d', 3, 'Learning Go'))
    const first = await given().list({ statuses: ['pending_scrape'], text: 'rust', limit: 1 })
    expect(first.items.map(({ submission_id }) => submission_id)).toEqual(['b'])
    const second = { statuses: ['pending_scrape'] as const, text: 'rust', limit: 1, cursor: first.next ?? '' }
    expect(await listed(second)).toEqual(['a'])
  })
}

const claimPromises = (given: GivenStore): void => {
  const owedIds = async (now: string) => (await given().owed(now, 10)).map(({ submission_id }) => submission_id)

  it('gives a worker only the stages that it does', async () => {
    await createSample(given(), sampleSubmission('a'))
    const worker = { owner: 'w', token: 't1', leaseMs: 60_000, now: beginning }
    expect(await given().claim('a', { ...worker, stages: ['context', 'article'] })).toBeNull()
    expect((await given().get('a'))?.attempts).toBe(0)
    expect((await given().claim('a', { ...worker, stages: ['article', 'scrape'] }))?.stage).toBe('scrape')
  })

  it('charges the attempt and takes the lease, and leaves the version as it was', async () => {
    const before = await createSample(given(), sampleSubmission('a'))
    const claim = await claimed(given(), 'a', 't1', later(5))
    const lease = { owner: 'worker-t1', token: 't1', taken_at: later(5), until: later(60_005) }
    expect(claim).toEqual({ stage: 'scrape', token: 't1', submission: { ...before, attempts: 1, lease } })
    expect(await given().get('a')).toEqual(claim.submission)
  })

  it('lets one of many claims at once win', async () => {
    await createSample(given(), sampleSubmission('a'))
    const asked = ['t1', 't2', 't3', 't4', 't5'].map((token) =>
      given().claim('a', { owner: token, token, leaseMs: 60_000, now: beginning }),
    )
    const won = (await Promise.all(asked)).filter((claim) => claim !== null)
    expect(won).toHaveLength(1)
    expect((await given().get('a'))?.attempts).toBe(1)
    expect((await given().get('a'))?.lease?.token).toBe(won[0]?.token)
  })

  it('ends the leases of workers that are known to be dead, so that nobody waits for them', async () => {
    for (const id of ['a', 'b', 'c']) await createSample(given(), sampleSubmission(id))
    const lost = await claimed(given(), 'a', 't1')
    await claimed(given(), 'b', 't2')
    expect(await owedIds(later(1_000))).toEqual(['c'])
    expect(await given().endLeases(later(1_000))).toBe(2)
    expect(await owedIds(later(1_000))).toEqual(['a', 'b', 'c'])
    const worker = { owner: 'w2', token: 't3', leaseMs: 60_000, now: later(1_000) }
    expect((await given().claim('a', worker))?.submission).toMatchObject({ attempts: 1, crashes: 1 })
    expect(await given().commit(lost, { moves: [], set: {}, documents: [] }, later(2_000))).toBe(false)
    expect(await given().endLeases(later(500_000))).toBe(0)
  })
  it('counts a lease that ran out as a crash: the attempt comes back, the run is recorded', async () => {
    await createSample(given(), sampleSubmission('a'))
    const first = await claimed(given(), 'a', 't1', later(0))
    const early = { owner: 'w', token: 't2', leaseMs: 60_000, now: later(59_999) }
    expect(await given().claim('a', early)).toBeNull()
    const claim = await claimed(given(), 'a', 't2', later(60_000))
    expect(claim.submission).toMatchObject({ attempts: 1, crashes: 1, lease: { token: 't2' } })
    expect([first.afterCrash, claim.afterCrash]).toEqual([undefined, true])
    expect(await given().documents('stage_runs', 'a/')).toEqual([
      {
        submission_id: 'a',
        run_id: 't1',
        stage: 'scrape',
        attempt: 1,
        owner: 'worker-t1',
        started_at: later(0),
        ended_at: later(60_000),
        outcome: 'crashed',
        error_code: null,
        error_message: 'the worker fell silent and its lease ran out',
      },
    ])
  })

  it('prolongs a held lease, also one that ran out and that nobody took, but not a lost one', async () => {
    await createSample(given(), sampleSubmission('a'))
    const first = await claimed(given(), 'a', 't1')
    expect(await given().renew(first, later(120_000))).toBe(true)
    expect((await given().get('a'))?.lease?.until).toBe(later(120_000))
    expect(await given().claim('a', { owner: 'w', token: 't2', leaseMs: 1, now: later(90_000) })).toBeNull()
    expect(await given().renew(first, later(200_000))).toBe(true)
    await claimed(given(), 'a', 't2', later(200_000))
    const taken = await given().get('a')
    expect(await given().renew(first, later(900_000))).toBe(false)
    expect(await given().get('a')).toEqual(taken)
  })
}

const scraped = sampleChange({
  moves: [
    { to: 'scraped', actor: 'stage:scrape', reason: 'two sources' },
    { to: 'pending_context', actor: 'system', reason: null },
  ],
})

const commitPromises = (given: GivenStore): void => {
  it('writes the moves, the fields and the documents together, and frees the lease', async () => {
    const before = await createSample(given(), sampleSubmission('a', { crashes: 3, deferred_since: beginning }))
    const claim = await claimed(given(), 'a', 't1')
    const change = { ...scraped, set: { article_version: 0 }, documents: [] }
    const documents = [{ collection: 'uploads', document: sampleUpload('a', 'u1') } as const]
    expect(await given().commit(claim, { ...change, documents }, later(9))).toBe(true)
    expect(await given().get('a')).toEqual({
      ...before,
      status: 'pending_context',
      version: 2,
      updated_at: later(9),
      due_at: later(9),
      attempts: 0,
      crashes: 0,
      deferred_since: null,
      lease: null,
    })
    const history = (await given().history('a')).map(({ sequence, from, to, actor }) => [sequence, from, to, actor])
    expect(history).toEqual([
      [1, null, 'pending_scrape', 'editor:ada'],
      [2, 'pending_scrape', 'scraped', 'stage:scrape'],
      [3, 'scraped', 'pending_context', 'system'],
    ])
    expect(await given().document('uploads', 'a/u1')).not.toBeNull()
  })

  it('keeps the counts when the status stays, and frees the lease all the same', async () => {
    await createSample(given(), sampleSubmission('a', { attempts: 2, crashes: 1 }))
    const claim = await claimed(given(), 'a', 't1')
    await given().commit(claim, sampleChange({ set: { due_at: later(4_000) } }), later(1))
    const submission = await given().get('a')
    expect(submission).toMatchObject({ attempts: 3, crashes: 1, due_at: later(4_000), lease: null, version: 2 })
    expect(await given().history('a')).toHaveLength(1)
  })

  it('writes nothing for a worker that lost its lease to another, or ended already', async () => {
    await createSample(given(), sampleSubmission('a'))
    const first = await claimed(given(), 'a', 't1')
    const second = await claimed(given(), 'a', 't2', later(60_000))
    const late = { ...scraped, documents: [{ collection: 'uploads', document: sampleUpload('a', 'late') } as const] }
    const before = await given().get('a')
    expect(await given().commit(first, late, later(60_001))).toBe(false)
    expect(await given().get('a')).toEqual(before)
    expect(await given().history('a')).toHaveLength(1)
    expect(await given().document('uploads', 'a/late')).toBeNull()
    expect(await given().commit(second, scraped, later(60_002))).toBe(true)
    expect(await given().commit(second, late, later(60_003))).toBe(false)
    expect(await given().history('a')).toHaveLength(3)
  })

  it('refuses a move that the status table does not have, and then writes nothing at all', async () => {
    await createSample(given(), sampleSubmission('a'))
    const claim = await claimed(given(), 'a', 't1')
    const before = await given().get('a')
    const jump = sampleChange({
      moves: [
        { to: 'scraped', actor: 'stage:scrape', reason: null },
        { to: 'published', actor: 'stage:publish', reason: null },
      ],
      documents: [{ collection: 'uploads', document: sampleUpload('a', 'u1') }],
    })
    await expect(given().commit(claim, jump, later(1))).rejects.toMatchObject({ code: 'ACTION_NOT_ALLOWED' })
    expect(await given().get('a')).toEqual(before)
    expect(await given().history('a')).toHaveLength(1)
    expect(await given().document('uploads', 'a/u1')).toBeNull()
  })
}

const wholePromises = (given: GivenStore): void => {
  // A value that JSON cannot hold stands for any write that fails half-way.
  const halfWay = [
    { collection: 'uploads', document: sampleUpload('a', 'first') } as const,
    { collection: 'settings', document: { name: 'impossible', value: 1n } } as const,
  ]

  it('leaves nothing of a commit whose last document cannot be stored', async () => {
    await createSample(given(), sampleSubmission('a'))
    const claim = await claimed(given(), 'a', 't1')
    await expect(given().commit(claim, { ...scraped, documents: halfWay }, later(1))).rejects.toThrow()
    expect(await given().get('a')).toEqual(claim.submission)
    expect(await given().history('a')).toHaveLength(1)
    expect(await given().document('uploads', 'a/first')).toBeNull()
    expect(await given().commit(claim, scraped, later(2))).toBe(true)
  })

  it('leaves nothing of a change, a creation or documents that cannot be stored whole', async () => {
    const before = await createSample(given(), sampleSubmission('a'))
    const cancel = sampleChange({ moves: [editorMove('cancelled')], documents: halfWay })
    await expect(given().change('a', 1, cancel, later(1))).rejects.toThrow()
    await expect(
      given().create(sampleSubmission('b'), { actor: 'editor:ada', reason: null }, halfWay),
    ).rejects.toThrow()
    await expect(given().put(halfWay)).rejects.toThrow()
    expect(await given().get('a')).toEqual(before)
    expect(await given().get('b')).toBeNull()
    expect(await given().history('b')).toEqual([])
    expect(await given().withIdentity(['url:https://example.org/b'])).toEqual([])
    expect(await given().documents('uploads', '')).toEqual([])
  })
}

const changePromises = (given: GivenStore): void => {
  it('writes nothing when the version is no longer the one given', async () => {
    await createSample(given(), sampleSubmission('a', { status: 'ready_for_review' }))
    expect(await given().change('a', 1, sampleChange({ moves: [editorMove('approved')] }), later(1))).toBe(true)
    const before = await given().get('a')
    const stale = sampleChange({
      moves: [editorMove('pending_article')],
      set: { change_request: 'shorter' },
      documents: [{ collection: 'uploads', document: sampleUpload('a', 'u1') }],
    })
    expect(await given().change('a', 1, stale, later(2))).toBe(false)
    expect(await given().get('a')).toEqual(before)
    expect(await given().history('a')).toHaveLength(2)
    expect(await given().document('uploads', 'a/u1')).toBeNull()
  })

  it('lets one of two people at once win', async () => {
    await createSample(given(), sampleSubmission('a', { status: 'ready_for_review' }))
    const results = await Promise.all([
      given().change('a', 1, sampleChange({ moves: [editorMove('approved')] }), later(1)),
      given().change('a', 1, sampleChange({ moves: [editorMove('pending_article')] }), later(1)),
    ])
    expect(results.filter((won) => won)).toHaveLength(1)
    expect((await given().get('a'))?.version).toBe(2)
  })

  it('does not lose against a worker that merely claimed, and takes the book away from it', async () => {
    const submission = await createSample(given(), sampleSubmission('a'))
    const claim = await claimed(given(), 'a', 't1')
    const cancel = sampleChange({ moves: [editorMove('cancelled', 'wrong book')] })
    expect(await given().change('a', submission.version, cancel, later(1))).toBe(true)
    expect(await given().renew(claim, later(90_000))).toBe(false)
    expect(await given().commit(claim, scraped, later(2))).toBe(false)
    expect(await given().get('a')).toMatchObject({ status: 'cancelled', lease: null })
  })

  it('leaves a running worker its lease when the status stays, and the worker keeps the new fields', async () => {
    await createSample(given(), sampleSubmission('a'))
    const claim = await claimed(given(), 'a', 't1')
    await given().change('a', 1, sampleChange({ set: { change_request: 'more code' } }), later(1))
    expect(await given().commit(claim, scraped, later(2))).toBe(true)
    expect(await given().get('a')).toMatchObject({ status: 'pending_context', change_request: 'more code', version: 3 })
  })

  it('starts anew at a retry: counts, due instant and failure', async () => {
    const failure = { stage: 'context', code: 'INTERNAL', message: 'x', attempts: 5, at: beginning } as const
    await createSample(given(), sampleSubmission('a', { status: 'failed', attempts: 5, crashes: 2, failure }))
    await given().change('a', 1, sampleChange({ moves: [editorMove('pending_context')] }), later(7))
    expect(await given().get('a')).toMatchObject({ attempts: 0, crashes: 0, due_at: later(7), failure: null })
  })
}

const owedPromises = (given: GivenStore): void => {
  const owedIds = async (now: string, limit: number) =>
    (await given().owed(now, limit)).map(({ submission_id }) => submission_id)
  const intentAt = (due_at: string) => ({ target: 'file', due_at, by: 'editor:ada' })

  it('owes what is due and unleased, oldest due first, no more than asked for', async () => {
    await createSample(given(), sampleSubmission('second', { due_at: later(2) }))
    await createSample(given(), sampleSubmission('first', { due_at: later(1), status: 'pending_article' }))
    await createSample(given(), sampleSubmission('future', { due_at: later(11) }))
    await createSample(given(), sampleSubmission('settled', { status: 'needs_sources' }))
    await createSample(given(), sampleSubmission('held'))
    await claimed(given(), 'held', 't1')
    expect(await owedIds(later(10), 10)).toEqual(['first', 'second'])
    expect(await owedIds(later(10), 1)).toEqual(['first'])
    expect(await owedIds(later(60_000), 10)).toEqual(['held', 'first', 'second', 'future'])
  })

  it('says which stage is owed', async () => {
    await createSample(given(), sampleSubmission('a', { status: 'pending_article' }))
    await createSample(given(), sampleSubmission('b', { due_at: later(1) }))
    expect(await given().owed(later(1), 10)).toEqual([
      { submission_id: 'a', stage: 'article' },
      { submission_id: 'b', stage: 'scrape' },
    ])
  })

  it('owes publishing only with an intent that is due', async () => {
    await createSample(given(), sampleSubmission('none', { status: 'approved' }))
    await createSample(given(), sampleSubmission('now', { status: 'approved', publish_intent: intentAt(later(5)) }))
    await createSample(given(), sampleSubmission('later', { status: 'approved', publish_intent: intentAt(later(99)) }))
    const backedOff = { status: 'approved', publish_intent: intentAt(later(5)), due_at: later(50) } as const
    await createSample(given(), sampleSubmission('backed off', backedOff))
    expect(await owedIds(later(10), 10)).toEqual(['now'])
    expect(await owedIds(later(100), 10)).toEqual(['now', 'backed off', 'later'])
    const worker = { owner: 'w', token: 't', leaseMs: 1, now: later(10) }
    expect(await given().claim('none', worker)).toBeNull()
    expect(await given().claim('later', worker)).toBeNull()
    expect((await given().claim('now', worker))?.stage).toBe('publish')
  })

  it('agrees with the rule of the domain in every combination of status, due instant, lease and intent', async () => {
    const instants = [later(0), later(10), later(20)]
    const leases = [null, ...instants.map((until) => ({ owner: 'w', token: 't', taken_at: beginning, until }))]
    const intents = [null, ...instants.map(intentAt)]
    const all = statuses.flatMap((status) =>
      instants.flatMap((due_at) =>
        leases.flatMap((lease) => intents.map((publish_intent) => ({ status, due_at, lease, publish_intent }))),
      ),
    )
    const submissions: Submission[] = []
    for (const [index, fields] of all.entries()) {
      submissions.push(await createSample(given(), sampleSubmission(`n${index}`, fields)))
    }
    for (const now of [later(-1), later(10), later(20)]) {
      const expected = submissions.filter((submission) => owedStage(submission, now) !== null)
      const found = await owedIds(now, 10_000)
      expect([...found].sort()).toEqual(expected.map(({ submission_id }) => submission_id).sort())
    }
  })
}

const stepOf = (key: string, fields: Partial<StepRecord> = {}): StepRecord => ({
  submission_id: 'a',
  stage: 'scrape',
  key,
  fingerprint: 'f1',
  result: { words: ['one', null, 2], nested: { deep: '\u{1F4DA}' } },
  started_at: later(1),
  ended_at: later(2),
  ...fields,
})

const stepPromises = (given: GivenStore): void => {
  it('stores results by key and fingerprint, and lists steps oldest first without their results', async () => {
    await createSample(given(), sampleSubmission('a'))
    const claim = await claimed(given(), 'a', 't1')
    for (const step of [stepOf('read:s2'), stepOf('read:s1'), stepOf('read:s1', { fingerprint: 'f2', result: null })]) {
      expect(await given().writeStep(claim, step)).toBe(true)
    }
    expect(await given().readStep('a', 'read:s1', 'f1')).toEqual(stepOf('read:s1'))
    expect(await given().readStep('a', 'read:s1', 'f2')).toEqual(stepOf('read:s1', { fingerprint: 'f2', result: null }))
    expect(await given().readStep('a', 'read:s1', 'f3')).toBeNull()
    expect(await given().readStep('b', 'read:s1', 'f1')).toBeNull()
    const listed = await given().steps('a')
    expect(listed.map(({ key, fingerprint }) => `${key} ${fingerprint}`)).toEqual([
      'read:s2 f1',
      'read:s1 f1',
      'read:s1 f2',
    ])
    expect(listed[0]).not.toHaveProperty('result')
  })

  it('takes no result from a worker that lost its lease', async () => {
    await createSample(given(), sampleSubmission('a'))
    const first = await claimed(given(), 'a', 't1')
    const second = await claimed(given(), 'a', 't2', later(60_000))
    expect(await given().writeStep(first, stepOf('read:s1'))).toBe(false)
    expect(await given().readStep('a', 'read:s1', 'f1')).toBeNull()
    expect(await given().writeStep(second, stepOf('read:s1'))).toBe(true)
    await given().commit(second, scraped, later(60_001))
    expect(await given().writeStep(second, stepOf('read:s2'))).toBe(false)
    expect(await given().steps('a')).toHaveLength(1)
  })

  it('never replaces a stored result', async () => {
    await createSample(given(), sampleSubmission('a'))
    const claim = await claimed(given(), 'a', 't1')
    await given().writeStep(claim, stepOf('plan', { result: 'first' }))
    await given().writeStep(claim, stepOf('plan', { result: 'second' }))
    expect((await given().readStep('a', 'plan', 'f1'))?.result).toBe('first')
  })
}

const documentPromises = (given: GivenStore): void => {
  it('gives documents by key, and by prefix in the order of their keys', async () => {
    const versions = [2, 10, 1].map((version) => sampleArticle('a', version, true))
    const other = sampleArticle('ab', 1, true)
    await given().put([...versions, other].map((document) => ({ collection: 'articles', document })))
    const found = async (prefix: string) =>
      (await given().documents('articles', prefix)).map((article) => `${article.submission_id} ${article.version}`)
    expect(await found('a/')).toEqual(['a 1', 'a 2', 'a 10'])
    expect(await found('')).toEqual(['a 1', 'a 2', 'a 10', 'ab 1'])
    expect(await found('b')).toEqual([])
    expect(await given().document('articles', 'ab/000001')).toEqual(other)
    expect(await given().document('uploads', 'ab/000001')).toBeNull()
  })

  it('replaces a document whole, and removes it', async () => {
    await given().put([{ collection: 'settings', document: { name: 'model.name', value: { id: 'x', price: 1 } } }])
    await given().put([{ collection: 'settings', document: { name: 'model.name', value: ['y'] } }])
    expect(await given().documents('settings', 'model.')).toEqual([{ name: 'model.name', value: ['y'] }])
    expect(await given().remove('settings', 'model.name')).toBe(true)
    expect(await given().remove('settings', 'never there')).toBe(false)
    expect(await given().document('settings', 'model.name')).toBeNull()
  })

  it('keeps texts as they are: right-to-left, emoji, line ends, a megabyte', async () => {
    const body = `אבג 🚀\u200f\r\n\t"quoted" \\ ${'long '.repeat(200_000)}`
    await given().put([{ collection: 'uploads', document: sampleUpload('a', 'u1', body) }])
    expect((await given().document('uploads', 'a/u1'))?.body).toBe(body)
  })
}

const expiryPromises = (given: GivenStore): void => {
  it('finds snapshots of which something must go, those first that are due longest', async () => {
    const due = [
      ['late', later(30)],
      ['first', later(10)],
      ['never', null],
      ['second', later(20)],
    ] as const
    const documents = due.map(
      ([id, at]) => ({ collection: 'snapshots', document: sampleSnapshot(id, 's1', at) }) as const,
    )
    const { expires_at: _, ...undated } = sampleSnapshot('old', 's1', null)
    await given().put([...documents, { collection: 'snapshots', document: undated }])
    const found = async (now: string, limit = 10) =>
      (await given().expiring(now, limit)).map(({ submission_id }) => submission_id)
    expect(await found(later(9))).toEqual([])
    expect(await found(later(20))).toEqual(['first', 'second'])
    expect(await found(later(90))).toEqual(['first', 'second', 'late'])
    expect(await found(later(90), 1)).toEqual(['first'])
    expect((await given().expiring(later(10), 10))[0]).toEqual(sampleSnapshot('first', 's1', later(10)))
  })

  const remains = {
    documents: [{ collection: 'snapshots', document: { ...sampleSnapshot('a', 's1', null), text: '' } }],
    uploadIds: ['u1'],
    stepKeys: ['read:s1'],
  } as const

  const givenBook = async () => {
    await createSample(given(), sampleSubmission('a'))
    await given().put([
      { collection: 'snapshots', document: sampleSnapshot('a', 's1', later(5)) },
      { collection: 'uploads', document: sampleUpload('a', 'u1') },
      { collection: 'uploads', document: sampleUpload('a', 'u2') },
    ])
    const claim = await claimed(given(), 'a', 't1')
    for (const step of [stepOf('read:s1'), stepOf('read:s1', { fingerprint: 'f2' }), stepOf('read:s12')])
      await given().writeStep(claim, step)
    return claim
  }

  it('forgets snapshots, uploads and results of steps together', async () => {
    const claim = await givenBook()
    await given().commit(claim, scraped, later(6))
    expect(await given().forget('a', remains, later(7))).toBe(true)
    expect((await given().document('snapshots', 'a/s1'))?.text).toBe('')
    expect((await given().documents('uploads', 'a/')).map(({ upload_id }) => upload_id)).toEqual(['u2'])
    expect((await given().steps('a')).map(({ key }) => key)).toEqual(['read:s12'])
    expect(await given().expiring(later(90), 10)).toEqual([])
  })

  it('forgets nothing while a worker holds the book, and what a dead one held', async () => {
    await givenBook()
    expect(await given().forget('a', remains, later(59_999))).toBe(false)
    expect(await given().document('snapshots', 'a/s1')).toEqual(sampleSnapshot('a', 's1', later(5)))
    expect(await given().steps('a')).toHaveLength(3)
    expect(await given().documents('uploads', 'a/')).toHaveLength(2)
    expect(await given().forget('a', remains, later(60_000))).toBe(true)
    expect(await given().steps('a')).toHaveLength(1)
  })

  it('leaves nothing of a forgetting that fails half-way', async () => {
    const claim = await givenBook()
    await given().commit(claim, scraped, later(6))
    const impossible = { collection: 'settings', document: { name: 'impossible', value: 1n } } as const
    const documents = [...remains.documents, impossible]
    await expect(given().forget('a', { ...remains, documents }, later(7))).rejects.toThrow()
    expect((await given().document('snapshots', 'a/s1'))?.text).toBe('Words of a page.')
    expect(await given().steps('a')).toHaveLength(3)
  })
}
