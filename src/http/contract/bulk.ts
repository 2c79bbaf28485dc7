import { z } from 'zod'
import { mostAtOnce } from '../../domain/desk/bulk.ts'
import { statuses } from '../../domain/status.ts'
import { toldSchema } from '../../domain/told.ts'
import { listedSubmissionSchema } from './submission.ts'

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
        error: z.object({ code: z.string(), message: z.string(), ...toldSchema.shape }).nullable(),
      }),
    ),
  })
  .register(z.globalRegistry, { id: 'BulkResult' })
/** What became of many books. */
export type BulkResult = z.infer<typeof bulkResultSchema>

/** Ids of submissions, separated by commas. */
export const rowsQuerySchema = z.strictObject({
  ids: z
    .string()
    .transform((text) => text.split(',').filter((id) => id !== ''))
    .pipe(z.array(z.string().max(100)).max(mostAtOnce)),
})

/** Named submissions as a list tells them, in no order; and how many stand in each status. */
export const rowsSchema = z.object({
  items: z.array(listedSubmissionSchema),
  counts: z.partialRecord(z.enum(statuses), z.int()),
})
