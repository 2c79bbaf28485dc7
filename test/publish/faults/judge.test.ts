import { expect, test } from 'vitest'
import { drawPicture, pictureChoice } from '../../../bench/publish/drawn-images.ts'
import { judgeSite } from '../../../bench/publish/judge.ts'
import { planBooks, shortForm } from '../../../bench/publish/plan.ts'
import type { SiteState } from '../../../bench/publish/site-state.ts'
import type { Publication } from '../../../src/domain/submission.ts'
import { publishRequest } from '../publish-request.ts'

const books = planBooks(shortForm, 1).slice(0, 1)
const [book] = books
if (book === undefined) throw new Error('no book was planned')
const { submission } = publishRequest(book.id)
const before: SiteState = {
  posts: [
    {
      id: 1,
      title: 'Hello',
      status: 'publish',
      slug: 'hello',
      content: '',
      excerpt: '',
      image: 0,
      terms: [],
      sticky: false,
      json_ld: false,
    },
  ],
  images: [],
  terms: [{ id: 1, taxonomy: 'category', name: 'Uncategorized', parent: 0 }],
}
const picture = await drawPicture(pictureChoice(book.picture))

/** The book as it stands at a site when all went well. */
const whole: SiteState = {
  posts: [
    ...before.posts,
    {
      id: 9,
      title: book.title,
      status: 'publish',
      slug: book.slug,
      content: `<!-- wp:paragraph --><p>${book.lastWords}</p><!-- /wp:paragraph -->`,
      excerpt: book.excerpt,
      image: 8,
      terms: [3, 4, 5, 6],
      sticky: book.isSticky,
      json_ld: true,
    },
  ],
  images: [{ id: 8, hash: picture.hash, alt: picture.alt }],
  terms: [
    ...before.terms,
    { id: 2, taxonomy: 'category', name: 'Reviews', parent: 0 },
    { id: 3, taxonomy: 'category', name: 'Shelf 0', parent: 2 },
    { id: 4, taxonomy: 'category', name: 'C & C++', parent: 2 },
    { id: 5, taxonomy: 'post_tag', name: 'Tag 0', parent: 0 },
    { id: 6, taxonomy: 'post_tag', name: 'Sérgio & Filhos', parent: 0 },
  ],
}
const [old, post] = whole.posts
if (old === undefined || post === undefined) throw new Error('the site lacks its posts')

const judged = (state: SiteState, told: Partial<Publication> = {}, status: 'published' | 'approved' = 'published') => {
  const publication = {
    target: book.id,
    external_id: '9',
    url: 'http://site/9',
    article_version: 1,
    at: submission.created_at,
    ...told,
  }
  const published = { ...submission, submission_id: book.id, status, publications: [publication] }
  return judgeSite({ books, submissions: [published], state, before })
}
const tally = { posts: 1, images: 1, terms: 5 }

test('a book that stands there whole is found, and nothing else is', async () => {
  expect(await judged(whole)).toEqual({
    expected: tally,
    found: tally,
    duplicates: [],
    lost: [],
    unnoticed: [],
    toldRefusals: 0,
    thrownAway: 0,
  })
})

test('a second post, picture or term is a duplicate; what was thrown away is none', async () => {
  const twice: SiteState = {
    posts: [...whole.posts, { ...post, id: 10, status: 'draft' }, { ...post, id: 11, status: 'trash' }],
    images: [...whole.images, { id: 12, hash: picture.hash, alt: '' }],
    terms: [...whole.terms, { id: 13, taxonomy: 'category', name: 'C & C++', parent: 2 }],
  }
  expect(await judged(twice)).toMatchObject({
    found: { posts: 2, images: 2, terms: 6 },
    duplicates: [
      expect.stringContaining('post'),
      expect.stringContaining('image'),
      'category Reviews > C & C++: 2 times',
    ],
    thrownAway: 1,
  })
})

test('a book that is no public post, or that the ledger does not call published, is lost', async () => {
  expect((await judged(before)).lost).toHaveLength(1)
  expect((await judged({ ...whole, posts: [old, { ...post, status: 'draft' }] })).lost).toHaveLength(1)
  expect((await judged(whole, { external_id: '1' }, 'approved')).lost).toHaveLength(1)
})

test.each<readonly [string, Partial<SiteState['posts'][number]>]>([
  ['content', { content: '<!-- wp:paragraph -->' }],
  ['blocks', { content: book.lastWords }],
  ['excerpt', { excerpt: 'cut' }],
  ['slug', { slug: `${book.slug}-2` }],
  ['categories', { terms: [3, 5, 6] }],
  ['tags', { terms: [3, 4, 5] }],
  ['image', { image: 0 }],
  ['sticky', { sticky: !book.isSticky }],
  ['json_ld', { json_ld: false }],
])('what a post lacks is unnoticed unless the ledger tells of it: %s', async (field, change) => {
  const state = { ...whole, posts: [old, { ...post, ...change }] }
  const lacks = (await judged(state)).unnoticed
  expect(lacks[0]).toContain(field)
  expect((await judged(state, { refused: [{ field: 'author', reason: 'another' }] })).unnoticed).toEqual(lacks)
  const told = await judged(state, { refused: [{ field, reason: 'said so' }] })
  expect(told.unnoticed.filter((line) => line.endsWith(`: ${field}`))).toEqual([])
  expect(told.toldRefusals).toBe(1)
})

test('what nobody could have is not expected', async () => {
  const refused = [{ field: 'image', reason: 'too large' }]
  expect((await judged({ ...whole, images: [] }, { refused })).expected).toEqual({ ...tally, images: 0 })
})
