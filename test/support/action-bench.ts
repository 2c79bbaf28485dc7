import { randomUUID } from 'node:crypto'
import { type ActionDeps, createActions } from '../../src/actions/index.ts'
import { createBookFiles } from '../../src/adapters/book-files/in-worker/index.ts'
import { createStoredCatalogue } from '../../src/adapters/catalogues/stored/index.ts'
import { createInProcessEvents } from '../../src/adapters/events/in-process/index.ts'
import { createMemoryStore } from '../../src/adapters/stores/memory/index.ts'
import { sources } from '../../src/app/sources.gen.ts'
import { type Article, blankContent } from '../../src/domain/article/article.ts'
import { contentSchemaOf } from '../../src/domain/content-schemas/index.ts'
import { PigmeuError } from '../../src/domain/errors.ts'
import type { KnowledgeBase, Snapshot } from '../../src/domain/evidence.ts'
import { judgeArticle } from '../../src/domain/gates/judge.ts'
import { newSubmission } from '../../src/domain/new-submission.ts'
import type { Submission } from '../../src/domain/submission.ts'
import type { ProgressEvent } from '../../src/ports/events.ts'
import type { Publishers } from '../../src/ports/publisher.ts'
import type { Ring } from '../../src/ports/queue.ts'

/** No way out but those that a test brings. */
const noWayOut: Publishers = {
  find: async (target) => {
    throw new PigmeuError('NOT_FOUND', `There is no place to publish under "${target}".`)
  },
  targets: async () => [],
}

/** The actions over a store in memory, with all that they did to be looked at. */
export const createActionBench = ({
  followsRequests = true,
  openSources = [] as readonly string[],
  publishers = noWayOut,
} = {}) => {
  const store = createMemoryStore()
  const events = createInProcessEvents()
  const rings: string[] = []
  const told: ProgressEvent[] = []
  events.subscribe((event) => told.push(event))
  const clock = { now: () => Date.now() }
  const queue = {
    ring: async (ring: Ring) => {
      rings.push(ring.submissionId)
    },
  }
  const writer = async () => ({ followsRequests })
  const bookFiles = createBookFiles({ maxBytes: 4 * 1024 * 1024 })
  const deps: ActionDeps = {
    store,
    catalogue: createStoredCatalogue({ store }),
    queue,
    events,
    clock,
    sources,
    openSources: async () => openSources,
    publishers,
    bookFiles,
    writer,
    newId: randomUUID,
  }
  return { store, events, clock, queue, rings, told, deps, actions: createActions(deps) }
}

/** The actions over a store in memory. */
export type ActionBench = ReturnType<typeof createActionBench>

const at = '2026-11-01T10:00:00.000Z'
const pageText =
  'The book teaches stream processing to engineers who know one programming language. It has twelve chapters on logs, queues and state.'
const firstEnd = pageText.indexOf('. ') + 1

const snapshot = (submissionId: string): Snapshot => ({
  submission_id: submissionId,
  source_id: 's1',
  source: 'web',
  label: 'books.example',
  url: 'https://books.example/streams',
  final_url: 'https://books.example/streams',
  fetched_at: at,
  fetched_by: 'http',
  outcome: 'content',
  outcome_reason: null,
  http_status: 200,
  content_hash: 'a'.repeat(64),
  language: 'en',
  page_title: 'Streams',
  text: pageText,
  passages: [
    {
      passage_id: 's1.p1',
      kind: 'description',
      voice: 'publisher',
      start: 0,
      end: firstEnd,
      locator: 'p:nth-child(1)',
    },
    {
      passage_id: 's1.p2',
      kind: 'description',
      voice: 'publisher',
      start: firstEnd + 1,
      end: pageText.length,
      locator: 'p:nth-child(2)',
    },
  ],
  record: [],
})

const knowledgeBase = (submissionId: string): KnowledgeBase => ({
  submission_id: submissionId,
  record: {},
  claims: [
    {
      claim_id: 'c1',
      text: pageText.slice(0, firstEnd),
      topic: 'audience',
      voice: 'publisher',
      source_id: 's1',
      passage_ids: ['s1.p1'],
      language: 'en',
    },
  ],
  topics: [{ topic: 'audience', claim_ids: ['c1'] }],
  gaps: [],
  needs: [],
  markdown: '# Streams',
  created_at: at,
})

const article = (submission: Submission): Article => {
  const content = {
    ...blankContent,
    title: 'Streams: a review',
    seo_title: 'Streams: a review',
    slug: 'streams-a-review',
    meta_description: 'A review.',
    excerpt: 'A review.',
    markdown: `## Introduction\n\n${pageText.slice(0, firstEnd)}\n`,
    citations: [
      { sentence: pageText.slice(0, firstEnd), kind: 'factual' as const, claim_ids: ['c1'], passage_ids: ['s1.p1'] },
    ],
  }
  const world = {
    schema: contentSchemaOf('book-review', 'en'),
    book: submission.book,
    knowledgeBase: knowledgeBase(submission.submission_id),
    snapshots: [snapshot(submission.submission_id)],
    waiver: null,
    ownPosts: [],
  }
  return {
    submission_id: submission.submission_id,
    version: 1,
    schema_id: 'book-review',
    schema_version: 1,
    prompt_versions: {},
    language: 'en',
    ...content,
    ...judgeArticle(content, world),
    made_by: 'offline',
    label: 'offline draft',
    created_at: at,
  }
}

/** A submission as some stage has left it, with a page, a knowledge base and a short article that fails `structure`. */
export const seedSubmission = async (
  { store }: Pick<ActionBench, 'store'>,
  changes: Partial<Submission> & { readonly green?: boolean } = {},
): Promise<Submission> => {
  const { green = false, ...set } = changes
  const submission: Submission = {
    ...newSubmission(
      {
        submission_id: randomUUID(),
        book: {
          title: 'Streams',
          author: 'Ada Writer',
          language: 'en',
          schema_id: 'book-review',
          category: null,
          approval_required: true,
        },
        sources: [
          { source_id: 's1', kind: 'web', url: 'https://books.example/streams', upload_id: null, asked_at: at },
        ],
        identity_keys: ['url:https://books.example/streams'],
        created_by: 'editor:test',
      },
      at,
    ),
    status: 'ready_for_review',
    article_version: 1,
    ...set,
  }
  const written = article(submission)
  const judged = green
    ? {
        ...written,
        validation: {
          ...written.validation,
          green: true,
          gates: written.validation.gates.map((gate) => ({ ...gate, verdict: 'pass' as const })),
        },
      }
    : written
  const { submission_id: id } = submission
  await store.create(submission, { actor: 'editor:test', reason: 'seeded' }, [
    { collection: 'snapshots', document: snapshot(id) },
    { collection: 'knowledge_base', document: knowledgeBase(id) },
    ...(submission.article_version === 1 ? [{ collection: 'articles' as const, document: judged }] : []),
  ])
  return submission
}
