import { z } from 'zod'
import { writingKinds } from '../../../src/domain/writing.ts'

/** The parts of the page. */
export const promptViews = ['text', 'versions', 'trial'] as const

const version = z.coerce.number().int().min(1).optional().catch(undefined)
const searchSchema = z.object({
  kind: z.enum(writingKinds).optional().catch(undefined),
  view: z.enum(promptViews).optional().catch(undefined),
  /** The version that is edited or tried; the one in use unless told. */
  version,
  /** The version that it is compared with. */
  compare: version,
})
/** What the address says of the page: which prompt, which version, which part. */
export type PromptSearch = z.infer<typeof searchSchema>

/** Reads the address; what is not understood is left out. */
export const promptSearchOf = (search: Record<string, unknown>): PromptSearch => searchSchema.parse(search)
