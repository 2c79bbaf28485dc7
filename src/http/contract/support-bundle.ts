import { z } from 'zod'
import { stageNames } from '../../domain/status.ts'

/** What a report of a fault needs to be understood; without secrets, page text, titles or addresses of sites. */
export const supportBundleSchema = z
  .object({
    made_at: z.string(),
    version: z.string(),
    platform: z.object({ node: z.string(), system: z.string(), memory_mb: z.int(), uptime_seconds: z.int() }),
    /** Every variable that differs from its default; `[secret]` in place of secrets. */
    configuration: z.record(z.string(), z.string()),
    store: z.string(),
    submissions: z.record(z.string(), z.int()),
    model: z.object({ origin: z.string(), provider: z.string().nullable(), model_name: z.string().nullable() }),
    keys: z.object({ kept_by: z.string(), at_hand: z.int(), missing: z.int() }),
    /** How each WordPress site answered, without its address. */
    sites: z.array(
      z.object({
        works: z.boolean(),
        wordpress: z.string().nullable(),
        companion: z.boolean(),
        causes: z.array(z.string()),
      }),
    ),
    dead_letters: z.array(
      z.object({
        submission_id: z.string(),
        stage: z.enum(stageNames),
        code: z.string(),
        attempts: z.int(),
        crashes: z.int(),
        failed_at: z.string(),
      }),
    ),
    /** The last lines of the log file; empty without one. */
    log: z.array(z.string()),
    /** As Prometheus reads them; null where they are not told. */
    metrics: z.string().nullable(),
  })
  .register(z.globalRegistry, { id: 'SupportBundle' })
/** What a report of a fault needs. */
export type SupportBundle = z.infer<typeof supportBundleSchema>
