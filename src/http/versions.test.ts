import { describe, expect, it } from 'vitest'
import { seedSubmission } from '../../test/support/action-bench.ts'
import { benchesOfTests } from '../../test/support/benches-of-tests.ts'
import { withSection } from '../domain/article/revising/section-text.ts'
import type { Proposal } from '../domain/desk/proposal.ts'

const bench = benchesOfTests()
const before = '## Introduction\n\nThe book teaches stream processing to engineers who know one programming language.'
const after = '## Introduction\n\nIt teaches stream processing to engineers.'
const first: Proposal = {
  proposal_id: 'p1',
  submission_id: '',
  base_version: 1,
  section: 0,
  heading: 'Introduction',
  instruction: 'Say it in fewer words.',
  before,
  after,
  citations: [],
  locked: [],
  made_by: 'model:test/one',
  cost_micro_usd: 0,
  by: 'Ana',
  at: '2026-11-02T10:00:00.000Z',
}

const desk = async () => {
  const made = await bench()
  const { submission_id: id } = await seedSubmission(made)
  const proposal = { ...first, submission_id: id }
  await made.store.insert({ collection: 'proposals', document: proposal })
  const edit = async (base: number, change: object) =>
    (await made.send('PUT', `/api/articles/${id}`, { base_version: base, ...change })).json().article
  const decide = (decision: object | null, which = 'p1') =>
    made.send('PUT', `/api/articles/${id}/proposals/${which}/decision`, { decision })
  const origins = async () => {
    const { items } = (await made.send('GET', `/api/articles/${id}/versions`)).json()
    return items.map(({ origin }: { origin: object }) => origin)
  }
  return { made, id, edit, decide, origins }
}

describe('versions', () => {
  it('tell what made them: the pipeline, an edit, an older version, a section written anew', async () => {
    const { edit, decide, origins } = await desk()
    await edit(1, { title: 'Streams, twice' })
    await edit(2, { title: 'Streams: a review' })
    await decide({ accepted: 1, changes: 1, version: null })
    await edit(3, { markdown: withSection(before, 0, after) })
    await edit(4, { excerpt: 'Another one.' })
    const by = 'command line'
    const sections = [{ proposal_id: 'p1', heading: 'Introduction', instruction: 'Say it in fewer words.' }]
    expect(await origins()).toEqual([
      { kind: 'edited', by },
      { kind: 'sections_anew', by, sections },
      { kind: 'restored', by, from: 1 },
      { kind: 'edited', by },
      { kind: 'written', cause: 'submitted', by: null, reason: null, repaired: [] },
    ])
  })

  it('know a section that was taken over as a whole although nobody kept that it was', async () => {
    const { edit, origins } = await desk()
    await edit(1, { markdown: after })
    expect((await origins())[0]).toMatchObject({ kind: 'sections_anew' })
  })
})

describe('a section written anew', () => {
  it('keeps what became of it, by whom and when, and can be opened again', async () => {
    const { made, id, edit, decide } = await desk()
    await edit(1, { markdown: after })
    const taken = await decide({ accepted: 1, changes: 1, version: 2 })
    expect(taken.json().decision).toMatchObject({ accepted: 1, changes: 1, version: 2, by: 'command line' })
    const { items } = (await made.send('GET', `/api/articles/${id}/proposals`)).json()
    expect(items[0].decision).toEqual(taken.json().decision)
    expect((await decide({ accepted: 0, changes: 1, version: null })).json().decision).toMatchObject({ accepted: 0 })
    expect((await decide(null)).json().decision).toBeNull()
  })

  it('is not said to have become what it did not', async () => {
    const { decide } = await desk()
    const reasons = async (decision: object) => (await decide(decision)).json().problems
    expect(await reasons({ accepted: 2, changes: 1, version: null })).toMatchObject([{ field: 'accepted' }])
    expect(await reasons({ accepted: 1, changes: 1, version: 1 })).toMatchObject([{ field: 'version' }])
    expect(await reasons({ accepted: 1, changes: 1, version: 9 })).toMatchObject([{ field: 'version' }])
    expect((await decide(null, 'p2')).statusCode).toBe(404)
  })
})
