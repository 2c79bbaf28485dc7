import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../domain/evidence.ts'
import type { SourceRequest } from '../../domain/submission.ts'
import { snapshotOf } from '../../reading/snapshot.ts'
import { wall } from './read-page.ts'
import { isbnsTold, readInWaves } from './waves.ts'

const request = (source_id: string): SourceRequest => ({
  source_id,
  kind: 'web',
  url: null,
  upload_id: null,
  asked_at: '2026-11-22T17:00:00.000Z',
})

const snapshot = (sourceId: string, isbn: string | null, weight = 0.5): Snapshot =>
  snapshotOf({
    submissionId: 'sub-1',
    sourceId,
    source: 'web',
    label: sourceId,
    reading: {
      outcome: 'content',
      reason: null,
      pageTitle: null,
      language: 'en',
      record: isbn === null ? [] : [{ field: 'isbn_13', value: isbn, raw: isbn, rule: 'r', locator: 'l' }],
      passages: [{ kind: 'body', voice: 'reference', text: 'It says so.', locator: 'p' }],
    },
    url: null,
    finalUrl: null,
    fetchedAt: '2026-11-22T17:00:00.000Z',
    fetchedBy: 'http',
    httpStatus: 200,
    contentHash: '',
    weight,
  })
const notHeld = (sourceId: string): Snapshot => {
  const { outcome, outcome_reason, record, passages, text } = snapshotOf({
    ...{ submissionId: 'sub-1', sourceId, source: 'web', label: sourceId, url: null, finalUrl: null, httpStatus: 200 },
    reading: wall('not_found', 'It does not have this book.'),
    fetchedAt: '2026-11-22T17:00:00.000Z',
    fetchedBy: 'http',
    contentHash: '',
  })
  return { ...snapshot(sourceId, null), outcome, outcome_reason, record, passages, text }
}

const ledgers = '9781449373320'
const bread = '9780131103627'

/** Reads by a table; keeps who was asked with which keys. */
const reading = (table: Readonly<Record<string, (keys: readonly string[]) => Snapshot | Promise<Snapshot>>>) => {
  const asked: [string, readonly string[]][] = []
  return {
    asked,
    read: async ({ source_id: id }: SourceRequest, keys: readonly string[]): Promise<Snapshot> => {
      asked.push([id, keys])
      const answer = table[id]
      if (!answer) throw new Error(`no answer of ${id}`)
      return answer(keys)
    },
  }
}
const nothingFound = Promise.resolve([])
const waves = {
  addressed: [request('s1'), request('s2')],
  discovered: nothingFound,
  asked: [request('s3')],
  knownKeys: [],
}

describe('sources are read in waves', () => {
  it('those that are asked for the book begin with the ISBN that an address told, while others are still read', async () => {
    let release: (late: Snapshot) => void = () => undefined
    const late = new Promise<Snapshot>((resolve) => {
      release = resolve
    })
    const { asked, read } = reading({
      s1: () => snapshot('s1', ledgers),
      s2: () => late,
      s3: () => {
        release(snapshot('s2', bread))
        return snapshot('s3', null)
      },
    })
    const snapshots = await readInWaves({ ...waves, read })
    expect(snapshots.map(({ source_id: id }) => id)).toEqual(['s1', 's2', 's3'])
    expect(asked.find(([id]) => id === 's3')?.[1]).toEqual([`isbn:${ledgers}`])
  })

  it('and begin at once where an ISBN is known', async () => {
    const { asked, read } = reading({
      s1: () => notHeld('s1'),
      s2: () => notHeld('s2'),
      s3: () => snapshot('s3', null),
    })
    await readInWaves({ ...waves, knownKeys: [`isbn:${bread}`], read })
    expect(asked.map(([, keys]) => keys)).toEqual([[`isbn:${bread}`], [`isbn:${bread}`], [`isbn:${bread}`]])
  })

  it('and who did not know the title is asked again when another told its ISBN', async () => {
    const { asked, read } = reading({
      s3: () => snapshot('s3', ledgers),
      s4: (keys) => (keys.includes(`isbn:${ledgers}`) ? snapshot('s4', ledgers) : notHeld('s4')),
    })
    const snapshots = await readInWaves({ ...waves, addressed: [], asked: [request('s3'), request('s4')], read })
    expect(asked.map(([id, keys]) => [id, keys])).toEqual([
      ['s3', []],
      ['s4', []],
      ['s4', [`isbn:${ledgers}`]],
    ])
    expect(snapshots.map(({ source_id: id, outcome }) => [id, outcome])).toEqual([
      ['s3', 'content'],
      ['s4', 'content'],
    ])
  })

  it('what a search found is read beside them', async () => {
    const { read } = reading({ s9: () => snapshot('s9', null), s3: () => notHeld('s3') })
    const snapshots = await readInWaves({ ...waves, addressed: [], discovered: Promise.resolve([request('s9')]), read })
    expect(snapshots.map(({ source_id: id }) => id)).toEqual(['s3', 's9'])
  })

  it('a fault ends the run after all that began has ended', async () => {
    const ended: string[] = []
    const { read } = reading({
      s1: () => Promise.reject(new Error('a fault')),
      s2: async () => {
        await new Promise((resolve) => setImmediate(resolve))
        ended.push('s2')
        return snapshot('s2', null)
      },
      s3: () => notHeld('s3'),
    })
    await expect(readInWaves({ ...waves, read })).rejects.toThrow('a fault')
    expect(ended).toEqual(['s2'])
  })
})

it('the weightiest source’s ISBN comes first, walls tell none', () => {
  const told = [snapshot('s1', bread, 0.4), snapshot('s2', ledgers, 0.9), notHeld('s3')]
  expect(isbnsTold(told)).toEqual([`isbn:${ledgers}`, `isbn:${bread}`])
})
