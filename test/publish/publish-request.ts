import { type Article, blankContent } from '../../src/domain/article/article.ts'
import { bookReviewEn } from '../../src/domain/content-schemas/book-review-en.ts'
import type { KnowledgeBase, Snapshot } from '../../src/domain/evidence.ts'
import { newSubmission } from '../../src/domain/new-submission.ts'
import { usualOptions } from '../../src/domain/post-options.ts'
import { blankProfile } from '../../src/domain/site-profile.ts'
import type { Submission } from '../../src/domain/submission.ts'
import type { PublishRequest } from '../../src/ports/publisher.ts'

const at = '2026-01-02T03:04:05.000Z'

/** Markdown with everything an article may hold, and a few things that it must not do. */
export const sampleMarkdown = `## A book about *rings* & queues

Ring buffers are **bounded** queues. The book covers \`O(1)\` operations, and [the site](https://example.org/a?b=1&c=2) says more.

> "A ring never grows," the publisher writes.

### What it holds

- Eleven chapters
- Two appendices with *exercises*

1. First the theory
2. Then the practice

<script>alert('no')</script>

A line with [gallery] and <b>raw</b> HTML, a [bad link](javascript:alert(1)), quotes "as they are", and an emoji 🔑.
`

const snapshot: Snapshot = {
  submission_id: 'b1',
  source_id: 's1',
  source: 'web',
  label: "The publisher's page",
  url: 'https://example.org/book',
  final_url: 'https://example.org/book/',
  fetched_at: at,
  fetched_by: 'http',
  outcome: 'content',
  outcome_reason: null,
  http_status: 200,
  content_hash: 'ab'.repeat(32),
  language: 'en',
  page_title: 'Rings of Bytes',
  text: 'Ring buffers are bounded queues. It has eleven chapters.',
  passages: [
    { passage_id: 's1.p1', kind: 'description', voice: 'publisher', start: 0, end: 32, locator: 'p:nth(1)' },
    { passage_id: 's1.p2', kind: 'contents', voice: 'publisher', start: 33, end: 56, locator: 'p:nth(2)' },
  ],
  record: [],
}

const knowledgeBase: KnowledgeBase = {
  submission_id: 'b1',
  record: {},
  claims: [
    {
      claim_id: 'c1',
      text: 'Ring buffers are bounded queues.',
      topic: 'subject',
      voice: 'publisher',
      source_id: 's1',
      passage_ids: ['s1.p1'],
      language: 'en',
    },
  ],
  topics: [{ topic: 'subject', claim_ids: ['c1'] }],
  gaps: [],
  needs: [],
  markdown: '',
  created_at: at,
}

const article: Article = {
  submission_id: 'b1',
  version: 1,
  ...blankContent,
  schema_id: 'book-review',
  schema_version: 1,
  prompt_versions: {},
  language: 'en',
  title: 'Rings of Bytes: "a review" & more',
  seo_title: 'Rings of Bytes, reviewed',
  slug: 'rings-of-bytes-review',
  meta_description: 'What the book "Rings of Bytes" covers.',
  excerpt: 'A book about ring buffers.',
  focus_keyword: 'ring buffers',
  disclosure: bookReviewEn.disclosure.ai_text,
  markdown: sampleMarkdown,
  citations: [
    { sentence: 'Ring buffers are bounded queues.', kind: 'factual', claim_ids: ['c1'], passage_ids: ['s1.p1'] },
  ],
  support: { sentences: [], totals: { supported: 1, weak: 0, unsupported: 0, exempt: 0 } },
  validation: { gates: [], green: true, word_count: 60, body_words: 50, h2: 1, h3: 1, sections: [], readability: null },
  seo: null,
  made_by: 'offline',
  label: 'offline draft',
  created_at: at,
}

const submission: Submission = {
  ...newSubmission(
    {
      submission_id: 'b1',
      book: {
        title: 'Rings of Bytes',
        author: 'Ana Sol',
        language: 'en',
        schema_id: 'book-review',
        category: null,
        approval_required: true,
      },
      sources: [],
      identity_keys: [],
      created_by: 'editor:ana',
    },
    at,
  ),
  status: 'approved',
  attempts: 1,
  article_version: 1,
  approved_by: 'editor:ana',
  publish_intent: { target: 'file', due_at: at, by: 'editor:ana' },
}

/** What is to be different in a request. */
interface Change {
  readonly article?: Partial<Article>
  readonly submission?: Partial<Submission>
  readonly policy?: PublishRequest['policy']
  readonly profile?: Partial<PublishRequest['profile']>
  readonly options?: Partial<PublishRequest['options']>
  readonly image?: PublishRequest['image']
  readonly onDrift?: PublishRequest['onDrift']
}

/** A request to publish a small article, with what is to be different in it. */
export const publishRequest = (externalKey: string, change: Change = {}): PublishRequest => ({
  submission: { ...submission, ...change.submission },
  article: { ...article, ...change.article },
  knowledgeBase,
  snapshots: [snapshot, { ...snapshot, source_id: 's2', label: 'A wall', outcome: 'captcha', text: '', passages: [] }],
  policy: change.policy === undefined ? bookReviewEn.disclosure : change.policy,
  profile: { ...blankProfile('site-1', at), ...change.profile },
  options: { ...usualOptions, ...change.options },
  image: change.image ?? null,
  onDrift: change.onDrift ?? 'ask',
  publishedAt: at,
  externalKey,
  signal: AbortSignal.timeout(60_000),
})
