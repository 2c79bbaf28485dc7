import { z } from 'zod'

/** How far the reading of a site's posts is. */
export const importStateSchema = z.object({
  state: z.enum(['running', 'done', 'failed']),
  /** Posts read so far. */
  read: z.int(),
  identified: z.int(),
  unidentified: z.int(),
  started_at: z.string(),
  /** ISO 8601 UTC of the last post that was read. */
  updated_at: z.string(),
  /** Why it failed, in words. */
  error: z.string().nullable(),
})
/** How far the reading of a site's posts is. */
export type ImportState = z.infer<typeof importStateSchema>

/** Milliseconds without news after which a reading is taken for ended with its process. */
const silenceMs = 3 * 60_000

/** A state as it is true at an instant: a reading that fell silent has failed. */
export const importStateAt = (state: ImportState, nowMs: number): ImportState =>
  state.state === 'running' && nowMs - Date.parse(state.updated_at) > silenceMs
    ? { ...state, state: 'failed', error: 'The program that read the posts ended before it was done. Start it again.' }
    : state
