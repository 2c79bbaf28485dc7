import { expect, test } from 'vitest'
import { wayTo } from '../../../test/contracts/samples.ts'
import { createActionBench, seedSubmission } from '../../../test/support/action-bench.ts'
import type { Article } from '../../domain/article/article.ts'
import type { Snapshot } from '../../domain/evidence.ts'
import { keepPassageIds } from '../../domain/refresh/keep-passage-ids.ts'
import { articleKey } from '../../ports/store.ts'

const editor = { name: 'Ana' }
const at = '2026-01-02T03:04:05.000Z'
const publications = [{ target: 'file', external_id: 'x', url: 'file:///x', article_version: 1, at }]
const first = 'The book teaches stream processing to engineers who know one programming language.'
const second = 'It has fourteen chapters on logs, queues and state.'

const setUp = async () => {
  const bench = createActionBench()
  const { submission_id: id } = await seedSubmission(bench, { status: 'published', publications })
  const document = async <T>(found: Promise<T | null>): Promise<T> => {
    const one = await found
    if (one === null) throw new Error('nothing there')
    return one
  }
  const submission = () => document(bench.store.get(id))
  const article = (version: number) => document(bench.store.document('articles', articleKey(id, version)))
  /** What scraping, reading and writing would have left: a page that says something else now, and a new version. */
  const workThrough = async (change: (snapshot: Snapshot) => Snapshot, fresh: (former: Article) => Article) => {
    const [former, { version }] = [await document(bench.store.document('snapshots', `${id}/s1`)), await submission()]
    const written = { ...fresh(await article(1)), version: 2 }
    const moves = wayTo('ready_for_review').map((to) => ({ to, actor: 'system', reason: null }))
    const documents = [
      { collection: 'snapshots' as const, document: keepPassageIds(former, change(former)) },
      { collection: 'articles' as const, document: written },
    ]
    await bench.store.change(id, version, { moves, set: { article_version: 2 }, documents }, new Date().toISOString())
  }
  return { ...bench, id, submission, article, workThrough }
}

const pageNow = (snapshot: Snapshot): Snapshot => {
  const said = { kind: 'description', voice: 'publisher', locator: 'p' } as const
  const words = ['Engineers are not its readers any more.', second]
  const start = (words[0]?.length ?? 0) + 1
  return {
    ...snapshot,
    fetched_at: '2099-01-01T00:00:00.000Z',
    content_hash: 'c'.repeat(64),
    text: words.join('\n'),
    passages: [
      { ...said, passage_id: 's1.p1', start: 0, end: start - 1 },
      { ...said, passage_id: 's1.p2', start, end: start + second.length },
    ],
    identity: { edition: ['isbn:9781449373320'], work: [] },
  }
}
const versionNow = (former: Article): Article => ({
  ...former,
  markdown: `## Introduction\n\n${second}\n`,
  citations: [{ sentence: second, kind: 'factual', claim_ids: [], passage_ids: ['s1.p4'] }],
})

test('a refresh reads again, marks what is carried no more, tells new editions, and takes the accepted changes alone', async () => {
  const { actions, id, submission, article, workThrough, rings } = await setUp()
  expect((await actions.showRefresh(id)).state).toBe('none')
  expect((await actions.startRefresh(editor, id, {})).status).toBe('pending_scrape')
  expect(rings).toEqual([id])
  expect((await actions.showRefresh(id)).state).toBe('working')
  await expect(actions.applyRefresh(editor, id, { fresh_version: 1, hunk_ids: [] })).rejects.toMatchObject({
    code: 'ACTION_NOT_ALLOWED',
  })

  await workThrough(pageNow, versionNow)
  const found = await actions.showRefresh(id)
  expect(found).toMatchObject({
    state: 'ready',
    published_version: 1,
    fresh_version: 2,
    sources: [{ source_id: 's1', read_again: true, changed: true }],
    new_editions: [{ key: 'isbn:978144937332', label: 'books.example' }],
    lost: [{ text: first, verdict: 'unsupported' }],
  })
  expect(found.hunks.map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ['removed', first, null],
    ['added', null, second],
  ])
  const choice = { fresh_version: 2, hunk_ids: found.hunks.slice(1).map(({ hunk_id }) => hunk_id) }
  const { article: chosen } = await actions.applyRefresh(editor, id, choice)
  expect(chosen).toMatchObject({
    version: 3,
    made_by: 'editor:Ana',
    markdown: `## Introduction\n\n${first}\n\n${second}\n`,
  })
  expect(chosen.support.sentences.map(({ text, verdict }) => [text, verdict])).toEqual([
    [first, 'unsupported'],
    [second, 'supported'],
  ])
  expect(await submission()).toMatchObject({ status: 'ready_for_review', article_version: 3, publications })
  expect((await article(1)).markdown).toContain(first)
  expect((await actions.showRefresh(id)).state).toBe('applied')
})

test('where nothing changed, no sentence is marked and nothing is offered', async () => {
  const { actions, id, workThrough } = await setUp()
  await actions.startRefresh(editor, id, { reason: 'a year has passed' })
  await workThrough(
    (snapshot) => ({ ...snapshot, fetched_at: '2099-01-01T00:00:00.000Z' }),
    (former) => former,
  )
  const { lost, hunks, new_editions, changed_facts, sources } = await actions.showRefresh(id)
  expect({ lost, hunks, new_editions, changed_facts }).toEqual({
    lost: [],
    hunks: [],
    new_editions: [],
    changed_facts: [],
  })
  expect(sources).toMatchObject([{ read_again: true, changed: false }])
})

test.each([
  [{ fresh_version: 1, hunk_ids: [] }, 'VERSION_CONFLICT'],
  [{ fresh_version: 2, hunk_ids: ['h77'] }, 'INVALID_INPUT'],
])('the choice %j is refused', async (choice, code) => {
  const { actions, id, submission, workThrough } = await setUp()
  await actions.startRefresh(editor, id, {})
  await workThrough(pageNow, versionNow)
  await expect(actions.applyRefresh(editor, id, choice)).rejects.toMatchObject({ code })
  expect((await submission()).article_version).toBe(2)
})

test('only a published review is refreshed', async () => {
  const bench = createActionBench()
  const { submission_id: id } = await seedSubmission(bench)
  await expect(bench.actions.startRefresh(editor, id, {})).rejects.toMatchObject({ code: 'ACTION_NOT_ALLOWED' })
})
