import { describe, expect, it } from 'vitest'
import { createActionBench } from '../../test/support/action-bench.ts'
import { putPosts } from './backlist/book-index.ts'

const editor = { name: 'Ana' }
const amazon = 'https://www.amazon.com/Some-Title/dp/1449373321/ref=sr_1_1?tag=someone-20&qid=1'

describe('checkSubmission', () => {
  it('says what submitting would say, creates nothing, and asks no site', async () => {
    const { actions, store, rings, told } = createActionBench()
    const input = { amazon_url: amazon, links: ['https://a.example/x', 'nonsense'], language: 'fr' }
    const { problems, addresses, duplicates } = await actions.checkSubmission(editor, input, null)
    const refused = await actions.submit(editor, input).catch((thrown: unknown) => thrown)
    expect(refused).toMatchObject({ problems })
    expect(problems.map(({ field }) => field)).toEqual(['title', 'author', 'language', 'links.1'])
    expect(addresses).toMatchObject([
      { field: 'amazon_url', kind: 'amazon', label: 'Amazon', url: 'https://www.amazon.com/dp/1449373321', look: null },
      { field: 'links.0', kind: 'web', url: 'https://a.example/x', look: null },
    ])
    expect(addresses[0]?.identity_keys).toEqual(expect.arrayContaining(['asin:1449373321', 'isbn:9781449373320']))
    expect(addresses[0]?.policy).toMatch(/\w/)
    expect(duplicates).toEqual([])
    expect((await store.list({})).items).toEqual([])
    expect([...rings, ...told]).toEqual([])
  })

  it('names the submission and the post of a site that are about the same book', async () => {
    const { actions, store } = createActionBench()
    const { submission_id } = await actions.submit(editor, { title: 'One', author: 'A', amazon_url: amazon })
    const post = {
      target: 'blog',
      external_id: '7',
      url: 'https://blog.example/one',
      title: 'One, reviewed',
      slug: 'one',
      focus_keyword: null,
      submission_id: null,
      identity_keys: ['isbn:9781449373320'],
      sentences: [],
      read_at: '2026-11-01T10:00:00.000Z',
    }
    await putPosts(store, [post])
    const again = { amazon_url: 'https://amazon.com/gp/product/1449373321?psc=1' }
    const { duplicates } = await actions.checkSubmission(editor, again, null)
    expect(duplicates).toMatchObject([
      { kind: 'submission', submission_id, title: 'One', status: 'pending_scrape' },
      { kind: 'post', url: post.url, title: post.title, target: 'blog', shared_keys: ['isbn:9781449373320'] },
    ])
  })

  it('tells of many books what each would come to, and which ask for the same', async () => {
    const { actions } = createActionBench()
    const rows = await actions.checkMany(editor, [
      { row: 1, input: { title: 'One', author: 'A', amazon_url: amazon } },
      { row: 2, input: { title: 'Two', author: 'B', amazon_url: 'https://www.amazon.com/dp/1492040347' } },
      { row: 3, input: { title: 'One', amazon_url: 'https://www.amazon.com/dp/1449373321' } },
      { row: 4, input: {}, problems: [{ field: 'row', reason: 'is no book' }] },
    ])
    expect(
      rows.map(({ row, problems, same_as_rows }) => [row, problems.map(({ field }) => field), same_as_rows]),
    ).toEqual([
      [1, [], []],
      [2, [], []],
      [3, ['author'], [1]],
      [4, ['row'], []],
    ])
  })
})
