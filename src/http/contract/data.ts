import { z } from 'zod'
import { retentionPolicySchema } from '../../domain/retention.ts'

/** What of a backup is optional. */
export const backupQuerySchema = z.object({
  with_key: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Whether the key that opens stored credentials comes along; whoever has the file can then read them.'),
})

/** What is to become of published files of a book that is erased. */
export const eraseQuerySchema = z.object({
  keep_files: z.enum(['true', 'false']).default('false').describe('Whether files that were published stay.'),
})

/** What was erased, and what stays elsewhere. */
export const erasedSchema = z.object({
  submission_id: z.string(),
  files_removed: z.int().describe('Folders of published files that were removed.'),
  posts_left: z
    .array(z.object({ target: z.string(), url: z.string() }))
    .describe("Posts that stay where they are: they are the site's, and are taken down there."),
})

/** How many days each kind of data is kept; null for as long as the installation lives. */
export const retentionSchema = retentionPolicySchema

/** How many things of each kind have been kept long enough. */
export const retentionCountSchema = z.object({
  cancelled_submissions: z.int(),
  snapshots: z.int(),
  steps: z.int(),
  stage_runs: z.int(),
  model_calls: z.int(),
  dead_letters: z.int(),
  audit: z.int(),
})
/** How many things of each kind have been kept long enough. */
export type RetentionCount = z.infer<typeof retentionCountSchema>
