import { z } from 'zod'

const days = z.int().min(1).max(36_500).nullable()

/** How many days each kind of data is kept; null for as long as the installation lives. */
export const retentionPolicySchema = z.object({
  /** Submissions that were cancelled or dismissed, with all that hangs on them, after their last change. */
  cancelled_submissions: days,
  /** Texts of snapshots of published books, after publishing; what rests on them keeps hashes and verdicts. */
  snapshots: days,
  /** Stored results of steps of settled books. */
  steps: days,
  stage_runs: days,
  model_calls: days,
  /** Dead letters that were settled. */
  dead_letters: days,
  /** Entries of the audit log; the hash of the last one removed is kept, so that what stays can be verified. */
  audit: days,
})
/** How many days each kind of data is kept. */
export type RetentionPolicy = z.infer<typeof retentionPolicySchema>

/** Everything is kept until somebody says otherwise. */
export const keepEverything: RetentionPolicy = {
  cancelled_submissions: null,
  snapshots: null,
  steps: null,
  stage_runs: null,
  model_calls: null,
  dead_letters: null,
  audit: null,
}
