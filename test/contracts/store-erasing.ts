import { expect, it } from 'vitest'
import { deadLetterOf } from '../../src/domain/dead-letter.ts'
import type { DocumentWrite } from '../../src/ports/store.ts'
import {
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
import type { GivenStore } from './store-shared.ts'

const letterOf = (id: string): DocumentWrite => {
  const failure = { stage: 'scrape', code: 'FETCH_FAILED', message: 'no route', attempts: 1, at: later(1) } as const
  const document = deadLetterOf({ submission: sampleSubmission(id), failure, letterId: 'l1', runs: [] })
  return { collection: 'dead_letters', document }
}

const documentsOf = (id: string): readonly DocumentWrite[] => [
  { collection: 'snapshots', document: sampleSnapshot(id, 's1', later(5)) },
  { collection: 'articles', document: sampleArticle(id, 1, true) },
  { collection: 'articles', document: { ...sampleArticle(id, 2, true), made_by: 'editor:ada' } },
  { collection: 'uploads', document: sampleUpload(id, 'u1') },
  letterOf(id),
]

const holding = { owner: 'w', token: 't1', leaseMs: 60_000, now: later(10) }

/** What erasing a submission takes, and what it leaves. */
export const erasingPromises = (given: GivenStore): void => {
  /** A book that was worked on, with history, a step and documents. */
  const givenBook = async (id: string): Promise<void> => {
    await createSample(given(), sampleSubmission(id, { identity_keys: ['isbn:shared'] }))
    const claim = await claimed(given(), id, 't1')
    const step = { submission_id: id, stage: 'scrape', key: 'read:s1', fingerprint: 'f', result: 'read' } as const
    await given().writeStep(claim, { ...step, started_at: later(1), ended_at: later(2) })
    const moves = ['scraped', 'pending_context'] as const
    const change = { moves: moves.map((to) => editorMove(to)), documents: documentsOf(id) }
    await given().commit(claim, sampleChange(change), later(3))
  }

  const collections = ['snapshots', 'articles', 'uploads', 'dead_letters'] as const
  const left = async (id: string): Promise<number> => {
    const found = await Promise.all(collections.map((name) => given().documents(name, `${id}/`)))
    return found.flat().length
  }

  it('erases a submission with its history, its steps and its documents, and tells so again', async () => {
    await givenBook('a')
    expect(await left('a')).toBe(5)
    for (const time of ['once', 'again']) {
      expect(await given().erase('a', later(10)), time).toBe(true)
      expect(await given().get('a')).toBeNull()
      expect(await given().archive('a')).toBeNull()
      expect(await given().history('a')).toEqual([])
      expect(await given().steps('a')).toEqual([])
      expect(await given().readStep('a', 'read:s1', 'f')).toBeNull()
      expect(await left('a')).toBe(0)
      expect(await given().withIdentity(['isbn:shared'])).toEqual([])
      expect(await given().expiring(later(90), 10)).toEqual([])
      expect((await given().list({})).items).toEqual([])
      expect((await given().list({ text: 'book' })).items).toEqual([])
      expect(await given().counts()).toEqual({})
      expect(await given().submissionIds(null, 10)).toEqual([])
      expect(await given().owed(later(90), 10)).toEqual([])
    }
  })

  it('leaves other books as they are, also those whose ids it begins or that begin with it', async () => {
    for (const id of ['a', 'ab', 'a-', 'b']) await givenBook(id)
    const others = await Promise.all(['ab', 'a-', 'b'].map((id) => given().archive(id)))
    expect(await given().erase('a', later(10))).toBe(true)
    expect(await Promise.all(['ab', 'a-', 'b'].map((id) => given().archive(id)))).toEqual(others)
    expect(await Promise.all(['ab', 'a-', 'b'].map(left))).toEqual([5, 5, 5])
    expect(await given().counts()).toEqual({ pending_context: 3 })
    expect((await given().withIdentity(['isbn:shared'])).map(({ submission_id }) => submission_id).sort()).toEqual([
      'a-',
      'ab',
      'b',
    ])
  })

  it('leaves what belongs to the installation, whatever its name', async () => {
    await givenBook('a')
    await given().put([{ collection: 'settings', document: { name: 'a/x', value: 1 } }])
    await given().erase('a', later(10))
    expect(await given().documents('settings', '')).toHaveLength(1)
  })

  it('erases nothing while a worker holds the book, and what a dead one held', async () => {
    await givenBook('a')
    const claim = await given().claim('a', holding)
    const before = await given().archive('a')
    expect(await given().erase('a', later(60_009))).toBe(false)
    expect(await given().archive('a')).toEqual(before)
    expect(await left('a')).toBe(5)
    expect(await given().erase('a', later(60_010))).toBe(true)
    if (claim === null) throw new Error('nothing was claimed')
    expect(await given().commit(claim, sampleChange({ documents: documentsOf('a') }), later(60_011))).toBe(false)
    expect(await given().renew(claim, later(99_000))).toBe(false)
    expect(await left('a')).toBe(0)
  })

  it('lets a claim or an erasure win, never both', async () => {
    for (const id of ['a', 'b', 'c', 'd']) {
      await givenBook(id)
      const [erased, claim] = await Promise.all([given().erase(id, later(10)), given().claim(id, holding)])
      expect(erased).toBe(claim === null)
      expect((await given().get(id)) === null).toBe(erased)
      expect(await left(id)).toBe(erased ? 0 : 5)
    }
  })

  it('takes an erased book in again whole', async () => {
    await givenBook('a')
    const archive = await given().archive('a')
    await given().erase('a', later(10))
    if (archive === null) throw new Error('nothing was archived')
    await given().restore(archive)
    await given().put(documentsOf('a'))
    expect(await given().archive('a')).toEqual(archive)
    expect(await left('a')).toBe(5)
    const next = await claimed(given(), 'a', 't2', later(20))
    expect(await given().commit(next, sampleChange({ documents: [letterOf('a')] }), later(21))).toBe(true)
  })
}
