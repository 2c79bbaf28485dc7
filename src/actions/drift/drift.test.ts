import { expect, test } from 'vitest'
import { createActionBench, seedSubmission } from '../../../test/support/action-bench.ts'
import { siteInMemory } from '../../../test/support/live-posts.ts'
import { toBlocks } from '../../adapters/publishers/wordpress/blocks/index.ts'
import { publishedMarkdown } from '../../domain/article/published.ts'
import { articleKey } from '../../ports/store.ts'

const editor = { name: 'Ana' }
const at = '2026-01-02T03:04:05.000Z'
const first = 'The book teaches stream processing to engineers who know one programming language.'

/** A published review whose post somebody changed, so that publishing it again stopped. */
const drifted = async (
  change: (content: string) => string = (content) => content,
  status: 'failed' | 'approved' = 'failed',
) => {
  const site = siteInMemory('w1', [])
  const bench = createActionBench({ publishers: site.publishers })
  const failure = { stage: 'publish', code: 'PUBLISH_DRIFTED', message: 'changed', attempts: 1, at } as const
  const publications = [
    {
      target: 'w1',
      external_id: '9',
      url: 'https://blog.example/post-9/',
      article_version: 1,
      at,
      content_hash: 'old',
    },
  ]
  const { submission_id: id } = await seedSubmission(bench, {
    status,
    failure: status === 'failed' ? failure : null,
    approved_by: 'Ana',
    publish_intent: { target: 'w1', due_at: at, by: 'Ana' },
    publications,
  })
  const article = await bench.store.document('articles', articleKey(id, 1))
  const knowledge = await bench.store.document('knowledge_base', id)
  const snapshots = await bench.store.documents('snapshots', `${id}/`)
  if (!article || !knowledge) throw new Error('nothing was seeded')
  const markdown = publishedMarkdown({ article, claims: knowledge.claims, snapshots, approvedBy: 'Ana', policy: null })
  site.put({ external_id: '9', content: change(toBlocks(markdown)), title: article.title })
  const stored = async () => {
    const submission = await bench.store.get(id)
    if (submission) return submission
    throw new Error('gone')
  }
  return { ...bench, site, id, stored }
}

test('a post that stands as it was published shows no difference', async () => {
  const { actions, id } = await drifted()
  const { changes, untaken, label, site_title } = await actions.compareWithSite(id)
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['same']))
  expect({ untaken, label, site_title }).toEqual({ untaken: [], label: 'The blog', site_title: 'Streams: a review' })
})

const edited = (content: string) =>
  `${content.replace('to engineers', 'very well to all engineers')}<!-- wp:paragraph --><p>An own word.</p><!-- /wp:paragraph --><iframe src="x"></iframe>`

test('what was changed is shown word by word, what came is told', async () => {
  const { actions, id } = await drifted(edited)
  const { changes, untaken } = await actions.compareWithSite(id)
  const [changed, added] = changes.filter(({ kind }) => kind !== 'same')
  expect(changed).toMatchObject({ kind: 'changed', article: first })
  expect(changed?.words?.filter((words) => words.in === 'right').map(({ text }) => text.trim())).toEqual([
    'very well',
    'all',
  ])
  expect(added).toEqual({ kind: 'added', article: null, site: 'An own word.', words: null })
  expect(untaken).toEqual(['<iframe>'])
})

test('a link that leads elsewhere is a change, shown with both addresses, and taken over', async () => {
  const shop = (tag: string) => `See <a href="https://www.amazon.com/dp/1449373321${tag}">the book</a> there.`
  const { actions, id, store } = await drifted((content) =>
    content.replace('to engineers', `to engineers. ${shop('?tag=theirs-20')} It is for those`),
  )
  const { changes } = await actions.compareWithSite(id)
  expect(changes.find(({ kind }) => kind === 'changed')?.site).toContain(
    '(https://www.amazon.com/dp/1449373321?tag=theirs-20)',
  )
  await actions.settleDrift(editor, id, { choice: 'take_over' })
  expect((await store.document('articles', articleKey(id, 2)))?.markdown).toContain(
    '[the book](https://www.amazon.com/dp/1449373321?tag=theirs-20)',
  )
})

test.each([
  ['use_article', 'ask', 'the hash of what was seen, so that a later change is asked about'],
  ['keep_site', 'keep_site', 'the former hash'],
] as const)('%s is noted for the publisher, and publishing goes on', async (choice, on_drift, known) => {
  const { actions, id, stored, rings, site } = await drifted(edited)
  const former = (await stored()).publications[0]?.content_hash
  const { content_hash } = await actions.compareWithSite(id)
  await actions.settleDrift(editor, id, { choice, content_hash })
  const after = await stored()
  expect(after).toMatchObject({
    status: 'approved',
    failure: null,
    publish_intent: { target: 'w1', on_drift },
    article_version: 1,
  })
  const expected = known === 'the former hash' ? former : site.posts.get('9')?.content_hash
  expect(after.publications[0]?.content_hash).toBe(expected)
  expect(rings).toEqual([id])
})

test('words of the site become a version that waits for review where it fails a gate; the post is known as it stands', async () => {
  const { actions, id, stored, store, site } = await drifted(edited)
  const { left, submission } = await actions.settleDrift(editor, id, { choice: 'take_over' })
  expect(left).toEqual(['<iframe>'])
  expect(submission).toMatchObject({
    status: 'ready_for_review',
    article_version: 2,
    approved_by: null,
    publish_intent: null,
  })
  const article = await store.document('articles', articleKey(id, 2))
  expect(article?.markdown).toBe(`## Introduction\n\n${first.replace('to', 'very well to all')}\n\nAn own word.\n`)
  expect(article?.made_by).toBe('editor:Ana')
  expect((await stored()).publications[0]?.content_hash).toBe(site.posts.get('9')?.content_hash)
  expect((await store.history(id)).slice(-2).map(({ from, to }) => [from, to])).toEqual([
    ['failed', 'approved'],
    ['approved', 'ready_for_review'],
  ])
})

test('what is put around every article is made anew, and its changes are told', async () => {
  const { actions, id, store } = await drifted((content) =>
    content.replace('How this article was made', 'How it came about'),
  )
  const { left } = await actions.settleDrift(editor, id, { choice: 'take_over' })
  expect(left).toEqual(['the note on how the article was made was changed at the site; it is made anew'])
  expect((await store.document('articles', articleKey(id, 2)))?.markdown).toBe(`## Introduction\n\n${first}\n`)
})

test('a post that was changed once more since it was seen is not overwritten', async () => {
  const { actions, id, stored } = await drifted(edited)
  const choice = { choice: 'use_article', content_hash: 'another' } as const
  await expect(actions.settleDrift(editor, id, choice)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
  expect((await stored()).status).toBe('failed')
})

test('there is nothing to choose where publishing did not stop for that, or the post is gone', async () => {
  const { actions, id } = await drifted(edited, 'approved')
  await expect(actions.compareWithSite(id)).rejects.toMatchObject({ code: 'ACTION_NOT_ALLOWED' })
  const gone = await drifted()
  gone.site.posts.clear()
  await expect(gone.actions.compareWithSite(gone.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
