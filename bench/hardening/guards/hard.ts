import type { Guard } from '../guard.ts'

/** What properties, fuzzing, clocks and disks found. */
export const hardGuards: readonly Guard[] = []
