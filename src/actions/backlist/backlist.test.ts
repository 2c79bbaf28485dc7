import { expect, test } from 'vitest'
import { createActionBench, seedSubmission } from '../../../test/support/action-bench.ts'
import { type PostGiven, siteInMemory } from '../../../test/support/live-posts.ts'
import { PigmeuError } from '../../domain/errors.ts'

const editor = { name: 'Ana' }
const list = { show: 'all', offset: 0, limit: 100 } as const
const paragraph = (html: string) => `<!-- wp:paragraph -->\n<p>${html}</p>\n<!-- /wp:paragraph -->`
const jsonLd = (data: unknown) =>
  `<!-- wp:html -->\n<script type="application/ld+json">${JSON.stringify(data)}</script>\n<!-- /wp:html -->`

const review = { '@type': 'Review', itemReviewed: { '@type': 'Book', name: 'Data', isbn: '978-1-4493-7332-0' } }
const ids: readonly [string, string, readonly string[]][] = [
  [
    'an Amazon link',
    '<a href="https://www.amazon.com/dp/1449373321?tag=x-20">Buy</a>',
    ['isbn:9781449373320', 'asin:1449373321'],
  ],
  ['a Kindle link', '<a href="https://www.amazon.com.br/x/dp/B06XPJML5D">Kindle</a>', ['asin:B06XPJML5D']],
  ['a printed ISBN-10', 'ISBN-10: 0-13-110362-8', ['isbn:9780131103627', 'asin:0131103628']],
  [
    'a shop that no source reads',
    '<a href="https://bookshop.org/p/books/c/9780131103627">Shop</a>',
    ['isbn:9780131103627', 'asin:0131103628'],
  ],
  ['a wrong check digit', 'ISBN 978-1-4493-7332-1', []],
  [
    'a search and a short link',
    '<a href="https://www.amazon.com/s?k=data">a</a> <a href="https://amzn.to/3x">b</a>',
    [],
  ],
]
const importOf = async (posts: readonly PostGiven[]) => {
  const site = siteInMemory('w1', posts)
  const bench = createActionBench({ publishers: site.publishers })
  const { ended } = await bench.actions.importBacklist('w1')
  return { ...bench, site, state: await ended }
}

test.each(ids)('%s', async (_, html, keys) => {
  const { actions } = await importOf([{ external_id: '7', content: paragraph(html) }])
  const [post] = (await actions.listBacklist('w1', list)).items
  expect(new Set(post?.identity_keys)).toEqual(new Set(keys))
})

test('data for programs and tables tell the book too; the reading says how far it came and writes nothing there', async () => {
  const table =
    '<figure class="wp-block-table"><table><tr><td>ISBN-13</td><td>978-0131103627</td></tr></table></figure>'
  const { actions, site, state } = await importOf([
    { external_id: '1', content: jsonLd(review), title: 'Data &amp; more' },
    { external_id: '2', content: table },
    { external_id: '3', content: paragraph('No book here. Two sentences.') },
    { external_id: '4', content: paragraph('ISBN 9781449373320'), status: 'draft' },
  ])
  expect(state).toMatchObject({ state: 'done', read: 3, identified: 2, unidentified: 1, error: null })
  expect(site.writes).toEqual([])
  const { label, counts, items, total } = await actions.listBacklist('w1', { ...list, show: 'identified', limit: 1 })
  expect({ label, counts, total }).toEqual({ label: 'The blog', counts: { identified: 2, unidentified: 1 }, total: 2 })
  expect(items[0]).toMatchObject({ title: 'Data & more', identity_keys: ['isbn:9781449373320', 'asin:1449373321'] })
})

const book = { title: 'Data', author: 'M. K.', amazon_url: 'https://www.amazon.com/dp/1449373321' }

test('a book that a post reviews is refused with its link, unless it is wanted all the same', async () => {
  const { actions, site, store } = await importOf([{ external_id: '1', content: paragraph('ISBN 9781449373320') }])
  await expect(actions.submit(editor, book)).rejects.toMatchObject({
    code: 'DUPLICATE_BOOK',
    message: expect.stringContaining('https://blog.example/post-1/'),
    context: { existing_post_url: 'https://blog.example/post-1/', target: 'w1' },
  })
  const submission = await actions.submit(editor, { ...book, allow_duplicate: true })
  await expect(actions.submit(editor, book)).rejects.toMatchObject({
    context: { existing_submission_id: submission.submission_id },
  })
  await actions.cancel(editor, submission.submission_id, {})
  site.put({ external_id: '1', content: paragraph('Now about nothing.') })
  await (await actions.importBacklist('w1')).ended
  expect(await store.documents('settings', 'own_posts.by_key/')).toEqual([])
  expect((await actions.submit(editor, book)).status).toBe('pending_scrape')
})

test('what is gone at the site goes here, but for what was published from here and is not public yet', async () => {
  const { actions, site, store } = await importOf([
    { external_id: '1', content: paragraph('ISBN 9781449373320') },
    { external_id: '2', content: paragraph('ours') },
  ])
  const at = '2026-01-02T03:04:05.000Z'
  const publications = [{ target: 'w1', external_id: '2', url: 'https://blog.example/post-2/', article_version: 1, at }]
  await seedSubmission({ store }, { status: 'published', publications })
  site.posts.clear()
  await (await actions.importBacklist('w1')).ended
  expect((await store.documents('own_posts', 'w1/')).map(({ external_id }) => external_id)).toEqual(['2'])
})

test('a site that fails is told in the state, and what was read stays', async () => {
  const { actions, site, store } = await importOf([{ external_id: '1', content: paragraph('ISBN 9781449373320') }])
  site.breakOff(new PigmeuError('PUBLISH_FAILED', 'blog.example: failed with status 502'))
  const state = await (await actions.importBacklist('w1')).ended
  expect(state).toMatchObject({ state: 'failed', read: 1, error: 'blog.example: failed with status 502' })
  expect(await store.documents('own_posts', 'w1/')).toHaveLength(1)
})

test.each([
  ['file', 'INVALID_INPUT'],
  ['nowhere', 'NOT_FOUND'],
])('%s has no backlist', async (target, code) => {
  const { actions } = await importOf([])
  await expect(actions.importBacklist(target)).rejects.toMatchObject({ code })
})
