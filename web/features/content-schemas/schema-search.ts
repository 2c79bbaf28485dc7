import { z } from 'zod'
import { articleLanguages } from '../../../src/domain/content-schema.ts'

/** The parts of the page. */
export const schemaViews = ['sections', 'rules', 'versions', 'json'] as const

const searchSchema = z.object({
  schema: z.string().optional().catch(undefined),
  language: z.enum(articleLanguages).optional().catch(undefined),
  view: z.enum(schemaViews).optional().catch(undefined),
  /** The section that is open, by its role. */
  section: z.string().optional().catch(undefined),
})
/** What the address says of the page: which content schema, which part of it. */
export type SchemaSearch = z.infer<typeof searchSchema>

/** Reads the address; what is not understood is left out. */
export const schemaSearchOf = (search: Record<string, unknown>): SchemaSearch => searchSchema.parse(search)
