import { z } from 'zod'
import { mostAtOnce } from '../../domain/desk/bulk.ts'
import { statuses } from '../../domain/status.ts'

/** Many books, named by their ids. */
export const bulkBodySchema = z
  .strictObject({
    ids: z.array(z.string().min(1).max(100)).min(1).max(mostAtOnce),
    reason: z.string().max(2000).nullish(),
  })
  .register(z.globalRegistry, { id: 'BulkTasks' })

/** What became of many books, each by itself. */
export const bulkResultSchema = z
  .object({
    done: z.int(),
    refused: z.int(),
    tasks: z.array(
      z.object({
        submission_id: z.string(),
        title: z.string().nullable(),
        /** Where it stands now; null when it was refused. */
        status: z.enum(statuses).nullable(),
        error: z.object({ code: z.string(), message: z.string() }).nullable(),
      }),
    ),
  })
  .register(z.globalRegistry, { id: 'BulkResult' })
/** What became of many books. */
export type BulkResult = z.infer<typeof bulkResultSchema>
