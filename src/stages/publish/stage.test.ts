import { expect, test } from 'vitest'
import { publishRequest } from '../../../test/publish/publish-request.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import { bookReviewEn } from '../../domain/content-schemas/book-review-en.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { usualOptions } from '../../domain/post-options.ts'
import type { HistoryEntry, Submission } from '../../domain/submission.ts'
import type { Images } from '../../ports/images.ts'
import type { Publisher, PublishRequest } from '../../ports/publisher.ts'
import type { StageContext } from '../../ports/stage.ts'
import type { Store } from '../../ports/store.ts'
import { createPublishStage } from './stage.ts'

const now = '2026-02-03T04:05:06.000Z'
const { article, knowledgeBase, submission } = publishRequest('key-1')

/** A store that holds one approved article. */
const storeWith = async (parts: { schema?: boolean; history?: readonly HistoryEntry[] }): Promise<Store> => {
  const store = createMemoryStore()
  await store.put([
    { collection: 'articles', document: article },
    { collection: 'knowledge_base', document: knowledgeBase },
  ])
  if (parts.schema) await store.put([{ collection: 'content_schemas', document: bookReviewEn }])
  return { ...store, history: async () => parts.history ?? [] }
}

const context: StageContext = {
  submission,
  signal: AbortSignal.timeout(10_000),
  log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {}, with: () => context.log },
  now: () => now,
  step: (_key, _inputs, work) => work(),
  tellWriting: () => {},
  recordCall: async () => {},
}

const run = async (parts: Parameters<typeof storeWith>[0], changes: Partial<Submission> = {}) => {
  const sent: PublishRequest[] = []
  const publisher: Publisher = {
    label: 'My blog',
    live: null,
    posts: async () => [],
    publish: async (request) => {
      sent.push(request)
      return {
        external_id: '7',
        url: 'https://blog.example/rings/',
        status: 'publish',
        content_hash: 'h1',
        read_back: 'as_sent',
        refused: [],
        notices: [],
      }
    },
  }
  const publishers = { find: async () => publisher, targets: async () => ['file'] }
  const images: Images = {
    prepare: async () => {
      throw new Error('no picture was chosen')
    },
  }
  const stage = createPublishStage({ store: await storeWith(parts), publishers, images })
  const result = await stage.run({ ...context, submission: { ...submission, ...changes } })
  return { result, sent: sent[0] }
}

test('the new post is kept as one of the own posts at once', async () => {
  const { result } = await run({})
  expect(result.to).toBe('published')
  expect(result.set?.publications).toEqual([
    {
      target: 'file',
      external_id: '7',
      url: 'https://blog.example/rings/',
      status: 'publish',
      content_hash: 'h1',
      read_back: 'as_sent',
      refused: [],
      article_version: 1,
      at: now,
    },
  ])
  expect(result.documents).toMatchObject([
    {
      collection: 'own_posts',
      document: {
        target: 'file',
        external_id: '7',
        url: 'https://blog.example/rings/',
        submission_id: 'b1',
        focus_keyword: 'ring buffers',
        read_at: now,
      },
    },
  ])
})

test.each([
  ['keep_site', 'h0'],
  ['use_article', 'h1'],
] as const)('after %s a change at the site is noticed by %s', async (on_drift, hash) => {
  const publications = [{ target: 'file', external_id: '7', url: 'x', article_version: 1, at: now, content_hash: 'h0' }]
  const { result } = await run(
    {},
    { publications, publish_intent: { target: 'file', due_at: now, by: 'ana', on_drift } },
  )
  expect(result.set?.publications?.map(({ content_hash }) => content_hash)).toEqual([hash])
})

test('the publisher is told who approved, by which policy, and when the article first went out', async () => {
  const { sent: first } = await run({ schema: true })
  expect(first).toMatchObject({ policy: bookReviewEn.disclosure, publishedAt: now, externalKey: 'pigmeu-b1' })
  expect(first?.submission.approved_by).toBe('editor:ana')
  const earlier = '2026-01-05T00:00:00.000Z'
  const history = [
    {
      submission_id: 'b1',
      sequence: 1,
      from: null,
      to: 'published',
      at: earlier,
      actor: 'stage:publish',
      reason: null,
    },
    { submission_id: 'b1', sequence: 2, from: null, to: 'published', at: now, actor: 'stage:publish', reason: null },
  ] as const
  expect((await run({ history })).sent).toMatchObject({ policy: null, publishedAt: earlier })
})

test('a picture that its source does not give away is not put up', async () => {
  const image = { url: 'https://covers.example/rings.jpg', alt: 'The cover', caption: null, credit: null }
  const intent = { target: 'file', due_at: now, by: 'editor:ana', options: { ...usualOptions, image } }
  const [snapshot] = publishRequest('key-1').snapshots
  if (snapshot === undefined) throw new Error('the sample has no snapshot')
  const store = await storeWith({})
  await store.put([{ collection: 'snapshots', document: { ...snapshot, url: 'https://covers.example/rings' } }])
  const prepared: string[] = []
  const images: Images = {
    prepare: async ({ url }) => {
      prepared.push(url)
      throw new PigmeuError('IMAGE_UNUSABLE')
    },
  }
  const find = async (): Promise<Publisher> => ({
    label: 'My blog',
    live: null,
    posts: async () => [],
    publish: async () => {
      throw new Error('nothing is published without its picture')
    },
  })
  const stage = createPublishStage({ store, publishers: { find, targets: async () => ['file'] }, images })
  const asked = { ...context, submission: { ...submission, publish_intent: intent } }
  await expect(stage.run(asked)).rejects.toMatchObject({
    code: 'IMAGE_UNUSABLE',
    message: expect.stringContaining("The publisher's page"),
  })
  expect(prepared).toEqual([])
})
