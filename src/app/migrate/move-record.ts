import { z } from 'zod'
import type { Move } from './move.ts'

const prefix = 'migration/'

const recordSchema = z.object({
  started_at: z.string(),
  /** When everything had been copied; null before. */
  finished_at: z.string().nullable(),
  merge: z.boolean(),
  /** By section: the last key that was copied, null before the first, and how many there were. */
  positions: z.record(z.string(), z.object({ after: z.string().nullable(), copied: z.int(), done: z.boolean() })),
})

/** How far a move came, as the target keeps it: where the next run goes on. */
export type MoveRecord = z.infer<typeof recordSchema>

/** Whether a key is a store's own note of a move, which does not move itself. */
export const isMoveRecord = (section: string, key: string): boolean => section === 'settings' && key.startsWith(prefix)

type Where = Pick<Move, 'target' | 'moveId' | 'patiently'>

/** How far this move came before; null when it never began. */
export const readMoveRecord = async ({ target, moveId, patiently }: Where): Promise<MoveRecord | null> => {
  const found = await patiently(() => target.document('settings', `${prefix}${moveId}`))
  return found === null ? null : recordSchema.parse(found.value)
}

/** Notes in the target how far the move came. */
export const writeMoveRecord = ({ target, moveId, patiently }: Where, value: MoveRecord): Promise<void> =>
  patiently(() => target.put([{ collection: 'settings', document: { name: `${prefix}${moveId}`, value } }]))

/** The name of a setting by which a store is recognised under another address. */
export const markName = (mark: string): string => `${prefix}mark-${mark}`
