import { expect, it } from 'vitest'
import { usualOptions } from '../../../src/domain/post-options.ts'
import { firstFiling, firstTarget, optionsBodyOf, plannedTime } from './filing-draft.ts'

const book = {
  title: 'Streams',
  author: 'Ada Writer',
  language: 'en' as const,
  schema_id: 'book-review',
  category: 'Data',
  approval_required: true,
}
const at = '2026-11-01T10:00:00.000Z'
const profile = {
  target: 'blog',
  affiliate_tags: {},
  disclosures: {},
  voice_samples: [],
  author: null,
  default_category: 'Reviews',
  daily_cap: null,
  footnotes: false,
  updated_at: at,
}
const blog = { target: 'blog', kind: 'wordpress' as const, profile }
const other = { target: 'other', kind: 'wordpress' as const, profile: { ...profile, target: 'other' } }
const files = { target: 'file', kind: 'file' as const, profile: { ...profile, target: 'file' } }
const nothing = { book, publish_intent: null, publications: [] }
const publication = (target: string) => ({
  target,
  external_id: '1',
  url: `https://${target}.example/1`,
  article_version: 1,
  at,
})

it('begins with the categories of site and book, the cover described, and no picture', () => {
  const draft = firstFiling(nothing, blog)
  expect(draft).toMatchObject({ categories: ['Reviews', 'Data'], imageUrl: '', alt: 'Cover of Streams by Ada Writer' })
  expect(optionsBodyOf(draft)).toEqual({ ...usualOptions, categories: ['Reviews', 'Data'] })
})

it('begins as it was filed there last, and as it was asked for where that is still open', () => {
  const options = { ...usualOptions, tags: ['kafka'], go_live_at: at }
  const published = { ...nothing, publications: [{ ...publication('blog'), options }] }
  expect(optionsBodyOf(firstFiling(published, blog))).toEqual({ ...usualOptions, tags: ['kafka'] })
  const asked = {
    ...published,
    publish_intent: { target: 'blog', due_at: at, by: 'Ana', options: { ...options, tags: ['x'] } },
  }
  expect(optionsBodyOf(firstFiling(asked, blog))).toMatchObject({ tags: ['x'], go_live_at: at })
  expect(optionsBodyOf(firstFiling(asked, other))).toMatchObject({ tags: [], categories: ['Reviews', 'Data'] })
})

it('sends a picture with its words, blanks as nothing', () => {
  const draft = {
    ...firstFiling(nothing, files),
    imageUrl: ' https://covers.example/1.jpg ',
    caption: ' ',
    credit: 'O',
  }
  expect(optionsBodyOf(draft).image).toEqual({
    url: 'https://covers.example/1.jpg',
    alt: 'Cover of Streams by Ada Writer',
    caption: null,
    credit: 'O',
  })
})

it('means files where nothing else is, else a site that lacks the article, else the last one', () => {
  expect(firstTarget(nothing, [files])).toBe('file')
  expect(firstTarget(nothing, [files, blog, other])).toBe('blog')
  expect(firstTarget({ ...nothing, publications: [publication('blog')] }, [files, blog, other])).toBe('other')
  const everywhere = { ...nothing, publications: [publication('blog'), publication('other')] }
  expect(firstTarget(everywhere, [files, blog, other])).toBe('other')
  const asked = { ...nothing, publish_intent: { target: 'other', due_at: at, by: 'Ana' } }
  expect(firstTarget(asked, [files, blog, other])).toBe('other')
  expect(firstTarget(asked, [files])).toBe('file')
})

it('means the place and the time that the book was asked for with, until it was published there', () => {
  const due_at = '2027-01-31T12:00:00.000Z'
  const planned = { ...nothing, book: { ...book, publish_plan: { target: 'other', due_at } } }
  expect(firstTarget(planned, [files, blog, other])).toBe('other')
  expect(firstTarget(planned, [files, blog])).toBe('blog')
  expect(firstTarget({ ...planned, publications: [publication('other')] }, [files, blog, other])).toBe('blog')
  expect(new Date(plannedTime(planned, Date.parse(at))).toISOString()).toBe(due_at)
  expect(plannedTime(planned, Date.parse(due_at))).toBe('')
  expect(plannedTime(nothing, Date.parse(at))).toBe('')
})
