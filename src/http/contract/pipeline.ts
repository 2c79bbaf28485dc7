import { z } from 'zod'
import { pipelineSettingsSchema } from '../../domain/pipeline-settings.ts'

/** Which steps of the pipeline are to be on. */
export const pipelineBodySchema = pipelineSettingsSchema.register(z.globalRegistry, { id: 'PipelineSettings' })

/** The pipeline with what can be chosen of it on this server. */
export const pipelineViewSchema = z
  .object({
    settings: pipelineSettingsSchema,
    /** What the server is set up with, which holds where nobody chose. */
    usual: pipelineSettingsSchema,
    /** Whether somebody chose. */
    chosen: z.boolean(),
    /** The sources that can be asked for a book by its title or ISBN. */
    open_sources: z.array(
      z.object({
        kind: z.string(),
        label: z.string(),
        /** Names of settings that it cannot do without and that the server was not given. */
        missing: z.array(z.string()),
      }),
    ),
    /** The web search that the server is set up with, or null: then the step does nothing. */
    search_provider: z.string().nullable(),
    /** Whether the server was allowed a browser: then the step works wherever a Chromium is found. */
    browser_allowed: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'PipelineView' })
/** The pipeline with what can be chosen of it on this server. */
export type PipelineView = z.infer<typeof pipelineViewSchema>
