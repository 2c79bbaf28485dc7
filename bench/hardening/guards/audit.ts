import type { Guard } from '../guard.ts'

/** The log of who did what, its chain, and attestations. */
export const auditGuards: readonly Guard[] = []
