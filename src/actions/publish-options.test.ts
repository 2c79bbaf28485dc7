import { describe, expect, it } from 'vitest'
import { createActionBench, seedSubmission } from '../../test/support/action-bench.ts'
import { blankProfile } from '../domain/site-profile.ts'
import type { Publication } from '../domain/submission.ts'
import type { PostOptionsInput } from './publish-options.ts'

const editor = { name: 'Ana' }
const at = '2026-11-01T10:00:00.000Z'
const usual = {
  tags: [],
  author: null,
  sticky: false,
  format: 'standard',
  post_type: 'post',
  image: null,
  go_live_at: null,
}

const seeded = async (changes: Parameters<typeof seedSubmission>[1] = {}) => {
  const bench = createActionBench()
  const { submission_id: id, book } = await seedSubmission(bench, {
    status: 'approved',
    approved_by: 'Ana',
    ...changes,
  })
  const publish = async (options?: PostOptionsInput | null, target = 'file') =>
    (await bench.actions.publish(editor, id, { target, options })).publish_intent
  return { ...bench, id, book, publish }
}

const publication = (changes: Partial<Publication> = {}): Publication => ({
  target: 'file',
  external_id: '7',
  url: 'file:///srv/published/streams',
  article_version: 1,
  at,
  ...changes,
})

describe('how an article is filed', () => {
  it('begins with the category of the site and that of the book', async () => {
    const { store, publish } = await seeded({
      book: {
        title: 'Streams',
        author: 'Ada Writer',
        language: 'en',
        schema_id: 'book-review',
        category: 'Programming',
        approval_required: true,
      },
    })
    expect((await publish())?.options).toEqual({ ...usual, categories: ['Programming'] })
    await store.put([
      { collection: 'site_profiles', document: { ...blankProfile('file', at), default_category: 'Reviews' } },
    ])
    // What was chosen for this publishing stays until it is changed.
    expect((await publish())?.options?.categories).toEqual(['Programming'])
  })

  it('is taken in one form, and the rest stays', async () => {
    const { publish } = await seeded()
    const first = await publish({
      categories: ['Reviews>Programming', ' reviews > programming ', ''],
      tags: ['Kafka', 'kafka', 'streams'],
      author: ' Ana ',
      sticky: true,
      format: 'aside',
      post_type: 'book_review',
      image: { url: 'https://covers.example/1.jpg', alt: ' Cover of Streams ', credit: '' },
      go_live_at: '2026-12-01T09:00:00-03:00',
    })
    expect(first?.options).toEqual({
      categories: ['Reviews > Programming'],
      tags: ['Kafka', 'streams'],
      author: 'Ana',
      sticky: true,
      format: 'aside',
      post_type: 'book_review',
      image: { url: 'https://covers.example/1.jpg', alt: 'Cover of Streams', caption: null, credit: null },
      go_live_at: '2026-12-01T12:00:00.000Z',
    })
    const second = await publish({ tags: null, sticky: null, image: null, author: null })
    expect(second?.options).toEqual({ ...first?.options, tags: [], sticky: false, image: null, author: null })
  })

  it('is as it was at the last publishing there, but for its instant', async () => {
    const options = { ...usual, categories: ['Reviews'], tags: ['kafka'], format: 'standard' as const, go_live_at: at }
    const { publish } = await seeded({ status: 'published', publications: [publication({ options })] })
    expect((await publish())?.options).toEqual({ ...options, go_live_at: null })
  })

  it('goes from one site to the next', async () => {
    const { store, publish, id } = await seeded({ status: 'published', publications: [publication()] })
    await store.put([
      {
        collection: 'credentials',
        document: { credential_id: 'hook', kind: 'webhook', label: 'A flow', public: {}, secret: 's', updated_at: at },
      },
    ])
    expect(await publish(null, 'hook')).toMatchObject({ target: 'hook', by: 'Ana', options: { categories: [] } })
    expect(await store.get(id)).toMatchObject({ status: 'approved', publications: [{ target: 'file' }] })
  })

  it('names every field that is wrong, under the part of the request it came in', async () => {
    const { actions, id, store } = await seeded({ status: 'ready_for_review', green: true })
    const publish = {
      target: 'nowhere',
      due_at: 'tomorrow',
      options: {
        categories: ['Reviews > > X'],
        tags: [...Array(41).keys()].map(String),
        format: 'poster',
        post_type: 'Book Review',
        image: { url: 'ftp://covers.example/1.jpg', alt: ' ' },
        go_live_at: '2026-12-01T09:00:00',
      },
    }
    const result = await actions.approve(editor, id, { publish }).catch((thrown: unknown) => thrown)
    expect(result).toMatchObject({
      code: 'INVALID_INPUT',
      problems: [
        { field: 'publish.target' },
        { field: 'publish.due_at' },
        { field: 'publish.options.categories.0' },
        { field: 'publish.options.tags', reason: 'are 41; at most 40 are possible' },
        { field: 'publish.options.format' },
        { field: 'publish.options.post_type' },
        { field: 'publish.options.image.url' },
        { field: 'publish.options.image.alt', reason: 'is missing' },
        { field: 'publish.options.go_live_at' },
      ],
    })
    expect(await store.get(id)).toMatchObject({ status: 'ready_for_review', publish_intent: null })
  })

  it('shows no picture of a source that does not let its pictures be stored', async () => {
    const { publish } = await seeded()
    const image = { url: 'https://books.example/covers/1.jpg', alt: 'Cover of Streams' }
    await expect(publish({ image })).rejects.toMatchObject({
      problems: [{ field: 'options.image.url', reason: expect.stringContaining('may not be put up elsewhere') }],
    })
  })

  it('keeps what to do about a changed post', async () => {
    const { actions, id } = await seeded()
    const asked = await actions.publish(editor, id, { target: 'file', on_drift: 'keep_site' })
    expect(asked.publish_intent).toMatchObject({ on_drift: 'keep_site' })
  })
})
