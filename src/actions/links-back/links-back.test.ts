import { expect, test } from 'vitest'
import { createActionBench, seedSubmission } from '../../../test/support/action-bench.ts'
import { siteInMemory } from '../../../test/support/live-posts.ts'

const paragraph = (html: string) => `<!-- wp:paragraph -->\n<p>${html}</p>\n<!-- /wp:paragraph -->`
const about = 'An older word about Streams by Ada Writer, which we liked a lot.'
const reviewUrl = 'https://blog.example/post-9/'
const at = '2026-01-02T03:04:05.000Z'

const setUp = async () => {
  const site = siteInMemory('w1', [
    { external_id: '9', content: paragraph(about), url: reviewUrl },
    ...['1', '2', '3', '4'].map((id) => ({
      external_id: id,
      content: `${paragraph(`Number ${id}.`)}\n\n${paragraph(about)}`,
    })),
    { external_id: '5', content: paragraph(about), published_at: '2027-01-01T00:00:00.000Z' },
    { external_id: '6', content: paragraph(`${about} See <a href="${reviewUrl}">there</a>.`) },
    { external_id: '7', content: paragraph('Gardens need water.') },
  ])
  const bench = createActionBench({ publishers: site.publishers })
  await (await bench.actions.importBacklist('w1')).ended
  const publications = [{ target: 'w1', external_id: '9', url: reviewUrl, article_version: 1, at }]
  const { submission_id: id } = await seedSubmission(bench, { status: 'published', publications })
  return { ...bench, site, id }
}

test('three older posts at most are proposed, with sentence and anchor; the links are put in and nothing else', async () => {
  const { actions, site, id } = await setUp()
  const proposals = await actions.proposeLinks(id)
  expect(proposals.map(({ external_id }) => external_id)).toEqual(['1', '2', '3'])
  expect(proposals[0]).toMatchObject({
    anchor: 'Ada Writer',
    sentence: about,
    link_url: reviewUrl,
    post_title: 'Post 1',
  })
  const before = site.posts.get('1')?.content ?? ''
  expect(await actions.applyLinks(id, proposals.slice(0, 2))).toMatchObject([
    { external_id: '1', done: true, remark: null },
    { external_id: '2', done: true, remark: null },
  ])
  expect(site.writes).toEqual(['1', '2'])
  expect(site.posts.get('1')?.content).toBe(before.replace('Ada Writer', `<a href="${reviewUrl}">Ada Writer</a>`))
  expect((await actions.proposeLinks(id)).map(({ external_id }) => external_id)).toEqual(['3', '4'])
  expect(await actions.applyLinks(id, proposals.slice(0, 1))).toMatchObject([{ done: true, remark: /already/u }])
  expect(site.writes).toEqual(['1', '2'])
})

test('a post that was changed meanwhile is left as it is, and stops no other', async () => {
  const { actions, site, id } = await setUp()
  const proposals = await actions.proposeLinks(id)
  site.put({ external_id: '1', content: `${paragraph('New.')}${paragraph(about)}` })
  site.posts.delete('2')
  const results = await actions.applyLinks(id, proposals)
  expect(results.map(({ done }) => done)).toEqual([false, false, true])
  expect(results[0]?.remark).toMatch(/changed since/u)
  expect(site.writes).toEqual(['3'])
})

test('where a review is not public, or files were written, nothing is proposed', async () => {
  const { actions, store } = await setUp()
  const publications = [{ target: 'file', external_id: 'x', url: 'file:///x', article_version: 1, at }]
  const filed = await seedSubmission({ store }, { status: 'published', publications })
  const fresh = await seedSubmission({ store })
  expect(await actions.proposeLinks(filed.submission_id)).toEqual([])
  expect(await actions.proposeLinks(fresh.submission_id)).toEqual([])
  await expect(actions.proposeLinks('nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
