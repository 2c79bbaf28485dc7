import { type Article, blankContent } from '../../src/domain/article/article.ts'
import type { Snapshot } from '../../src/domain/evidence.ts'
import { newSubmission } from '../../src/domain/new-submission.ts'
import { type Status, statuses } from '../../src/domain/status.ts'
import type { Submission, Upload } from '../../src/domain/submission.ts'
import type { Change, Claim, Store } from '../../src/ports/store.ts'

/** The instant at which samples begin. */
export const beginning = '2026-03-01T10:00:00.000Z'

/** An instant so many milliseconds after the beginning. */
export const later = (durationMs: number): string => new Date(Date.parse(beginning) + durationMs).toISOString()

/** The statuses that a new book goes through until it stands in one, that one included. */
export const wayTo = (status: Status): readonly Status[] => statuses.slice(1, statuses.indexOf(status) + 1)

/** A submission as an editor's request makes it. */
export const sampleSubmission = (submissionId: string, fields: Partial<Submission> = {}): Submission => ({
  ...newSubmission(
    {
      submission_id: submissionId,
      book: {
        title: `The book ${submissionId}`,
        author: 'A. Writer',
        language: 'en',
        schema_id: 'book-review',
        category: null,
        approval_required: true,
      },
      sources: [{ source_id: 's1', kind: 'web', url: 'https://example.org/', upload_id: null, asked_at: beginning }],
      identity_keys: [`url:https://example.org/${submissionId}`],
      created_by: 'editor:ada',
    },
    beginning,
  ),
  ...fields,
})

/** A text that an editor handed over. */
export const sampleUpload = (submissionId: string, uploadId: string, body = 'pasted words'): Upload => ({
  upload_id: uploadId,
  submission_id: submissionId,
  kind: 'text',
  url: null,
  label: 'Notes',
  body,
  by: 'editor:ada',
  at: beginning,
})

/** A page that was read at the beginning, of which something must go at an instant. */
export const sampleSnapshot = (submissionId: string, sourceId: string, expiresAt: string | null): Snapshot => ({
  submission_id: submissionId,
  source_id: sourceId,
  source: 'amazon',
  label: 'Amazon',
  url: 'https://shop.example/1',
  final_url: null,
  fetched_at: beginning,
  fetched_by: 'http',
  outcome: 'content',
  outcome_reason: null,
  http_status: 200,
  content_hash: 'ab'.repeat(32),
  language: 'en',
  page_title: null,
  text: 'Words of a page.',
  passages: [{ passage_id: `${sourceId}.p1`, kind: 'body', voice: 'critic', start: 0, end: 16, locator: 'p' }],
  record: [],
  expires_at: expiresAt,
})

/** A small article whose gates are green, or one whose structure fails. */
export const sampleArticle = (submissionId: string, version: number, green: boolean): Article => ({
  submission_id: submissionId,
  version,
  ...blankContent,
  schema_id: 'book-review',
  schema_version: 1,
  prompt_versions: {},
  language: 'en',
  title: `On ${submissionId}`,
  seo_title: `On ${submissionId}`,
  slug: submissionId,
  markdown: '## Introduction\n\nWords.',
  citations: [],
  support: { sentences: [], totals: { supported: 0, weak: 0, unsupported: 0, exempt: 0 } },
  validation: {
    gates: [{ gate: 'structure', verdict: green ? 'pass' : 'fail', findings: [] }],
    green,
    word_count: 2,
    body_words: 1,
    h2: 1,
    h3: 0,
    sections: [{ role: 'introduction', heading: 'Introduction', words: 1 }],
    readability: null,
  },
  seo: null,
  made_by: 'offline',
  label: null,
  created_at: beginning,
})

/** A change without anything in it, with what is given put in. */
export const sampleChange = (parts: Partial<Change> = {}): Change => ({ moves: [], set: {}, documents: [], ...parts })

/** A move by an editor. */
export const editorMove = (to: Submission['status'], reason: string | null = null) => ({
  to,
  actor: 'editor:ada',
  reason,
})

/** Stores a sample as an editor's request. */
export const createSample = async (store: Store, submission: Submission): Promise<Submission> => {
  await store.create(submission, { actor: 'editor:ada', reason: null }, [])
  return submission
}

/** Claims a submission for a worker with a lease of a minute; fails when there is nothing to claim. */
export const claimed = async (store: Store, submissionId: string, token: string, now = beginning): Promise<Claim> => {
  const claim = await store.claim(submissionId, { owner: `worker-${token}`, token, leaseMs: 60_000, now })
  if (claim === null) throw new Error(`${submissionId} could not be claimed`)
  return claim
}
