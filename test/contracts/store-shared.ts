import { expect, it } from 'vitest'
import { largestDocumentBytes } from '../../src/domain/stored-json.ts'
import type { StepRecord } from '../../src/domain/submission.ts'
import type { Store } from '../../src/ports/store.ts'
import { beginning, claimed, createSample, later, sampleChange, sampleSubmission, sampleUpload } from './samples.ts'

/** The store under test. */
export type GivenStore = () => Store

const settingOf = (name: string, value: unknown) => ({ collection: 'settings', document: { name, value } }) as const

/** What holds when several processes write at once. */
export const sharedPromises = (given: GivenStore): void => {
  it('lets one of many insertions of a key win, and keeps what it wrote', async () => {
    const tries = [1, 2, 3, 4, 5].map((value) => given().insert(settingOf('seed', value)))
    const won = (await Promise.all(tries)).flatMap((isFirst, index) => (isFirst ? [index + 1] : []))
    expect(won).toHaveLength(1)
    expect(await given().document('settings', 'seed')).toEqual({ name: 'seed', value: won[0] })
    expect(await given().insert(settingOf('seed', 6))).toBe(false)
    await given().remove('settings', 'seed')
    expect(await given().insert(settingOf('seed', 7))).toBe(true)
  })

  it('lets one of many removers of a document win', async () => {
    await given().put([settingOf('once', true)])
    const removed = await Promise.all([1, 2, 3, 4].map(() => given().remove('settings', 'once')))
    expect(removed.filter((won) => won)).toHaveLength(1)
  })

  it('loses no addition to a counter, whoever adds at the same time', async () => {
    expect(await given().add('day', { calls: 1, cost: 5 })).toEqual({ calls: 1, cost: 5 })
    await Promise.all(Array.from({ length: 20 }, () => given().add('day', { calls: 1, cost: -2 })))
    expect(await given().add('day', { tokens: 7 })).toEqual({ calls: 21, cost: -35, tokens: 7 })
    expect(await given().document('counters', 'day')).toEqual({
      name: 'day',
      values: { calls: 21, cost: -35, tokens: 7 },
    })
    expect(await given().add('other', {})).toEqual({})
  })

  it('replaces a document only while it is the one that was read', async () => {
    const first = { name: 'head', value: { sequence: 1, of: ['a', 'b'] } }
    const second = { name: 'head', value: { sequence: 2, of: [] } }
    expect(await given().replace('settings', first, second)).toBe(false)
    expect(await given().document('settings', 'head')).toBeNull()
    await given().put([{ collection: 'settings', document: first }])
    expect(await given().replace('settings', second, first)).toBe(false)
    expect(await given().replace('settings', { ...first, value: { of: ['a', 'b'], sequence: 1 } }, second)).toBe(true)
    expect(await given().document('settings', 'head')).toEqual(second)
    expect(await given().replace('settings', first, second)).toBe(false)
    await given().put([{ collection: 'settings', document: first }])
    expect(await given().replace('settings', second, first)).toBe(false)
    await given().remove('settings', 'head')
    expect(await given().replace('settings', first, second)).toBe(false)
    await given().insert({ collection: 'settings', document: first })
    expect(await given().replace('settings', first, second)).toBe(true)
  })

  it('lets one of many replacers of a document win', async () => {
    const head = (sequence: number) => ({ name: 'head', value: sequence })
    await given().put([{ collection: 'settings', document: head(0) }])
    for (let round = 0; round < 5; round += 1) {
      const former = await given().document('settings', 'head')
      if (former === null) throw new Error('the document is gone')
      const tries = [1, 2, 3, 4, 5].map((place) => given().replace('settings', former, head(round * 10 + place)))
      const won = (await Promise.all(tries)).flatMap((isFirst, index) => (isFirst ? [round * 10 + index + 1] : []))
      expect(won).toHaveLength(1)
      expect(await given().document('settings', 'head')).toEqual(head(won[0] ?? -1))
    }
  })

  it('answers a ping', async () => {
    await expect(given().ping()).resolves.toBeUndefined()
  })
}

/** What fits, and what names may hold. */
export const sizePromises = (given: GivenStore): void => {
  const body = (bytes: number): string => 'x'.repeat(bytes)

  it('keeps a document of nearly the most that is allowed', async () => {
    const upload = sampleUpload('a', 'u1', body(largestDocumentBytes - 1_000))
    await given().put([{ collection: 'uploads', document: upload }])
    expect((await given().document('uploads', 'a/u1'))?.body.length).toBe(upload.body.length)
  })

  it('refuses a larger one wherever it is written, and then writes nothing at all', async () => {
    const tooLarge = { collection: 'uploads', document: sampleUpload('a', 'u1', body(largestDocumentBytes)) } as const
    const refusal = { code: 'DOCUMENT_TOO_LARGE' }
    const submission = await createSample(given(), sampleSubmission('a'))
    const claim = await claimed(given(), 'a', 't1')
    const change = sampleChange({ set: { change_request: 'shorter' }, documents: [tooLarge] })
    const first = { collection: 'uploads', document: sampleUpload('a', 'u0') } as const
    await expect(given().put([first, tooLarge])).rejects.toMatchObject(refusal)
    await expect(given().insert(tooLarge)).rejects.toMatchObject(refusal)
    const setting = { name: 'n', value: 1 }
    await given().put([{ collection: 'settings', document: setting }])
    const large = { name: 'n', value: body(largestDocumentBytes) }
    await expect(given().replace('settings', setting, large)).rejects.toMatchObject(refusal)
    expect(await given().document('settings', 'n')).toEqual(setting)
    await expect(given().change('a', submission.version, change, later(1))).rejects.toMatchObject(refusal)
    await expect(given().commit(claim, change, later(1))).rejects.toMatchObject(refusal)
    const step = { submission_id: 'a', stage: 'scrape', key: 'read:s1', fingerprint: 'f' } as const
    const times = { started_at: later(1), ended_at: later(2) }
    const result = body(largestDocumentBytes)
    await expect(given().writeStep(claim, { ...step, ...times, result })).rejects.toMatchObject(refusal)
    expect(await given().documents('uploads', '')).toEqual([])
    expect(await given().steps('a')).toEqual([])
    expect(await given().get('a')).toEqual(claim.submission)
  })

  it('keeps fields whose names a database may find special, and every kind of value', async () => {
    const value = {
      'gpt-4.1/mini': 1,
      $set: { $in: [null, true, 1.5, -0.25, 'x\u0000y'] },
      '': 'empty',
      __proto__x: {},
      nested: [[], {}, [[1, 2], { 'a.b': null }]],
      large: 9_007_199_254_740_991,
      date: '2026-03-01T10:00:00.000Z',
    }
    await given().put([settingOf('special', value)])
    expect(await given().document('settings', 'special')).toEqual({ name: 'special', value })
  })

  it('takes prefixes by their letters, not as patterns', async () => {
    await given().put(['a.b', 'a%b', 'a_b', 'aXb', 'a*b', 'A.b'].map((name) => settingOf(name, name)))
    const found = async (prefix: string) => (await given().documents('settings', prefix)).map(({ name }) => name)
    expect(await found('a.')).toEqual(['a.b'])
    expect(await found('a%')).toEqual(['a%b'])
    expect(await found('a_')).toEqual(['a_b'])
    expect(await found('a')).toEqual(['a%b', 'a*b', 'a.b', 'aXb', 'a_b'])
  })
}

const stepsOf = (submissionId: string): readonly StepRecord[] =>
  ['read:s2', 'read:s1'].map((key, index) => ({
    submission_id: submissionId,
    stage: 'scrape',
    key,
    fingerprint: `f${index}`,
    result: { of: key, words: ['one', null] },
    started_at: later(1),
    ended_at: later(2),
  }))

/** What moving from one store to another takes. */
export const transferPromises = (given: GivenStore): void => {
  it('gives a submission whole, with the results of its steps, and takes it in again the same', async () => {
    const submission = await createSample(given(), sampleSubmission('a'))
    const claim = await claimed(given(), 'a', 't1')
    for (const step of stepsOf('a')) await given().writeStep(claim, step)
    const archive = await given().archive('a')
    expect(archive?.submission).toEqual(claim.submission)
    expect(archive?.history).toEqual(await given().history('a'))
    expect(archive?.steps).toEqual(stepsOf('a'))
    if (archive === null) return
    const moved = {
      submission: { ...archive.submission, submission_id: 'b', identity_keys: ['isbn:moved'] },
      history: archive.history.map((entry) => ({ ...entry, submission_id: 'b' })),
      steps: stepsOf('b'),
    }
    for (const time of ['once', 'again']) {
      await given().restore(moved)
      expect(await given().get('b'), time).toEqual({ ...moved.submission, lease: null })
      expect(await given().history('b')).toEqual(moved.history)
      expect((await given().archive('b'))?.steps).toEqual(moved.steps)
      expect((await given().withIdentity(['isbn:moved'])).map(({ submission_id }) => submission_id)).toEqual(['b'])
    }
    expect(await given().withIdentity(submission.identity_keys)).toHaveLength(1)
    const next = await claimed(given(), 'b', 't2', later(10))
    expect(await given().commit(next, sampleChange({ set: { change_request: 'x' } }), later(11))).toBe(true)
  })

  it('has nothing to give of what is not there', async () => {
    expect(await given().archive('nobody')).toBeNull()
  })

  it('names submissions and documents in their order, part by part', async () => {
    for (const id of ['c', 'a', 'b']) await createSample(given(), sampleSubmission(id, { created_at: beginning }))
    expect(await given().submissionIds(null, 2)).toEqual(['a', 'b'])
    expect(await given().submissionIds('b', 2)).toEqual(['c'])
    expect(await given().submissionIds('c', 2)).toEqual([])
    await given().put(['y', 'x', 'z'].map((name) => settingOf(name, 0)))
    expect(await given().documentKeys('settings', null, 2)).toEqual(['x', 'y'])
    expect(await given().documentKeys('settings', 'y', 2)).toEqual(['z'])
    expect(await given().documentKeys('uploads', null, 2)).toEqual([])
  })
}
