import type { Submission } from './submission.ts'

/** What a submission begins with; all the rest is blank. */
export type SubmissionBeginning = Pick<
  Submission,
  'submission_id' | 'book' | 'sources' | 'identity_keys' | 'created_by'
>

/** The next free source id; ids continue and are never reused. */
export const nextSourceId = (submission: Pick<Submission, 'sources'>): string => {
  const numbers = submission.sources.map((source) => Number(source.source_id.slice(1)))
  return `s${Math.max(0, ...numbers) + 1}`
}

/** A submission as it enters the ledger: nothing done yet, the first stage due at once. */
export const newSubmission = (beginning: SubmissionBeginning, now: string): Submission => ({
  ...beginning,
  version: 1,
  status: 'pending_scrape',
  created_at: now,
  updated_at: now,
  attempts: 0,
  crashes: 0,
  deferred_since: null,
  due_at: now,
  lease: null,
  needs: [],
  waiver: null,
  change_request: null,
  failure: null,
  notices: [],
  article_version: 0,
  approved_by: null,
  publish_intent: null,
  publications: [],
})
